from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.screens.insights.conftest import Open
from ui.places import documents
from ui.screens.insights.chart_card import ChartCard
from ui.screens.insights.screen import InsightsScreen


def choose(card: ChartCard, qtbot: QtBot, words: str) -> None:
    """Open the menu of a card and choose."""
    qtbot.mouseClick(card.keep_link, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(action for action in menu.actions() if words in action.text())
    action.trigger()
    menu.close()


def keep(screen: InsightsScreen, qtbot: QtBot, words: str, path: Path) -> None:
    """Choose a kind, and a file in the dialog."""
    choose(screen.cards["best"], qtbot, words)
    dialog = screen.findChildren(QFileDialog)[-1]
    proposed = Path(dialog.selectedFiles()[0])
    assert proposed.name == f"Best customers 2026-11-21{path.suffix}"
    assert proposed.parent == Path(documents())
    with qtbot.waitSignal(screen.told) as said:
        dialog.fileSelected.emit(str(path))
    dialog.close()
    assert said.args == [f"Wrote {path.name} into the folder {path.parent}."]


def test_a_chart_is_kept_as_picture_drawing_and_table(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot, tmp_path: Path
) -> None:
    assert regulars
    screen = open_page()
    screen.filters.who.set_value(screen.filters.who.values()[2])
    screen.filters.who.chosen.emit(screen.filters.who.value())
    qtbot.waitUntil(lambda: not screen.cards["best"].keep_link.isHidden())
    keep(screen, qtbot, "PNG", tmp_path / "a.png")
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    keep(screen, qtbot, "SVG", tmp_path / "a.svg")
    assert "<svg" in (tmp_path / "a.svg").read_text("utf-8")
    keep(screen, qtbot, "CSV", tmp_path / "a.csv")
    text = (tmp_path / "a.csv").read_text("utf-8-sig")
    for words in ("Best customers", "Rosa", "Corner", "22 May to 21 Nov 2026", "Regulars", "Made"):
        assert words in text


def test_what_cannot_be_written_is_said(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot, tmp_path: Path
) -> None:
    assert regulars
    screen = open_page()
    choose(screen.cards["best"], qtbot, "CSV")
    with qtbot.waitSignal(screen.said) as said:
        screen.keeping.write(str(tmp_path / "nowhere" / "a.csv"))
    assert said.args
    assert "Wrote" not in said.args[0]
    assert not (tmp_path / "nowhere").exists()
    dialog = screen.findChild(QFileDialog)
    assert dialog
    dialog.close()


def test_a_chart_is_copied_as_picture_and_table(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    assert regulars
    screen = open_page()
    with qtbot.waitSignal(screen.told):
        choose(screen.cards["best"], qtbot, "clipboard")
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert "Rosa" in data.text()


def test_the_report_is_one_page_of_what_is_shown(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot, tmp_path: Path
) -> None:
    assert regulars
    screen = open_page()
    button = screen.filters.report_button
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = screen.findChild(QFileDialog)
    assert dialog
    with qtbot.waitSignal(screen.told):
        dialog.fileSelected.emit(str(tmp_path / "page.pdf"))
    dialog.close()
    pdf = (tmp_path / "page.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") <= 1

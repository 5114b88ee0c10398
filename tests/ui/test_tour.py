from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.background import Background
from ui.tour import Tour


def toured(
    scenes: Sequence[tuple[str, Callable[[QWidget], object]]],
    background: Background,
    qtbot: QtBot,
    folder: Path,
) -> object:
    window = QWidget()
    qtbot.addWidget(window)
    window.setFixedSize(300, 200)
    window.show()

    def ready() -> Iterator[tuple[str, Callable[[], object]]]:
        for name, prepare in scenes:
            yield name, lambda prepare=prepare: prepare(window)  # type: ignore[misc]

    tour = Tour(window, background, ready(), folder)
    with qtbot.waitSignal(tour.finished) as finished:
        tour.start()
    assert finished.args is not None
    return finished.args[0]


def open_dialog(window: QWidget) -> None:
    dialog = QDialog(window)
    dialog.setFixedSize(120, 80)
    dialog.open()


def write(window: QWidget) -> None:
    label = QLabel("hello", window)
    label.show()


def fail(_window: QWidget) -> None:
    raise AttributeError("oops")


def test_it_draws_the_window_or_what_opened_over_it(
    background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    scenes = [("page", write), ("dialog", open_dialog), ("again", write)]
    assert toured(scenes, background, qtbot, tmp_path) == ["page.png", "dialog.png", "again.png"]
    assert QImage(str(tmp_path / "page.png")).width() == 300
    assert QImage(str(tmp_path / "dialog.png")).width() == 120
    assert QImage(str(tmp_path / "again.png")).width() == 300


def test_a_tip_is_no_dialog(background: Background, qtbot: QtBot, tmp_path: Path) -> None:
    def tip(window: QWidget) -> None:
        label = QLabel("a tip", window, Qt.WindowType.ToolTip)
        label.show()

    toured([("page", tip)], background, qtbot, tmp_path)
    assert QImage(str(tmp_path / "page.png")).width() == 300


class Late(QWidget):
    """Fills its window after a rest, as what asks for much does."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFixedSize(300, 200)
        self.setAutoFillBackground(True)
        self.setPalette(QPalette(Qt.GlobalColor.red))
        timer = QTimer(self, singleShot=True, interval=400)
        timer.timeout.connect(self.show)
        timer.start()


def test_it_waits_for_what_comes_in_a_moment(
    background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    toured([("page", Late)], background, qtbot, tmp_path)
    picture = QImage(str(tmp_path / "page.png"))
    assert picture.pixelColor(150, 100) == QColor(Qt.GlobalColor.red)


def test_what_goes_wrong_ends_it(background: Background, qtbot: QtBot, tmp_path: Path) -> None:
    result = toured([("page", write)], background, qtbot, tmp_path / "gone")
    assert isinstance(result, OSError)

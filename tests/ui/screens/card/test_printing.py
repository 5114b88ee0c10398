from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from models.shop import branches
from tests.models.shop_life import came, new_customer
from ui.background import Background
from ui.screens.card.card_screen import CardScreen
from ui.session import Session


@pytest.fixture
def screen(
    background: Background,
    shop: UUID,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> CardScreen:
    rosa = new_customer("Rosa / Gutiérrez")
    came(rosa, shop, "2026-03-02 09:00", "Fresca")
    here = branches.shop()
    assert here
    screen = CardScreen(Session(background, here))
    qtbot.addWidget(screen)
    screen.show()
    screen.show_customer(rosa)
    return screen


def test_a_card_becomes_a_pdf_file(screen: CardScreen, qtbot: QtBot, tmp_path: Path) -> None:
    screen.page.header.pdf_wanted.emit()
    dialog = screen.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.selectedFiles()[0].endswith("Rosa Gutiérrez.pdf")
    with qtbot.waitSignal(screen.told) as told:
        dialog.fileSelected.emit(str(tmp_path / "rosa.pdf"))
    assert told.args == [f"Wrote rosa.pdf into the folder {tmp_path}."]
    assert (tmp_path / "rosa.pdf").read_bytes().startswith(b"%PDF")
    with qtbot.waitSignal(screen.said) as said:
        dialog.fileSelected.emit(str(tmp_path / "nowhere" / "rosa.pdf"))
    assert said.args
    assert said.args[0].endswith(".")


def test_ctrl_p_asks_for_a_printer(screen: CardScreen, qtbot: QtBot) -> None:
    qtbot.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialogs = [child for child in screen.findChildren(QDialog) if child.isVisible()]
    assert len(dialogs) == 1
    dialogs[0].reject()

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.screens.settings.auto_field import PAUSE_MS, AutoField


@pytest.fixture
def field(qtbot: QtBot) -> AutoField:
    field = AutoField("Name", 200)
    qtbot.addWidget(field)
    field.show_stored("Corner")
    field.show()
    return field


def test_it_says_what_was_typed_once(field: AutoField, qtbot: QtBot) -> None:
    said: list[str] = []
    field.committed.connect(said.append)
    qtbot.keyClicks(field, " Store")
    assert said == []
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.wait(PAUSE_MS + 100)
    assert said == ["Corner Store"]


def test_it_says_so_after_a_rest(field: AutoField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.committed, timeout=PAUSE_MS * 3):
        qtbot.keyClicks(field, "!")


def test_what_is_stored_elsewhere_does_not_disturb_who_writes(
    field: AutoField, qtbot: QtBot
) -> None:
    qtbot.keyClicks(field, "!")
    field.show_stored("Other")
    assert field.text() == "Corner!"
    field.commit()
    field.show_stored("Other")
    assert field.text() == "Other"

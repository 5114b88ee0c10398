from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stand
from ui.widgets.link_button import LinkButton


def test_it_is_a_word_that_can_be_pressed(qtbot: QtBot, stand: Stand) -> None:
    link = LinkButton("Read & tick all")
    stand(link)
    assert link.words() == link.accessibleName() == "Read & tick all"
    assert link.text() == "Read && tick all"
    link.setFocus()
    with qtbot.waitSignal(link.clicked):
        qtbot.keyClick(link, Qt.Key.Key_Space)
    link.set_words("Add")
    assert link.words() == "Add"

from uuid import UUID

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models import drafts, handoff
from models.kinds import Heat
from tests.conftest import ME
from ui.dialogs.note_dialog import NoteDialog
from ui.session import Session


def opened(session: Session, qtbot: QtBot) -> NoteDialog:
    dialog = NoteDialog(session)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_enter_leaves_the_note(session: Session, qtbot: QtBot, shop: UUID) -> None:
    dialog = opened(session, qtbot)
    qtbot.keyClicks(dialog.note.fields["do"], "Freezer 2 is warm")
    dialog.note.heat.set_value(Heat.MUST)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog.note.fields["do"], Qt.Key.Key_Return)
    (note,) = handoff.waiting(shop)
    assert (note.do, note.heat, note.customer) == ("Freezer 2 is warm", Heat.MUST, None)


def test_an_empty_note_is_not_left(session: Session, qtbot: QtBot, shop: UUID) -> None:
    dialog = opened(session, qtbot)
    dialog.save()
    assert dialog.problem.text() == "Please fill this in."
    assert dialog.isVisible()
    assert handoff.waiting(shop) == []


def test_what_was_typed_outlives_a_crash(session: Session, qtbot: QtBot) -> None:
    dialog = opened(session, qtbot)
    qtbot.keyClicks(dialog.note.fields["do"], "Ring Mr Adeyemi")
    qtbot.waitUntil(lambda: drafts.kept(ME.till, drafts.NOTE) is not None)
    again = opened(session, qtbot)
    assert again.note.fields["do"].text() == "Ring Mr Adeyemi"
    again.reject()
    assert drafts.kept(ME.till, drafts.NOTE) is None

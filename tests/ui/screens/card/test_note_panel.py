from uuid import UUID

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models import drafts, handoff
from models.changes import Author
from tests.ui.screens.card.conftest import Open, knows, press, somebody

Key = Qt.Key


def kept(about: UUID) -> object:
    found = drafts.kept("test", drafts.HANDOFF, about)
    return found["do"] if found else None


def test_what_is_typed_is_kept_at_a_pause_and_forgotten_once_it_is_left(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    screen = open_card(rosa)
    screen.note_wanted()
    press(qtbot, *"Call her")
    qtbot.waitUntil(lambda: kept(rosa) == "Call her")
    press(qtbot, Key.Key_Return)
    assert [note.do for note in handoff.waiting(shop)] == ["Call her"]
    assert kept(rosa) is None


def test_a_note_interrupted_by_a_crash_stands_there_again(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    knows(rosa, "Sourdough")
    body = {"do": "Call", "if_this": "not in", "then_that": "leave word"}
    drafts.keep(Author(till="test"), drafts.HANDOFF, rosa, body)
    screen = open_card(rosa)
    screen.note_wanted()
    press(qtbot, *" her", Key.Key_Return)
    (note,) = handoff.waiting(shop)
    assert (note.do, note.if_this, note.then_that) == ("Call her", "not in", "leave word")


def test_what_was_given_up_does_not_come_back(qtbot: QtBot, rosa: UUID, open_card: Open) -> None:
    knows(rosa, "Sourdough")
    drafts.keep(Author(till="test"), drafts.HANDOFF, rosa, {"do": "Call her"})
    screen = open_card(rosa)
    screen.note_wanted()
    press(qtbot, Key.Key_Escape)
    assert kept(rosa) is None
    screen.note_wanted()
    assert screen.page.note.do.text() == "Have ready: Sourdough."


def test_asking_for_a_note_again_takes_nothing_away(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    screen = open_card(rosa)
    screen.note_wanted()
    press(qtbot, *"Call")
    screen.note_wanted()
    press(qtbot, *" her")
    assert screen.page.note.do.text() == "Call her"


def test_one_begun_about_another_customer_waits_for_its_own_card(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    bo = somebody("Bo")
    screen = open_card(rosa)
    screen.note_wanted()
    press(qtbot, *"Call her")
    screen.show_customer(bo)
    screen.note_wanted()
    assert kept(rosa) == "Call her"
    assert screen.page.note.do.text() == ""

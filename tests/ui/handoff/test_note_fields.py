from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.kinds import Heat
from models.shop import staff
from models.shop.staff import StaffDraft
from tests.conftest import ME
from tests.ui.conftest import SATURDAY
from ui.handoff.note_fields import NoteFields
from ui.session import Session

pytestmark = pytest.mark.usefixtures("dressed")


def shown(session: Session, qtbot: QtBot) -> NoteFields:
    fields = NoteFields(session)
    qtbot.addWidget(fields)
    fields.show()
    return fields


def test_a_draft_brings_back_all_that_was_typed(session: Session, qtbot: QtBot) -> None:
    sam = StaffDraft("Sam")
    staff.save(ME, sam)
    fields = shown(session, qtbot)
    note = {
        "who_line": "Freezer 2 is warm",
        "do": "Look every hour",
        "if_this": "it passes minus 12",
        "then_that": "ring Dan",
        "heat": Heat.MUST,
        "owner": sam.id,
        "due_at": SATURDAY.replace(minute=0) + timedelta(hours=2),
    }
    fields.show_note(note)
    again = shown(session, qtbot)
    again.show_body(fields.body())
    assert again.typed() == note


def test_a_draft_of_an_older_program_is_read_too(session: Session, qtbot: QtBot) -> None:
    fields = shown(session, qtbot)
    fields.show_body({"do": "Call her"})
    assert fields.typed() == {
        "who_line": "", "do": "Call her", "if_this": "", "then_that": "",
        "heat": Heat.INFO, "owner": None, "due_at": None,
    }  # fmt: skip


def test_who_joins_the_staff_can_be_chosen_and_what_was_chosen_stays(
    session: Session, qtbot: QtBot
) -> None:
    sam = StaffDraft("Sam")
    staff.save(ME, sam)
    fields = shown(session, qtbot)
    fields.owner.set_value(sam.id)
    staff.save(ME, StaffDraft("Priya"))
    assert len(fields.owner.values()) == 3
    assert fields.typed()["owner"] == sam.id


def test_a_due_time_is_on_the_shops_clock_the_next_full_hour_first(
    session: Session, qtbot: QtBot
) -> None:
    fields = shown(session, qtbot)
    qtbot.keyClick(fields.due.day, Qt.Key.Key_Down)
    assert fields.typed()["due_at"] == SATURDAY.replace(hour=16, minute=0)


def test_a_due_time_in_the_past_stays_what_it_was(session: Session, qtbot: QtBot) -> None:
    fields = shown(session, qtbot)
    past = SATURDAY - timedelta(days=3)
    fields.show_note({"due_at": past})
    assert fields.typed()["due_at"] == past


def test_only_what_a_person_does_is_announced(session: Session, qtbot: QtBot) -> None:
    fields = shown(session, qtbot)
    with qtbot.assertNotEmitted(fields.edited):
        fields.show_note({"do": "Call", "heat": Heat.WATCH, "due_at": SATURDAY})
    with qtbot.waitSignal(fields.edited):
        fields.heat.buttons[Heat.MUST].click()
    with qtbot.waitSignal(fields.edited):
        qtbot.keyClicks(fields.fields["who_line"], "x")

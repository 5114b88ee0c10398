from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

import pytest

from models import journal, notes
from models.changes import Action, Change, command
from models.errors import Obstacle, Problem, Refused, Rejected
from models.ids import new_id
from models.notes import NoteDraft
from models.schema import Customer, Note
from tests.conftest import ME, on_both_engines

pytestmark = on_both_engines


@command(Action.ADD_CUSTOMER)
def add(change: Change, customer: UUID) -> None:
    change.save(Customer(id=customer, no=1, name="Rosa", sort_key="rosa"))


@pytest.fixture
def rosa(notebook: object) -> UUID:
    customer = new_id()
    add(ME, customer)
    return customer


def bodies() -> list[tuple[str, bool]]:
    return [(note.body, note.pinned) for note in Note.select().order_by(Note.id)]


def test_a_note_is_written_once_however_often_it_is_said(rosa: UUID) -> None:
    draft = NoteDraft(rosa, "  Paints on Sundays\nand sings ")
    notes.add(ME, draft)
    notes.add(ME, draft)
    assert bodies() == [("Paints on Sundays\nand sings", False)]


def test_a_note_is_corrected_where_it_stands(rosa: UUID) -> None:
    draft = NoteDraft(rosa, "Paints on Sundays")
    notes.add(ME, draft)
    notes.edit(ME, draft.id, "Paints on Sundays", "Paints on Mondays")
    with pytest.raises(Refused) as refused:
        notes.edit(ME, draft.id, "Paints on Sundays", "Paints on Fridays")
    assert refused.value.obstacle is Obstacle.CHANGED_SINCE
    assert bodies() == [("Paints on Mondays", False)]


def test_a_note_can_be_kept_on_top(rosa: UUID) -> None:
    draft = NoteDraft(rosa, "Paints")
    notes.add(ME, draft)
    notes.pin(ME, draft.id, pinned=True)
    assert bodies() == [("Paints", True)]
    notes.pin(ME, draft.id, pinned=False)
    assert bodies() == [("Paints", False)]


def test_a_note_taken_out_comes_back_by_undo(rosa: UUID) -> None:
    draft = NoteDraft(rosa, "Paints")
    notes.add(ME, draft)
    notes.remove(ME, draft.id)
    assert bodies() == []
    step = journal.undoable(datetime(2000, 1, 1, tzinfo=UTC)).undo
    assert step
    journal.undo(ME, step.group)
    assert bodies() == [("Paints", False)]


def test_words_that_cannot_be_kept_are_rejected(rosa: UUID) -> None:
    draft = NoteDraft(rosa, "Paints")
    notes.add(ME, draft)
    attempts: list[tuple[Callable[[], object], Problem]] = [
        (lambda: notes.add(ME, NoteDraft(rosa, " \x00 ")), Problem.EMPTY),
        (lambda: notes.add(ME, NoteDraft(rosa, "x" * 20_001)), Problem.TOO_LONG),
        (lambda: notes.edit(ME, draft.id, "Paints", ""), Problem.EMPTY),
    ]
    for attempt, problem in attempts:
        with pytest.raises(Rejected) as rejected:
            attempt()
        assert rejected.value.problems == {"body": problem}
    assert bodies() == [("Paints", False)]

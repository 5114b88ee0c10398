from datetime import UTC, datetime
from uuid import UUID

import pytest

from models import handoff, journal
from models.changes import Author
from models.database import execute
from models.errors import Problem, Rejected
from models.handoff import NoteDraft
from models.ids import new_id
from models.kinds import Heat
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]
FIVE = datetime(2026, 11, 21, 17, tzinfo=UTC)


def leave(branch: UUID, do: str, heat: Heat = Heat.INFO, due: datetime | None = None) -> UUID:
    draft = NoteDraft(branch, who_line=" Mr  Adeyemi", do=do, heat=heat, due_at=due)
    handoff.leave_note(ME, draft)
    return draft.id


def test_notes_gather_in_one_open_handoff_the_hottest_first(shop: UUID) -> None:
    leave(shop, "low on licorice")
    leave(shop, "ring him back", Heat.MUST, FIVE)
    leave(shop, "freezer 2 is warm", Heat.MUST, FIVE.replace(hour=12))
    leave(shop, "rye on trial", Heat.WATCH)
    assert [note.do for note in handoff.waiting(shop)] == [
        "freezer 2 is warm", "ring him back", "rye on trial", "low on licorice",
    ]  # fmt: skip
    assert execute("SELECT COUNT(*) FROM handoff").fetchone()[0] == 1
    assert handoff.waiting(shop)[0].who_line == "Mr Adeyemi"


def test_a_note_left_twice_waits_once_and_belongs_to_its_branch(shop: UUID) -> None:
    draft = NoteDraft(shop, do="ring Dan")
    handoff.leave_note(ME, draft)
    handoff.leave_note(ME, draft)
    assert len(handoff.waiting(shop)) == 1
    assert handoff.waiting(new_id()) == []


def test_what_is_done_waits_no_longer_until_it_is_undone(shop: UUID) -> None:
    note = leave(shop, "ring Dan")
    handoff.finish(Author(), note)
    assert handoff.waiting(shop) == []
    step = journal.undoable(datetime(2000, 1, 1, tzinfo=UTC)).undo
    assert step
    journal.undo(ME, step.group)
    assert [row.id for row in handoff.waiting(shop)] == [note]


@pytest.mark.parametrize(
    ("draft", "problems"),
    [
        ({"who_line": "Rosa", "heat": Heat.MUST}, {"do": Problem.EMPTY}),
        ({"do": " \x00"}, {"do": Problem.EMPTY}),
        ({"who_line": "R" * 141, "do": "wait"}, {"who_line": Problem.TOO_LONG}),
    ],
)
def test_a_note_that_asks_nothing_is_declined(
    shop: UUID, draft: dict[str, object], problems: dict[str, Problem]
) -> None:
    with pytest.raises(Rejected) as declined:
        handoff.leave_note(ME, NoteDraft(shop, **draft))  # type: ignore[arg-type]
    assert declined.value.problems == problems
    assert handoff.waiting(shop) == []

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from models import journal
from models.changes import Action
from models.ids import new_id
from models.seen_to import Seen, see_to, seen_to, waits
from tests.conftest import ME, on_both_engines

EVER = datetime(2000, 1, 1, tzinfo=UTC)
FRIDAY, SATURDAY = date(2026, 11, 20), date(2026, 11, 21)
NOON = 1_795_000_000_000


def days() -> dict[str, date]:
    return {key: seen.on for key, seen in seen_to().items()}


def undo_last() -> None:
    done = journal.undoable(EVER).undo
    assert done
    assert done.action is Action.SEE_TO
    journal.undo(ME, done.group)


@on_both_engines
@pytest.mark.usefixtures("notebook")
def test_the_latest_day_counts_and_each_can_be_undone() -> None:
    rosa, linh = new_id(), new_id()
    see_to(ME, rosa, FRIDAY)
    see_to(ME, linh, FRIDAY)
    see_to(ME, rosa, SATURDAY)
    assert days() == {rosa.hex: SATURDAY, linh.hex: FRIDAY}
    undo_last()
    assert days() == {rosa.hex: FRIDAY, linh.hex: FRIDAY}
    undo_last()
    assert days() == {rosa.hex: FRIDAY}


def test_somebody_waits_again_once_they_have_come_again() -> None:
    rosa = UUID(int=1).hex
    seen = {rosa: Seen(FRIDAY, NOON)}
    assert waits({}, rosa, FRIDAY)
    assert not waits(seen, rosa, FRIDAY)
    assert waits(seen, rosa, SATURDAY)


def test_somebody_waits_again_once_more_is_written_down_of_that_day() -> None:
    rosa = UUID(int=1).hex
    seen = {rosa: Seen(FRIDAY, NOON)}
    assert not waits(seen, rosa, FRIDAY, NOON)
    assert waits(seen, rosa, FRIDAY, NOON + 1)

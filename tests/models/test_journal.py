from datetime import UTC, datetime
from uuid import UUID

import pytest

from models import bulk, journal
from models.changes import Action, Change, command
from models.clock import now
from models.database import disconnect, execute, open_notebook
from models.errors import Obstacle, Refused
from models.ids import new_id
from models.schema import Customer, Facts, ImportBatch, Note
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@command(Action.ADD_CUSTOMER)
def add(change: Change, customer: UUID, no: int = 1) -> None:
    change.save(Customer(id=customer, no=no, name="Ada", sort_key="ada"))


@command(Action.EDIT_CUSTOMER)
def rename(change: Change, customer: UUID, name: str) -> None:
    stored = change.fetch(Customer, customer)
    stored.name = name
    change.save(stored)


@command(Action.EDIT_CUSTOMER)
def describe(change: Change, customer: UUID, words: str) -> None:
    stored = change.fetch(Customer, customer)
    stored.say_it = words
    change.save(stored)


@command(Action.SAVE_NOTE)
def note(change: Change, customer: UUID) -> None:
    change.save(Note(customer=customer, body="likes tea"))


@command(Action.IMPORT)
def bring_in(change: Change, facts: list[Facts], batch: UUID) -> None:
    change.save(ImportBatch(id=batch, file_name="list.csv", file_hash="", counts="{}"))
    bulk.add(Customer, facts, bulk.Fingerprint())
    bulk.settle()


def names() -> list[str]:
    return [row[0] for row in execute("SELECT name FROM customer ORDER BY no").fetchall()]


def undo_latest() -> None:
    step = journal.undoable(LONG_AGO).undo
    assert step
    journal.undo(ME, step.group)


def redo_latest() -> None:
    step = journal.undoable(LONG_AGO).redo
    assert step
    journal.redo(ME, step.group)


def test_each_command_is_taken_back_in_turn_and_done_again() -> None:
    ada = new_id()
    add(ME, ada)
    for name in ("Ada L.", "Ada Lovelace"):
        rename(ME, ada, name)
    seen = []
    for step in (undo_latest, undo_latest, redo_latest, undo_latest, redo_latest, redo_latest):
        step()
        seen.append(names())
    assert seen == [
        ["Ada L."], ["Ada"], ["Ada L."], ["Ada"], ["Ada L."], ["Ada Lovelace"],
    ]  # fmt: skip
    for _ in range(3):
        undo_latest()
    assert names() == []
    assert journal.undoable(LONG_AGO).undo is None


def test_what_can_be_undone_is_known_after_a_restart(place: object) -> None:
    ada = new_id()
    add(ME, ada)
    rename(ME, ada, "Adele")
    undo_latest()
    disconnect()
    open_notebook(place)  # type: ignore[arg-type]
    known = journal.undoable(LONG_AGO)
    assert known.undo
    assert known.redo
    assert (known.undo.action, known.undo.person) == (Action.ADD_CUSTOMER, ada)


def test_a_new_command_ends_what_could_be_done_again() -> None:
    ada = new_id()
    add(ME, ada)
    rename(ME, ada, "Adele")
    undo_latest()
    describe(ME, ada, "AH-da")
    assert journal.undoable(LONG_AGO).redo is None


def test_only_what_was_done_since_is_offered() -> None:
    add(ME, new_id())
    assert journal.undoable(LONG_AGO).undo
    later = datetime(2100, 1, 1, tzinfo=UTC)
    assert journal.undoable(later) == journal.Undoable(None, None)


def test_a_conflict_is_refused_not_forced() -> None:
    ada = new_id()
    add(ME, ada)
    rename(ME, ada, "Adele")
    renamed = journal.undoable(LONG_AGO).undo
    rename(ME, ada, "Bob")
    assert renamed
    with pytest.raises(Refused) as refused:
        journal.undo(ME, renamed.group)
    assert refused.value.obstacle is Obstacle.CHANGED_SINCE
    assert names() == ["Bob"]


def test_another_field_may_have_changed_since() -> None:
    ada = new_id()
    add(ME, ada)
    rename(ME, ada, "Adele")
    renamed = journal.undoable(LONG_AGO).undo
    describe(ME, ada, "AH-da")
    assert renamed
    journal.undo(ME, renamed.group)
    assert names() == ["Ada"]
    assert execute("SELECT say_it FROM customer").fetchone()[0] == "AH-da"


def test_what_something_else_needs_is_not_taken_away() -> None:
    ada = new_id()
    add(ME, ada)
    added = journal.undoable(LONG_AGO).undo
    note(ME, ada)
    assert added
    with pytest.raises(Refused) as refused:
        journal.undo(ME, added.group)
    assert refused.value.obstacle is Obstacle.STILL_NEEDED
    assert names() == ["Ada"]


def imported(batch: UUID, numbers: range) -> list[Facts]:
    return [
        Customer(
            no=no, name=f"No {no}", sort_key=f"no {no}", version=1, import_batch=batch,
            created_at=now(), updated_at=now(),
        ).facts()
        for no in numbers
    ]  # fmt: skip


def test_an_import_is_taken_back_whole_and_alone() -> None:
    add(ME, new_id(), no=7)
    batch = new_id()
    bring_in(ME, imported(batch, range(10, 40)), batch)
    assert len(names()) == 31
    undo_latest()
    assert names() == ["Ada"]
    assert execute("SELECT COUNT(*) FROM import_batch").fetchone()[0] == 0


def test_an_import_somebody_has_worked_on_is_not_taken_back() -> None:
    batch = new_id()
    facts = imported(batch, range(10, 12))
    bring_in(ME, facts, batch)
    step = journal.undoable(LONG_AGO).undo
    rename(ME, UUID(facts[0]["id"]), "Somebody")
    assert step
    with pytest.raises(Refused):
        journal.undo(ME, step.group)
    assert len(names()) == 2


def test_an_import_is_taken_back_after_the_work_on_it_was() -> None:
    batch = new_id()
    facts = imported(batch, range(10, 12))
    bring_in(ME, facts, batch)
    step = journal.undoable(LONG_AGO).undo
    rename(ME, UUID(facts[0]["id"]), "Somebody")
    undo_latest()
    assert step
    journal.undo(ME, step.group)
    assert names() == []


def test_the_history_of_one_customer_is_told_latest_first() -> None:
    ada, bob = new_id(), new_id()
    add(ME, ada, 1)
    add(ME, bob, 2)
    note(ME, ada)
    told = journal.of_person(ada)
    assert [(entry.action, entry.kind) for entry in told] == [
        (Action.SAVE_NOTE, "note"),
        (Action.ADD_CUSTOMER, "customer"),
    ]

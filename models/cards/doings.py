"""What was done today, as people name it: what undo and redo would do, what a commit was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models import journal, seen_to
from models.changes import Action
from models.journal import Entry, Step
from models.people import customers
from models.shop import staff


@dataclass(frozen=True, slots=True)
class Doing:
    """Something that was done, and whom it was about.

    `group` is what undo or redo asks for. `visit` is the visit it logged, if it logged one.
    """

    group: UUID
    action: Action
    person: str = ""
    visit: UUID | None = None


@dataclass(frozen=True, slots=True)
class Doings:
    """What Ctrl+Z and Ctrl+Shift+Z would do now."""

    undo: Doing | None = None
    redo: Doing | None = None


def latest(since: datetime) -> Doings:
    """Tell what can be taken back and done again, of all that was done since a moment."""
    found = journal.undoable(since)
    return Doings(_of_step(found.undo), _of_step(found.redo))


def of(group: UUID) -> Doing | None:
    """Tell what a command did; of an undo or a redo, what it took back or did again."""
    entries = journal.of_group(group)
    original = entries
    while original and original[0].undoes:
        original = journal.of_group(original[0].undoes)
    if not original:
        return None
    return Doing(group, original[0].action, _person(original), _visit_logged(entries))


def _of_step(step: Step | None) -> Doing | None:
    return of(step.group) if step else None


def _person(entries: Sequence[Entry]) -> str:
    """Name the customer it was about, or who of the staff came on."""
    if entries[0].action is Action.COME_ON:
        came = next((e.after or e.before for e in entries if e.kind == "on_duty"), None) or {}
        return staff.names().get(UUID(came["staff"]), "") if came else ""
    person = next((entry.person for entry in entries if entry.person), None)
    if entries[0].action is Action.SEE_TO:
        person = _seen_to(entries[0])
    if person is None:
        return ""
    return customers.names([person]).get(person) or _as_written(entries, person)


def _seen_to(entry: Entry) -> UUID | None:
    facts = entry.after or entry.before or {}
    return seen_to.whom(str(facts.get("name", "")))


def _as_written(entries: Sequence[Entry], person: UUID) -> str:
    """Name a customer who is no longer there as the journal has them."""
    facts = next((e.after or e.before for e in entries if e.record == person), None) or {}
    return customers.shown(facts.get("name"), facts.get("described_as"))


def _visit_logged(entries: Sequence[Entry]) -> UUID | None:
    logged = (entry.record for entry in entries if entry.kind == "visit" and entry.after)
    return next(logged, None) if entries[0].action is Action.LOG_VISIT else None

"""Change the notebook: one transaction, every record before and after, one announcement."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial, update_wrapper
from typing import Concatenate, Generic, ParamSpec, TypeVar
from uuid import UUID

from models import derived, rows
from models.action import Action
from models.chain import Link
from models.clock import now
from models.database import engine, writing
from models.errors import Obstacle, Refused
from models.ids import new_id
from models.schema import Customer, Facts, Record, kind_of
from models.touched import Touched

__all__ = [
    "BOOKKEEPING", "ORIGIN", "Action", "Author", "Change", "Command", "Committed", "Listener",
    "command", "content", "listen",
]  # fmt: skip

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T", bound=Record)
ORIGIN = ("created_at", "created_by", "import_batch")  # where a record came from never changes
BOOKKEEPING = frozenset({*ORIGIN, "version", "updated_at"})


@dataclass(frozen=True, slots=True)
class Author:
    """Who changes the notebook, and where."""

    staff: UUID | None = None
    till: str = ""


@dataclass(frozen=True, slots=True)
class Committed:
    """What a command has changed. `group` is what undo asks for, `person` whom it is about."""

    action: Action
    touched: Touched
    group: UUID
    person: UUID | None = None


Listener = Callable[[Committed], None]
_listeners: list[Listener] = []


def listen(listener: Listener) -> Callable[[], None]:
    """Call `listener` after every commit, on the committing thread; return how to stop.

    A listener must not raise: what it hears of is already stored.
    """
    _listeners.append(listener)
    return partial(_listeners.remove, listener)


class Change:
    """A command under way: the only one who saves and removes records."""

    def __init__(self, author: Author, action: Action) -> None:
        self.author = author
        self.action = action
        self.group = new_id()
        self.at = now()
        self.touched = Touched.NOTHING
        self.undoes: UUID | None = None
        self.person: UUID | None = None
        self._link: Link | None = None
        self._behind: set[str] | None = None

    @contextmanager
    def wholesale(self) -> Iterator[None]:
        """Save many records of few customers: count each customer once, when all are saved."""
        self._behind = set()
        yield
        behind, self._behind = self._behind, None
        derived.catch_up(behind)

    def fetch(self, kind: type[T], record_id: UUID) -> T:
        """Return the stored record, or refuse if there is none."""
        stored = rows.fetch(kind, record_id.hex)
        if stored is None:
            raise Refused(Obstacle.GONE)
        return kind.of(stored)

    def add(self, record: Record) -> bool:
        """Store a record that is new; return False, and do nothing, if one has its id already."""
        record.created_at, record.created_by = self.at, self.author.staff
        record.version, record.updated_at = record.version + 1, self.at
        facts = record.facts()
        stored = rows.insert(type(record), facts)
        if stored:
            self._keep(type(record), None, facts)
        return stored

    def save(self, record: Record) -> None:
        """Store `record`, unless it says nothing new or somebody else was faster."""
        kind = type(record)
        before = rows.fetch(kind, record.id.hex)
        if before is None:
            self.add(record)
            return
        if content(before) == content(record.facts()):
            return
        if before["version"] != record.version:
            raise Refused(Obstacle.CHANGED_SINCE)
        record.version, record.updated_at = record.version + 1, self.at
        after = record.facts() | {name: before[name] for name in ORIGIN}
        rows.update(kind, after)
        self._keep(kind, before, after)

    def remove(self, record: Record) -> None:
        """Take `record` out of the notebook."""
        if self._behind and isinstance(record, Customer):
            derived.catch_up(self._behind)
        before = rows.fetch(type(record), record.id.hex)
        rows.delete(type(record), record.id.hex)
        self._keep(type(record), before, None)

    def take_over(self, kind: type[Record], facts: Facts) -> None:
        """Journal a record that was stored just as another notebook held it.

        The caller rebuilds what is derived.
        """
        self._journal(kind, None, facts)

    def _keep(self, kind: type[Record], before: Facts | None, after: Facts | None) -> None:
        if self._behind is None:
            derived.follow(kind, before, after)
        else:
            self._behind |= derived.follow_later(kind, before, after)
        self._journal(kind, before, after)

    def _journal(self, kind: type[Record], before: Facts | None, after: Facts | None) -> None:
        if kind.touches is not self.touched:
            self.touched = self.touched | kind.touches if self.touched else kind.touches
        facts = after or before or {}
        person = facts[kind.person] if kind.person else None
        if person and self.person is None:
            self.person = UUID(person)
        self._link = self._link or Link()
        self._link.append(self._heading(kind, facts["id"], person), before, after)

    def _heading(self, kind: type[Record], record: str, person: str | None) -> tuple[object, ...]:
        return (
            round(self.at.timestamp() * 1000),
            self.author.staff and self.author.staff.hex,
            self.author.till,
            self.action.value,
            self.group.hex,
            self.undoes and self.undoes.hex,
            kind_of(kind),
            record,
            person,
        )


class Command(Generic[P, R]):
    """A way to change the notebook, called with whoever does it."""

    def __init__(self, action: Action, function: Callable[Concatenate[Change, P], R]) -> None:
        self._action = action
        self._function = function
        update_wrapper(self, function)

    def __call__(self, author: Author, /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Do it in one transaction, and announce what it touched."""
        with writing():
            change = Change(author, self._action)
            result = self._function(change, *args, **kwargs)
            if change.touched:
                done = Committed(self._action, change.touched, change.group, change.person)
                engine().after_commit(partial(_announce, done))
            return result

    def within(self, change: Change, /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Do it as a part of another command that is under way, undone together with that."""
        return self._function(change, *args, **kwargs)


def command(action: Action) -> Callable[[Callable[Concatenate[Change, P], R]], Command[P, R]]:
    """Make a command of a function that is given a `Change`."""
    return partial(Command, action)


def content(facts: Facts) -> Facts:
    """Leave out what every save changes."""
    return {name: value for name, value in facts.items() if name not in BOOKKEEPING}


def _announce(committed: Committed) -> None:
    for listener in tuple(_listeners):
        listener(committed)

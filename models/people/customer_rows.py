"""What the rows of a list of customers say, read for the few that are in sight."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from models.database import execute
from models.kinds import ContactKind, PreferenceKind, Standing
from models.people.called import shown
from models.states import TURNS, Turns
from models.values import as_day

Key: TypeAlias = str  # a customer's id in hex digits

_MANY = 500
_ROWS = f"""
    SELECT id, no, name, described_as, standing, since_on, seen_on, rhythm, COALESCE(summed, 0),
        COALESCE(ratings, 0), 1.0 * rating_sum / NULLIF(ratings, 0), {TURNS}
    FROM customer LEFT JOIN customer_stat ON customer_id = id WHERE id IN ({{}})"""
_KNOWN = """
    SELECT customer_id, kind, label FROM preference
    WHERE customer_id IN ({}) AND ended_at IS NULL AND kind IN ('usual', 'take care', 'limit')
    ORDER BY ready_ahead DESC, recorded_at, id"""
_TAGS = """
    SELECT customer_id, name FROM customer_tag JOIN tag ON tag.id = tag_id
    WHERE customer_id IN ({}) ORDER BY folded"""
_CONTACTS = "SELECT customer_id, kind, value FROM contact WHERE customer_id IN ({}) ORDER BY id"


@dataclass(frozen=True, slots=True)
class Habits:
    """How somebody comes, and how happy they are.

    `rhythm` is their own gap in days, from the fourth visit day on, roughly if `is_about`: it
    was imported in sum. `turns` tell where they stand in it. `rating` is the mean of `ratings`
    answers, 1 to 5.
    """

    first_on: date | None
    last_on: date | None
    rhythm: float | None
    ratings: int
    rating: float | None
    turns: Turns
    is_about: bool = False

    @property
    def visit_days(self) -> int:
        """Return on how many days they came."""
        return self.turns.visit_days


@dataclass(frozen=True, slots=True)
class Reach:
    """A phone number, an address and so on, as it was given."""

    kind: ContactKind
    value: str


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A customer as listed."""

    id: UUID
    no: int
    name: str
    has_name: bool
    standing: Standing
    habits: Habits
    usual: tuple[str, ...]
    take_care: tuple[str, ...]
    tags: tuple[str, ...]
    contacts: tuple[Reach, ...]


def of(wanted: Sequence[Key]) -> list[CustomerRow]:
    """Read the rows of some customers, in their order; who is gone is left out."""
    found: dict[Key, CustomerRow] = {}
    for start in range(0, len(wanted), _MANY):
        some = wanted[start : start + _MANY]
        known, tags, contacts = (by_customer(sql, some) for sql in (_KNOWN, _TAGS, _CONTACTS))
        for row in _of(_ROWS, some):
            key = key_of(row[0])
            found[key] = _row(row, known[key], tags[key], contacts[key])
    return [found[key] for key in wanted if key in found]


def key_of(value: Any) -> Key:
    """Return the key of an id as either engine brings it back."""
    return value if isinstance(value, str) else str(value.hex)


def _row(
    row: Sequence[Any],
    known: list[tuple[str, str]],
    tags: list[str],
    contacts: list[tuple[str, str]],
) -> CustomerRow:
    customer, no, name, described_as, standing, *habits = row
    usual = PreferenceKind.USUAL.value
    return CustomerRow(
        UUID(key_of(customer)),
        no,
        shown(name, described_as),
        bool(name),
        Standing(standing),
        _habits(*habits),
        usual=tuple(label for kind, label in known if kind == usual),
        take_care=tuple(label for kind, label in known if kind != usual),
        tags=tuple(tags),
        contacts=tuple(Reach(ContactKind(kind), value) for kind, value in contacts),
    )


def _habits(first_on: Any, last_on: Any, rhythm: float | None, summed: int, *rest: Any) -> Habits:
    ratings, rating, *turns = rest
    days = (as_day(first_on), as_day(last_on))
    return Habits(*days, rhythm, ratings, rating, Turns.of(*turns), is_about=summed > 0)


def _of(sql: str, some: Sequence[Key]) -> Iterable[Any]:
    slots = ", ".join("?" * len(some))
    found: Iterable[Any] = execute(sql.format(slots), *some).fetchall() if some else ()
    return found


def by_customer(sql: str, some: Sequence[Key]) -> Mapping[Key, list[Any]]:
    """Gather what stands beside each customer; of two columns, the second alone."""
    gathered: defaultdict[Key, list[Any]] = defaultdict(list)
    for customer, *rest in _of(sql, some):
        gathered[key_of(customer)].append(rest[0] if len(rest) == 1 else tuple(rest))
    return gathered

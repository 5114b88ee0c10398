"""Look through a file before anything of it is brought in: what it holds and how it is written."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from itertools import islice
from pathlib import Path

from models.exchange.amounts import AmountEvidence
from models.exchange.columns import WHO, Columns, Field, columns
from models.exchange.dates import DateEvidence, DateOrder
from models.exchange.letters import letters
from models.exchange.reading import TextTable, text_table
from models.exchange.trouble import CannotRead, Unreadable
from models.text import fold

Watch = Callable[[float], None]
_ROWS_THAT_TELL = 200
_ROWS_BETWEEN = 5000


class Kind(StrEnum):
    """What the rows of a file are."""

    AUTO = "auto"
    CUSTOMERS = "customers"
    VISITS = "visits"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user has said about a file; the rest is found out."""

    kind: Kind = Kind.AUTO
    columns: tuple[tuple[Field, str], ...] = ()
    encoding: str | None = None
    delimiter: str | None = None
    dates: DateOrder | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A file that can be brought in. `system` is where its ids come from."""

    table: TextTable
    kind: Kind
    columns: Columns
    system: str
    rows: int
    dates: DateOrder = DateOrder.DAY_FIRST
    any_time: bool = False
    cents_after_comma: bool = False


@dataclass
class _Evidence:
    """What all rows of a file say together."""

    rows: int = 0
    dates: DateEvidence = field(default_factory=DateEvidence)
    amounts: AmountEvidence = field(default_factory=AmountEvidence)


def nobody_watches(_done: float) -> None:
    """Report progress to nobody."""


def examine(path: Path, choices: Choices | None = None, watch: Watch = nobody_watches) -> Source:
    """Read a file once from end to end; `watch` hears how much of it is done, 0 to 1.

    Raises:
        CannotRead: it is no table that can be brought in without guessing.
    """
    said = choices or Choices()
    table = text_table(path, letters(path, said.encoding), said.delimiter)
    first = [row for _, row in islice(table.rows(), _ROWS_THAT_TELL)]
    found = columns(path, first[0] if first else [], first[1:], said.columns)
    kind = _kind(path, said.kind, found)
    evidence = _gathered(table, found, watch) if kind is Kind.VISITS else _counted(table, watch)
    order = said.dates or _agreed_order(path, evidence.dates, found)
    return Source(
        table,
        kind,
        found,
        _system(found),
        evidence.rows,
        order,
        evidence.dates.any_time,
        evidence.amounts.cents_after_comma(),
    )


def _kind(path: Path, said: Kind, found: Columns) -> Kind:
    kind = said
    if said is Kind.AUTO:
        kind = Kind.VISITS if found.has(Field.DATE) else Kind.CUSTOMERS
    if kind is Kind.VISITS and not found.has(Field.DATE):
        raise CannotRead(Unreadable.NO_DATES, path, column=", ".join(found.headings))
    if kind is Kind.CUSTOMERS and not any(map(found.has, WHO)):
        raise CannotRead(Unreadable.NOBODY_IN_IT, path, column=", ".join(found.headings))
    return kind


def _gathered(table: TextTable, found: Columns, watch: Watch) -> _Evidence:
    evidence = _Evidence()
    day = found.places[Field.DATE][0]
    money = found.places.get(Field.AMOUNT, (-1,))[0]
    for number, row in islice(table.rows(), 1, None):
        evidence.rows += 1
        if day < len(row):
            evidence.dates.take_in(row[day])
        if 0 <= money < len(row):
            evidence.amounts.take_in(row[money])
        if not number % _ROWS_BETWEEN:
            watch(_share(table, evidence.rows))
    return evidence


def _counted(table: TextTable, watch: Watch) -> _Evidence:
    evidence = _Evidence()
    for evidence.rows, _row in enumerate(islice(table.rows(), 1, None), start=1):
        if not evidence.rows % _ROWS_BETWEEN:
            watch(_share(table, evidence.rows))
    return evidence


def _share(table: TextTable, rows: int) -> float:
    """Guess how much is done from what a short row takes; never quite all of it."""
    return min(0.95, rows * 40 / table.letters.size)


def _agreed_order(path: Path, evidence: DateEvidence, found: Columns) -> DateOrder:
    order = evidence.order()
    if isinstance(order, DateOrder):
        return order
    why, sample = order
    raise CannotRead(why, path, column=found.name_of(Field.DATE), sample=sample)


def _system(found: Columns) -> str:
    """Name where the ids of a file come from: the same headings are the same program."""
    headings = "|".join(sorted(map(fold, found.headings)))
    return f"columns {sha256(headings.encode()).hexdigest()[:12]}"

"""Read a table once from end to end for what its rows say together."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from models.exchange.amounts import AmountEvidence
from models.exchange.columns import Columns, Field
from models.exchange.dates import DateEvidence, DateOrder
from models.exchange.ids_of_rows import IdEvidence
from models.exchange.scales import Scale, ScaleEvidence
from models.exchange.trouble import CannotRead
from models.text import fold

_ROWS_BETWEEN = 5000

Rows = Iterable[tuple[int, list[str]]]


@dataclass
class Evidence:
    """What was seen so far."""

    ids: IdEvidence
    rows: int = 0
    dates: DateEvidence = field(default_factory=DateEvidence)
    amounts: AmountEvidence = field(default_factory=AmountEvidence)
    scale: ScaleEvidence = field(default_factory=ScaleEvidence)


def gathered(
    rows: Rows, found: Columns, days: tuple[int, ...], size: int, watch: Callable[[float], None]
) -> Evidence:
    """Read all rows; `days` are the columns of dates, `size` the bytes of the file."""
    evidence = Evidence(IdEvidence(found))
    money = found.places.get(Field.AMOUNT, found.places.get(Field.UNIT_PRICE, ()))[:1]
    answers = found.places.get(Field.RATING, ())[:1]
    watched = [
        (place, take_in)
        for places, take_in in (
            (days, evidence.dates.take_in),
            (money, evidence.amounts.take_in),
            (answers, evidence.scale.take_in),
        )
        for place in places
    ]
    ids = evidence.ids if evidence.ids.is_asked else None
    for number, row in rows:
        evidence.rows += 1
        width = len(row)
        for place, take_in in watched:
            if place < width:
                take_in(row[place])
        if ids:
            ids.take_in(row)
        if not number % _ROWS_BETWEEN:
            watch(min(0.95, evidence.rows * 40 / size))  # what a short row takes
    return evidence


def agreed_order(path: Path, evidence: Evidence, column: str) -> DateOrder:
    """Return how dates are written.

    Raises:
        CannotRead: no cell decides, or they contradict each other.
    """
    order = evidence.dates.order()
    if isinstance(order, DateOrder):
        return order
    why, sample = order
    raise CannotRead(why, path, column=column, sample=sample)


def agreed_scale(path: Path, evidence: Evidence, found: Columns) -> Scale | None:
    """Return on which scale people rated, None if they did not.

    Raises:
        CannotRead: nothing says from what to what the scale goes.
    """
    if not found.has(Field.RATING):
        return None
    column = found.name_of(Field.RATING)
    scale = evidence.scale.scale(fold(column))
    if isinstance(scale, Scale):
        return scale
    why, sample = scale
    raise CannotRead(why, path, column=column, sample=sample)


def calendar_system(name: str) -> str:
    """Name where the people of a calendar come from: another calendar may mean others."""
    return f"calendar {sha256(name.encode()).hexdigest()[:12]}"


def system_of(found: Columns) -> str:
    """Name where the ids of a file come from: the same headings are the same program."""
    headings = "|".join(sorted(map(fold, found.headings)))
    return f"columns {sha256(headings.encode()).hexdigest()[:12]}"

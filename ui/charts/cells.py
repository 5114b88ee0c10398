"""What a table behind a chart is made of."""

from dataclasses import dataclass
from datetime import date
from typing import overload

Cell = str | int | float | date | bool | None
_DIGITS, _HUNDREDTHS = 4, 2
_SUREST = 0.99


@dataclass(frozen=True, slots=True)
class Table:
    """Headings in the user's language, and rows of plain values."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@overload
def short(value: float) -> float: ...
@overload
def short(value: float | None) -> float | None: ...
def short(value: float | None) -> float | None:
    """Return a number, if it can be told, without the digits that mean nothing."""
    return None if value is None else round(float(value), _DIGITS)


def likely(share: float) -> float:
    """Return a chance in hundredths, never so that anybody takes it for certain."""
    return round(min(float(share), _SUREST), _HUNDREDTHS)

"""What a table behind a chart is made of."""

from dataclasses import dataclass
from datetime import date

Cell = str | int | float | date | bool | None
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Table:
    """Headings in the user's language, and rows of plain values."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def short(value: float) -> float:
    """Return a number without the digits that mean nothing."""
    return round(float(value), _DIGITS)

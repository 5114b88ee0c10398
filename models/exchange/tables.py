"""Tables of any kind of file: their rows, and where their headings stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from models.exchange.columns import knows, place_of
from models.exchange.readers import presets, workbook
from models.exchange.reading import TextTable
from models.exchange.trouble import CannotRead, Unreadable
from models.exchange.unfit import readable
from models.text import fold

ROWS_THAT_TELL = 200
_LONGEST_PREAMBLE = 30
_FEWEST_HEADINGS = 2  # below a preamble
_KINDS_OF_ANSWER = frozenset({"response", "open ended response"})  # below a survey's questions


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A sheet of a workbook; days and times read as text, year first."""

    path: Path
    sheet: str = ""
    sheets: tuple[str, ...] = ()  # all that hold anything
    is_said: bool = False  # by the user, which one to read

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Read the rows that hold any cell.

        Raises:
            CannotRead: it is no workbook, or too large a one.
        """
        with readable(self.path):
            for number, cells in workbook.rows(self.path, self.sheet):
                yield number, [workbook.as_text(cell) for cell in cells]


def sheet_table(path: Path, said: str = "") -> SheetTable:
    """Open the sheet the user named, or the first of those that look most like a list of people.

    Raises:
        CannotRead: it is no workbook, or has no such sheet.
    """
    with readable(path):
        names = workbook.sheets(path)
        heads = workbook.heads(path, _LONGEST_PREAMBLE) if len(names) > 1 else {}
    filled = tuple(heads) or names
    if said:
        return SheetTable(path, _named(path, said, names), filled, is_said=True)
    promise = {name: _promise(rows) for name, rows in heads.items()}
    return SheetTable(path, max(promise, key=promise.__getitem__, default=""), filled)


def _named(path: Path, said: str, names: Sequence[str]) -> str:
    near = (name for name in names if fold(name) == fold(said))
    if known := said if said in names else next(near, ""):
        return known
    raise CannotRead(Unreadable.NO_SUCH_SHEET, path, column=said, sample=", ".join(names))


def _promise(rows: Sequence[Sequence[workbook.Cell]]) -> int:
    """Tell how many headings of a sheet are those of people or visits."""
    texts = [[workbook.as_text(cell) for cell in row] for row in rows]
    return max((0 if _holds_data(row) else _score(row) for row in texts), default=0)


Table: TypeAlias = TextTable | SheetTable


@dataclass(frozen=True, slots=True)
class Head:
    """The headings of a table, how many rows stand before what it lists, and the first of those."""

    headings: tuple[str, ...]
    skip: int
    first: tuple[tuple[str, ...], ...]
    has_headings: bool = True


def head_of(
    path: Path, table: Table, said: Sequence[str] = (), *, has_headings: bool | None = None
) -> Head:
    """Find the headings of a table, below a preamble if need be; numbers stand in for none.

    `said` are headings that the user named; they decide.
    """
    rows = [tuple(row) for _, row in islice(table.rows(), ROWS_THAT_TELL + _LONGEST_PREAMBLE)]
    place = None if has_headings is False else _heading_place(path, rows, said)
    if place is None and has_headings:
        place = 0
    if place is None:
        width = max(map(len, rows), default=0)
        return Head(tuple(map(str, range(1, width + 1))), 0, tuple(rows), has_headings=False)
    skip = place + 1
    if skip < len(rows) and _names_answers(rows[skip]):
        skip += 1
    return Head(rows[place], skip, tuple(rows[skip:]))


def _names_answers(row: Sequence[str]) -> bool:
    """Tell whether a row is a second heading, which says how each question is answered."""
    said = {folded for cell in row if (folded := fold(cell))}
    return bool(said) and said <= _KINDS_OF_ANSWER


def _heading_place(path: Path, rows: Sequence[Sequence[str]], said: Sequence[str]) -> int | None:
    """Return the row of the headings: the first that has any; None if only data is there."""
    top = rows[:_LONGEST_PREAMBLE]
    named = (n for n, row in enumerate(top) if all(_has(path, row, one) for one in said))
    if said and (place := next(named, None)) is not None:
        return place
    return _scored_place(top) if top else None


def _scored_place(top: Sequence[Sequence[str]]) -> int | None:
    scores = [0 if _holds_data(row) else _score(row) for row in top]
    if scores[0] >= _FEWEST_HEADINGS or (scores[0] and len(top[0]) == 1):
        return 0
    best = max(scores)
    if best >= max(_FEWEST_HEADINGS, scores[0] + 1):
        return scores.index(best)
    return None if _holds_data(top[0]) else 0


def _has(path: Path, row: Sequence[str], heading: str) -> bool:
    if heading.strip().isdecimal():
        return True
    try:
        place_of(path, row, heading)
    except CannotRead:
        return False
    return True


def _score(row: Sequence[str]) -> int:
    contacts = len(presets.recognized(row).columns)
    return max(contacts, sum(knows(cell) for cell in row if fold(cell)))


def _holds_data(row: Sequence[str]) -> bool:
    """Tell whether cells are numbers, dates or addresses, which no heading is."""
    return any("@" in cell or _is_number(cell) for cell in row)


def _is_number(cell: str) -> bool:
    stripped = cell.strip()
    return any(sign.isdigit() for sign in stripped) and not any(sign.isalpha() for sign in stripped)

"""Read a text table row by row, whatever its letters and signs, without trusting its size."""

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import TextIO

from models.exchange.letters import Letters
from models.exchange.readers.quoting import quotes_are_letters
from models.exchange.trouble import CannotRead, Unreadable

DELIMITERS = (",", ";", "\t", "|")
BLANKS = " "  # any number of them between two cells
MOST_COLUMNS = 200
_LINES_THAT_VOTE = 12
_LINES_THAT_QUOTE = 200
_ODD_QUOTES = 2
_FEWEST_NUMBERS = 3  # in a row: a name and a first name are also two words
_LONGEST_LINE = 1 << 20  # characters
_LONGEST_CELL = 1 << 15  # longer is a quote nobody closed
_HEAD = 1 << 16
_SAYS_ITS_DELIMITER = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TextTable:
    """A file whose letters and delimiter are known; its rows can be read any number of times."""

    path: Path
    letters: Letters
    delimiter: str
    lines_before: int = 0  # such as Excel's "sep=;"
    has_quotes: bool = True  # that hold cells together

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Read the rows that hold any cell, each with its number; headings are number 1.

        Raises:
            CannotRead: a line, a cell or the number of columns is beyond reason.
        """
        csv.field_size_limit(_LONGEST_CELL)
        with self.path.open(encoding=self.letters.encoding, newline="") as file:
            lines = _Lines(self.path, file, drop_nul=self.letters.has_nul)
            for _ in islice(lines, self.lines_before):
                pass
            yield from self._records(lines)

    def _records(self, lines: "_Lines") -> Iterator[tuple[int, list[str]]]:
        reader = csv.reader(
            lines,
            delimiter=self.delimiter,
            skipinitialspace=self.delimiter == BLANKS,
            quoting=csv.QUOTE_MINIMAL if self.has_quotes else csv.QUOTE_NONE,
        )
        number, begins = 1, lines.count + 1
        try:
            for row in reader:
                if lines.ended:  # the reader only asks for one more line inside a quote
                    raise CannotRead(Unreadable.UNCLOSED_QUOTE, self.path, begins)
                if len(row) > MOST_COLUMNS:
                    raise CannotRead(Unreadable.TOO_MANY_COLUMNS, self.path, begins)
                if row:
                    yield number, row
                number, begins = number + 1, lines.count + 1
        except csv.Error as error:
            raise CannotRead(Unreadable.UNCLOSED_QUOTE, self.path, begins) from error


class _Lines:
    """The lines of a file, none of them endless; knows whether somebody asked past the last."""

    def __init__(self, path: Path, file: TextIO, *, drop_nul: bool) -> None:
        self._path = path
        self._drop_nul = drop_nul
        self._read: Callable[[], str] = partial(file.readline, _LONGEST_LINE)
        self.count = 0
        self.ended = False

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._read()
        if not line:
            self.ended = True
            raise StopIteration
        self.count += 1
        if len(line) == _LONGEST_LINE:
            raise CannotRead(Unreadable.LINE_TOO_LONG, self._path, self.count)
        return line.replace("\0", "") if self._drop_nul else line


def text_table(path: Path, letters: Letters, delimiter: str | None = None) -> TextTable:
    """Find out how a file's rows are divided, unless the user has said so."""
    with path.open(encoding=letters.encoding, newline="") as file:
        head = file.read(_HEAD).replace("\0", "")
    said = _SAYS_ITS_DELIMITER.match(head)
    if said:
        return TextTable(path, letters, delimiter or said[1], lines_before=1)
    divided_by = delimiter or elected_delimiter(head)
    first = list(islice(StringIO(head), _LINES_THAT_QUOTE))[: -1 if len(head) == _HEAD else None]
    odd = sum(line.count('"') % 2 for line in first)  # a single one was only never closed
    has_quotes = odd < _ODD_QUOTES or not quotes_are_letters(first, divided_by)
    return TextTable(path, letters, divided_by, has_quotes=has_quotes)


def elected_delimiter(head: str) -> str:
    """Return the sign that divides the first twelve lines most evenly; a comma if none does."""
    lines = list(islice(filter(str.strip, StringIO(head)), _LINES_THAT_VOTE))
    best = max(DELIMITERS, key=partial(_evenness, lines))
    return BLANKS if _evenness(lines, best)[1] <= 1 and _are_numbers_apart(lines) else best


def _are_numbers_apart(lines: list[str]) -> bool:
    """Tell whether lines are rows of as many numbers each, with nothing but blanks between."""
    rows = [line.split() for line in lines]
    cells = [cell for row in rows for cell in row]
    numbers = sum(cell[0].isdigit() or cell[-1].isdigit() for cell in cells)
    is_even = len({len(row) for row in rows}) == 1 and len(rows[0]) >= _FEWEST_NUMBERS
    return bool(rows) and is_even and numbers * 10 >= len(cells) * 9


def _evenness(lines: list[str], delimiter: str) -> tuple[float, int]:
    try:
        widths = [len(row) for row in csv.reader(lines, delimiter=delimiter)]
    except csv.Error:
        return (0.0, 0)
    usual = max(set(widths), key=widths.count, default=1)
    if usual == 1:
        return (0.0, 1)
    return (widths.count(usual) / len(widths), usual)

"""Write tables as .xlsx workbooks whose cells are never carried out."""

import os
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from itertools import chain, count, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from models.text import clean

Cell = str | int | float | date | datetime | time | bool | None
LONGEST_CELL = 32_767  # characters; Excel keeps no more
MOST_ROWS = 1_048_575  # under the titles
_LONGEST_NAME = 31
_LARGEST_NUMBER = 10**15  # beyond, Excel loses digits
_FIRST_YEAR = 1900
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
_TEMPTING = re.compile(r"[\s'\u200b\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]")
_WIDEST, _NARROWEST = 60, 8  # letters
_ROWS_THAT_TELL = 100
_UNFINISHED = ".part"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its name, its titles, and its rows, which are read once."""

    name: str
    titles: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def write_workbook(path: Path, sheets: Sequence[Sheet]) -> int:
    """Write a workbook in one go; return how many cells had to be cut at `LONGEST_CELL`.

    Text stays text, whatever it looks like. Nothing stands under the file's name until all of
    it does.

    Raises:
        OSError: it cannot be written; nothing of it is left behind.
        ValueError: a sheet has more than `MOST_ROWS` rows.
    """
    part = path.with_name(path.name + _UNFINISHED)
    try:
        with part.open("wb") as file:
            content, cut = _workbook(sheets)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return cut


def _workbook(sheets: Sequence[Sheet]) -> tuple[memoryview, int]:
    """Make a workbook, packed in memory; only its rows wait in a folder of their own."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - slow, and seldom needed
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415

    content = BytesIO()
    try:
        with (
            TemporaryDirectory(prefix="usual") as folder,
            Workbook(content, {"constant_memory": True, "tmpdir": folder}) as workbook,
        ):
            page = _Page(workbook)
            names: list[str] = []
            for sheet in sheets:
                names.append(_name(sheet.name, names))
                page.write(workbook.add_worksheet(names[-1]), sheet)
    except FileCreateError as error:
        raise OSError(*error.args[0].args) from error
    return content.getbuffer(), page.cut


class _Page:
    """Writes cells, each as what it is."""

    def __init__(self, workbook: Any) -> None:
        self.cut = 0
        self._title = workbook.add_format({"bold": True, "bottom": 1})
        self._quoted = workbook.add_format({"quote_prefix": True})
        self._day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        self._moment = workbook.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        self._time = workbook.add_format({"num_format": "hh:mm:ss"})

    def write(self, sheet: Any, table: Sheet) -> None:
        """Write a table; the first rows tell how wide its columns should be."""
        rows = iter(table.rows)
        first = list(islice(rows, _ROWS_THAT_TELL))
        self._set_up(sheet, table.titles, first)
        for place, title in enumerate(table.titles):
            self._write_text(sheet, 0, place, title, self._title)
        number = 0
        for number, row in enumerate(chain(first, rows), 1):
            if number > MOST_ROWS:
                raise ValueError(number)
            for place, cell in enumerate(row):
                self._write_cell(sheet, number, place, cell)
        if table.titles:
            sheet.autofilter(0, 0, number, len(table.titles) - 1)

    def _set_up(self, sheet: Any, titles: Sequence[str], first: Sequence[Sequence[Cell]]) -> None:
        sheet.freeze_panes(1, 0)
        for place, title in enumerate(titles):
            cells = [
                str(row[place]) for row in first if place < len(row) and row[place] is not None
            ]
            widest = max(map(len, [title, *cells]))
            sheet.set_column(place, place, min(max(widest + 2, _NARROWEST), _WIDEST))

    def _write_cell(self, sheet: Any, row: int, place: int, cell: Cell) -> None:
        if isinstance(cell, bool):
            sheet.write_boolean(row, place, cell)
        elif isinstance(cell, int | float):
            self._write_number(sheet, row, place, cell)
        elif isinstance(cell, date | time):
            self._write_moment(sheet, row, place, cell)
        elif cell:
            tempting = _TEMPTING.match(cell)
            self._write_text(sheet, row, place, cell, self._quoted if tempting else None)

    def _write_number(self, sheet: Any, row: int, place: int, number: float) -> None:
        if abs(number) <= _LARGEST_NUMBER:  # neither too large nor no number at all
            sheet.write_number(row, place, number)
        else:
            self._write_text(sheet, row, place, str(number), None)

    def _write_moment(self, sheet: Any, row: int, place: int, moment: date | time) -> None:
        """Write a day or a time; Excel knows none before 1900."""
        if isinstance(moment, date) and moment.year <= _FIRST_YEAR:
            self._write_text(sheet, row, place, moment.isoformat(), None)
        elif isinstance(moment, datetime):
            sheet.write_datetime(row, place, moment.replace(tzinfo=None), self._moment)
        else:
            kind = self._time if isinstance(moment, time) else self._day
            sheet.write_datetime(row, place, moment, kind)

    def _write_text(self, sheet: Any, row: int, place: int, text: str, form: Any) -> None:
        text = clean(text)
        if len(text) > LONGEST_CELL:
            text, self.cut = f"{text[: LONGEST_CELL - 1]}\N{HORIZONTAL ELLIPSIS}", self.cut + 1
        sheet.write_string(row, place, text, form)


def _name(wanted: str, taken: Sequence[str]) -> str:
    """Make a name that a sheet can have, and that no other one has."""
    name = _NOT_IN_A_NAME.sub(" ", clean(wanted)).replace("\n", " ").strip("' ") or "1"
    candidates = chain([name], (f"{name[: _LONGEST_NAME - 5]} {n}" for n in count(2)))
    used = {one.casefold() for one in taken}
    return next(
        short for one in candidates if (short := one[:_LONGEST_NAME]).casefold() not in used
    )

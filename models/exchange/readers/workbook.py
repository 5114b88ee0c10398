"""Read the sheets of .xlsx, .xls and .ods workbooks as rows of cells."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from models.exchange.readers.errors import Unfit, UnfitFile
from models.exchange.readers.workbook_guard import MOST_COLUMNS, MOST_ROWS, require_harmless

Cell = str | date | datetime | time
_Raw = Cell | bool | int | float | timedelta


def sheets(path: Path) -> tuple[str, ...]:
    """Name the sheets that people see when they open a workbook.

    Raises:
        UnfitFile: it cannot be read as a workbook.
        OSError: it cannot be read at all.
    """
    with _opened(path) as workbook:
        return _names(workbook)


def heads(path: Path, limit: int) -> dict[str, list[tuple[Cell, ...]]]:
    """Read the first rows of every sheet that people see and that holds anything.

    Raises:
        UnfitFile: it cannot be read as a workbook.
        OSError: it cannot be read at all.
    """
    with _opened(path) as workbook:
        found: dict[str, list[tuple[Cell, ...]]] = {}
        for name in _names(workbook):
            sheet = workbook.get_sheet_by_name(name)
            if sheet.start is not None and sheet.width <= MOST_COLUMNS:
                first = islice(sheet.iter_rows(), limit)
                found[name] = [tuple(map(_cell, raw)) for raw in first]
        return found


def rows(path: Path, sheet: str = "") -> Iterator[tuple[int, tuple[Cell, ...]]]:
    """Read the rows of a sheet that hold anything, each with its number as a spreadsheet has it.

    Without a name it is the first sheet that holds anything. Dates and times come typed, all
    else as text: numbers without an exponent, and without a point where they are whole.

    Raises:
        UnfitFile: it cannot be read as a workbook, has no such sheet, or is too large.
        OSError: it cannot be read at all.
    """
    with _opened(path) as workbook:
        for number, raw in enumerate(_chosen(workbook, sheet).iter_rows(), 1):
            cells = tuple(map(_cell, raw))
            if any(cell != "" for cell in cells):
                yield number, cells


def as_text(cell: Cell) -> str:
    """Write a typed cell out, year first, so that nobody needs to guess it again."""
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds" if cell.second else "minutes")
    return cell if isinstance(cell, str) else cell.isoformat()


@contextmanager
def _opened(path: Path) -> Iterator[CalamineWorkbook]:
    require_harmless(path)
    try:
        with path.open("rb") as file, CalamineWorkbook.from_filelike(file) as workbook:
            yield workbook  # told from what is in the file, whatever it is called
    except PasswordError as error:
        raise UnfitFile(Unfit.LOCKED) from error
    except CalamineError as error:
        raise UnfitFile(Unfit.DAMAGED) from error
    except BaseException as error:
        if type(error).__module__ != "pyo3_runtime":  # a panic of the library is no Exception
            raise
        raise UnfitFile(Unfit.DAMAGED) from error


def _names(workbook: CalamineWorkbook) -> tuple[str, ...]:
    return tuple(
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
    )


def _chosen(workbook: CalamineWorkbook, name: str) -> CalamineSheet:
    """Open a sheet by its name, or the first one that is not empty.

    Raises:
        UnfitFile: there is none, or it is too large.
    """
    if name and name not in workbook.sheet_names:
        raise UnfitFile(Unfit.NO_SUCH_SHEET, name)
    for candidate in (name,) if name else _names(workbook):
        sheet = workbook.get_sheet_by_name(candidate)
        if sheet.start is None:
            continue
        if sheet.width > MOST_COLUMNS:
            raise UnfitFile(Unfit.TOO_MANY_COLUMNS, candidate)
        if sheet.total_height > MOST_ROWS:
            raise UnfitFile(Unfit.TOO_MANY_ROWS, candidate)
        return sheet
    raise UnfitFile(Unfit.EMPTY, name)


def _cell(raw: _Raw) -> Cell:
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, float | int):
        return _number(raw)
    if isinstance(raw, timedelta):
        minutes, seconds = divmod(round(raw.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return raw.strip() if isinstance(raw, str) else raw


def _number(value: float) -> str:
    """Write a number as people do: ``4915112345678.0`` is a phone."""
    text = format(Decimal(repr(value)), "f")
    return text.removesuffix(".0") if "." in text else text

"""Save the rows of a file that did not come in, to be mended and tried again."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from models.exchange.csv_out import CsvFile
from models.exchange.plan import Fate, Plan
from models.exchange.trouble import RowFault

_LEFT_OUT = (Fate.EMPTY, Fate.REJECTED)


def count_left_out(plan: Plan) -> int:
    """Count the rows that do not come in."""
    return sum(map(plan.count, _LEFT_OUT))


def save_left_out(
    plan: Plan, path: Path, why_title: str, why: Mapping[RowFault | None, str]
) -> int:
    """Write a CSV file of them with the headings of the source, and why; return how many.

    `why` has the words for each fault, and under None those for an empty row.

    Raises:
        OSError: the file cannot be written; nothing of it is left behind.
        CannotRead: the source is no longer the file that was examined.
    """
    headings = list(plan.source.columns.headings) or [""]
    file = CsvFile(path, [why_title, *headings])
    written = 0
    try:
        for row, cells in _cells(plan):
            file.add([[why[plan.why.get(row)], *cells]])
            written += 1
        file.finish()
    except BaseException:
        file.discard()
        raise
    return written


def _cells(plan: Plan) -> Iterator[tuple[int, list[str]]]:
    wanted = {row for fate in _LEFT_OUT for row in plan.rows.get(fate, ())}
    if plan.source.table:
        for number, cells in plan.source.data():
            if number in wanted:
                yield number, cells
        return
    for number, shown in plan.source.shown(sorted(wanted)).items():
        yield number, [shown]

"""Tell whether the quotes of a text table hold cells together, or are only letters."""

import csv
from collections.abc import Sequence
from contextlib import suppress
from typing import Literal


def quotes_are_letters(lines: Sequence[str], delimiter: str) -> bool:
    """Tell whether cells only line up when quotes mean nothing, as in some exports of reviews.

    `lines` are the first ones of a table, with their ends.
    """
    plain = {*_widths(lines, delimiter, csv.QUOTE_NONE)}
    quoted = {*_widths(lines, delimiter, csv.QUOTE_MINIMAL)}
    return len(plain) == 1 and min(plain) > 1 and len(quoted) > 1


def _widths(lines: Sequence[str], delimiter: str, quoting: Literal[0, 3]) -> list[int]:
    """Count the cells of each row that holds any; a row that cannot be read ends them."""
    widths: list[int] = []
    with suppress(csv.Error):
        rows = csv.reader(lines, delimiter=delimiter, quoting=quoting, strict=True)
        widths.extend(len(row) for row in rows if row)
        return widths
    return [*widths, 0]

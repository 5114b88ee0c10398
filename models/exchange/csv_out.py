"""Write CSV files that every spreadsheet reads, and none takes for formulas.

A cell that a spreadsheet might carry out gets one apostrophe in front; whoever reads the file
takes exactly one off again, so that nothing is lost, whatever was written.
"""

import csv
import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

_TEMPTING = re.compile(
    r"'*[\s\u200b\ufeff]*[=+\-@\t\r\x00|%\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}"
    r"\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}]"
)
_UNFINISHED = ".part"


def harmless(text: str) -> str:
    """Return `text` as a cell that no spreadsheet carries out."""
    return f"'{text}" if _TEMPTING.match(text) else text


def as_given(cell: str) -> str:
    """Return the text that `harmless` made a cell of; cells of other programs stay as they are."""
    return cell[1:] if cell.startswith("'") and _TEMPTING.match(cell[1:]) else cell


class CsvFile:
    """A file under way; until `finish`, nothing stands under its own name.

    UTF-8 with a mark, all cells quoted, lines ended by CR and LF.

    Raises:
        OSError: from every method, when the disk does not do what it should.
    """

    def __init__(self, path: Path, titles: Sequence[str]) -> None:
        self._path = path
        self._part = path.with_name(path.name + _UNFINISHED)
        self._file = self._part.open("w", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        self.add([titles])

    def add(self, rows: Iterable[Sequence[str]]) -> None:
        """Write more rows."""
        self._writer.writerows([harmless(cell) for cell in row] for row in rows)

    def finish(self) -> None:
        """Make sure of it, and give the file its name."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._part.replace(self._path)

    def discard(self) -> None:
        """Leave nothing behind."""
        self._file.close()
        self._part.unlink(missing_ok=True)

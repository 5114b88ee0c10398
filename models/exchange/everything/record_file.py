"""Write every record into one JSON file, a line each, and read it back as it was.

The file is plain JSON: an object with ``format``, ``version``, ``schema``, ``made_at``, ``counts``
and ``records``, the last an object of arrays of records by the name of their table.
"""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from models.clock import now
from models.database import KNOWN_MIGRATIONS
from models.exchange.everything.pages import count, pages
from models.schema import RECORDS, Facts

FORMAT = "the-usual everything"
VERSION = 1
_ENOUGH = 1000
_UNFINISHED = ".part"
_OPENING = ',"records":{\n'
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass
class NotWhole(Exception):  # noqa: N818 - reads as a sentence: "the file is NotWhole"
    """A file is no complete export, or one of a newer program; nothing of it was taken over."""

    path: Path


def is_one(path: Path) -> bool:
    """Tell whether a file says of itself that it is such an export."""
    with suppress(OSError), path.open(encoding="utf-8", errors="replace") as file:
        start = file.read(_ENOUGH)
        return start.lstrip().startswith("{") and FORMAT in start
    return False


def write(path: Path) -> int:
    """Write all records of the open notebook; return how many.

    Nothing stands under the file's name until all of it does.

    Raises:
        OSError: it cannot be written; nothing of it is left behind.
    """
    part = path.with_name(path.name + _UNFINISHED)
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            written = _write_all(file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return written


def counts(path: Path) -> Mapping[str, int]:
    """Return how many records of each table a file says that it holds.

    Raises:
        NotWhole: it is no such file, or one of a newer program.
    """
    try:
        with path.open(encoding="utf-8") as file:
            heading = _heading(file) or _whole(path)
        known = heading["version"] <= VERSION and heading["schema"] <= KNOWN_MIGRATIONS
        said = {str(name): int(number) for name, number in heading["counts"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotWhole(path) from error
    if heading.get("format") != FORMAT or not known or not said.keys() <= RECORDS.keys():
        raise NotWhole(path)
    return said


def records(path: Path) -> Iterator[tuple[str, Facts]]:
    """Yield each record with the name of its table, in the order in which they can be stored.

    Raises:
        NotWhole: the file ends before it should, or something in it is no record.
    """
    try:
        with path.open(encoding="utf-8") as file:
            if _heading(file) is None:
                yield from _of_any_layout(path)
            else:
                yield from _line_by_line(file)
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise NotWhole(path) from error


def _write_all(file: TextIO) -> int:
    numbers = {name: count(kind) for name, kind in RECORDS.items()}
    heading = {
        "format": FORMAT,
        "version": VERSION,
        "schema": KNOWN_MIGRATIONS,
        "made_at": now().isoformat(),
        "counts": numbers,
    }
    file.write(_write(heading).removesuffix("}") + _OPENING)
    for place, (name, kind) in enumerate(RECORDS.items()):
        file.write(",\n" if place else "")
        file.write(f'"{name}":[')
        sign = "\n"
        for page in pages(kind):
            file.write(sign + ",\n".join(map(_write, page)))
            sign = ",\n"
        file.write("\n]")
    file.write("\n}}\n")
    return sum(numbers.values())


def _heading(file: TextIO) -> dict[str, Any] | None:
    """Read the first line, if the file is laid out as we write it."""
    first = file.readline()
    if not first.endswith(_OPENING):
        return None
    heading: dict[str, Any] = json.loads(first.removesuffix(_OPENING) + "}")
    return heading


def _line_by_line(file: TextIO) -> Iterator[tuple[str, Facts]]:
    name, closed = "", False
    for line in file:
        text = line.strip().removesuffix(",")
        if text.startswith('"') and text.endswith(":["):
            name = text[1:-3]
        elif text.startswith('{"'):
            yield name, json.loads(text)
        elif text == "}}":
            closed = True
        elif text not in {"]", ""}:
            raise ValueError(text[:80])
    if not closed:
        raise ValueError("the end is missing")


def _of_any_layout(path: Path) -> Iterator[tuple[str, Facts]]:
    """Read a file that another program has laid out anew."""
    held = _whole(path)["records"]
    for name in RECORDS:
        for facts in held.get(name, ()):
            yield name, facts


def _whole(path: Path) -> dict[str, Any]:
    with path.open(encoding="utf-8") as file:
        found = json.load(file)
    if not isinstance(found, dict):
        raise TypeError(type(found))
    return found

"""Cut a file of vCards into cards, and each card into its properties, whatever state it is in."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from models.exchange.readers.errors import Unfit, UnfitFile
from models.exchange.readers.lines import LONGEST_LINE, MOST_FOLDS

LARGEST_CARD = 2 << 20  # bytes, unfolded
_LONGEST_NEST = 5_000  # properties; a card within a card is shorter
_BEGIN = re.compile(rb"\s*(?:[\w-]+\.)?BEGIN\s*:\s*\"?VCARD\"?\s*", re.IGNORECASE)
_END = re.compile(rb"\s*(?:[\w-]+\.)?END\s*:\s*\"?VCARD\"?\s*", re.IGNORECASE)
_GLUED = re.compile(rb"(\s*END\s*:\s*VCARD)\s*(BEGIN\s*:\s*VCARD\s*)", re.IGNORECASE)
_LONGEST_MARKS = 64
_PROPERTY = re.compile(rb"(?:[\w-]+\.)?(?:X-[\w -]+|[A-Za-z][\w-]*)\s*(?:;[^:]*)?:", re.IGNORECASE)
_NAME_ALONE = re.compile(rb"(?:FN|N|TEL|EMAIL|ADR|ORG|TITLE|NOTE|URL|BDAY)\s*", re.IGNORECASE)
_WELL_KNOWN = re.compile(
    rb"(?:[\w-]+\.)?(?:FN|N|TEL|EMAIL|ADR|LABEL|ORG|TITLE|NOTE|URL|BDAY|PHOTO|UID|REV|CATEGORIES"
    rb"|VERSION|BEGIN|END)(?:;[^:=]*(?:=[^:]*)?)?:",
    re.IGNORECASE,
)
_IS_QUOTED_PRINTABLE = re.compile(rb";\s*(?:ENCODING\s*=\s*)?\"?QUOTED-PRINTABLE", re.IGNORECASE)
_IS_BASE64 = re.compile(rb";\s*(?:ENCODING\s*=\s*)?\"?(?:BASE64|B)\"?\s*(?:[;:]|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """One property, its folds undone: ``TEL;HOME:1``. What is too large has lost its value."""

    raw: bytes
    is_too_large: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """The properties of one card, those of cards inside it left away."""

    lines: tuple[Line, ...]
    is_closed: bool = True
    is_too_large: bool = False


def is_quoted_printable(head: bytes) -> bool:
    """Tell whether what stands before a value's colon says how its bytes were made printable."""
    return bool(_IS_QUOTED_PRINTABLE.search(head))


def is_base64(head: bytes) -> bool:
    """Tell whether what stands before a value's colon says that it is no text."""
    return bool(_IS_BASE64.search(head))


def cards(lines: Iterable[bytes]) -> Iterator[Card]:
    """Cut lines into cards.

    A card within a card belongs to it, and is skipped. Where a card's end is missing, the next
    one's beginning ends it: which of both it is shows only when the outer card goes on, or not.
    """
    block: list[Line] = []
    depth = 0
    for line in _unfolded(lines):
        begins, ends = _BEGIN.fullmatch(line.raw), _END.fullmatch(line.raw)
        depth += bool(begins)
        if not depth:
            continue
        block.append(line)
        depth -= bool(ends)
        if not depth:
            yield _card(_without_inner(block))
            block = []
        elif depth > 1 and len(block) > _LONGEST_NEST:
            *whole, block = _side_by_side(block)
            yield from map(_card, whole)
            depth = 1
    if block:
        yield from map(_card, _side_by_side(block))


def _unfolded(lines: Iterable[bytes]) -> Iterator[Line]:
    current: _Unfolding | None = None
    for line in _apart(lines):
        if current and current.goes_on_in(line):
            current.add(line)
        elif line.strip():
            if current:
                yield current.line()
            current = _Unfolding(line)
    if current:
        yield current.line()


def _apart(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Part a card's end from the next one's beginning, where files were put together badly."""
    for line in lines:
        glued = _GLUED.fullmatch(line) if len(line) < _LONGEST_MARKS else None
        yield from (glued[1], glued[2]) if glued else (line,)


class _Unfolding:
    """A property whose further lines are being collected."""

    __slots__ = ("_folds", "_is_base64", "_is_mark", "_is_printable", "_parts", "_size")

    def __init__(self, first: bytes) -> None:
        head = first.partition(b":")[0]
        self._parts = [first]
        self._size = len(first)
        self._folds = 0
        self._is_mark = _is_mark(first)
        self._is_base64 = is_base64(head)
        self._is_printable = not self._is_base64 and is_quoted_printable(head)

    def goes_on_in(self, line: bytes) -> bool:
        """Tell whether a line continues this property, by any of the ways programs fold."""
        if self._is_mark or _is_mark(line):
            return False
        if self._is_soft():
            return bool(line.strip()) and not _WELL_KNOWN.match(line)
        if line[:1] in (b" ", b"\t"):
            return True
        return bool(line.strip()) and _is_loose(line)

    def add(self, line: bytes) -> None:
        """Take one more line in; beyond all reason, only its length.

        Raises:
            UnfitFile: it goes on without end.
        """
        self._size += len(line)
        self._folds += 1
        if self._folds > MOST_FOLDS:
            raise UnfitFile(Unfit.ENDLESS)
        if self._size > LONGEST_LINE:
            del self._parts[1:]
        elif self._is_base64:
            self._parts.append(line.strip())
        elif self._is_soft():
            self._parts[-1] = self._parts[-1].rstrip()[:-1]
            self._parts.append(line)
        elif line[:1] in (b" ", b"\t"):
            self._parts.append(line[1:])
        else:
            self._parts[-1] = self._parts[-1].removesuffix(b"\\")
            self._parts.append(b"\n" + line)

    def line(self) -> Line:
        """Return the property in one piece."""
        if self._size <= LONGEST_LINE:
            return Line(b"".join(self._parts))
        return Line(self._parts[0][:200].partition(b":")[0] + b":", is_too_large=True)

    def _is_soft(self) -> bool:
        return self._is_printable and self._parts[-1].rstrip().endswith(b"=")


def _is_mark(line: bytes) -> bool:
    """Tell whether a card begins or ends here."""
    return len(line) < _LONGEST_MARKS and bool(_BEGIN.fullmatch(line) or _END.fullmatch(line))


def _is_loose(line: bytes) -> bool:
    """Tell whether a line is no property of its own, so that it must belong to the last one."""
    return not _PROPERTY.match(line) and not _NAME_ALONE.fullmatch(line)


def _without_inner(block: list[Line]) -> list[Line]:
    """Leave away the cards within a card."""
    outer: list[Line] = []
    depth = 0
    for line in block:
        depth += bool(_BEGIN.fullmatch(line.raw))
        if depth == 1:
            outer.append(line)
        depth -= bool(_END.fullmatch(line.raw))
    return outer


def _side_by_side(block: list[Line]) -> list[list[Line]]:
    """Let every beginning begin a card, even if the one before never ended."""
    several: list[list[Line]] = []
    is_open = False
    for line in block:
        if _BEGIN.fullmatch(line.raw):
            several.append([])
            is_open = True
        if is_open:
            several[-1].append(line)
        is_open = is_open and not _END.fullmatch(line.raw)
    return several


def _card(block: list[Line]) -> Card:
    kept: list[Line] = []
    size = 0
    for line in block[1:]:
        size += len(line.raw)
        if size <= LARGEST_CARD and not _END.fullmatch(line.raw):
            kept.append(line)
    is_closed = bool(_END.fullmatch(block[-1].raw))
    return Card(tuple(kept), is_closed, is_too_large=size > LARGEST_CARD)

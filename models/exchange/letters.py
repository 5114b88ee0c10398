"""Find out how the letters of a file are written down, from all of its bytes."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path

from models.exchange.odd_letters import look_odd
from models.exchange.readers.lines import OTHER_FILES
from models.exchange.trouble import CannotRead, Unreadable
from models.exchange.unfit import readable

_PORTION = 1 << 18
_LONGEST_LINE = 1 << 20  # bytes
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_CONTROL = re.compile(rb"[\x01-\x08\x0b\x0e-\x19\x1c-\x1f\x7f]")
_TWICE_WRITTEN = re.compile(rb"\xc3[\x80-\xbf]")  # one letter of UTF-8, two of cp1252


@dataclass(frozen=True, slots=True)
class Letters:
    """How a file is written, and what was seen of it while finding out."""

    encoding: str
    file_hash: str
    size: int
    changed_at: int  # ns since 1970, to notice that it is no longer the same file
    has_nul: bool = False
    look_doubtful: bool = False  # UTF-8 and cp1252 in one file


def letters(path: Path, encoding: str | None = None) -> Letters:
    """Examine a file, with the encoding the user named or the one that fits all its bytes.

    Raises:
        CannotRead: it cannot be opened, is empty or no text, or has an endless line.
    """
    with readable(path):
        return _examined(path, encoding)


def unread(path: Path, encoding: str = "") -> Letters:
    """Identify a file whose letters are somebody else's to read, such as a workbook.

    Raises:
        CannotRead: it cannot be opened, or is empty.
    """
    with readable(path):
        stat = path.stat()
        with path.open("rb") as file:
            summed = file_digest(file, "sha256").hexdigest()
    if not stat.st_size:
        raise CannotRead(Unreadable.EMPTY, path)
    return Letters(encoding, summed, stat.st_size, stat.st_mtime_ns)


def require_unchanged(path: Path, seen: Letters) -> None:
    """Refuse a file that is no longer the one that was examined."""
    stat = path.stat()
    if (stat.st_size, stat.st_mtime_ns) != (seen.size, seen.changed_at):
        raise CannotRead(Unreadable.CHANGED_MEANWHILE, path)


def _examined(path: Path, encoding: str | None) -> Letters:
    stat = path.stat()
    with path.open("rb") as file:
        head = file.read(1 << 16)
    if not head.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise CannotRead(Unreadable.EMPTY, path)
    if head.startswith(OTHER_FILES):
        raise CannotRead(Unreadable.NOT_TEXT, path)
    wide = _wide_encoding(head)
    if not wide and not encoding and _looks_binary(head):
        raise CannotRead(Unreadable.NOT_TEXT, path)
    survey = _Survey(path)
    found = _fitting(path, encoding, wide, may_doubt=not survey.is_twice_written)
    return Letters(
        found,
        survey.hash,
        stat.st_size,
        stat.st_mtime_ns,
        has_nul=survey.has_nul and not wide,
        look_doubtful=found == "cp1252" and not encoding and survey.is_twice_written,
    )


class _Survey:
    """One look at all bytes: their hash, and that no line is endless."""

    def __init__(self, path: Path) -> None:
        summed = sha256()
        self.has_nul = self.is_twice_written = False
        self._line, self._length = 1, 0
        for portion in _portions(path):
            summed.update(portion)
            self.has_nul |= b"\0" in portion
            self.is_twice_written |= bool(_TWICE_WRITTEN.search(portion))
            self._measure(path, portion)
        self.hash = summed.hexdigest()

    def _measure(self, path: Path, portion: bytes) -> None:
        last = max(portion.rfind(b"\n"), portion.rfind(b"\r"))
        ends = [at for at in (portion.find(b"\n"), portion.find(b"\r")) if at >= 0]
        if self._length + min(ends, default=len(portion)) > _LONGEST_LINE:
            raise CannotRead(Unreadable.LINE_TOO_LONG, path, self._line)
        self._line += portion.count(b"\n") or portion.count(b"\r")
        self._length = len(portion) - last - 1 if ends else self._length + len(portion)


def _wide_encoding(head: bytes) -> str | None:
    """Recognize the marks of Unicode, and UTF-16 without a mark by where its zeros stand."""
    marked = next((name for mark, name in _MARKS.items() if head.startswith(mark)), None)
    if marked:
        return marked
    start = head[:4096]
    first, second = start[::2].count(0), start[1::2].count(0)
    many, few = len(start) // 5, len(start) // 40
    if second > many and first <= few:
        return "utf-16-le"
    return "utf-16-be" if first > many and second <= few else None


def _looks_binary(head: bytes) -> bool:
    controls = len(_CONTROL.findall(head))
    return controls > len(head) // 100 or head.count(0) > len(head) // 10


def _fitting(path: Path, said: str | None, wide: str | None, *, may_doubt: bool) -> str:
    candidates = [said] if said else [wide] if wide else ["utf-8", "cp1252"]
    for encoding in candidates:
        is_guessed = encoding == "cp1252" and not said and may_doubt
        if _fits(path, encoding) and not (is_guessed and look_odd(_portions(path))):
            return encoding
    raise CannotRead(Unreadable.WRONG_ENCODING if said else Unreadable.UNKNOWN_ENCODING, path)


def _fits(path: Path, encoding: str) -> bool:
    try:
        decoder = codecs.getincrementaldecoder(encoding)()
        for portion in _portions(path):
            if not isinstance(decoder.decode(portion), str):  # such as "hex"
                return False
        decoder.decode(b"", final=True)
    except (LookupError, ValueError):
        return False
    return True


def _portions(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while portion := file.read(_PORTION):
            yield portion

"""The lines of a text file of another program, as bytes, however its lines end."""

import codecs
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from models.exchange.readers.errors import Unfit, UnfitFile

LONGEST_LINE = 1 << 20  # bytes; what is over it is dropped
MOST_FOLDS = 1_000_000  # lines of one property; a picture of 50 MB has 700,000
_ENDLESS = 1 << 28  # bytes; no program writes that
_PORTION = 1 << 18
_HEAD = 4096
_WIDE_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
OTHER_FILES = (
    b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"SQLite format 3",
    b"\xd0\xcf\x11\xe0", b"BZh", b"7z\xbc\xaf", b"\x7fELF", b"MZ",
)  # fmt: skip
_LETTERS = re.compile(
    r"utf_?[78]|ascii|iso8859|latin|cp\d|mac|koi8|shift_jis|euc_|gb|big5|iso2022|hz|tis"
)


@contextmanager
def opened(source: Path | bytes) -> Iterator[BinaryIO]:
    """Open a file, or bytes as if they were one.

    Raises:
        OSError: it cannot be opened.
    """
    with BytesIO(source) if isinstance(source, bytes) else source.open("rb") as file:
        yield file


def starts_as_text(file: BinaryIO) -> bool:
    """Tell whether a file can be lines of text at all, and rewind it."""
    head = file.read(_HEAD)
    file.seek(0)
    return not head.startswith(OTHER_FILES)


def lines_of(file: BinaryIO) -> Iterator[bytes]:
    """Read a file line by line, without their ends; UTF-16 becomes UTF-8, NUL is dropped.

    A line longer than `LONGEST_LINE` is handed on as its first bytes, one more than that.

    Raises:
        UnfitFile: a line has no end.
    """
    rest, beyond = b"", 0
    for portion in _as_bytes(file):
        text = rest + portion.translate(None, b"\0")
        kept_back = b"\r" if text.endswith(b"\r") else b""
        text = text[: len(text) - len(kept_back)].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        first, *others = text.split(b"\n")
        if others:
            yield from _complete([first, *others[:-1]], is_beyond=beyond > 0)
            first, beyond = others[-1], 0
        if len(first) > LONGEST_LINE and not beyond:
            yield first[: LONGEST_LINE + 1]
            beyond = len(first)
        if beyond:
            beyond, first = beyond + len(portion), b""
        if beyond > _ENDLESS:
            raise UnfitFile(Unfit.ENDLESS)
        rest = first + kept_back
    if rest.rstrip(b"\r") and not beyond:
        yield rest.rstrip(b"\r")


def decoded(raw: bytes, declared: str = "", fallback: str = "cp1252") -> tuple[str, bool]:
    """Return bytes as text, and whether the letters had to be guessed.

    They are what the file says they are, as far as that fits; else UTF-8, also where a few
    bytes of it are spoilt; else `fallback`.
    """
    if raw.isascii() and b"\x1b" not in raw:
        return raw.decode("ascii"), False
    for encoding in (declared, "utf-8"):
        if encoding and is_letters(encoding):
            try:
                return raw.decode(encoding), False
            except UnicodeError:
                continue
    mended = raw.decode("utf-8", "replace")
    if mended.count("\ufffd") * 10 <= sum(not sign.isascii() for sign in mended):
        return mended, True
    return raw.decode(fallback if is_letters(fallback) else "cp1252", "replace"), True


def is_letters(encoding: str) -> bool:
    """Tell whether a name is that of a way to write letters, and of none that does more."""
    try:
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        return False
    return bool(_LETTERS.match(name.replace("-", "_")))


def _complete(lines: list[bytes], *, is_beyond: bool) -> Iterator[bytes]:
    for line in lines[1:] if is_beyond else lines:
        yield line[: LONGEST_LINE + 1]


def _as_bytes(file: BinaryIO) -> Iterator[bytes]:
    """Read a file in portions, as UTF-8 where it was written wider."""
    portion = file.read(_PORTION)
    encoding = _wide_encoding(portion[:_HEAD])
    if not encoding:
        yield portion.removeprefix(codecs.BOM_UTF8)
        yield from iter(lambda: file.read(_PORTION), b"")
        return
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    while portion:
        yield decoder.decode(portion).removeprefix("\ufeff").encode("utf-8", "replace")
        portion = file.read(_PORTION)
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")


def _wide_encoding(head: bytes) -> str | None:
    """Recognize UTF-16 by its mark, or by where its zeros stand."""
    marked = next((name for mark, name in _WIDE_MARKS.items() if head.startswith(mark)), None)
    if marked:
        return marked
    first, second = head[::2].count(0), head[1::2].count(0)
    many, few = len(head) // 5, len(head) // 40
    if second > many and first <= few:
        return "utf-16-le"
    return "utf-16-be" if first > many and second <= few else None

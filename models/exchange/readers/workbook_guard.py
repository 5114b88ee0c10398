"""Look into a workbook before it is opened: some small files unpack to more than a memory holds."""

import re
import struct
import zlib
from collections.abc import Iterator
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from models.exchange.readers.errors import Unfit, UnfitFile
from models.exchange.readers.workbook_weight import RepeatedText, SharedTexts

MOST_COLUMNS = 200
MOST_ROWS = 200_000
_MOST_CELLS = 5_000_000  # also the empty ones between others: all are kept in memory
_LARGEST_UNPACKED = 200 << 20  # bytes
_LARGEST_OLD = 64 << 20  # bytes of an .xls file, which is not packed
_LARGEST_RATIO = 200
_NO_BOMB = 10 << 20  # bytes; below, any ratio will do
_CONTENTS = ("workbook.xml", "content.xml")
_MOST_PARTS = 5_000
_PORTION = 1 << 18
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_OLD_EXTENT = re.compile(rb"\x00\x02\x0e\x00(.{12})\x00\x00", re.DOTALL)  # of .xls
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_STREAMS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")  # UTF-16, which no spreadsheet program writes
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_XLSX_TAG = re.compile(
    rb"<(?:\w+:)?(row|c)(?=[\s/>])(?:[^<>]*?\sr=[\"']([A-Z]{0,3})(\d{1,9})[\"'])?[^<>]*?(/?)>"
)
_ODS_TAG = re.compile(
    rb"<table:(?:(table)|(table-row)|(?:covered-)?table-cell)(?=[\s/>])([^<>]*?)(/?)>"
)
_ODS_REPEATED = re.compile(rb"number-(?:rows|columns)-repeated=[\"'](\d{1,12})[\"']")


def require_harmless(path: Path) -> None:
    """Refuse a workbook that would not fit, without opening it.

    Raises:
        UnfitFile: it is too large once unpacked, or no workbook at all.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        start = file.read(8)
        if start.startswith(b"PK\x03\x04"):
            _require_small_parts(file)
        elif start == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
            _require_small_sheets(file)
        else:
            raise UnfitFile(Unfit.NOT_A_WORKBOOK if start else Unfit.EMPTY)


def _require_small_parts(file: BinaryIO) -> None:
    try:
        with ZipFile(file) as archive:
            parts = archive.infolist()
    except (BadZipFile, struct.error, ValueError, NotImplementedError) as error:
        raise UnfitFile(Unfit.DAMAGED) from error
    packed = sum(part.compress_size for part in parts)
    unpacked = sum(part.file_size for part in parts)
    is_bomb = unpacked > max(_NO_BOMB, packed * _LARGEST_RATIO)
    if is_bomb or unpacked > _LARGEST_UNPACKED or len(parts) > _MOST_PARTS:
        raise UnfitFile(Unfit.TOO_LARGE)
    if not any(part.filename.endswith(_CONTENTS) for part in parts):
        raise UnfitFile(Unfit.NOT_A_WORKBOOK)
    shared = SharedTexts()
    for part in sorted(parts, key=_is_not_shared):
        _require_small(file, part, shared)


def _is_not_shared(part: ZipInfo) -> bool:
    """Tell apart the texts that cells name by number: they must be known before the sheets."""
    return not part.filename.casefold().endswith("sharedstrings.xml")


def _extent(part: ZipInfo, shared: SharedTexts) -> "_Extent":
    if part.filename == "content.xml":
        return _OdsExtent()
    return _XlsxExtent(shared) if _is_not_shared(part) else _Shared(shared)


def _require_small(file: BinaryIO, part: ZipInfo, shared: SharedTexts) -> None:
    """Measure the sheet that a part may hold, and look for what should not be in it."""
    extent = _extent(part, shared)
    rest, is_first = b"", True
    for portion in _unpacked(file, part):
        text = rest + portion
        if is_first and _DOCTYPE.search(text):
            raise UnfitFile(Unfit.HAS_DOCTYPE, part.filename)
        if is_first and text.startswith(_WIDE):
            raise UnfitFile(Unfit.DAMAGED, part.filename)
        cut = text.rfind(b"<") if len(text) < 2 * _PORTION else len(text)
        cut = len(text) if cut < 0 else cut
        extent.take_in(text[:cut])
        rest, is_first = text[cut:], False
    extent.take_in(rest)
    extent.require_small(part.filename)


def _unpacked(file: BinaryIO, part: ZipInfo) -> Iterator[bytes]:
    """Unpack a part, and no byte more of it than its archive says there are."""
    file.seek(max(part.header_offset, 0))
    header = file.read(_LOCAL_HEADER.size)
    is_whole = header.startswith(b"PK\x03\x04") and len(header) == _LOCAL_HEADER.size
    if not is_whole or part.compress_type not in {ZIP_DEFLATED, ZIP_STORED}:
        raise UnfitFile(Unfit.DAMAGED, part.filename)
    _start, *lengths = _LOCAL_HEADER.unpack(header)
    file.seek(sum(lengths), 1)
    unpacker = zlib.decompressobj(-15) if part.compress_type == ZIP_DEFLATED else None
    packed, unpacked = part.compress_size, 0
    while packed and (portion := file.read(min(packed, _PORTION))):
        packed -= len(portion)
        while portion:
            text = _inflated(unpacker, portion, part) if unpacker else portion
            portion = unpacker.unconsumed_tail if unpacker else b""
            unpacked += len(text)
            if unpacked > part.file_size:
                raise UnfitFile(Unfit.TOO_LARGE, part.filename)
            yield text


def _inflated(unpacker: "zlib._Decompress", portion: bytes, part: ZipInfo) -> bytes:
    try:
        return unpacker.decompress(portion, _PORTION)
    except zlib.error as error:
        raise UnfitFile(Unfit.DAMAGED, part.filename) from error


class _Extent:
    """How far the cells of a sheet reach that hold anything."""

    def __init__(self) -> None:
        self.rows = self.columns = self._row = self._column = 0

    def take_in(self, text: bytes) -> None:
        """Consider more of the sheet."""

    def require_small(self, place: str) -> None:
        """Refuse a sheet that reaches too far."""
        if self.columns > MOST_COLUMNS:
            raise UnfitFile(Unfit.TOO_MANY_COLUMNS, place)
        if self.rows > MOST_ROWS or self.rows * self.columns > _MOST_CELLS:
            raise UnfitFile(Unfit.TOO_MANY_ROWS, place)

    def _holds(self, row: int, column: int) -> None:
        self.rows, self.columns = max(self.rows, row), max(self.columns, column)


class _Shared(_Extent):
    """No cells, but the texts of some."""

    def __init__(self, shared: SharedTexts) -> None:
        super().__init__()
        self._shared = shared

    def take_in(self, text: bytes) -> None:
        """Consider more of the part."""
        self._shared.take_in(text)


class _XlsxExtent(_Extent):
    """Cells of a part of an .xlsx file; each may say where it is, or follow the one before."""

    def __init__(self, shared: SharedTexts) -> None:
        super().__init__()
        self._shared = shared

    def take_in(self, text: bytes) -> None:
        """Consider more of the part."""
        self._shared.weigh(text)
        for kind, letters, number, is_empty in _XLSX_TAG.findall(text):
            if kind == b"row":
                self._row, self._column = int(number) if number else self._row + 1, 0
                continue
            self._column = _number(letters) if letters else self._column + 1
            if not is_empty:
                self._holds(int(number) if letters else self._row, self._column)


class _OdsExtent(_Extent):
    """Cells of the tables of an .ods file; rows and cells say how often they are repeated."""

    def __init__(self) -> None:
        super().__init__()
        self._row_times = 1
        self._text = RepeatedText()

    def take_in(self, text: bytes) -> None:
        """Consider more of the part."""
        done = 0
        for tag in _ODS_TAG.finditer(text):
            self._text.weigh(text[done : tag.start()])
            self._text.times = self._times(*tag.groups())
            done = tag.end()
        self._text.weigh(text[done:])

    def _times(
        self, is_table: bytes | None, is_row: bytes | None, attributes: bytes, is_empty: bytes
    ) -> int:
        """Go on to what a tag begins; return how often the text in it stands there."""
        if is_table:
            self._row, self._row_times = 0, 0
            return 0
        repeated = _ODS_REPEATED.search(attributes)
        times = int(repeated[1]) if repeated else 1
        if is_row:
            self._row, self._row_times, self._column = self._row + self._row_times, times, 0
            return 0
        self._column += times
        if not is_empty or b"value" in attributes:
            self._holds(self._row + self._row_times, self._column)
        return 0 if is_empty else times * self._row_times


def _number(letters: bytes) -> int:
    """Return the number of a column: ``A`` is 1, ``AA`` is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _require_small_sheets(file: BinaryIO) -> None:
    """Look for what the sheets of an .xls file say of their extent."""
    if file.seek(0, SEEK_END) > _LARGEST_OLD:
        raise UnfitFile(Unfit.TOO_LARGE)
    file.seek(0)
    content = file.read()
    if _ENCRYPTED in content:
        raise UnfitFile(Unfit.LOCKED)
    if not any(name in content for name in _STREAMS):
        raise UnfitFile(Unfit.NOT_A_WORKBOOK)
    for said in _OLD_EXTENT.findall(content):
        first_row, end_row, first_column, end_column = struct.unpack("<IIHH", said)
        is_extent = first_row < end_row <= 1 << 16 and first_column < end_column <= 1 << 8
        if is_extent and (end_row - first_row) * (end_column - first_column) > _MOST_CELLS:
            raise UnfitFile(Unfit.TOO_MANY_ROWS)

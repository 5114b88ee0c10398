import resource
import struct
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.exchange.readers.errors import Unfit, UnfitFile
from models.exchange.readers.workbook_guard import require_harmless

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
HEAD = f'<?xml version="1.0"?><worksheet {MAIN}><sheetData>'.encode()
TAIL = b"</sheetData></worksheet>"
CELL = '<table:table-cell office:value-type="string"{}><text:p>x</text:p></table:table-cell>'
Make = Callable[..., Path]


@pytest.fixture
def xlsx(tmp_path: Path) -> Make:
    """Make a workbook with one part, given in pieces."""

    def make(*pieces: bytes, part: str = "xl/worksheets/sheet1.xml") -> Path:
        path = tmp_path / "book.xlsx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("xl/workbook.xml", "<workbook/>")
            with archive.open(part, "w") as file:
                for piece in pieces:
                    file.write(piece)
        return path

    return make


@pytest.fixture
def ods(tmp_path: Path) -> Make:
    """Make a workbook of one table."""

    def make(rows: str) -> Path:
        path = tmp_path / "book.ods"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(
                "content.xml", f'<x><table:table table:name="S">{rows}</table:table></x>'
            )
        return path

    return make


def refused(path: Path) -> Unfit:
    with pytest.raises(UnfitFile) as caught:
        require_harmless(path)
    return caught.value.why


def rows(number: int) -> Iterator[bytes]:
    yield from (b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(1, number))


def test_an_ordinary_sheet_is_let_in(xlsx: Make) -> None:
    require_harmless(xlsx(HEAD, *rows(500), TAIL))
    require_harmless(xlsx(HEAD, b'<row><c><v>1</v></c><c s="2"/></row>', TAIL))
    styled = b'<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="3"/></row>'
    require_harmless(xlsx(HEAD, styled, TAIL))  # a row that is only coloured to its end


@pytest.mark.parametrize(
    "far",
    [
        b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        b'<row r="1"><c s="1" r="GS1"><v>1</v></c></row>',
        b"<x:row><x:c r='XFD1'><x:v>1</x:v></x:c></x:row>",
        b"<row>" + b"<c><v>1</v></c>" * 201 + b"</row>",
    ],
)
def test_a_cell_far_to_the_right_is_refused(xlsx: Make, far: bytes) -> None:
    assert refused(xlsx(HEAD, far, TAIL)) is Unfit.TOO_MANY_COLUMNS


@pytest.mark.parametrize(
    "far",
    [
        b'<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
        b'<row r="1"><c r="A999999"><v>1</v></c></row>',
        b'<row r="200000"/><row><c><v>1</v></c></row>',
        b'<row r="150000"><c r="A150000"><v>1</v></c><c r="GR150000"><v>1</v></c></row>',
    ],
)
def test_a_cell_far_down_is_refused(xlsx: Make, far: bytes) -> None:
    assert refused(xlsx(HEAD, far, TAIL)) is Unfit.TOO_MANY_ROWS


def test_a_bomb_is_refused_from_its_directory_at_once(xlsx: Make) -> None:
    bomb = xlsx(HEAD, *[b"a" * (1 << 20)] * 30, TAIL)
    before = time.process_time()
    assert refused(bomb) is Unfit.TOO_LARGE
    assert time.process_time() - before < 0.5


def test_a_directory_that_lies_is_found_out(xlsx: Make) -> None:
    path = xlsx(HEAD, *[b"a" * (1 << 20)] * 30, TAIL)
    content = bytearray(path.read_bytes())
    entry = content.rfind(b"PK\1\2")
    content[entry + 24 : entry + 28] = struct.pack("<I", 1000)
    path.write_bytes(content)
    assert refused(path) is Unfit.TOO_LARGE


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
def test_a_doctype_is_refused(xlsx: Make, part: str) -> None:
    laughs = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>'
    assert refused(xlsx(laughs, HEAD[21:], TAIL, part=part)) is Unfit.HAS_DOCTYPE
    assert refused(xlsx((laughs + HEAD[21:]).decode().encode("utf-16"))) is Unfit.DAMAGED


@pytest.mark.parametrize(
    "junk",
    [b"<c " * 150_000, b"<row" + b" " * 300_000, b"<c" + b' r="A' * 100_000, b"<c r='A1" * 90_000],
)
def test_hostile_tags_take_no_time(xlsx: Make, junk: bytes) -> None:
    before = time.process_time()
    require_harmless(xlsx(HEAD, junk, TAIL))
    assert time.process_time() - before < 2


def test_an_ods_file_of_libreoffice_is_let_in(ods: Make) -> None:
    empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    rest = f'<table:table-row table:number-rows-repeated="1048574">{empty}</table:table-row>'
    require_harmless(ods(f"<table:table-row>{CELL.format('')}</table:table-row>{rest}"))


@pytest.mark.parametrize(
    ("row", "cell", "why"),
    [
        ("", ' table:number-columns-repeated="16384"', Unfit.TOO_MANY_COLUMNS),
        (' table:number-rows-repeated="1048574"', "", Unfit.TOO_MANY_ROWS),
    ],
)
def test_what_an_ods_file_repeats_counts(ods: Make, row: str, cell: str, why: Unfit) -> None:
    path = ods(f"<table:table-row{row}>{CELL.format(cell)}</table:table-row>")
    assert refused(path) is why


def test_empty_rows_before_the_last_one_count(ods: Make) -> None:
    times = 'table:number-rows-repeated="4294967295"'
    gap = f"<table:table-row {times}><table:table-cell/></table:table-row>"
    assert refused(ods(f"{gap}<table:table-row>{CELL.format('')}</table:table-row>")) is (
        Unfit.TOO_MANY_ROWS
    )


def old(extent: tuple[int, int, int, int], name: str = "Workbook") -> bytes:
    start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + name.encode("utf-16-le")
    return start + b"\x00\x02\x0e\x00" + struct.pack("<IIHHH", *extent, 0) + bytes(600)


def test_old_workbooks_say_how_far_they_reach(tmp_path: Path) -> None:
    path = tmp_path / "book.xls"
    path.write_bytes(old((0, 1000, 0, 20)))
    require_harmless(path)
    path.write_bytes(old((0, 65536, 0, 256)))
    assert refused(path) is Unfit.TOO_MANY_ROWS
    path.write_bytes(old((0, 1, 0, 1), "EncryptedPackage"))
    assert refused(path) is Unfit.LOCKED
    path.write_bytes(old((0, 1, 0, 1), "WordDocument"))
    assert refused(path) is Unfit.NOT_A_WORKBOOK


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    for content, why in (
        (b"", Unfit.EMPTY), (b"name,phone\n", Unfit.NOT_A_WORKBOOK),
        (b"PK\x03\x04 and no more", Unfit.DAMAGED),
    ):  # fmt: skip
        path.write_bytes(content)
        assert refused(path) is why
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../../evil", "x")
    assert refused(path) is Unfit.NOT_A_WORKBOOK
    with pytest.raises(FileNotFoundError):
        require_harmless(tmp_path / "none.xlsx")


def test_memory_stays_small_while_looking(xlsx: Make) -> None:
    path = xlsx(HEAD, *rows(150_000), TAIL)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    require_harmless(path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 40_000  # kB

import zipfile
from collections.abc import Mapping
from pathlib import Path
from random import Random

import pytest

from models.exchange.readers.errors import Unfit, UnfitFile
from models.exchange.readers.workbook_guard import require_harmless
from models.exchange.readers.workbook_weight import MOST_TEXT, SharedTexts

SHEET = "xl/worksheets/sheet1.xml"
SHARED = "xl/sharedStrings.xml"
CELL = b'<c r="A1" t="s"><v>0</v></c>'
REST = {"media/photo.png": Random(1).randbytes(1 << 20)}  # makes no bomb of what is around it


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "book"


def written(path: Path, parts: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def xlsx(path: Path, text: bytes, cells: int) -> Path:
    sheet = b"<worksheet><row>" + CELL * cells + b"</row></worksheet>"
    shared = b"<sst><si><t>" + text + b"</t></si></sst>"
    return written(path, {"xl/workbook.xml": b"<w/>", SHEET: sheet, SHARED: shared} | REST)


def ods(path: Path, text: bytes, row: int, cell: int) -> Path:
    content = (
        b'<x><table:table><table:table-row table:number-rows-repeated="%d">'
        b'<table:table-cell table:number-columns-repeated="%d" office:value-type="string">'
        b"<text:p>%b</text:p></table:table-cell></table:table-row></table:table></x>"
    ) % (row, cell, text)
    return written(path, {"content.xml": content})


def refused(path: Path) -> Unfit:
    with pytest.raises(UnfitFile) as caught:
        require_harmless(path)
    return caught.value.why


def test_a_text_that_many_cells_share_counts_as_often(path: Path) -> None:
    assert refused(xlsx(path, b"a" * 5000, 100_000)) is Unfit.TOO_LARGE
    require_harmless(xlsx(path, b"a" * 5000, 1000))
    require_harmless(xlsx(path, b"Tea", 100_000))


def test_texts_are_as_long_as_they_are_however_they_come() -> None:
    shared = SharedTexts()
    for portion in (b"<sst><si><t>", b"x" * MOST_TEXT, b"</t></si><si><t>b</t></si></sst>"):
        shared.take_in(portion)
    shared.weigh(b'<c t="s"><v>1</v></c>' * 1000)
    shared.weigh(b'<c t="s"><v>7</v></c>')  # there is none
    with pytest.raises(UnfitFile):
        shared.weigh(b'<c t="s"><v>0</v></c>' * 2)


def test_a_text_in_cells_that_are_repeated_counts_as_often(path: Path) -> None:
    assert refused(ods(path, b"x" * 2000, 20_000, 200)) is Unfit.TOO_LARGE
    require_harmless(ods(path, b"x" * 2000, 2, 200))


def test_blanks_that_are_only_counted_count(path: Path) -> None:
    assert refused(ods(path, b'<text:s text:c="2000000000"/>', 1, 1)) is Unfit.TOO_LARGE
    require_harmless(ods(path, b'<text:s text:c="20"/>', 1, 1))

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize, QTextDocument

from ui import paper
from ui.paper import Paper, Sheet

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_pdf_has_the_usual_pages_and_its_title() -> None:
    layout = paper.page_layout()
    content = paper.pdf(Sheet("Rosa", "<h1>Rosa</h1>" + "<p>Sourdough</p>" * 200), layout)
    assert content.startswith(b"%PDF")
    assert content.rstrip().endswith(b"%%EOF")
    assert content.count(b"/MediaBox") + content.count(b"/Type /Page\n") >= 2


@pytest.mark.parametrize(
    ("language", "size"),
    [
        ("en_US", QPageSize.PageSizeId.Letter),
        ("fr_CA", QPageSize.PageSizeId.Letter),
        ("de_DE", QPageSize.PageSizeId.A4),
    ],
)
def test_pages_are_as_large_as_they_are_where_we_are(
    language: str, size: QPageSize.PageSizeId
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        assert paper.page_layout().pageSize().id() is size
    finally:
        QLocale.setDefault(before)


def test_nothing_is_loaded_from_anywhere(tmp_path: Path) -> None:
    picture = tmp_path / "x.png"
    picture.write_bytes(b"no picture")
    sheet = Paper(f'<img src="{picture.as_uri()}"><link rel="stylesheet" href="x.css">', "x")
    for kind in QTextDocument.ResourceType:
        assert sheet.resource(kind.value, picture.as_uri()) is None
    assert paper.pdf(Sheet("x", f'<img src="{picture.as_uri()}">'), paper.page_layout())


def test_what_belongs_on_one_page_is_written_smaller_until_it_fits() -> None:
    layout = paper.page_layout()
    lines = "<p>Ring Mr Adeyemi back</p>" * 70
    for one_page, expected in ((False, 2), (True, 1)):
        content = paper.pdf(Sheet("Handoff", lines, on_one_page=one_page), layout)
        assert content.count(b"/Type /Page\n") == expected


def test_what_fits_on_one_page_is_not_written_smaller() -> None:
    layout = paper.page_layout()
    few, plain = "<p>Ring Mr Adeyemi back</p>" * 8, Sheet("Handoff", "")
    sheet = Sheet("Handoff", few, on_one_page=True)
    size = paper.written(sheet, layout).defaultFont().pointSizeF()
    assert size >= paper.written(plain, layout).defaultFont().pointSizeF()

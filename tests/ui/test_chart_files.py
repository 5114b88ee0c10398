from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from tests.ui.charts import samples
from ui import chart_files
from ui.charts.heading import Heading
from ui.charts.report import Report
from ui.theme import LIGHT

HEADING = Heading("Best customers", ("All customers",))


@pytest.mark.parametrize(
    ("name", "begin"), [("a.png", b"\x89PNG"), ("a.SVG", b"<?xml"), ("a.csv", b"\xef\xbb\xbf")]
)
def test_a_name_says_the_format(qapp: object, tmp_path: Path, name: str, begin: bytes) -> None:
    chart_files.write(tmp_path / name, samples.best(), HEADING)
    content = (tmp_path / name).read_bytes()
    assert content.startswith(begin)
    if name == "a.SVG":
        assert LIGHT.sheet.lower() in content.decode()


@pytest.mark.parametrize(("country", "width"), [("en_US", b"612"), ("de_DE", b"595")])
def test_the_report_is_on_the_paper_of_the_country(
    qapp: object, country: str, width: bytes
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(country))
    page = Report(HEADING, ("One sentence",), (("Best", samples.best()),), samples.TODAY)
    content = chart_files.report_pdf(page)
    QLocale.setDefault(before)
    assert b"/MediaBox [ 0 0 " + width in content

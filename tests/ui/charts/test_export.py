import csv
import struct
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from tests.ui.charts import samples
from tests.ui.charts.drawing import LOOK
from tests.ui.charts.test_every_chart import FULL
from ui.chart_words import chart_words
from ui.charts import every, export, report, tables
from ui.charts.heading import Heading
from ui.charts.report import Report

HEADING = Heading("Visits <per> week & more", ("All customers", "Made on 21 November 2026"))


def test_a_picture_has_two_dots_for_a_point() -> None:
    content = export.png(samples.frequency(), HEADING, LOOK, chart_words())
    assert content.startswith(b"\x89PNG")
    assert struct.unpack(">II", content[16:24]) == tuple(2 * side for side in export.SIZE)


def test_a_drawing_is_whole_and_has_its_title() -> None:
    content = export.svg(samples.best(), HEADING, LOOK, chart_words())
    root = ET.fromstring(content)  # noqa: S314 - made here
    assert root.tag.endswith("svg")
    assert "Visits &lt;per&gt; week &amp; more" in content.decode()
    assert LOOK.sheet.lower() in content.decode()


@pytest.mark.parametrize("name", FULL)
def test_the_table_says_all_that_is_drawn(name: str) -> None:
    _, facts = FULL[name]
    text = export.csv_text(facts, HEADING, "so many visits", chart_words())
    rows = list(csv.reader(text.splitlines()))
    table = tables.table(facts, chart_words())
    assert rows[0] == list(table.headings)
    assert all(len(row) == len(table.headings) for row in table.rows)
    assert rows[len(table.rows) + 1] == []
    assert [row[0] for row in rows[-4:]] == [HEADING.title, *HEADING.lines, "so many visits"]


def test_no_table_takes_anybody_for_certain() -> None:
    data = samples.best(1)
    sure = replace(data, rows=(replace(data.rows[0], chance=0.9998),))
    assert 0.99 in tables.table(sure, chart_words()).rows[0]


def test_no_cell_is_a_formula() -> None:
    evil = samples.person()
    heading = Heading("=1+1")
    assert '"\'=1+1"' in export.csv_text(evil, heading, "", chart_words())


def test_the_note_tells_what_it_stands_on() -> None:
    note = export.note_of(samples.cohorts(), LOOK, chart_words())
    assert "people, 22 Nov 2025 to 21 Nov 2026" in note


@pytest.mark.parametrize("paper", [report.A4, report.LETTER])
@pytest.mark.parametrize("count", [1, 3, 6])
def test_the_report_is_one_page_of_lines_and_letters(
    paper: tuple[float, float], count: int
) -> None:
    facts = [data for _, data in FULL.values()][:count]
    charts = tuple((f"Chart {n}", one) for n, one in enumerate(facts))
    made = Report(HEADING, ("104 visits a week", "5 regulars are slipping"), charts, samples.TODAY)
    content = report.pdf(made, paper, LOOK, chart_words())
    assert content.startswith(b"%PDF")
    assert b"/Count 1" in content
    assert f"{paper[0]:.0f}".encode() in content
    assert b"/FontFile" in content or b"/Type3" in content
    page = report.page(made, paper, LOOK, chart_words())
    assert page.get_size_inches() * 72 == pytest.approx(paper)
    assert len(page.subfigs) == count


def test_every_kind_of_facts_has_a_chart_and_a_table() -> None:
    drawn = {type(data) for _, data in FULL.values()}
    assert drawn == set(every.KINDS)
    assert all(tables.table(data, chart_words()).rows for _, data in FULL.values())

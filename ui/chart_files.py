"""Charts and the owner's page as files: always in light colours, whatever the window wears."""

from pathlib import Path

from ui import paper
from ui.chart_words import chart_words
from ui.charts import export, report
from ui.charts.heading import Heading
from ui.charts.report import Report
from ui.fonts import Scale
from ui.theme import LIGHT


def content(facts: object, heading: Heading, suffix: str) -> bytes:
    """Return a chart as the content of a file that ends in .png, .svg or .csv."""
    look, words = LIGHT.look(Scale()), chart_words()
    if suffix == ".csv":
        note = export.note_of(facts, look, words)
        return export.csv_text(facts, heading, note, words).encode("utf-8-sig")
    make = export.svg if suffix == ".svg" else export.png
    return make(facts, heading, look, words)


def write(path: Path, facts: object, heading: Heading) -> None:
    """Write a chart into a file, in the format its name ends in.

    Raises:
        OSError: the file could not be written.
    """
    path.write_bytes(content(facts, heading, path.suffix.lower()))


def report_pdf(page: Report) -> bytes:
    """Return the owner's page on the paper that is usual where we are."""
    size = report.LETTER if paper.is_letter() else report.A4
    return report.pdf(page, size, LIGHT.look(Scale()), chart_words())

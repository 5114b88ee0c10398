"""The page of insights complete, read and drawn, beside five empty axes; one chart beside one.

The period is half a year of everybody. What the floor draws knows nothing of customers.
"""

import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from benchmarks import shop
from benchmarks.common import Measure, Size, interleaved, median
from models import fits
from models.changes import Author
from models.database import disconnect, open_notebook
from models.insights.reading.frequency import frequency
from models.insights.reading.page import Page, page
from models.insights.reading.source import Source
from models.insights.series.basis import Filter, Period
from ui.chart_words import chart_words
from ui.charts import picture
from ui.charts.picture import Canvas
from ui.fonts import Scale
from ui.theme import LIGHT

AUTHOR = Author(till="benchmark")
CHART_BUDGET, PAGE_BUDGET = 3.5, 3.0
REPEATS = 7
CANVAS = Canvas(620, 380)
AXES = 5
END = date(2026, 11, 21)


def measure(size: Size) -> list[Measure]:
    """Read and draw one chart, and the five on top of the page; the shop has been learnt before."""
    with tempfile.TemporaryDirectory() as folder:
        open_notebook(shop.copy(size, Path(folder)))
        fits.refit(AUTHOR)
        measured = _measured(size)
        disconnect()
    return measured


def _measured(size: Size) -> list[Measure]:
    asked = Filter(Period.ending(END))
    subjects: dict[str, Callable[[], object]] = {
        "one axes": partial(_empty, 1),
        "five axes": partial(_empty, AXES),
        "one chart": partial(_one, asked),
        "page": partial(_page, asked),
    }
    times = interleaved(subjects, REPEATS)
    taken = {name: median(each) for name, each in times.items()}
    return [
        Measure(
            f"one chart complete ({size.name})", "ms, median",
            taken["one axes"], taken["one chart"], CHART_BUDGET,
        ),
        Measure(
            f"Insights complete ({size.name})", "ms, median",
            taken["five axes"], taken["page"], PAGE_BUDGET,
        ),
    ]  # fmt: skip


def _empty(count: int) -> None:
    for _ in range(count):
        inches = (CANVAS.width / CANVAS.dpi, CANVAS.height / CANVAS.dpi)
        figure = Figure(inches, CANVAS.dpi)
        figure.add_subplot()
        FigureCanvasAgg(figure).draw()


def _one(asked: Filter) -> None:
    _draw(frequency(Source(asked)))


def _page(asked: Filter) -> None:
    read = page(asked)
    for facts in _on_top(read):
        _draw(facts)


def _on_top(read: Page) -> tuple[object, ...]:
    return read.frequency, read.satisfaction, read.best, read.slipping, read.hours


def _draw(facts: object) -> None:
    picture.draw(facts, CANVAS, LIGHT.look(Scale()), chart_words())

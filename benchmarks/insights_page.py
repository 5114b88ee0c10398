"""The page of insights complete, read and drawn, beside five empty axes; one chart beside one.

The period is half a year of everybody. What the floor draws knows nothing of customers. *First* is
after a change of the notebook: everything is read anew. *Next* is another period, and *again* the
same one, while nobody has written anything. Garbage is collected as the program does: between
events, not in the middle of anything.
"""

import gc
import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from benchmarks import shop
from benchmarks.common import Measure, Size, interleaved, median
from models import fits
from models.changes import Author
from models.database import disconnect, open_notebook
from models.insights.reading.frequency import frequency
from models.insights.reading.kept import Kept
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
MOST_DAYS = 180
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
    asked, kept = Filter(Period.ending(END)), Kept()
    periods = (Filter(Period.ending(END, MOST_DAYS - number)) for number in count())
    subjects: dict[str, Callable[[], object]] = {
        "one axes": partial(_empty, 1),
        "five axes": partial(_empty, AXES),
        "chart first": lambda: _one(asked, Kept()),
        "chart next": lambda: _one(next(periods), kept),
        "page first": lambda: _page(asked, Kept()),
        "page next": lambda: _page(next(periods), kept),
        "page again": lambda: _page(asked, kept),
    }
    gc.disable()
    times = interleaved(subjects, REPEATS)
    gc.enable()
    taken = {name: median(each) for name, each in times.items()}
    return [
        Measure(
            f"{name} complete ({size.name})", "ms, median",
            taken["five axes" if "page" in name else "one axes"], taken[name],
            PAGE_BUDGET if "page" in name else CHART_BUDGET,
        )
        for name in subjects if "axes" not in name
    ]  # fmt: skip


def _empty(count: int) -> None:
    for _ in range(count):
        inches = (CANVAS.width / CANVAS.dpi, CANVAS.height / CANVAS.dpi)
        figure = Figure(inches, CANVAS.dpi)
        figure.add_subplot()
        FigureCanvasAgg(figure).draw()


def _one(asked: Filter, kept: Kept) -> None:
    _draw(frequency(Source(asked, kept)))


def _page(asked: Filter, kept: Kept) -> None:
    read = page(asked, kept=kept)
    for facts in _on_top(read):
        _draw(facts)


def _on_top(read: Page) -> tuple[object, ...]:
    return read.frequency, read.satisfaction, read.best, read.slipping, read.hours


def _draw(facts: object) -> None:
    picture.draw(facts, CANVAS, LIGHT.look(Scale()), chart_words())

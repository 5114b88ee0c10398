"""The page of insights complete, read and drawn, beside five empty axes; one chart beside one.

The period is half a year of everybody. What the floor draws knows nothing of customers. *After a
visit* is after one more was logged, which counts too; *next* is another period, and *again* the
same one, while nobody has written anything. *Cold* is before Today has looked round, some seconds
after the start, and stands here to be seen. Garbage is collected as the program does: between
events, not in the middle of anything.
"""

import gc
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import count, cycle
from pathlib import Path
from uuid import UUID

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from benchmarks import shop
from benchmarks.common import Measure, Size, interleaved, median
from models import fits
from models.changes import Author
from models.counter import visits
from models.counter.visits import VisitDraft
from models.database import disconnect, execute, open_notebook
from models.insights.reading.frequency import frequency
from models.insights.reading.kept import Kept
from models.insights.reading.page import Page, page
from models.insights.reading.source import Source
from models.insights.series.basis import Filter, Period
from models.shop import branches
from ui.chart_words import chart_words
from ui.charts import picture
from ui.charts.picture import Canvas
from ui.fonts import Scale
from ui.theme import LIGHT

AUTHOR = Author(till="benchmark")
CHART_BUDGET, PAGE_BUDGET, COLD_BUDGET = 3.5, 3.0, 15.0
REPEATS = 7
CANVAS = Canvas(620, 380)
AXES = 5
MOST_DAYS = 180
END = date(2026, 11, 21)
HOURS = timedelta(hours=11)
_SOME = "SELECT customer_id FROM customer_stat ORDER BY last_at DESC LIMIT 200"


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
    visitors = cycle(row[0] for row in execute(_SOME).fetchall())
    log = partial(_log, visitors)
    subjects: dict[str, Callable[[], object]] = {
        "one axes": partial(_empty, 1),
        "five axes": partial(_empty, AXES),
        "page cold": lambda: _page(asked, Kept()),
        "chart after a visit": partial(_in_turn, log, partial(_one, asked, kept)),
        "chart next": lambda: _one(next(periods), kept),
        "page after a visit": partial(_in_turn, log, partial(_page, asked, kept)),
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
            _budget(name),
        )
        for name in subjects if "axes" not in name
    ]  # fmt: skip


def _budget(name: str) -> float:
    if name == "page cold":
        return COLD_BUDGET
    return PAGE_BUDGET if "page" in name else CHART_BUDGET


def _in_turn(*works: Callable[[], None]) -> None:
    for work in works:
        work()


def _log(visitors: Iterator[object]) -> None:
    here = branches.shop()
    if here is None:
        raise LookupError("the notebook has no shop")
    at = here.time.start_of(END) + HOURS
    visits.log(AUTHOR, VisitDraft(UUID(str(next(visitors))), here.id, at))


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

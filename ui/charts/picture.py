"""A chart as pixels: drawn on any thread, painted by whoever has a screen."""

from dataclasses import dataclass

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from ui.charts import every
from ui.charts.look import Look
from ui.charts.marks import Marks
from ui.charts.words import Words


@dataclass(frozen=True, slots=True)
class Canvas:
    """How large a picture is: in the units of the screen, pixels to each, and units to an inch."""

    width: int
    height: int
    ratio: float = 1.0
    dpi: float = 96.0


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows of red, green, blue and opacity, a byte each, and what can be pointed at."""

    width: int
    height: int
    pixels: bytes
    marks: Marks


def draw(facts: object, canvas: Canvas, look: Look, words: Words) -> Picture:
    """Draw the chart of these facts."""
    size = (canvas.width / canvas.dpi, canvas.height / canvas.dpi)
    figure = Figure(size, canvas.dpi * canvas.ratio)
    agg = FigureCanvasAgg(figure)
    marks = every.draw(figure, facts, look, words)
    agg.draw()
    width, height = agg.get_width_height(physical=True)
    return Picture(width, height, bytes(agg.buffer_rgba()), marks)

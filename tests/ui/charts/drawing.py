"""Draw a chart as the window does, and find what was drawn."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from numpy.typing import NDArray

from ui.chart_words import chart_words
from ui.charts.look import Look
from ui.charts.marks import Marks
from ui.fonts import Scale
from ui.theme import LIGHT

LOOK = LIGHT.look(Scale())
DPI = 96

Draw = Callable[..., Marks]


class Drawn:
    """A chart, its marks and its picture."""

    def __init__(
        self, draw: Draw, data: Any, size: tuple[int, int] = (640, 420), look: Look = LOOK
    ) -> None:
        self.figure = Figure((size[0] / DPI, size[1] / DPI), DPI)
        self.canvas = FigureCanvasAgg(self.figure)
        self.marks = draw(self.figure, data, look, chart_words())
        self.canvas.draw()

    def pixels(self) -> NDArray[np.uint8]:
        return np.asarray(self.canvas.buffer_rgba())[..., :3]

    def texts(self) -> list[str]:
        return [text.get_text() for text in self.figure.texts]

    def named(self, gid: str) -> Any:
        """Return the one artist with that name."""
        found = [artist for artist in self.figure.findobj(Artist) if artist.get_gid() == gid]
        assert len(found) == 1, (gid, len(found))
        return found[0]

    def has(self, gid: str) -> bool:
        return any(artist.get_gid() == gid for artist in self.figure.findobj(Artist))


def heights(collection: Any) -> list[float]:
    """Return how high each bar of a collection is."""
    spans = (path.vertices[:, 1] for path in collection.get_paths())
    return [float(span.max() - span.min()) for span in spans if len(span)]


def hexes(colors: Any) -> set[str]:
    """Return colours as they are written in the theme."""
    return {
        "#" + "".join(f"{round(part * 255):02X}" for part in color[:3])
        for color in np.atleast_2d(colors)
    }

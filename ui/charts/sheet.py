"""A figure as a sheet of paper: places in points from its top left corner, text that fits.

Text is drawn as it is written, whatever it looks like to a typesetter of formulas.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure, SubFigure
from matplotlib.lines import Line2D
from matplotlib.text import Text

from ui.charts import fonts
from ui.charts.look import Look
from ui.charts.marks import Box

LONGEST_NAME = 40
SMALL = 12 / 13  # of the size of plain text
LINE = 1.35  # from one line of text to the next
_POINTS_PER_INCH = 72
_HARDLY = 0.5  # points, for rounding
_ELLIPSIS = "…"
_TIED = "\N{WORD JOINER}"

Surface = Figure | SubFigure
Side = Literal["left", "center", "right"]
Level = Literal["top", "center", "bottom", "baseline"]


@dataclass(frozen=True, slots=True)
class Rect:
    """A part of the sheet, in points from the top left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return where it ends."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Return where it ends below."""
        return self.top + self.height

    def less(self, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> "Rect":
        """Return it without a margin; it never turns inside out."""
        width = max(self.width - left - right, 1)
        height = max(self.height - top - bottom, 1)
        return Rect(self.left + left, self.top + top, width, height)


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is written: its ink, its size beside plain text, and how it is anchored."""

    ink: str
    size: float = 1.0
    weight: int = 400
    side: Side = "left"
    level: Level = "center"
    turned: float = 0

    def to(self, side: Side) -> "Style":
        """Return it anchored on another side."""
        return replace(self, side=side)

    def on(self, level: Level) -> "Style":
        """Return it anchored on another level."""
        return replace(self, level=level)


class Panel(Axes):
    """Axes that never have ticks of their own, and so spend no time on them."""

    def tick_params(self, axis: Literal["both", "x", "y"] = "both", **kwargs: object) -> None:
        """Leave ticks alone: there are none."""


class Sheet:
    """A figure to draw on, in a look."""

    def __init__(self, figure: Surface, look: Look) -> None:
        self.figure = figure
        self.look = look
        dpi = figure.dpi
        self.width = figure.bbox.width * _POINTS_PER_INCH / dpi
        self.height = figure.bbox.height * _POINTS_PER_INCH / dpi
        self.em = look.font_size
        self.whole = Rect(0, 0, self.width, self.height)
        self.plain = Style(look.ink)  # names, and what has been counted
        self.soft = Style(look.soft, SMALL)  # what stands beside it
        self.faint = Style(look.faint, SMALL)  # scales and remarks
        self.strong = Style(look.ink, weight=600)  # what matters most
        self._panels: dict[Axes, Rect] = {}
        figure.set_facecolor(look.sheet)

    # --- text

    def write(self, text: str, x: float, y: float, style: Style) -> Text:
        """Write one line at a place."""
        shown = fonts.drawable(text)
        return self.figure.text(
            x / self.width,
            1 - y / self.height,
            shown,
            color=style.ink,
            fontproperties=fonts.properties(shown, self.em * style.size, style.weight),
            horizontalalignment=style.side,
            verticalalignment="center_baseline" if style.level == "center" else style.level,
            rotation=style.turned,
            rotation_mode="anchor",
            parse_math=False,
        )

    def measure(self, text: str, style: Style) -> float:
        """Return how wide a line of text is, in points."""
        return fonts.width(fonts.drawable(text), self.em * style.size, style.weight)

    def widest(self, texts: Iterable[str], style: Style) -> float:
        """Return the width of the widest of several lines."""
        return max((self.measure(text, style) for text in texts), default=0)

    def elide(self, text: str, width: float, style: Style) -> str:
        """Return as much of a line as fits, with an ellipsis for the rest."""
        if self.measure(text, style) <= width + _HARDLY:
            return text
        fits, too_many = 0, len(text)
        while too_many - fits > 1:
            middle = (fits + too_many) // 2
            cut = text[:middle].rstrip() + _ELLIPSIS
            fits, too_many = (
                (middle, too_many) if self.measure(cut, style) <= width else (fits, middle)
            )
        return text[:fits].rstrip() + _ELLIPSIS

    def name(self, name: str, width: float, style: Style) -> str:
        """Return a name of 40 letters at most, and no wider than there is room."""
        plain = " ".join(name.split())
        short = plain if len(plain) <= LONGEST_NAME else plain[: LONGEST_NAME - 1] + _ELLIPSIS
        return self.elide(short, width, style)

    def wrap(self, text: str, width: float, style: Style) -> list[str]:
        """Break a text into lines that fit; none begins with the dot between two remarks."""
        lines: list[str] = []
        for tied in text.replace(" · ", f"{_TIED}· ").split():
            word = tied.replace(_TIED, " ")
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.measure(longer, style) <= width:
                lines[-1] = longer
            else:
                lines.append(self.elide(word, width, style))
        return lines

    def line_height(self, style: Style) -> float:
        """Return the distance of two lines, in points."""
        return self.em * style.size * LINE

    # --- places

    def panel(self, rect: Rect) -> Axes:
        """Return axes without any scale or frame, to be filled by a chart."""
        place = (
            rect.left / self.width,
            1 - rect.bottom / self.height,
            rect.width / self.width,
            rect.height / self.height,
        )
        axes = Panel(self.figure, place)
        axes.set_axis_off()
        self.figure.add_axes(axes)
        self._panels[axes] = rect
        return axes

    def add(self, artist: Artist) -> None:
        """Put an artist onto the sheet itself."""
        self.figure.add_artist(artist)

    def marker(self, shape: str, x: float, y: float, **how: object) -> None:
        """Draw a single marker at a place."""
        line = Line2D([x / self.width], [1 - y / self.height], marker=shape, linestyle="none")
        line.set(**how)
        self.figure.add_artist(line)

    def place(self, axes: Axes, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the axes is on the sheet, in points."""
        rect = self._panels[axes]
        (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()
        across = (x - left) / (right - left)
        up = (y - bottom) / (top - bottom)
        return rect.left + across * rect.width, rect.bottom - up * rect.height

    def span(self, axes: Axes, xs: tuple[float, float], ys: tuple[float, float]) -> Rect:
        """Return the part of the sheet between two points of the axes."""
        one, other = self.place(axes, xs[0], ys[0]), self.place(axes, xs[1], ys[1])
        left, top = min(one[0], other[0]), min(one[1], other[1])
        return Rect(left, top, abs(one[0] - other[0]), abs(one[1] - other[1]))

    def box(self, rect: Rect) -> Box:
        """Return a part of the sheet in shares of it."""
        return Box(
            rect.left / self.width,
            rect.top / self.height,
            rect.width / self.width,
            rect.height / self.height,
        )

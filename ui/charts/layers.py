"""Bars across rows, laid down part by part, each with its number inside where there is room."""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.collections import PolyCollection

from ui.charts.look import legible_on
from ui.charts.rows import Rows
from ui.charts.scales import rules
from ui.charts.sheet import SMALL, Sheet, Style
from ui.charts.words import Words

_THICK = 0.29  # half a bar, in rows
_THICKEST = 0.75  # in the size of text, however high the rows are
_FEWEST = 4  # units the axes have room for: a single one is no long bar


@dataclass(frozen=True, slots=True)
class Layer:
    """A part of each row's bar, from where to where; nothing lies at 0."""

    gid: str
    color: str
    spans: Sequence[tuple[float, float]]


def reach(sheet: Sheet, rows: Rows, layers: Sequence[Layer]) -> None:
    """Make the axes as wide as the bars, and draw the line they begin at."""
    ends = [end for layer in layers for span in layer.spans for end in span]
    left, right = min(0, *ends), max(0, *ends)
    rows.axes.set_xlim(left, max(right, left + _FEWEST))
    rules(rows.axes, [0], sheet.look.faint, upright=True)


def lay_down(sheet: Sheet, rows: Rows, layers: Sequence[Layer], words: Words) -> None:
    """Draw the layers and write their numbers."""
    row = sheet.span(rows.axes, (0, 1), (0, 1)).height
    half = min(_THICK, _THICKEST * sheet.em / row)
    for layer in layers:
        _bars(sheet, rows, layer, half)
        _numbers(sheet, rows, layer, words)


def _bars(sheet: Sheet, rows: Rows, layer: Layer, half: float) -> None:
    corners = [
        [(a, n - half), (a, n + half), (b, n + half), (b, n - half)]
        for n, (a, b) in enumerate(layer.spans)
    ]
    artist = PolyCollection(corners, facecolors=layer.color, gid=layer.gid)
    artist.set(edgecolor=sheet.look.sheet, linewidth=0.8)
    rows.axes.add_collection(artist, autolim=False)


def _numbers(sheet: Sheet, rows: Rows, layer: Layer, words: Words) -> None:
    style = Style(legible_on(layer.color, sheet.look), SMALL, side="center")
    for n, (a, b) in enumerate(layer.spans):
        text = words.number(round(b - a))
        room = sheet.span(rows.axes, (a, b), (0, 1)).width - sheet.em * 0.3
        if round(b - a) and room > sheet.measure(text, style):
            sheet.write(text, *sheet.place(rows.axes, (a + b) / 2, n), style)

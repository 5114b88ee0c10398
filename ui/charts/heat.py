"""Fields of cells whose colour is a number, from the sheet's own lightness to the far end."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from matplotlib import colormaps
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.colors import Colormap, ListedColormap, Normalize, to_hex, to_rgb
from matplotlib.patches import Rectangle
from numpy.typing import NDArray

from ui.charts.look import Look, legible_on
from ui.charts.scales import label_room
from ui.charts.sheet import Rect, Sheet
from ui.charts.words import Words

Numbers = NDArray[np.float64]

_STEPS = 256
_FULL_FROM, _FAINTEST = 0.3, 0.12  # below this share, cells fade into the sheet
_STRIP = 7  # cells of the key


def shades(look: Look) -> Colormap:
    """Return the map in which more stands out more from the sheet, and nothing hardly does."""
    return _shades(look.sequential, look.sheet, look.pale(look.hairline, 0.6), look.is_dark)


@lru_cache
def _shades(name: str, sheet: str, closed: str, is_dark: bool) -> Colormap:  # noqa: FBT001
    shares = np.linspace(0, 1, _STEPS)
    full = colormaps[name if is_dark else f"{name}_r"](shares)[:, :3]
    strength = np.clip(shares / _FULL_FROM, _FAINTEST, 1)[:, None]
    mixed = full * strength + np.array(to_rgb(sheet)) * (1 - strength)
    return ListedColormap(mixed).with_extremes(bad=closed)


def draw_cells(sheet: Sheet, axes: Axes, values: Numbers, most: float, gap: float = 1.6) -> None:
    """Fill the axes with a cell for each number; what is not a number is a closed day.

    A cell's middle is at its column and row, rows from the top down.
    """
    rows, columns = values.shape
    axes.set(xlim=(-0.5, columns - 0.5), ylim=(rows - 0.5, -0.5))
    axes.imshow(
        np.ma.masked_invalid(values),
        cmap=shades(sheet.look),
        norm=Normalize(0, most or 1),
        aspect="auto",
        interpolation="nearest",
        gid="cells",
    )
    upright = [[(x - 0.5, -0.5), (x - 0.5, rows - 0.5)] for x in range(columns + 1)]
    level = [[(-0.5, y - 0.5), (columns - 0.5, y - 0.5)] for y in range(rows + 1)]
    axes.add_collection(
        LineCollection(upright + level, colors=sheet.look.sheet, linewidths=gap, gid="gaps"),
        autolim=False,
    )


def ink_on(sheet: Sheet, share: float) -> str:
    """Return the ink that is legible on a cell of that share of the most."""
    cell = shades(sheet.look)(min(max(share, 0.0), 1.0))
    return legible_on(to_hex(cell).upper(), sheet.look)


def label_rows(sheet: Sheet, axes: Axes, labels: Sequence[str]) -> None:
    """Write the rows' names at the left."""
    left = axes.get_xlim()[0]
    for row, label in enumerate(labels):
        x, y = sheet.place(axes, left, row)
        sheet.write(label, x - sheet.em * 0.6, y, sheet.soft.to("right"))


def row_room(sheet: Sheet, rect: Rect, labels: Sequence[str]) -> float:
    """Return the room the rows' names need."""
    return label_room(sheet, rect, labels)


def key_height(sheet: Sheet) -> float:
    """Return the height of the key below a field."""
    return sheet.em * 2.0


def key(sheet: Sheet, left: float, top: float, words: Words, most: str) -> None:
    """Draw which colour is how much."""
    em, y = sheet.em, top + sheet.em * 1.2
    zero = words.number(0)
    sheet.write(zero, left, y, sheet.faint)
    x = left + sheet.measure(zero, sheet.faint) + em * 0.6
    axes = sheet.panel(Rect(x, y - em * 0.42, em * 1.05 * _STRIP, em * 0.84))
    draw_cells(sheet, axes, np.linspace(0, 1, _STRIP).reshape(1, -1), 1)
    outline = Rectangle((-0.5, -0.5), _STRIP, 1, fill=False, edgecolor=sheet.look.faint)
    outline.set(linewidth=0.8, clip_on=False, zorder=3, gid="key")
    axes.add_patch(outline)
    sheet.write(most, x + em * 1.05 * _STRIP + em * 0.6, y, sheet.faint)

"""Weeks along the bottom, stacked bars above them, and each part named beside the last bar."""

from collections.abc import Sequence
from operator import itemgetter

from matplotlib.axes import Axes

from ui.charts.marks import Box
from ui.charts.scales import below, days_along, label_room, levels, round_steps, spread
from ui.charts.sheet import Rect, Sheet, Style
from ui.charts.week_bars import Bar, Part, draw_bars, draw_closed
from ui.charts.words import Words

NARROWEST = 2.6  # points that a bar needs at least
FEWEST = 8  # weeks there is room for at least: a single one is no wide bar

Level = tuple[float, str]  # how high something else stands, and its name


def lay(
    sheet: Sheet,
    rect: Rect,
    bars: Sequence[Bar],
    parts: Sequence[Part],
    others: Sequence[Level],
    words: Words,
) -> Axes:
    """Draw the bars with their scales and names; `others` are named with them."""
    most = max([bar.visits for bar in bars] + [value for value, _ in others] + [1])
    steps = [0, *round_steps(most, max(2, min(4, int(rect.height / sheet.em / 3))))]
    numbers = [words.number(round(step)) for step in steps]
    right = label_room(sheet, rect, [part.label for part in parts] + [text for _, text in others])
    left = label_room(sheet, rect, numbers)
    place = rect.less(left=left, top=sheet.em * 0.8, right=right, bottom=sheet.em * 1.8)
    axes = sheet.panel(place)
    left_out = max(FEWEST - len(bars), 0)
    axes.set(xlim=(-0.6 - left_out, len(bars) - 0.4), ylim=(0, max(steps[-1], most)))
    draw_closed(axes, bars, sheet.look)
    levels(sheet, axes, steps, numbers)
    draw_bars(axes, bars, parts, sheet.look)
    _label(sheet, axes, bars, parts, others)
    _name_weeks(sheet, axes, bars, words)
    return axes


def box(sheet: Sheet, axes: Axes, n: int) -> Box:
    """Return the place of a week, as high as the axes."""
    return sheet.box(sheet.span(axes, (n - 0.5, n + 0.5), axes.get_ylim()))


def _label(
    sheet: Sheet,
    axes: Axes,
    bars: Sequence[Bar],
    parts: Sequence[Part],
    others: Sequence[Level],
) -> None:
    """Name the parts beside the last bar, each as high as it stands there."""
    last = next((bar for bar in reversed(bars) if bar.is_complete and bar.visits), bars[-1])
    wanted = []
    for part in reversed(parts):
        middle = sum(last.parts[: part.index]) + last.parts[part.index] / 2
        wanted.append((middle, part.label, Style(part.ink, sheet.soft.size, 500)))
    wanted += [(value, text, sheet.soft) for value, text in others]
    wanted.sort(key=itemgetter(0), reverse=True)  # those of one height stay as they are stacked
    right = axes.get_xlim()[1]
    x, bottom = sheet.place(axes, right, 0)
    top = sheet.place(axes, right, axes.get_ylim()[1])[1]
    ys = [sheet.place(axes, right, value)[1] for value, _, _ in wanted]
    heights = spread(ys, sheet.em * 1.25, top, bottom - sheet.em * 0.4)
    room = sheet.width - x - sheet.em * 0.5
    for y, (_, text, how) in zip(heights, wanted, strict=True):
        sheet.write(sheet.elide(text, room, how), x + sheet.em * 0.5, y, how)


def _name_weeks(sheet: Sheet, axes: Axes, bars: Sequence[Bar], words: Words) -> None:
    first, last = bars[0].first, bars[-1].first
    width = sheet.span(axes, (0, len(bars) - 1), (0, 1)).width
    span = max((last - first).days, 1)
    named = days_along(sheet, words, first, last, width)
    at = [(day - first).days / span * (len(bars) - 1) for day, _ in named]
    below(sheet, axes, at, [label for _, label in named])

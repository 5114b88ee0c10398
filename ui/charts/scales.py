"""Numbers and days along the edges of a chart: few, round, and where they belong."""

import math
from collections.abc import Sequence
from datetime import date, timedelta

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D

from ui.charts.sheet import SMALL, Rect, Sheet
from ui.charts.words import Words

_ROUND = (1, 2, 5, 10)
_MONTHS = 12
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_SHORT_PERIOD = 62  # days that are told by the day
_GAP = 1.0  # between two labels at least, in the size of text


def round_steps(most: float, count: int) -> list[float]:
    """Return at most so many round numbers above 0, up to the first that is not below `most`."""
    if most <= 0:
        return [1.0]
    raw = most / max(count, 1)
    power = 10.0 ** math.floor(math.log10(raw))
    step = max(next(n * power for n in _ROUND if n * power >= raw * 0.999), 1.0)
    return [step * n for n in range(1, math.ceil(most / step - 1e-9) + 1)]


def rules(axes: Axes, at: Sequence[float], color: str, *, upright: bool = False) -> None:
    """Draw thin lines across the axes."""
    if upright:
        low, high = axes.get_ylim()
        lines = [((x, low), (x, high)) for x in at]
    else:
        low, high = axes.get_xlim()
        lines = [((low, y), (high, y)) for y in at]
    axes.add_collection(
        LineCollection(lines, colors=color, linewidths=0.8, zorder=0.5, gid="rules", clip_on=False),
        autolim=False,
    )


def hairline(sheet: Sheet, left: float, right: float, y: float) -> None:
    """Draw a thin line across a part of the sheet."""
    across, down = (left / sheet.width, right / sheet.width), 1 - y / sheet.height
    sheet.add(Line2D(across, (down, down), color=sheet.look.hairline, linewidth=0.8))


def levels(sheet: Sheet, axes: Axes, at: Sequence[float], labels: Sequence[str]) -> None:
    """Write numbers at the left of the axes, on their lines."""
    rules(axes, at, sheet.look.hairline)
    left, free_below = axes.get_xlim()[0], math.inf
    for value, label in zip(at, labels, strict=True):
        x, y = sheet.place(axes, left, value)
        if y < free_below:
            sheet.write(label, x - sheet.em * 0.5, y, sheet.faint.to("right"))
            free_below = y - sheet.em * SMALL


def below(sheet: Sheet, axes: Axes, at: Sequence[float], labels: Sequence[str]) -> None:
    """Write labels under the axes, where each does not run into the one before."""
    bottom = axes.get_ylim()[0]
    free_from = -math.inf
    for value, label in zip(at, labels, strict=True):
        x, y = sheet.place(axes, value, bottom)
        half = sheet.measure(label, sheet.faint) / 2
        x = min(max(x, half), sheet.width - half)
        if x - half >= free_from:
            sheet.write(label, x, y + sheet.em * 0.95, sheet.faint.to("center"))
            free_from = x + half + sheet.em * _GAP


def days_along(
    sheet: Sheet, words: Words, first: date, last: date, width: float
) -> list[tuple[date, str]]:
    """Return the days to name along a time axis of this width, and their names."""
    if (last - first).days <= _SHORT_PERIOD:
        step = 7 * max(1, math.ceil((last - first).days / 7 / max(width / sheet.em / 6, 1)))
        count = (last - first).days // step
        days = [first + timedelta(days=step * n) for n in range(count + 1)]
        return [(day, words.day(day)) for day in days]
    starts = _month_starts(first, last)
    room = max(width / (sheet.em * 3.4), 1)
    step = next((n for n in _MONTH_STEPS if len(starts) / n <= room), _MONTH_STEPS[-1])
    kept = [day for day in starts if (day.year * _MONTHS + day.month - 1) % step == 0]
    return [(day, _month_label(words, day, step)) for day in kept]


def _month_label(words: Words, day: date, step: int) -> str:
    return words.year(day) if step >= _MONTHS else words.month(day.month)


def _month_starts(first: date, last: date) -> list[date]:
    begin = first.year * _MONTHS + first.month - 1 + (first.day > 1)
    end = last.year * _MONTHS + last.month - 1
    return [date(n // _MONTHS, n % _MONTHS + 1, 1) for n in range(begin, end + 1)]


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Move places that are too close apart from each other, as little as needed.

    `wanted` ascends; what comes back does too, within the bounds as far as there is room.
    """
    places: list[float] = []
    for place in wanted:
        places.append(max(place, places[-1] + gap if places else low))
    limit = high
    for n in range(len(places) - 1, -1, -1):
        places[n] = min(places[n], limit)
        limit = places[n] - gap
    return places


def label_room(sheet: Sheet, rect: Rect, labels: Sequence[str]) -> float:
    """Return the room that labels beside the axes need, at most a third of it."""
    return min(sheet.widest(labels, sheet.faint) + sheet.em * 0.7, rect.width / 3)

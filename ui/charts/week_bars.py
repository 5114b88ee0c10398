"""Weeks as stacked bars; very many weeks are bundled, each bar being the mean of some."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection

from models.insights.series.coming import Week
from ui.charts.look import Look

_WIDTH = 0.76  # of a bar, in weeks
_DAYS = 7


@dataclass(frozen=True, slots=True)
class Bar:
    """Some weeks, usually one, and what there was in one of them, part by part."""

    first: date
    last: date
    parts: tuple[float, ...]
    closed: float  # the share of days on which the shop was closed
    is_complete: bool
    weeks: int

    @property
    def visits(self) -> float:
        """Return all there was in a week."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of each bar: whose visits, and its colours as an area and as a word."""

    index: int
    gid: str
    label: str
    fill: str
    ink: str
    hatch: str = ""


def bars_of(weeks: Sequence[Week], most: int) -> list[Bar]:
    """Turn weeks into at most so many bars."""
    bundle = max(1, math.ceil(len(weeks) / max(most, 1)))
    return [_bar(weeks[n : n + bundle]) for n in range(0, len(weeks), bundle)]


def draw_bars(axes: Axes, bars: Sequence[Bar], parts: Sequence[Part], look: Look) -> None:
    """Stack the parts; a week that is not over is only hatched."""
    for part in parts:
        whole = [_corners(n, bar, part) for n, bar in enumerate(bars) if bar.is_complete]
        begun = [_corners(n, bar, part) for n, bar in enumerate(bars) if not bar.is_complete]
        axes.add_collection(
            PolyCollection(
                whole,
                facecolors=part.fill,
                edgecolors=look.sheet if part.hatch else "none",
                hatch=part.hatch or None,
                linewidths=0,
                gid=part.gid,
            ),
            autolim=False,
        )
        hatched = PolyCollection(
            begun,
            facecolors=look.pale(part.fill, 0.18),
            edgecolors=part.fill,
            linewidths=0.8,
            hatch="/////",
            gid=f"{part.gid}, not over",
        )
        hatched.set_hatch_linewidth(0.7)
        axes.add_collection(hatched, autolim=False)


def draw_closed(axes: Axes, bars: Sequence[Bar], look: Look) -> None:
    """Shade the days on which the shop was closed, from the end of each week."""
    top = axes.get_ylim()[1]
    shades = [
        ((n + 0.5 - bar.closed, 0), (n + 0.5 - bar.closed, top), (n + 0.5, top), (n + 0.5, 0))
        for n, bar in enumerate(bars)
        if bar.closed
    ]
    color = look.pale(look.hairline, 0.6)
    axes.add_collection(
        PolyCollection(shades, facecolors=color, edgecolors="none", zorder=0.2, gid="closed"),
        autolim=False,
    )


def _corners(n: int, bar: Bar, part: Part) -> list[tuple[float, float]]:
    low = sum(bar.parts[: part.index])
    high = low + bar.parts[part.index]
    left, right = n - _WIDTH / 2, n + _WIDTH / 2
    return [(left, low), (left, high), (right, high), (right, low)]


def _bar(weeks: Sequence[Week]) -> Bar:
    count = len(weeks)
    returners = sum(week.returners for week in weeks) / count
    first_timers = sum(week.first_timers for week in weeks) / count
    nameless = sum(week.nameless for week in weeks) / count
    closed = sum(len(week.closed_days) for week in weeks)
    return Bar(
        weeks[0].starts_on,
        weeks[-1].starts_on + timedelta(days=_DAYS - 1),
        (returners, first_timers, nameless),
        closed / (_DAYS * count),
        all(week.is_complete for week in weeks),
        count,
    )

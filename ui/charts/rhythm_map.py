"""Whether the whole shop is all right: how often people come against when they last did."""

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_rgb
from numpy.typing import NDArray

from models.insights.series.people import RhythmMap
from models.kinds import State
from models.rhythm import LEARNING_DAYS
from ui.charts import thin
from ui.charts.frame import joined, remark, standing
from ui.charts.look import Look
from ui.charts.marks import Mark, Marks, Opens
from ui.charts.scales import below, label_room, levels, spread
from ui.charts.sheet import Rect, Sheet, Surface
from ui.charts.states import Shape, shape, word
from ui.charts.words import Noun, Words

_TODAY = 0.6  # where today stands on a scale of days that has no zero
_OFTEN = (1.0, 2.0, 4.0, 7.0, 14.0, 30.44, 60.9, 121.8, 365.25)
_SINCE = (0, 1, 3, 7, 14, 30, 91, 182, 365, 730)
_MOST_POINTS, _MOST_MARKS = 5000, 600
_ROOMY, _FINEST = 20, 0.75  # lines of the map for marks of full size, and the finest
_SMALL, _LARGE = 0.46, 0.95  # marks of those who came least and most, in the size of text
_JITTER = 0.012  # tenths of tens: people with few gaps share the shop's
_ORDER = (State.ON_TIME, State.DUE, State.LATE, State.SLIPPING, State.GONE)
_URGENT = {State.SLIPPING: 0, State.LATE: 1, State.DUE: 2, State.ON_TIME: 3, State.GONE: 4}

Numbers = NDArray[np.float64]


def draw(figure: Surface, data: RhythmMap, look: Look, words: Words) -> Marks:
    """Draw everybody with three visits or more; the diagonal bands are the states."""
    sheet = Sheet(figure, look)
    note = _note(data, words)
    area = remark(sheet, note)
    if not data.basis.is_enough or not len(data.keys):
        return thin.draw(sheet, area, _thin(data, words), note, words)
    x = np.log10(np.maximum(np.asarray(data.usual_days, float), 0.8)) + _strays(len(data.keys))
    y = np.log10(np.maximum(np.asarray(data.days_since, float), _TODAY))
    axes = _axes(sheet, area, (x, y), data, words)
    _draw_bands(axes, data, look)
    chosen = _most_urgent(data)
    if len(data.keys) > _MOST_POINTS:
        _draw_density(axes, x, y, look)
        chosen = chosen[:_MOST_MARKS]
    _draw_points(sheet, axes, (x, y), data, chosen)
    _label(sheet, axes, data, words)
    marks = [_mark(sheet, axes, (x[n], y[n]), (data, n), words) for n in chosen[:_MOST_MARKS]]
    return Marks(_summary(data, words), joined(note), tuple(marks))


def _strays(count: int) -> Numbers:
    """Return small steps aside, the same at every drawing."""
    steps = np.modf(np.arange(count, dtype=np.float64) * 0.618034)[0]
    return (steps - 0.5) * 2 * _JITTER


def _most_urgent(data: RhythmMap) -> list[int]:
    """Return whom to look at first: slipping, then late, those who came most on top."""
    order = np.array([_URGENT[state] for state in data.states])
    chosen = np.lexsort((-np.asarray(data.weights), order))[:_MOST_POINTS]
    return [int(n) for n in chosen]


def _axes(
    sheet: Sheet, area: Rect, points: tuple[Numbers, Numbers], data: RhythmMap, words: Words
) -> Axes:
    em, tell = sheet.em, words.translate
    left = label_room(sheet, area, [words.about(days) for days in _SINCE])
    right = sheet.widest(_band_labels(data, words).values(), sheet.plain) + em * 2.4
    axes = sheet.panel(area.less(left=left, top=em * 2, bottom=em * 3.2, right=right))
    x, y = points
    axes.set(xlim=_bounds(x), ylim=(math.log10(_TODAY) - 0.05, _bounds(y)[1]))
    _scales(sheet, axes, words)
    middle, bottom = sheet.place(axes, sum(axes.get_xlim()) / 2, axes.get_ylim()[0])
    title = tell("Charts", "how often they usually come")
    sheet.write(title, middle, bottom + em * 2.3, sheet.soft.to("center"))
    sheet.write(tell("Charts", "last visit"), area.left, area.top + em * 0.7, sheet.soft)
    return axes


def _scales(sheet: Sheet, axes: Axes, words: Words) -> None:
    (low, high), most = axes.get_xlim(), axes.get_ylim()[1]
    ups = [days for days in _SINCE if math.log10(max(days, _TODAY)) <= most]
    heights = [math.log10(max(days, _TODAY)) for days in ups]
    levels(sheet, axes, heights, [words.about(days) for days in ups])
    across = [days for days in _OFTEN if low <= math.log10(days) <= high]
    below(sheet, axes, [math.log10(days) for days in across], [words.every(d) for d in across])


def _bounds(values: Numbers) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    return low - 0.12, max(high, low + 0.6) + 0.12


def _edges(data: RhythmMap) -> tuple[float, ...]:
    """Return where the bands end, in tens of the usual wait."""
    return (-9.0, 0.0, math.log10(data.theta80), math.log10(data.theta90), 9.0)


def _draw_bands(axes: Axes, data: RhythmMap, look: Look) -> None:
    left, right = axes.get_xlim()
    edges = _edges(data)
    for n, state in enumerate(_ORDER[:-1]):
        low, high = edges[n], edges[n + 1]
        corners = [(left, left + low), (left, left + high), (right, right + high)]
        color = look.pale(shape(state, look).color, 0.12)
        band = PolyCollection([[*corners, (right, right + low)]], facecolors=color)
        band.set(edgecolors="none", zorder=0.1, gid=f"band {state}")
        axes.add_collection(band, autolim=False)


def _draw_points(
    sheet: Sheet,
    axes: Axes,
    points: tuple[Numbers, Numbers],
    data: RhythmMap,
    chosen: Sequence[int],
) -> None:
    weights = np.asarray(data.weights, float)
    room = sheet.span(axes, axes.get_xlim(), axes.get_ylim()).height / sheet.em
    finer = min(max(room / _ROOMY, _FINEST), 1)
    sizes = sheet.em * finer * (_SMALL + (_LARGE - _SMALL) * np.sqrt(weights / weights.max()))
    for state in reversed(_ORDER):
        here = [n for n in chosen if data.states[n] is state]
        how = shape(state, sheet.look)
        fill = sheet.look.sheet if how.is_hollow else how.color
        edge = how.color if how.is_hollow else sheet.look.sheet
        thin_cross = how.marker == "x"
        axes.scatter(
            points[0][here],
            points[1][here],
            s=sizes[here] ** 2,
            marker=how.marker,
            facecolors=how.color if thin_cross else fill,
            edgecolors=None if thin_cross else edge,
            linewidths=1.4 if how.is_hollow else 0.9 if thin_cross else 0.6,
        )
        axes.collections[-1].set(gid=f"people {state}", clip_on=False)


def _draw_density(axes: Axes, x: Numbers, y: Numbers, look: Look) -> None:
    """Draw very many people as a shade, darker where there are more."""
    (left, right), (low, high) = axes.get_xlim(), axes.get_ylim()
    counts, _, _ = np.histogram2d(y, x, bins=(60, 90), range=((low, high), (left, right)))
    strength = np.sqrt(counts / max(counts.max(), 1)) * 0.75
    picture = np.zeros((*counts.shape, 4))
    picture[..., :3] = to_rgb(look.soft)
    picture[..., 3] = strength
    axes.imshow(
        picture,
        extent=(left, right, low, high),
        origin="lower",
        aspect="auto",
        interpolation="nearest",
        gid="density",
        zorder=0.8,
    )
    axes.set(xlim=(left, right), ylim=(low, high))


def _band_labels(data: RhythmMap, words: Words) -> dict[State, str]:
    counts = Counter(data.states)
    text = words.translate("Charts", "{state}: {number}")
    return {
        state: text.format(state=word(state, words), number=words.number(counts[state]))
        for state in _ORDER
        if counts[state] or state is not State.GONE
    }


def _label(sheet: Sheet, axes: Axes, data: RhythmMap, words: Words) -> None:
    """Name each band beside its right end, with its marker and how many are in it."""
    right, (low, high), edges = axes.get_xlim()[1], axes.get_ylim(), _edges(data)
    labels = _band_labels(data, words)
    wanted = []
    for n, state in enumerate(_ORDER):
        if state is State.GONE:
            middle = high
        else:
            inside = [min(max(right + edge, low), high) for edge in edges[n : n + 2]]
            middle = sum(inside) / 2
        if state in labels:
            wanted.append((sheet.place(axes, right, middle)[1], -n, state))
    wanted.sort()
    bottom, top = (sheet.place(axes, right, edge)[1] for edge in (low, high))
    ys = spread([y for y, _, _ in wanted], sheet.em * 1.6, top, bottom)
    x = sheet.place(axes, right, low)[0]
    for y, (_, _, state) in zip(ys, wanted, strict=True):
        _sign(sheet, shape(state, sheet.look), x + sheet.em, y)
        sheet.write(labels[state], x + sheet.em * 1.8, y, sheet.plain)


def _sign(sheet: Sheet, how: Shape, x: float, y: float) -> None:
    fill = sheet.look.sheet if how.is_hollow else how.color
    sheet.marker(how.marker, x, y, ms=sheet.em * how.size, mfc=fill, mec=how.color, mew=1.3)


def _mark(
    sheet: Sheet,
    axes: Axes,
    point: tuple[float, float],
    nth: tuple[RhythmMap, int],
    words: Words,
) -> Mark:
    data, n = nth
    x, y = sheet.place(axes, float(point[0]), float(point[1]))
    half = sheet.em * 0.55
    text = words.translate("Charts", "usually {every}, {ago}")
    if data.is_about(n):
        text = words.translate("Charts", "about {every}, {ago}")
    ago = words.ago(int(data.days_since[n]))
    value = text.format(every=words.every(data.usual_days[n]), ago=ago)
    value = f"{value}; {words.count(Noun.VISITS, int(data.weights[n]))}"
    state, name = word(data.states[n], words), data.names.get(data.keys[n])
    return Mark(
        sheet.box(Rect(x - half, y - half, 2 * half, 2 * half)),
        name or state,
        f"{state}, {value}" if name else value,
        int(data.weights[n]),
        Opens(customers=(data.customer(n),)),
    )


def _thin(data: RhythmMap, words: Words) -> thin.Example:
    noun, tell = Noun.PEOPLE, words.translate
    rule = tell("Charts", "The map stands here once ten people have come three times.")
    if data.basis.need == LEARNING_DAYS:
        noun, rule = Noun.DAYS, tell("Charts", "The map stands here after 90 days of visits.")
    return thin.Example(rule, thin.so_far(words, noun, data.basis), thin.SLOPE)


def _note(data: RhythmMap, words: Words) -> list[str]:
    tell = words.translate
    return [
        standing(words, words.count(Noun.PEOPLE, data.basis.n), data.basis),
        tell("Charts", "bigger: more visits"),
        tell("Charts", "cannot tell why somebody stays away"),
    ]


def _summary(data: RhythmMap, words: Words) -> str:
    return words.listing(list(_band_labels(data, words).values()))

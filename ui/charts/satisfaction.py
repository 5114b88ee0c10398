"""Satisfaction over time: every rating, the mean of the last forty, and what is not chance."""

from collections.abc import Sequence
from datetime import date

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.lines import Line2D

from models.insights.series.happy import Direction, Pile, RatingDot, Running, SatisfactionOverTime
from models.kinds import RatedBy
from ui.charts import thin
from ui.charts.frame import Sign, joined, remark, signs
from ui.charts.look import Look
from ui.charts.marks import Mark, Marks, Opens
from ui.charts.satisfaction_words import dot_value, note_of, running_value, summary_of, turn_lines
from ui.charts.scales import below, days_along, label_room, levels
from ui.charts.sheet import SMALL, Rect, Sheet, Style, Surface
from ui.charts.words import Noun, Words

_GRADES = (1, 2, 3, 4, 5)
_STRAY = 0.11  # how far a dot may stand from its grade, so that each is seen
_STEPS = 7
_MOST_MARKS = 1500
_WEEK = 7


def draw(figure: Surface, data: SatisfactionOverTime, look: Look, words: Words) -> Marks:
    """Draw the ratings as dots and, once there are enough, their running mean with its range."""
    sheet = Sheet(figure, look)
    note = note_of(data, words)
    area = remark(sheet, note)
    if not (data.dots or data.piles):
        return thin.draw(sheet, area, _thin(words), note, words)
    area = signs(sheet, area, _signs(data, look, words))
    axes = _axes(sheet, area, data, words)
    if data.dots:
        _draw_dots(sheet, axes, data)
    else:
        _draw_piles(sheet, axes, data)
    _draw_running(sheet, axes, data, words)
    _draw_turn(sheet, axes, data, words)
    return Marks(summary_of(data, words), joined(note), tuple(_marks(sheet, axes, data, words)))


def _axes(sheet: Sheet, area: Rect, data: SatisfactionOverTime, words: Words) -> Axes:
    labels = [words.number(grade) for grade in _GRADES]
    left = label_room(sheet, area, labels)
    right = sheet.measure(words.decimal(5), sheet.strong) + sheet.em * 0.8
    place = area.less(left=left, right=right, top=sheet.em * 0.6, bottom=sheet.em * 1.8)
    axes = sheet.panel(place)
    first, last = _bounds(data)
    axes.set(xlim=(-0.5, (last - first).days + 0.5), ylim=(0.75, 5.25))
    levels(sheet, axes, _GRADES, labels)
    named = days_along(sheet, words, first, last, place.width)
    below(sheet, axes, [(day - first).days for day, _ in named], [text for _, text in named])
    return axes


def _bounds(data: SatisfactionOverTime) -> tuple[date, date]:
    return data.basis.period.first, data.basis.period.last


def _day(data: SatisfactionOverTime, on: date) -> int:
    return (on - _bounds(data)[0]).days


def _height(n: int, value: int) -> float:
    """Return where the n-th rating stands: beside its grade, the same at every drawing."""
    return value + ((n * 3) % _STEPS - _STEPS // 2) / (_STEPS // 2) * _STRAY


def _draw_dots(sheet: Sheet, axes: Axes, data: SatisfactionOverTime) -> None:
    grey = sheet.look.pale(sheet.look.faint, 0.6)
    for by, fill in ((RatedBy.CUSTOMER, grey), (RatedBy.STAFF, sheet.look.sheet)):
        chosen = [(n, dot) for n, dot in enumerate(data.dots) if dot.by is by]
        days = [_day(data, dot.on) for _, dot in chosen]
        heights = [_height(n, dot.value) for n, dot in chosen]
        line = Line2D(days, heights, ls="none", marker="o", gid=f"ratings by {by}", zorder=1.5)
        line.set(ms=sheet.em * 0.34, mfc=fill, mec=grey, mew=0.9, clip_on=False)
        axes.add_line(line)


def _draw_piles(sheet: Sheet, axes: Axes, data: SatisfactionOverTime) -> None:
    """Draw very many ratings as a bar for each grade and week, as thick as there are many."""
    most = max(pile.n for pile in data.piles)
    bars = []
    for pile in data.piles:
        left, half = _day(data, pile.starts_on), 0.42 * pile.n / most
        edges = (left, left + _WEEK * 0.86)
        low, high = pile.value - half, pile.value + half
        bars.append([(edges[0], low), (edges[0], high), (edges[1], high), (edges[1], low)])
    color = sheet.look.pale(sheet.look.faint, 0.45)
    artist = PolyCollection(bars, facecolors=color, edgecolors="none", gid="piles")
    axes.add_collection(artist, autolim=False)


def _draw_running(sheet: Sheet, axes: Axes, data: SatisfactionOverTime, words: Words) -> None:
    if not data.running:
        return
    days = [_day(data, point.on) for point in data.running]
    low, high = [point.low for point in data.running], [point.high for point in data.running]
    band = axes.fill_between(days, low, high, color=sheet.look.info, alpha=0.2, lw=0, zorder=1.6)
    band.set_gid("range")
    line = Line2D(days, [point.mean for point in data.running], color=sheet.look.info, lw=2.2)
    line.set(gid="mean", zorder=1.8, solid_capstyle="round", solid_joinstyle="round")
    if len(days) == 1:  # a line of one day is none: a dot, and its range upright
        line.set(marker="o", markersize=sheet.em * 0.7, clip_on=False)
        axes.vlines(days, low, high, color=sheet.look.info, alpha=0.4, lw=sheet.em * 0.3)
    axes.add_line(line)
    last = data.running[-1]
    x, y = sheet.place(axes, axes.get_xlim()[1], last.mean)
    style = Style(sheet.look.info, 1.0, 600)
    sheet.write(words.decimal(last.mean), x + sheet.em * 0.5, y, style).set_gid("last mean")


def _draw_turn(sheet: Sheet, axes: Axes, data: SatisfactionOverTime, words: Words) -> None:
    """Draw the one line that means: this is not chance any more."""
    turn = data.turn
    if turn is None:
        return
    falling = turn.direction is Direction.FALLING
    color = sheet.look.care if falling else sheet.look.accent
    day = _day(data, turn.seen_on)
    line = LineCollection([[(day, 0.75), (day, 5.25)]], colors=color, linewidths=1.6, gid="turn")
    axes.add_collection(line, autolim=False)
    x, y = sheet.place(axes, day, 2.5)
    left = x > sheet.width * 0.45
    style = Style(color, SMALL, 600, "right" if left else "left")
    lines = turn_lines(data, words)
    for n, text in enumerate(lines):
        step = sheet.line_height(style) * n
        sheet.write(text, x + sheet.em * (-0.6 if left else 0.6), y + step, style)


def _signs(data: SatisfactionOverTime, look: Look, words: Words) -> list[Sign]:
    tell = words.translate
    grey = look.pale(look.faint, 0.6)
    by = {dot.by for dot in data.dots} | {pile.by for pile in data.piles}
    found = []
    if RatedBy.CUSTOMER in by:
        found.append(Sign(tell("Charts", "a rating"), "o", grey, size=0.36))
    if RatedBy.STAFF in by:
        found.append(Sign(tell("Charts", "read by the staff"), "o", grey, look.sheet, size=0.36))
    if data.running:
        count = words.number(data.running[-1].n)
        text = tell("Charts", "mean of the last {number}, and its range").format(number=count)
        found.append(Sign(text, color=look.info, bar=True))
    return found


def _marks(sheet: Sheet, axes: Axes, data: SatisfactionOverTime, words: Words) -> Sequence[Mark]:
    begin = max(len(data.dots) - _MOST_MARKS, 0)
    dots = [
        _dot(sheet, axes, data, (n, dot), words) for n, dot in enumerate(data.dots) if n >= begin
    ]
    if not dots:
        dots = [_pile(sheet, axes, data, pile, words) for pile in data.piles[-_MOST_MARKS:]]
    return [*dots, *(_point(sheet, axes, data, point, words) for point in data.running)]


def _point(
    sheet: Sheet, axes: Axes, data: SatisfactionOverTime, point: Running, words: Words
) -> Mark:
    """Let the running mean of a day be pointed at; it opens the ratings it is the mean of."""
    x, y = sheet.place(axes, _day(data, point.on), point.mean)
    half = sheet.em * 0.5
    return Mark(
        sheet.box(Rect(x - half, y - half, 2 * half, 2 * half)),
        words.weekday_and_day(point.on),
        running_value(point, words),
        point.n,
        Opens(first=point.since, last=point.on, by=RatedBy.CUSTOMER, most=point.n),
    )


def _dot(
    sheet: Sheet, axes: Axes, data: SatisfactionOverTime, nth: tuple[int, RatingDot], words: Words
) -> Mark:
    n, dot = nth
    x, y = sheet.place(axes, _day(data, dot.on), _height(n, dot.value))
    half = sheet.em * 0.4
    return Mark(
        sheet.box(Rect(x - half, y - half, 2 * half, 2 * half)),
        words.weekday_and_day(dot.on),
        dot_value(dot, words),
        None,
        Opens(
            (dot.customer,) if dot.customer else (),
            (dot.visit,) if dot.visit else (),
            dot.on,
            dot.on,
        ),
    )


def _pile(sheet: Sheet, axes: Axes, data: SatisfactionOverTime, pile: Pile, words: Words) -> Mark:
    day = _day(data, pile.starts_on)
    around = sheet.span(axes, (day, day + _WEEK), (pile.value - 0.42, pile.value + 0.42))
    last = date.fromordinal(pile.starts_on.toordinal() + _WEEK - 1)
    value = words.translate("Charts", "{number} of 5: {ratings}")
    return Mark(
        sheet.box(around),
        words.period(pile.starts_on, last),
        value.format(number=words.number(pile.value), ratings=words.count(Noun.RATINGS, pile.n)),
        pile.n,
        Opens(first=pile.starts_on, last=last, value=pile.value, by=pile.by),
    )


def _thin(words: Words) -> thin.Example:
    tell = words.translate
    rule = tell("Charts", "Satisfaction stands here once somebody has said how it was.")
    return thin.Example(rule, tell("Charts", "So far: nobody."), thin.LINE)

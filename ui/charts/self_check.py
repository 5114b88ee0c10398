"""Whether the forecast can be trusted: what was said of the last period, and what came."""

import math
from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D

from models.insights.series.people import Bin, SelfCheck
from models.rhythm import LEARNING_DAYS
from ui.charts import thin
from ui.charts.beside import write_beside
from ui.charts.frame import joined, remark, standing
from ui.charts.look import Look
from ui.charts.marks import Mark, Marks, Opens
from ui.charts.scales import below, label_room, levels
from ui.charts.sheet import Rect, Sheet, Surface
from ui.charts.words import Noun, Words

_AT = (0.0, 0.25, 0.5, 0.75, 1.0)
_NINE_IN_TEN = 1.645
_LEAST_FOR_LABELS = 9  # lines of the panel
_STEPS = 60  # along the diagonal
_WIDEST = 46  # of the panel, in the size of text


def draw(figure: Surface, data: SelfCheck, look: Look, words: Words) -> Marks:
    """Draw a dot for each group of customers: on the line, the forecast was right."""
    sheet = Sheet(figure, look)
    note = _note(data, words)
    area = remark(sheet, note)
    if not data.basis.is_enough or not data.bins:
        return thin.draw(sheet, area, _thin(data, words), note, words)
    area = _say_totals(sheet, area, data, words)
    axes = _axes(sheet, area, words)
    diagonal = LineCollection([[(0, 0), (1, 1)]], colors=look.faint, linewidths=1, gid="right")
    axes.add_collection(diagonal, autolim=False)
    ranges = [
        [(one.said, low), (one.said, high)] for one in data.bins for low, high in [_range(one)]
    ]
    bars = LineCollection(
        ranges,
        colors=look.pale(look.info, 0.4),
        linewidths=sheet.em * 0.4,
        capstyle="round",
        gid="ranges",
        clip_on=False,
    )
    axes.add_collection(bars, autolim=False)
    dots = Line2D([one.said for one in data.bins], [one.came for one in data.bins], ls="none")
    dots.set(marker="o", ms=sheet.em * 0.85, mfc=look.info, mec=look.sheet, gid="came")
    dots.set_clip_on(False)
    axes.add_line(dots)
    _label(sheet, axes, data.bins, words)
    marks = [_mark(sheet, axes, one, words) for one in data.bins]
    return Marks(_totals(data, words), joined(note), tuple(marks))


def _say_totals(sheet: Sheet, area: Rect, data: SelfCheck, words: Words) -> Rect:
    lines = sheet.wrap(_totals(data, words), area.width, sheet.plain)
    for n, line in enumerate(lines):
        y = area.top + sheet.em * 0.8 + n * sheet.line_height(sheet.plain)
        sheet.write(line, area.left, y, sheet.plain)
    return area.less(top=sheet.line_height(sheet.plain) * len(lines) + sheet.em * 0.9)


def _axes(sheet: Sheet, area: Rect, words: Words) -> Axes:
    em, labels = sheet.em, _fractions(words)
    title = words.translate("Charts", "really came")
    sheet.write(title, area.left, area.top + em * 0.6, sheet.soft)
    left = label_room(sheet, area, labels)
    room = area.less(left=left, top=em * 1.9, bottom=em * 3.2, right=em * 6)
    width = min(room.width, room.height * 2.2, em * _WIDEST)
    axes = sheet.panel(Rect(room.left, room.top, width, room.height))
    axes.set(xlim=(-0.03, 1.03), ylim=(-0.03, 1.03))
    levels(sheet, axes, _AT, labels)
    below(sheet, axes, _AT, labels)
    x, y = sheet.place(axes, 0.5, -0.03)
    said = words.translate("Charts", "we said they would come")
    sheet.write(said, x, y + em * 2.3, sheet.soft.to("center"))
    return axes


def _fractions(words: Words) -> list[str]:
    tell = words.translate
    return [
        tell("Charts", "none"),
        tell("Charts", "1 in 4"),
        tell("Charts", "half"),
        tell("Charts", "3 in 4"),
        tell("Charts", "all"),
    ]


def _range(one: Bin) -> tuple[float, float]:
    """Return Wilson's range for the share that came, 9 times in 10."""
    z2 = _NINE_IN_TEN**2
    middle = (one.came + z2 / (2 * one.n)) / (1 + z2 / one.n)
    inside = one.came * (1 - one.came) / one.n + z2 / (4 * one.n**2)
    half = _NINE_IN_TEN * math.sqrt(inside) / (1 + z2 / one.n)
    return middle - half, middle + half


def _label(sheet: Sheet, axes: Axes, bins: Sequence[Bin], words: Words) -> None:
    """Say beside each dot how many people it is, off the scales, the lines and the ranges."""
    panel = sheet.span(axes, axes.get_xlim(), axes.get_ylim())
    if panel.height < _LEAST_FOR_LABELS * sheet.em:
        return
    points = []
    along = [sheet.place(axes, n / _STEPS, n / _STEPS) for n in range(_STEPS)]
    taken = [Rect(x, y, 1, 1) for x, y in along]
    for one in bins:
        x, y = sheet.place(axes, one.said, one.came)
        points.append((x, y, words.count(Noun.PEOPLE, one.n)))
        around = sheet.span(axes, (one.said, one.said), _range(one))
        half = sheet.em * 0.55
        taken.append(Rect(x - half, around.top, 2 * half, around.height))
        taken.append(Rect(x - half, y - half, 2 * half, 2 * half))
    above = sheet.em * 1.4
    room = Rect(panel.left, panel.top - above, sheet.width - panel.left, panel.height + above)
    write_beside(sheet, points, room, taken, sheet.faint)


def _mark(sheet: Sheet, axes: Axes, one: Bin, words: Words) -> Mark:
    x, y = sheet.place(axes, one.said, one.came)
    half = sheet.em
    text = words.translate("Charts", "we said {said} of {people} would come, {came} did")
    value = text.format(
        said=words.percent(one.said),
        people=words.count(Noun.PEOPLE, one.n),
        came=words.percent(one.came),
    )
    low, high = words.percent(one.low), words.percent(one.high)
    label = words.translate("Charts", "said {low} to {high}").format(low=low, high=high)
    box = sheet.box(Rect(x - half, y - half, 2 * half, 2 * half))
    return Mark(box, label, value, one.n, Opens(chance=one.low))


def _totals(data: SelfCheck, words: Words) -> str:
    text = words.translate("Charts", "{ago} we expected {said} visits, {came} came.")
    return text.format(
        ago=words.ago((data.until - data.as_of).days),
        said=words.number(round(data.said_total)),
        came=words.number(data.came_total),
    )


def _thin(data: SelfCheck, words: Words) -> thin.Example:
    if data.basis.need == LEARNING_DAYS:
        text = words.translate(
            "Charts", "To check what was foretold on {day}, 90 days of visits before it are needed."
        )
        rule = text.format(day=words.period(data.as_of, data.as_of))
        return thin.Example(rule, thin.so_far(words, Noun.DAYS, data.basis), thin.SLOPE)
    text = words.translate(
        "Charts", "The forecast is held against what came where 20 people were known {ago}."
    )
    rule = text.format(ago=words.ago((data.until - data.as_of).days))
    return thin.Example(rule, thin.so_far(words, Noun.PEOPLE, data.basis), thin.SLOPE)


def _note(data: SelfCheck, words: Words) -> list[str]:
    tell = words.translate
    return [
        standing(words, words.count(Noun.PEOPLE, data.basis.n), data.basis),
        tell("Charts", "on the line: the forecast was right"),
        tell("Charts", "cannot tell whether the next months will be like the last"),
    ]

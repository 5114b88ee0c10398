"""Every day of a year as a small square, darker or lighter by its visits."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

from models.insights.series.coming import Calendar, Day
from ui.charts import heat, thin
from ui.charts.frame import joined, remark, standing
from ui.charts.look import Look
from ui.charts.marks import Mark, Marks, Opens
from ui.charts.sheet import Rect, Sheet, Surface
from ui.charts.words import Noun, Words

_DAYS = 7
_NARROWEST = 4.5  # points that a week needs at least
_TALLEST, _WIDEST = 1.9, 2.8  # a cell: height beside its width, width in the size of text
_COUNTS = (1, 2, 3)  # of strips
_ABOVE, _BETWEEN = 1.5, 0.5  # lines for the months above a strip, and before them
_MONTH_STEPS, _WEEKS_OF_A_MONTH = (1, 2, 3, 6), 4


@dataclass(frozen=True, slots=True)
class _Strip:
    """Some weeks beside each other; the first day stands `shift` cells below the top."""

    days: Sequence[Day]
    shift: int
    rect: Rect

    @property
    def weeks(self) -> int:
        """Return how many columns it has."""
        return -(-(len(self.days) + self.shift) // _DAYS)


def draw(figure: Surface, data: Calendar, look: Look, words: Words) -> Marks:
    """Draw a column for each week, Monday on top; as many weeks as there is room for."""
    sheet = Sheet(figure, look)
    note = _note(data, words)
    area = remark(sheet, note)
    if not data.basis.is_enough or not data.days:
        return thin.draw(sheet, area, _thin(data, words), note, words)
    fits = min(
        int(area.height / (sheet.em * (_ABOVE + _BETWEEN) + _NARROWEST * _DAYS)), _COUNTS[-1]
    )
    days = _shown(data.days, int(area.width * 0.92 / _NARROWEST) * max(fits, 1))
    most = max(day.visits for day in days)
    strips = _strips(sheet, area, days, words)
    marks = [mark for strip in strips for mark in _draw_strip(sheet, strip, float(most), words)]
    last = strips[-1].rect
    heat.key(sheet, last.left, last.bottom, words, words.count(Noun.VISITS, most))
    return Marks(_summary(data, words), joined(note), tuple(marks))


def _shown(days: Sequence[Day], most_weeks: int) -> Sequence[Day]:
    """Return the last days there is room for, from a Monday on if any are left out."""
    room = max(most_weeks - 1, 1) * _DAYS
    if len(days) <= room:
        return days
    return days[len(days) - room + (_DAYS - 1 - days[-1].on.weekday()) :]


def _strips(sheet: Sheet, area: Rect, days: Sequence[Day], words: Words) -> list[_Strip]:
    """Cut the days into as many strips below each other as make the largest cells."""
    shift = days[0].on.weekday()
    room = _room(sheet, area, words)
    weeks = -(-(len(days) + shift) // _DAYS)
    count = max(_COUNTS, key=lambda count: min(_cell(sheet, room, weeks, count)))
    width, row = _cell(sheet, room, weeks, count)
    long = -(-weeks // count) * _DAYS
    strips = []
    for n, begin in enumerate(range(-shift, len(days), long)):
        within, down = days[max(begin, 0) : begin + long], max(-begin, 0)
        above = sheet.em * _ABOVE + n * (row * _DAYS + sheet.em * (_ABOVE + _BETWEEN))
        size = -(-(len(within) + down) // _DAYS) * width, row * _DAYS
        strips.append(_Strip(within, down, Rect(room.left, room.top + above, *size)))
    return strips


def _room(sheet: Sheet, area: Rect, words: Words) -> Rect:
    left = heat.row_room(sheet, area, [words.weekday(day) for day in range(1, 8)])
    return area.less(left=left, bottom=heat.key_height(sheet))


def _cell(sheet: Sheet, room: Rect, weeks: int, count: int) -> tuple[float, float]:
    """Return how wide and how high a cell is in one of so many strips."""
    width = min(room.width / -(-weeks // count), sheet.em * _WIDEST)
    height = (room.height + sheet.em * _BETWEEN) / count - sheet.em * (_ABOVE + _BETWEEN)
    return width, max(min(height / _DAYS, width * _TALLEST), 0.1)


def _draw_strip(sheet: Sheet, strip: _Strip, most: float, words: Words) -> list[Mark]:
    values = np.full((_DAYS, strip.weeks), np.nan)
    shut = []
    for n, day in enumerate(strip.days, strip.shift):
        week, row = divmod(n, _DAYS)
        if _is_closed(day):
            shut.append([(week - 0.3, row + 0.3), (week + 0.3, row - 0.3)])
        else:
            values[row, week] = day.visits
    axes = sheet.panel(strip.rect)
    heat.draw_cells(sheet, axes, values, most, min(1.6, strip.rect.width / strip.weeks * 0.1))
    strokes = LineCollection(shut, colors=sheet.look.faint, linewidths=0.8, gid="closed")
    axes.add_collection(strokes, autolim=False)
    _blank(sheet, axes, strip)
    _name_rows(sheet, axes, words)
    _name_months(sheet, axes, strip, words)
    days = enumerate(strip.days, strip.shift)
    return [_mark(sheet, axes, place, day, words) for place, day in days]


def _is_closed(day: Day) -> bool:
    return not (day.is_open or day.visits)


def _blank(sheet: Sheet, axes: Axes, strip: _Strip) -> None:
    """Take away the cells before the first day and after the last one."""
    after = range((len(strip.days) + strip.shift - 1) % _DAYS + 1, _DAYS)
    for column, rows in ((0, range(strip.shift)), (strip.weeks - 1, after)):
        if len(rows):
            bottom, height = rows[0] - 0.5, len(rows)
            axes.bar(column, height, 1.02, bottom, color=sheet.look.sheet, gid="blank")


def _name_rows(sheet: Sheet, axes: Axes, words: Words) -> None:
    names = [words.weekday(day) for day in range(1, 8)]
    row = sheet.place(axes, 0, 1)[1] - sheet.place(axes, 0, 0)[1]
    if row < sheet.line_height(sheet.soft) * 0.9:
        names = [name if n % 2 == 0 else "" for n, name in enumerate(names)]
    heat.label_rows(sheet, axes, names)


def _name_months(sheet: Sheet, axes: Axes, strip: _Strip, words: Words) -> None:
    """Name each month above its first day, or every second or third, where they are narrow."""
    widest = sheet.widest([words.month(month) for month in range(1, 13)], sheet.faint)
    week = strip.rect.width / strip.weeks
    step = next((n for n in _MONTH_STEPS if week * _WEEKS_OF_A_MONTH * n > widest + sheet.em), 12)
    free_from = 0.0
    for n, day in enumerate(strip.days, strip.shift):
        if day.on.day == 1 and day.on.month % step == 1 % step:
            name = words.month(day.on.month)
            x, y = sheet.place(axes, n // _DAYS - 0.5, -0.5)
            x = min(x, sheet.width - sheet.measure(name, sheet.faint))
            if x >= free_from:
                sheet.write(name, x, y - sheet.em * 0.75, sheet.faint)
                free_from = x + sheet.measure(name, sheet.faint) + sheet.em * 0.4


def _mark(sheet: Sheet, axes: Axes, place: int, day: Day, words: Words) -> Mark:
    week, row = divmod(place, _DAYS)
    around = sheet.span(axes, (week - 0.5, week + 0.5), (row - 0.5, row + 0.5))
    value = words.count(Noun.VISITS, day.visits)
    return Mark(
        sheet.box(around),
        words.weekday_and_day(day.on),
        words.translate("Charts", "closed") if _is_closed(day) else value,
        day.visits,
        Opens(first=day.on, last=day.on),
    )


def _thin(data: Calendar, words: Words) -> thin.Example:
    rule = words.translate("Charts", "Every day of the year stands here after the first visit.")
    return thin.Example(rule, thin.so_far(words, Noun.VISITS, data.basis), thin.CELLS)


def _note(data: Calendar, words: Words) -> list[str]:
    tell = words.translate
    note = [standing(words, words.count(Noun.VISITS, data.basis.n), data.basis)]
    if any(_is_closed(day) for day in data.days):
        note.append(tell("Charts", "struck out: closed"))
    note.append(tell("Charts", "cannot tell who came in and was not written down"))
    return note


def _summary(data: Calendar, words: Words) -> str:
    best = max(data.days, key=lambda day: day.visits)
    text = words.translate("Charts", "Most on {day}: {visits}")
    return text.format(
        day=words.weekday_and_day(best.on), visits=words.count(Noun.VISITS, best.visits)
    )

"""Every day of a year as a small square, darker or lighter by its visits."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes

from models.insights.series.coming import Calendar, Day
from ui.charts import heat, thin
from ui.charts.frame import joined, remark, standing
from ui.charts.look import Look
from ui.charts.marks import Mark, Marks, Opens
from ui.charts.sheet import Rect, Sheet, Surface
from ui.charts.words import Noun, Words

_DAYS = 7
_NARROWEST = 4.5  # points that a week needs at least
_TALLEST, _WIDEST = 1.9, 2.2  # a cell: height beside its width, width in the size of text


def draw(figure: Surface, data: Calendar, look: Look, words: Words) -> Marks:
    """Draw a column for each week, Monday on top; as many weeks as there is room for."""
    sheet = Sheet(figure, look)
    note = _note(data, words)
    area = remark(sheet, note)
    if not data.basis.is_enough or not data.days:
        return thin.draw(sheet, area, _thin(data, words), note, words)
    days = _shown(data.days, int(area.width * 0.92 / _NARROWEST))
    shift = days[0].on.weekday()
    values = np.full((_DAYS, -(-(len(days) + shift) // _DAYS)), np.nan)
    for n, day in enumerate(days):
        if day.is_open or day.visits:
            values[(n + shift) % _DAYS, (n + shift) // _DAYS] = day.visits
    most = max(day.visits for day in days)
    axes = _panel(sheet, area, values.shape[1], words, most)
    heat.draw_cells(sheet, axes, values, float(most), min(1.6, area.width / values.shape[1] * 0.1))
    _blank(sheet, axes, days, shift)
    _label(sheet, axes, days, shift, words)
    marks = [_mark(sheet, axes, n + shift, day, words) for n, day in enumerate(days)]
    return Marks(_summary(data, words), joined(note), tuple(marks))


def _shown(days: Sequence[Day], most_weeks: int) -> Sequence[Day]:
    """Return the last days there is room for, from a Monday on if any are left out."""
    room = max(most_weeks - 1, 1) * _DAYS
    if len(days) <= room:
        return days
    return days[len(days) - room + (_DAYS - 1 - days[-1].on.weekday()) :]


def _panel(sheet: Sheet, area: Rect, weeks: int, words: Words, most: int) -> Axes:
    em = sheet.em
    left = heat.row_room(sheet, area, [words.weekday(day) for day in range(1, 8)])
    width = min(area.width - left, weeks * em * _WIDEST)
    room = area.height - em * 1.5 - heat.key_height(sheet)
    height = max(min(room, width / weeks * _TALLEST * _DAYS), 1)
    rect = Rect(area.left + left, area.top + em * 1.5, width, height)
    heat.key(sheet, rect.left, rect.bottom, words, words.count(Noun.VISITS, most))
    return sheet.panel(rect)


def _blank(sheet: Sheet, axes: Axes, days: Sequence[Day], shift: int) -> None:
    """Take away the cells before the first day and after the last one."""
    weeks = -(-(len(days) + shift) // _DAYS)
    after = range((len(days) + shift - 1) % _DAYS + 1, _DAYS)
    for column, rows in ((0, range(shift)), (weeks - 1, after)):
        if len(rows):
            bottom, height = rows[0] - 0.5, len(rows)
            axes.bar(column, height, 1.02, bottom, color=sheet.look.sheet, gid="blank")


def _label(sheet: Sheet, axes: Axes, days: Sequence[Day], shift: int, words: Words) -> None:
    names = [words.weekday(day) for day in range(1, 8)]
    row = sheet.place(axes, 0, 1)[1] - sheet.place(axes, 0, 0)[1]
    if row < sheet.line_height(sheet.soft) * 0.9:
        names = [name if n % 2 == 0 else "" for n, name in enumerate(names)]
    heat.label_rows(sheet, axes, names)
    free_from = 0.0
    for n, day in enumerate(days):
        if day.on.day == 1:
            x, y = sheet.place(axes, (n + shift) // _DAYS - 0.5, -0.5)
            name = words.month(day.on.month)
            if x >= free_from and x + sheet.measure(name, sheet.faint) <= sheet.width:
                sheet.write(name, x + 1, y - sheet.em * 0.75, sheet.faint)
                free_from = x + sheet.measure(name, sheet.faint) + sheet.em * 0.8


def _mark(sheet: Sheet, axes: Axes, place: int, day: Day, words: Words) -> Mark:
    week, row = divmod(place, _DAYS)
    around = sheet.span(axes, (week - 0.5, week + 0.5), (row - 0.5, row + 0.5))
    closed = not (day.is_open or day.visits)
    value = words.count(Noun.VISITS, day.visits)
    return Mark(
        sheet.box(around),
        words.weekday_and_day(day.on),
        words.translate("Charts", "closed") if closed else value,
        day.visits,
        Opens(first=day.on, last=day.on),
    )


def _thin(data: Calendar, words: Words) -> thin.Example:
    rule = words.translate("Charts", "Every day of the year stands here after the first visit.")
    return thin.Example(rule, thin.so_far(words, Noun.VISITS, data.basis), thin.CELLS)


def _note(data: Calendar, words: Words) -> list[str]:
    tell = words.translate
    note = [standing(words, words.count(Noun.VISITS, data.basis.n), data.basis)]
    if any(not day.is_open for day in data.days):
        note.append(tell("Charts", "grey: closed"))
    note.append(tell("Charts", "cannot tell who came in and was not written down"))
    return note


def _summary(data: Calendar, words: Words) -> str:
    best = max(data.days, key=lambda day: day.visits)
    text = words.translate("Charts", "Most on {day}: {visits}")
    return text.format(
        day=words.weekday_and_day(best.on), visits=words.count(Noun.VISITS, best.visits)
    )

"""When people come: the weekdays against the hours."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from models.insights.series.coming import Hours
from ui.charts import heat, thin
from ui.charts.frame import joined, remark, standing
from ui.charts.look import Look
from ui.charts.marks import Mark, Marks, Opens
from ui.charts.sheet import Rect, Sheet, Surface
from ui.charts.words import Noun, Words

_HOURS, _WEEK = 24, range(1, 8)
_HIGHEST = 3.2  # of a row, in the size of text


def draw(figure: Surface, data: Hours, look: Look, words: Words) -> Marks:
    """Draw a cell for each hour of the week: visits on a usual such day."""
    sheet = Sheet(figure, look)
    note = _note(data, words)
    area = remark(sheet, note)
    hours = _hours(data)
    if not data.basis.is_enough or not hours:
        return thin.draw(sheet, area, _thin(data, words), note, words)
    values = np.array([[row[hour] for hour in hours] for row in data.cells])
    values[[n for n, days in enumerate(data.open_days) if not days]] = np.nan
    most = float(np.nanmax(values))
    axes = _panel(sheet, area, words, most)
    heat.draw_cells(sheet, axes, values, most)
    heat.label_rows(sheet, axes, [words.weekday(day) for day in _WEEK])
    _name_hours(sheet, axes, hours, words)
    _name_closed(sheet, axes, data, words)
    _ring(sheet, axes, data, hours)
    marks = [
        _mark(sheet, axes, data, (day, column, hour), words)
        for day in range(7)
        for column, hour in enumerate(hours)
    ]
    return Marks(_summary(data, words), joined(note), tuple(marks))


def _panel(sheet: Sheet, area: Rect, words: Words, most: float) -> Axes:
    left = heat.row_room(sheet, area, [words.weekday(day) for day in _WEEK])
    below = sheet.em * 1.6
    height = min(area.height - below - heat.key_height(sheet), sheet.em * _HIGHEST * 7)
    rect = Rect(area.left + left, area.top, area.width - left, max(height, 1))
    text = words.translate("Charts", "{number} visits an hour")
    most_said = text.format(number=words.decimal(most))
    heat.key(sheet, rect.left, rect.bottom + below, words, most_said)
    return sheet.panel(rect)


def _hours(data: Hours) -> list[int]:
    """Return the hours to draw, in the order of the business day."""
    if data.first_hour is None or data.last_hour is None:
        return []
    count = (data.last_hour - data.first_hour) % _HOURS + 1
    return [(data.first_hour + n) % _HOURS for n in range(count)]


def _name_hours(sheet: Sheet, axes: Axes, hours: Sequence[int], words: Words) -> None:
    left, bottom = sheet.place(axes, -0.5, 6.5)
    width = (sheet.place(axes, len(hours) - 0.5, 6.5)[0] - left) / len(hours)
    widest = sheet.widest([words.hour(hour) for hour in hours], sheet.faint) + sheet.em * 0.6
    step = next((n for n in (1, 2, 3, 4, 6) if width * n >= widest), 12)
    for n, hour in enumerate(hours):
        if n % step == 0:
            x = left + width * n + width / 2
            sheet.write(words.hour(hour), x, bottom + sheet.em * 0.9, sheet.faint.to("center"))


def _name_closed(sheet: Sheet, axes: Axes, data: Hours, words: Words) -> None:
    middle = sum(axes.get_xlim()) / 2
    for day, days in enumerate(data.open_days):
        if not days:
            x, y = sheet.place(axes, middle, day)
            sheet.write(words.translate("Charts", "closed"), x, y, sheet.faint.to("center"))


def _ring(sheet: Sheet, axes: Axes, data: Hours, hours: Sequence[int]) -> None:
    """Outline the busiest hour."""
    if data.busiest is None or data.busiest[1] not in hours:
        return
    weekday, hour = data.busiest
    corner = (hours.index(hour) - 0.5, weekday - 0.5)
    ring = Rectangle(corner, 1, 1, fill=False, edgecolor=sheet.look.ink, linewidth=1.6)
    ring.set(gid="busiest", clip_on=False, zorder=3)
    axes.add_patch(ring)


def _mark(sheet: Sheet, axes: Axes, data: Hours, cell: tuple[int, int, int], words: Words) -> Mark:
    day, column, hour = cell
    around = sheet.span(axes, (column - 0.5, column + 0.5), (day - 0.5, day + 0.5))
    label = words.translate("Charts", "{weekday} {hour}:00")
    period = data.basis.period
    return Mark(
        sheet.box(around),
        label.format(weekday=words.long_weekday(day + 1), hour=words.hour(hour)),
        _value(data, day, hour, words),
        data.counts[day][hour],
        Opens(first=period.first, last=period.last, weekday=day + 1, hour=hour),
    )


def _value(data: Hours, day: int, hour: int, words: Words) -> str:
    if not data.open_days[day]:
        return words.translate("Charts", "closed")
    text = words.translate("Charts", "{number} on a usual day: {visits} on {days}")
    return text.format(
        number=words.decimal(data.cells[day][hour]),
        visits=words.count(Noun.VISITS, data.counts[day][hour]),
        days=words.count(Noun.DAYS, data.open_days[day]),
    )


def _thin(data: Hours, words: Words) -> thin.Example:
    if data.untimed and not data.basis.n:
        rule = words.translate(
            "Charts", "The week by the hour stands here once visits are written down with the time."
        )
        text = words.translate("Charts", "So far: {visits}, none with a time of day.")
        so_far = text.format(visits=words.count(Noun.VISITS, data.untimed))
        return thin.Example(rule, so_far, thin.CELLS)
    rule = words.translate("Charts", "The week by the hour stands here after four open weeks.")
    return thin.Example(rule, thin.weeks_so_far(words, data.basis), thin.CELLS)


def _note(data: Hours, words: Words) -> list[str]:
    tell = words.translate
    note = [standing(words, words.count(Noun.VISITS, data.basis.n), data.basis)]
    if data.untimed:
        text = tell("Charts", "{number} more without a time of day")
        note.append(text.format(number=words.number(data.untimed)))
    note.append(tell("Charts", "cannot tell when people stood before a closed door"))
    return note


def _summary(data: Hours, words: Words) -> str:
    if data.busiest is None:
        return words.count(Noun.VISITS, data.basis.n)
    weekday, hour = data.busiest
    text = words.translate("Charts", "Busiest: {weekday} {hour}:00, {number} visits an hour")
    number = words.decimal(data.cells[weekday][hour])
    weekday_said = words.long_weekday(weekday + 1)
    return text.format(weekday=weekday_said, hour=words.hour(hour), number=number)

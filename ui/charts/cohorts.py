"""Whether newcomers stay: of those who first came in a month, how many came in each after it."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
from matplotlib.axes import Axes

from models.insights.series.coming import FEWEST_FOR_A_SHARE, Cohort, Cohorts
from ui.charts import heat, thin
from ui.charts.frame import joined, remark, standing
from ui.charts.look import Look
from ui.charts.marks import Box, Mark, Marks, Opens
from ui.charts.sheet import SMALL, Rect, Sheet, Style, Surface
from ui.charts.words import Noun, Words

_ROW, _COLUMN = 1.75, 2.5  # a cell at least, in the size of text
_HIGHEST, _WIDEST = 2.6, 6.0
_ABOVE = 2.9  # lines above the cells
_OUT_OF = 100


def draw(figure: Surface, data: Cohorts, look: Look, words: Words) -> Marks:
    """Draw the triangle, the oldest on top; the newest are kept where there is little room."""
    sheet = Sheet(figure, look)
    note = _note(data, words)
    area = remark(sheet, note)
    if not data.basis.is_enough or not any(row.shares for row in data.rows):
        return thin.draw(sheet, area, _thin(data, words), note, words)
    fits = max(1, int((area.height / sheet.em - _ABOVE) / _ROW))
    rows = list(data.rows)[-fits:]
    axes, columns = _panel(sheet, area, rows, words)
    most = _draw_cells(sheet, axes, rows, columns)
    _label(sheet, axes, rows, columns, words)
    marks = _marks(sheet, axes, rows, (columns, most), words)
    return Marks(_summary(data, words), joined(note), tuple(marks))


def _panel(sheet: Sheet, area: Rect, rows: Sequence[Cohort], words: Words) -> tuple[Axes, int]:
    """Return the room for the cells, and how many months fit."""
    em = sheet.em
    months = [words.month_and_year(row.starts_on) for row in rows]
    left = min(sheet.widest(months, sheet.plain), area.width * 0.3) + em * 5
    longest = max(len(row.shares) for row in rows)
    few = [_counted(row, 0, words) for row in rows if row.came and not _is_a_share(row)]
    least = max(em * _COLUMN, sheet.widest(few, sheet.faint) + em * 0.5)
    columns = max(1, min(longest, int((area.width - left) / least)))
    width = min(area.width - left, columns * em * _WIDEST)
    height = min(area.height - em * _ABOVE, len(rows) * em * _HIGHEST)
    rect = Rect(area.left + left, area.top + em * _ABOVE, width, height)
    return sheet.panel(rect), columns


def _draw_cells(sheet: Sheet, axes: Axes, rows: Sequence[Cohort], columns: int) -> float:
    values = np.full((len(rows), columns), np.nan)
    for n, row in enumerate(rows):
        shares = row.shares[:columns]
        values[n, : len(shares)] = shares if _is_a_share(row) else np.nan
    most = max((share for row in rows if _is_a_share(row) for share in row.shares), default=0.0)
    most = most or 1.0
    heat.draw_cells(sheet, axes, values, most, 2)
    for n, row in enumerate(rows):
        empty = columns - len(row.shares[:columns]) if _is_a_share(row) else columns
        if empty > 0:
            axes.barh(n, empty + 0.02, 1.02, columns - 0.48 - empty, color=sheet.look.sheet)
    return most


def _label(sheet: Sheet, axes: Axes, rows: Sequence[Cohort], columns: int, words: Words) -> None:
    em = sheet.em
    left, top = sheet.place(axes, -0.5, -0.5)
    head = words.translate("Charts", "of 100 who first came, how many came so many months later")
    sheet.write(sheet.elide(head, sheet.width, sheet.soft), 0, top - em * 2.1, sheet.soft)
    for column in range(columns):
        x, _ = sheet.place(axes, column, -0.5)
        sheet.write(words.number(column + 1), x, top - em * 0.8, sheet.faint.to("center"))
    newcomers = words.translate("Charts", "{number} new")
    for n, row in enumerate(rows):
        _, y = sheet.place(axes, 0, n)
        size = newcomers.format(number=words.number(row.size))
        sheet.write(size, left - em * 0.7, y, sheet.faint.to("right"))
        month = sheet.elide(words.month_and_year(row.starts_on), left - em * 5, sheet.plain)
        sheet.write(month, 0, y, sheet.plain)


def _marks(
    sheet: Sheet, axes: Axes, rows: Sequence[Cohort], shape: tuple[int, float], words: Words
) -> list[Mark]:
    columns, most = shape
    marks = []
    for n, row in enumerate(rows):
        for column, share in enumerate(row.shares[:columns]):
            around = sheet.span(axes, (column - 0.5, column + 0.5), (n - 0.5, n + 0.5))
            place = sheet.place(axes, column, n)
            if _is_a_share(row):
                _write(sheet, place, (share, most), words)
            else:
                sheet.write(_counted(row, column, words), *place, sheet.faint.to("center"))
            marks.append(_mark(row, column, sheet.box(around), words))
    return marks


def _is_a_share(row: Cohort) -> bool:
    """Tell whether enough came for a share: of two people, half are one."""
    return row.size >= FEWEST_FOR_A_SHARE


def _counted(row: Cohort, column: int, words: Words) -> str:
    text = words.translate("Charts", "{came} of {size}")
    return text.format(came=words.number(row.came[column]), size=words.number(row.size))


def _write(
    sheet: Sheet, place: tuple[float, float], value: tuple[float, float], words: Words
) -> None:
    share, most = value
    style = Style(heat.ink_on(sheet, share / most), SMALL, side="center")
    sheet.write(words.number(round(share * _OUT_OF)), *place, style)


def _mark(row: Cohort, column: int, box: Box, words: Words) -> Mark:
    month = words.month_and_year(row.starts_on)
    label = words.translate("Charts", "first came {month}, {months} later")
    value = words.translate("Charts", "{came} of {size} came")
    return Mark(
        box,
        label.format(month=month, months=words.count(Noun.MONTHS, column + 1)),
        value.format(came=words.number(row.came[column]), size=words.number(row.size)),
        row.size,
        Opens(first=row.starts_on, last=_month_end(row.starts_on)),
    )


def _month_end(first: date) -> date:
    year, month = divmod(first.year * 12 + first.month, 12)
    return date(year, month + 1, 1) - timedelta(days=1)


def _thin(data: Cohorts, words: Words) -> thin.Example:
    tell = words.translate
    if not data.basis.is_enough:
        rule = tell("Charts", "Whether newcomers stay shows after two whole months.")
        return thin.Example(rule, thin.so_far(words, Noun.MONTHS, data.basis), thin.CELLS)
    if data.rows:
        rule = tell("Charts", "Whoever is new has not had a whole month yet to come again in.")
        counted = tell("Charts", "New so far: {people}.")
        so_far = counted.format(people=words.count(Noun.PEOPLE, data.basis.n))
        return thin.Example(rule, so_far, thin.CELLS)
    rule = tell("Charts", "Nobody came for the first time in these months.")
    counted = tell("Charts", "Looked back on: {months}.")
    so_far = counted.format(months=words.count(Noun.MONTHS, data.basis.have))
    return thin.Example(rule, so_far, thin.CELLS)


def _note(data: Cohorts, words: Words) -> list[str]:
    tell = words.translate
    note = [
        standing(words, words.count(Noun.PEOPLE, data.basis.n), data.basis),
        tell("Charts", "read down a column: later newcomers stand lower"),
        tell("Charts", "small groups differ by chance"),
    ]
    if any(row.came and not _is_a_share(row) for row in data.rows):
        note.append(tell("Charts", "of fewer than five it only says how many came"))
    return note


def _summary(data: Cohorts, words: Words) -> str:
    size = sum(row.size for row in data.rows if row.shares)
    came = sum(row.came[0] for row in data.rows if row.shares)
    if size < FEWEST_FOR_A_SHARE:
        text = words.translate("Charts", "{came} of {size} newcomers came again the month after")
        return text.format(came=words.number(came), size=words.number(size))
    text = words.translate("Charts", "Of 100 newcomers {number} came again the month after")
    return text.format(number=words.number(round(_OUT_OF * came / max(size, 1))))

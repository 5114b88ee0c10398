"""What stands around the drawing: the remark below, and what the marks mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.lines import Line2D

from models.insights.series.basis import Basis
from ui.charts.sheet import Rect, Sheet
from ui.charts.words import Words

_LOW = 15  # a sheet of fewer lines has room for one line of remarks
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark, and what it means."""

    text: str
    shape: str = "o"
    color: str = ""
    fill: str = ""
    bar: bool = False  # a thick line instead of a marker
    size: float = 0.7


def standing(words: Words, counted: str, basis: Basis) -> str:
    """Say what a chart stands on: how much of what, and from when to when."""
    return words.translate("Charts", "{counted}, {period}").format(
        counted=counted, period=words.period(basis.period.first, basis.period.last)
    )


def joined(sentences: Sequence[str]) -> str:
    """Put remarks behind each other."""
    return " · ".join(sentence for sentence in sentences if sentence)


def remark(sheet: Sheet, sentences: Sequence[str]) -> Rect:
    """Write what the chart stands on and cannot tell at the foot; return the room above."""
    style = sheet.faint.on("baseline")
    step = sheet.line_height(style)
    lines = sheet.wrap(joined(sentences), sheet.width, style)
    most = _MOST_LINES if sheet.height > _LOW * step else 1
    if len(lines) > most:
        rest = " ".join(lines[most - 1 :])
        lines = [*lines[: most - 1], sheet.elide(rest, sheet.width, style)]
    for n, line in enumerate(reversed(lines)):
        sheet.write(line, 0, sheet.height - sheet.em * 0.35 - n * step, style)
    return sheet.whole.less(bottom=len(lines) * step + sheet.em * 0.8)


def signs(sheet: Sheet, rect: Rect, entries: Sequence[Sign]) -> Rect:
    """Say at the foot of a room what the marks mean; return the room above."""
    rows = _rows(sheet, rect, entries)
    step = sheet.line_height(sheet.soft)
    top = rect.bottom - step * len(rows)
    for row, line in enumerate(rows):
        x, y = rect.left, top + step * (row + 0.6)
        for sign in line:
            _sign(sheet, sign, x, y)
            x += _width(sheet, sign)
    return rect.less(bottom=step * len(rows) + sheet.em * 0.5)


def _rows(sheet: Sheet, rect: Rect, entries: Sequence[Sign]) -> list[list[Sign]]:
    rows: list[list[Sign]] = [[]]
    used = 0.0
    for entry in entries:
        width = _width(sheet, entry)
        if rows[-1] and used + width > rect.width:
            rows.append([])
            used = 0.0
        rows[-1].append(entry)
        used += width
    return rows


def _width(sheet: Sheet, sign: Sign) -> float:
    return sheet.em * (3.6 if sign.bar else 2.6) + sheet.measure(sign.text, sheet.soft)


def _sign(sheet: Sheet, sign: Sign, x: float, y: float) -> None:
    em = sheet.em
    if sign.bar:
        across = [x / sheet.width, (x + em * 1.7) / sheet.width]
        height = 1 - y / sheet.height
        line = Line2D(across, [height, height], color=sign.color, linewidth=em * sign.size * 0.6)
        line.set_solid_capstyle("round")
        sheet.add(line)
    else:
        fill = sign.fill or sign.color
        look = {"markersize": em * sign.size, "markeredgewidth": 1.2}
        sheet.marker(sign.shape, x + em * 0.4, y, mec=sign.color, mfc=fill, **look)
    sheet.write(sign.text, x + em * (2.3 if sign.bar else 1.2), y, sheet.soft)

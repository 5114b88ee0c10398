"""What stands around the drawing: the remark below, and what the marks mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.lines import Line2D

from models.insights.series.basis import Basis
from ui.charts.sheet import Rect, Sheet
from ui.charts.words import Words

_REMARKS = ((15, 3), (11, 2), (0, 1))  # lines of a sheet, and lines of remarks there
_LOWEST = 14  # lines that a sheet must have for signs


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


def first_of(words: Words, shown: int, total: int) -> list[str]:
    """Say that only the first of a list are drawn, where that is so."""
    if not 0 < shown < total:
        return []
    text = words.translate("Charts", "the first {number} of them")
    return [text.format(number=words.number(shown))]


def remark(sheet: Sheet, sentences: Sequence[str]) -> Rect:
    """Write what the chart stands on and cannot tell at the foot; return the room above."""
    style = sheet.faint.on("baseline")
    lines = _lines(sheet, sentences)
    for n, line in enumerate(reversed(lines)):
        y = sheet.height - sheet.em * 0.35 - n * sheet.line_height(style)
        sheet.write(line, 0, y, style)
    return _above(sheet, lines)


def room_for(sheet: Sheet, sentences: Sequence[str], entries: Sequence[Sign]) -> Rect:
    """Return the room that such remarks and signs will leave."""
    area = _above(sheet, _lines(sheet, sentences))
    return area.less(bottom=_signs_height(sheet, area, entries))


def signs(sheet: Sheet, rect: Rect, entries: Sequence[Sign]) -> Rect:
    """Say at the foot of a room what the marks mean; return the room above.

    A very low sheet has no room for it: what is pointed at says what it is.
    """
    height = _signs_height(sheet, rect, entries)
    if not height:
        return rect
    step = sheet.line_height(sheet.soft)
    top = rect.bottom - height + sheet.em * 0.5
    for row, line in enumerate(_rows(sheet, rect, entries)):
        x, y = rect.left, top + step * (row + 0.6)
        for sign in line:
            _sign(sheet, sign, x, y)
            x += _width(sheet, sign)
    return rect.less(bottom=height)


def _lines(sheet: Sheet, sentences: Sequence[str]) -> list[str]:
    lines = sheet.wrap(joined(sentences), sheet.width, sheet.faint)
    room = sheet.height / sheet.line_height(sheet.faint)
    most = next(most for height, most in _REMARKS if room >= height)
    if len(lines) <= most:
        return lines
    rest = sheet.elide(" ".join(lines[most - 1 :]), sheet.width, sheet.faint)
    return [*lines[: most - 1], rest]


def _above(sheet: Sheet, lines: Sequence[str]) -> Rect:
    height = len(lines) * sheet.line_height(sheet.faint)
    return sheet.whole.less(bottom=height + sheet.em * 0.8)


def _signs_height(sheet: Sheet, rect: Rect, entries: Sequence[Sign]) -> float:
    if not entries or sheet.height < _LOWEST * sheet.em:
        return 0
    return sheet.line_height(sheet.soft) * len(_rows(sheet, rect, entries)) + sheet.em * 0.5


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
        across = [(x + em * 0.3) / sheet.width, (x + em * 1.7) / sheet.width]
        height = 1 - y / sheet.height
        line = Line2D(across, [height, height], color=sign.color, linewidth=em * sign.size * 0.6)
        line.set_solid_capstyle("round")
        sheet.add(line)
    else:
        fill = sign.fill or sign.color
        look = {"markersize": em * sign.size, "markeredgewidth": 1.2}
        sheet.marker(sign.shape, x + em * 0.5, y, mec=sign.color, mfc=fill, **look)
    sheet.write(sign.text, x + em * (2.3 if sign.bar else 1.35), y, sheet.soft)

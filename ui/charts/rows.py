"""One line for each person: the name at the left, something drawn, something said at the right."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from ui.charts.scales import rules
from ui.charts.sheet import Rect, Sheet, Style

_LOW, _HIGH = 1.9, 2.6  # a row, in the size of text
_TWO_LINES = 3.1
_NAMES, _SENTENCES = 0.34, 0.44  # of the width, at most
_GAP = 1.2
_SCALE = 1.7  # below the rows


@dataclass(frozen=True, slots=True)
class Person:
    """Who a row is about; `below` stands under the name, which begins `indent` points later."""

    name: str
    below: str = ""
    indent: float = 0


@dataclass(frozen=True, slots=True)
class Rows:
    """Axes with a row for each person, from 0 at the top, and where the rest of a row is."""

    axes: Axes
    count: int
    area: Rect
    right: Rect


def how_many(
    sheet: Sheet, area: Rect, count: int, *, two_lines: bool = False, scale: bool = True
) -> int:
    """Return for how many rows there is room, with their scale below if they have one."""
    low = (_TWO_LINES if two_lines else _LOW) * sheet.em
    return max(1, min(count, int((area.height - _SCALE * sheet.em * scale) / low)))


def lay(
    sheet: Sheet,
    area: Rect,
    people: Sequence[Person],
    beside: float,
    *,
    long: bool = False,
    scale: bool = True,
) -> Rows:
    """Write the names and make the axes between them and what is `beside`, in points.

    `long` names may take as much room as sentences do.
    """
    em, two = sheet.em, any(person.below for person in people)
    most = area.width * (_SENTENCES if two or long else _NAMES)
    high = _TWO_LINES + 0.4 if two else _HIGH
    row = min(high * em, (area.height - _SCALE * em * scale) / len(people))
    names = _Names(sheet, people, most)
    left = names.width + _GAP * em
    right = min(beside, area.width * 0.5)
    rect = Rect(area.left + left, area.top, max(area.width - left - right, em), row * len(people))
    axes = sheet.panel(rect)
    axes.set_ylim(len(people) - 0.5, -0.5)
    rows = Rows(axes, len(people), area, Rect(rect.right, area.top, right, rect.height))
    names.write(rows, 0.68 * em if two else 0)
    return rows


class _Names:
    """The names, and what stands below them, shortened to the room there is."""

    def __init__(self, sheet: Sheet, people: Sequence[Person], most: float) -> None:
        self._sheet = sheet
        self._indents = [person.indent for person in people]
        self._names = [sheet.name(each.name, most - each.indent, sheet.plain) for each in people]
        self._below = [sheet.elide(person.below, most, sheet.soft) for person in people]

    @property
    def width(self) -> float:
        """Return how wide the widest is, in points."""
        sheet = self._sheet
        pairs = zip(self._indents, self._names, strict=True)
        ends = [indent + sheet.measure(name, sheet.plain) for indent, name in pairs]
        return max(*ends, sheet.widest(self._below, sheet.soft))

    def write(self, rows: Rows, aside: float) -> None:
        """Write them, names so far above the middle of the row and the rest below it."""
        sheet, left = self._sheet, rows.area.left
        for n, (name, below) in enumerate(zip(self._names, self._below, strict=True)):
            y = sheet.place(rows.axes, 0, n)[1]
            sheet.write(name, left + self._indents[n], y - aside, sheet.plain)
            if below:
                sheet.write(below, left, y + aside, sheet.soft)


def scale(sheet: Sheet, rows: Rows, at: Sequence[float], labels: Sequence[str]) -> None:
    """Draw upright lines and their numbers below."""
    rules(rows.axes, at, sheet.look.hairline, upright=True)
    free_from = rows.area.left
    for value, label in zip(at, labels, strict=True):
        x, y = sheet.place(rows.axes, value, rows.count - 0.5)
        half = sheet.measure(label, sheet.faint) / 2
        x = min(x, rows.area.right - half)
        if x - half >= free_from:
            sheet.write(label, x, y + sheet.em * 0.95, sheet.faint.to("center"))
            free_from = x + half + sheet.em * 0.6


def beside(sheet: Sheet, rows: Rows, texts: Sequence[str], x: float, style: Style) -> None:
    """Write something into each row, `x` points from the left of what is beside."""
    room = rows.area.right - rows.right.left - x if style.side == "left" else math.inf
    for n, text in enumerate(texts):
        if text and room > sheet.em:
            _, y = sheet.place(rows.axes, 0, n)
            sheet.write(sheet.elide(text, room, style), rows.right.left + x, y, style)


def row_rect(sheet: Sheet, rows: Rows, n: int) -> Rect:
    """Return a whole row, from the name to the last word."""
    around = sheet.span(rows.axes, (0, 1), (n - 0.5, n + 0.5))
    return Rect(rows.area.left, around.top, rows.area.width, around.height)

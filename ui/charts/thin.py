"""Too little to draw: the rule, the count so far, and a pencilled example.

The example is a loose grey sketch under the words, so that nobody takes it for what happened.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.lines import Line2D

from models.insights.series.basis import Basis
from ui.charts.frame import joined
from ui.charts.marks import Marks
from ui.charts.sheet import Rect, Sheet
from ui.charts.words import Noun, Words

Stroke = Sequence[tuple[float, float]]

_PENCIL = (0.9, 70.0, 3.0)  # how far a stroke strays, over which length, how unevenly
_WEEK = 7
_HIGHEST, _WIDEST = 13, 46  # of the sketch, in the size of text


def _bar(left: float, top: float, width: float = 0.07) -> Stroke:
    return ((left, 1), (left, top), (left + width, top), (left + width, 1))


BARS: Sequence[Stroke] = tuple(
    _bar(0.03 + 0.12 * n, top)
    for n, top in enumerate((0.62, 0.5, 0.55, 0.3, 0.36, 0.2, 0.42, 0.28))
)
ACROSS: Sequence[Stroke] = (
    ((0.3, 0), (0.3, 1)),
    *(
        ((0.3, y - 0.07), (right, y - 0.07), (right, y + 0.07), (0.3, y + 0.07))
        for y, right in ((0.12, 0.95), (0.37, 0.8), (0.62, 0.6), (0.87, 0.45))
    ),
)
LINE: Sequence[Stroke] = (
    ((0.02, 0.55), (0.2, 0.42), (0.38, 0.5), (0.56, 0.3), (0.78, 0.38), (0.98, 0.25)),
    ((0.02, 0.8), (0.2, 0.64), (0.38, 0.72), (0.56, 0.5), (0.78, 0.58), (0.98, 0.46)),
    ((0.02, 0.3), (0.2, 0.2), (0.38, 0.28), (0.56, 0.1), (0.78, 0.18), (0.98, 0.05)),
)
RANGES: Sequence[Stroke] = tuple(
    (
        *((middle - 0.15, y), (middle - 0.02, y), (middle - 0.02, y - 0.06)),
        *((middle + 0.02, y - 0.06), (middle + 0.02, y + 0.06), (middle - 0.02, y + 0.06)),
        *((middle - 0.02, y), (middle + 0.02, y), (middle + 0.15, y)),
    )
    for y, middle in ((0.12, 0.8), (0.36, 0.62), (0.6, 0.55), (0.84, 0.3))
)
CELLS: Sequence[Stroke] = (
    *(((0.02, y), (0.98, y)) for y in (0.05, 0.28, 0.51, 0.74, 0.97)),
    *(((x, 0.05), (x, 0.97)) for x in (0.02, 0.18, 0.34, 0.5, 0.66, 0.82, 0.98)),
    *(((x, y + 0.2), (x + 0.12, y + 0.03)) for x, y in ((0.2, 0.28), (0.36, 0.28), (0.36, 0.51))),
    *(((x, y + 0.12), (x + 0.08, y + 0.03)) for x, y in ((0.2, 0.28), (0.36, 0.28), (0.52, 0.51))),
)
_ROWS = (
    (0.15, (0.05, 0.2, 0.34, 0.5, 0.64)),
    (0.5, (0.12, 0.3, 0.47, 0.66, 0.83)),
    (0.85, (0.02, 0.3, 0.55)),
)
TICKS: Sequence[Stroke] = (
    *(((x, y - 0.07), (x, y + 0.07)) for y, row in _ROWS for x in row),
    *(((row[-1], y), (0.97, y)) for y, row in _ROWS),
)
SLOPE: Sequence[Stroke] = (
    ((0.05, 1), (0.05, 0.02)),
    ((0.05, 1), (0.98, 1)),
    ((0.05, 1), (0.95, 0.08)),
    *(
        ((x, y), (x + 0.03, y - 0.05), (x + 0.06, y), (x + 0.03, y + 0.05), (x, y))
        for x, y in ((0.15, 0.85), (0.35, 0.74), (0.55, 0.4), (0.78, 0.27))
    ),
)


@dataclass(frozen=True, slots=True)
class Example:
    """When the chart will stand here, how far that is, and what it will look like."""

    rule: str
    so_far: str
    strokes: Sequence[Stroke]


def so_far(words: Words, noun: Noun, basis: Basis) -> str:
    """Say how much there is of what is needed."""
    text = words.translate("Charts", "So far: {have} of {need}.")
    return text.format(have=words.number(basis.have), need=words.count(noun, basis.need))


def weeks_so_far(words: Words, basis: Basis) -> str:
    """Say how many weeks there are; of a short time, that a longer one may hold more."""
    if basis.period.days >= (basis.need + 1) * _WEEK:
        return so_far(words, Noun.WEEKS, basis)
    text = words.translate("Charts", "In this time: {have} of {need}. A longer one may hold more.")
    return text.format(have=words.number(basis.have), need=words.count(Noun.WEEKS, basis.need))


def draw(sheet: Sheet, area: Rect, example: Example, note: Sequence[str], words: Words) -> Marks:
    """Draw the rule, the count and the sketch."""
    lines = sheet.wrap(example.rule, min(area.width, sheet.em * 34), sheet.plain)
    y = area.top + sheet.em * 0.9
    for line in lines:
        sheet.write(line, area.left, y, sheet.plain)
        y += sheet.line_height(sheet.plain)
    sheet.write(sheet.elide(example.so_far, area.width, sheet.soft), area.left, y, sheet.soft)
    room = area.less(top=y + sheet.em * 1.4 - area.top)
    if room.height > sheet.em * 3:
        _sketch(sheet, room, example, words.translate("Charts", "an example"))
    summary = f"{example.rule} {example.so_far}"
    return Marks(summary, joined(note), is_example=True)


def _sketch(sheet: Sheet, room: Rect, example: Example, word: str) -> None:
    em = sheet.em
    sheet.write(word, room.left, room.top + em * 0.5, sheet.faint)
    room = room.less(top=em * 1.4)
    height, width = min(room.height - em * 0.5, _HIGHEST * em), min(room.width, _WIDEST * em)
    color = sheet.look.pale(sheet.look.faint, 0.45)
    for stroke in example.strokes:
        across = [(room.left + x * width) / sheet.width for x, _ in stroke]
        down = [1 - (room.top + y * height) / sheet.height for _, y in stroke]
        line = Line2D(across, down, color=color, linewidth=1.1, gid="pencil")
        line.set_sketch_params(*_PENCIL)
        sheet.add(line)

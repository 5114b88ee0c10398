"""The owner's page: everything worth knowing on one sheet of paper, as a PDF of lines and letters.

It can be read in black and white: what a colour says, a shape, a hatch or a word says too.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from io import BytesIO

from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.figure import Figure

from ui.charts import every
from ui.charts.export import head, part
from ui.charts.heading import Heading
from ui.charts.look import Look
from ui.charts.scales import hairline
from ui.charts.sheet import Rect, Sheet, Style
from ui.charts.words import Words

A4 = (595.28, 841.89)  # points
LETTER = (612.0, 792.0)
_MARGIN, _GAP = 38.0, 18.0
_TEXT = 7.4  # points: small print, for one page
_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Report:
    """What stands on the page: its heading, some plain sentences, and charts by their titles."""

    heading: Heading
    sentences: tuple[str, ...]
    charts: tuple[tuple[str, object], ...]
    made_on: date


def pdf(report: Report, paper: tuple[float, float], look: Look, words: Words) -> bytes:
    """Return the page as a PDF file; `look` is the light one."""
    figure = page(report, paper, look, words)
    buffer = BytesIO()
    day = datetime(report.made_on.year, report.made_on.month, report.made_on.day)  # noqa: DTZ001
    about = {"Title": report.heading.title, "CreationDate": day}
    FigureCanvasPdf(figure).print_pdf(buffer, metadata=about)
    return buffer.getvalue()


def page(report: Report, paper: tuple[float, float], look: Look, words: Words) -> Figure:
    """Return the page as a figure."""
    small = replace(look, font_size=_TEXT)
    figure = Figure((paper[0] / 72, paper[1] / 72), 72)
    sheet = Sheet(figure, small)
    margins = dict.fromkeys(("left", "top", "right", "bottom"), _MARGIN)
    room = head(sheet, report.heading, sheet.whole.less(**margins))
    room = _sentences(sheet, report.sentences, room)
    for (title, facts), place in zip(report.charts, _places(report, room), strict=True):
        _chart(sheet, place, title)
        below = place.less(top=sheet.em * 2.2)
        every.draw(part(figure, below), facts, small, words)
    return figure


def _sentences(sheet: Sheet, sentences: Sequence[str], room: Rect) -> Rect:
    """Write the sentences beside each other, large; return the room below."""
    style = Style(sheet.look.ink, 1.25, 600)
    if not sentences:
        return room
    width = (room.width - _GAP * (len(sentences) - 1)) / len(sentences)
    most = 0
    for n, sentence in enumerate(sentences):
        lines = sheet.wrap(sentence, width, style)
        most = max(most, len(lines))
        for row, line in enumerate(lines):
            y = room.top + sheet.line_height(style) * (row + 0.5)
            sheet.write(line, room.left + n * (width + _GAP), y, style)
    return room.less(top=most * sheet.line_height(style) + sheet.em * 1.2)


def _places(report: Report, room: Rect) -> list[Rect]:
    """Share the room among the charts, two beside each other; an odd last one is wide."""
    count = len(report.charts)
    rows = -(-count // _COLUMNS)
    height = (room.height - _GAP * (rows - 1)) / max(rows, 1)
    places = []
    for n in range(count):
        alone = n == count - 1 and count % _COLUMNS == 1
        width = room.width if alone else (room.width - _GAP) / _COLUMNS
        left = room.left + n % _COLUMNS * (width + _GAP)
        places.append(Rect(left, room.top + n // _COLUMNS * (height + _GAP), width, height))
    return places


def _chart(sheet: Sheet, place: Rect, title: str) -> None:
    hairline(sheet, place.left, place.right, place.top)
    style = Style(sheet.look.soft, 1.05, 600)
    sheet.write(sheet.elide(title, place.width, style), place.left, place.top + sheet.em, style)

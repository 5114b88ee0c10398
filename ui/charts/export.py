"""A chart on its own sheet, for a file or the clipboard: under its title, with all it stands on."""

import csv
from datetime import date
from io import BytesIO, StringIO

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure, SubFigure

from models.exchange.csv_out import harmless
from ui.charts import every
from ui.charts.cells import Cell, Table
from ui.charts.heading import Heading
from ui.charts.look import Look
from ui.charts.marks import Marks
from ui.charts.sheet import Rect, Sheet, Style
from ui.charts.tables import table
from ui.charts.words import Words

SIZE = (860, 540)  # points
_FINE = 144  # dots per inch: two for each point
_MARGIN = 24
_TITLE = 1.3  # beside plain text


def png(facts: object, heading: Heading, look: Look, words: Words) -> bytes:
    """Return a picture with two dots for each point; `look` is the light one."""
    figure, _ = _sheet(facts, heading, look, words)
    buffer = BytesIO()
    FigureCanvasAgg(figure).print_png(buffer, metadata={"Title": heading.title})
    return buffer.getvalue()


def svg(facts: object, heading: Heading, look: Look, words: Words) -> bytes:
    """Return a drawing that can be made as large as one likes."""
    figure, _ = _sheet(facts, heading, look, words)
    buffer = BytesIO()
    about = {"Title": heading.title, "Date": None}
    FigureCanvasSVG(figure).print_svg(buffer, metadata=about)
    return buffer.getvalue()


def csv_text(facts: object, heading: Heading, note: str, words: Words) -> str:
    """Return the table behind a chart; what it stands on follows below the rows.

    Days are written year first and numbers with a point, as other programs read them.
    """
    rows: Table = table(facts, words)
    text = StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([harmless(title) for title in rows.headings])
    writer.writerows([_plain(cell) for cell in row] for row in rows.rows)
    about = (heading.title, *heading.lines, note)
    writer.writerows([[], *([harmless(line)] for line in about if line)])
    return text.getvalue()


def note_of(facts: object, look: Look, words: Words) -> str:
    """Return what a chart stands on and cannot tell."""
    return every.draw(Figure((8, 5)), facts, look, words).note


def part(figure: Figure, rect: Rect) -> SubFigure:
    """Return a part of a figure, in points from its top left corner, to be drawn on."""
    width, height = (inches * 72 for inches in figure.get_size_inches())
    grid = figure.add_gridspec(
        3,
        3,
        width_ratios=[rect.left, rect.width, max(width - rect.right, 0)],
        height_ratios=[rect.top, rect.height, max(height - rect.bottom, 0)],
    )
    return figure.add_subfigure(grid[1, 1])


def head(sheet: Sheet, heading: Heading, area: Rect) -> Rect:
    """Write a heading; return the room below."""
    title = Style(sheet.look.ink, _TITLE, 600)
    y = area.top + sheet.em * 0.9
    sheet.write(sheet.elide(heading.title, area.width, title), area.left, y, title)
    y += sheet.em * 0.4
    for line in heading.lines:
        y += sheet.line_height(sheet.soft) + sheet.em * 0.1
        sheet.write(sheet.elide(line, area.width, sheet.soft), area.left, y, sheet.soft)
    return area.less(top=y - area.top + sheet.em * 1.6)


def _sheet(facts: object, heading: Heading, look: Look, words: Words) -> tuple[Figure, Marks]:
    figure = Figure((SIZE[0] / 72, SIZE[1] / 72), _FINE)
    sheet = Sheet(figure, look)
    margins = dict.fromkeys(("left", "top", "right", "bottom"), _MARGIN)
    below = head(sheet, heading, sheet.whole.less(**margins))
    return figure, every.draw(part(figure, below), facts, look, words)


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, date) else harmless(str(cell))

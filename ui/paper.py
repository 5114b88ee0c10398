"""Text on paper: black on white, and nothing that is loaded from anywhere."""

from dataclasses import dataclass
from string import Template

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QUrl
from PySide6.QtGui import (
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
)

from models.paths import APP_NAME
from ui.theme import LIGHT

FAMILY = "Inter"
_POINTS = 10.0
_LARGEST = 11.0  # points, on the one page that is read standing
_SMALLEST = 6.0  # points; below that a second page is kinder
_STEP = 0.5
_LETTER = frozenset(
    ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"]
)
_MARGIN_MM = 3  # beside the two centimetres that Qt leaves around the text
_STYLE = Template("""
    h1 { font-size: ${title}pt; margin-bottom: 0; }
    h2 { font-size: ${heading}pt; margin-top: 14px; margin-bottom: 3px; }
    p { margin-top: 2px; margin-bottom: 2px; }
    td { padding-right: 14px; padding-bottom: 3px; }
    .faint { color: $soft; }
    .care { font-weight: 600; }""")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is to be printed. On one page it is written as large as it fits."""

    title: str
    html: str
    on_one_page: bool = False


class Paper(QTextDocument):
    """A document that draws only its words, whoever wrote them."""

    def __init__(self, html: str, title: str, points: float = _POINTS) -> None:
        super().__init__()
        font = QFont(FAMILY)
        font.setPointSizeF(points)
        self.setDefaultFont(font)
        sizes = {"title": 2 * points, "heading": 1.1 * points}
        self.setDefaultStyleSheet(_STYLE.substitute(soft=LIGHT.soft, **sizes))
        self.setHtml(html)
        self.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:  # noqa: N802 - Qt's name
        """Load nothing: neither pictures nor styles nor anything else."""


def is_letter() -> bool:
    """Tell whether people here write on Letter, as Unicode's CLDR says which do."""
    return QLocale.territoryToCode(QLocale().territory()) in _LETTER


def page_layout() -> QPageLayout:
    """Return the page that is usual where we are: Letter, or A4 in most of the world."""
    size = QPageSize(QPageSize.PageSizeId.Letter if is_letter() else QPageSize.PageSizeId.A4)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def pdf(sheet: Sheet, layout: QPageLayout) -> bytes:
    """Return a PDF file; on any thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(layout)
    writer.setTitle(sheet.title)
    writer.setCreator(APP_NAME)
    put_on(writer, sheet)
    del writer  # which ends the file
    content = bytes(buffer.data().data())
    buffer.close()
    return content


def put_on(device: QPagedPaintDevice, sheet: Sheet) -> None:
    """Print a sheet."""
    written(sheet, device.pageLayout()).print_(device)


def written(sheet: Sheet, layout: QPageLayout) -> Paper:
    """Write a sheet as large as it is to be."""
    points = _LARGEST if sheet.on_one_page else _POINTS
    paper = Paper(sheet.html, sheet.title, points)
    while sheet.on_one_page and points > _SMALLEST and pages(paper, layout) > 1:
        points -= _STEP
        paper = Paper(sheet.html, sheet.title, points)
    return paper


def pages(paper: QTextDocument, layout: QPageLayout) -> int:
    """Count the pages that a document takes, by printing it to nowhere."""
    trial = _Trial()
    trial.setPageLayout(layout)
    paper.print_(trial)
    return trial.pages


class _Trial(QPdfWriter):
    """Counts the pages it is given."""

    def __init__(self) -> None:
        self._nowhere = QBuffer()
        self._nowhere.open(QIODevice.OpenModeFlag.WriteOnly)
        super().__init__(self._nowhere)
        self.pages = 1

    def newPage(self) -> bool:  # noqa: N802 - Qt's name
        """Begin another page."""
        self.pages += 1
        return super().newPage()

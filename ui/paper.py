"""Text on paper: black on white, and nothing that is loaded from anywhere."""

from string import Template

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QUrl
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from models.paths import APP_NAME
from ui.theme import LIGHT

FAMILY = "Inter"
_POINTS = 10
_MARGIN_MM = 3  # beside the two centimetres that Qt leaves around the text
_STYLE = Template("""
    h1 { font-size: 20pt; margin-bottom: 0; }
    h2 { font-size: 11pt; margin-top: 14px; margin-bottom: 3px; }
    p { margin-top: 2px; margin-bottom: 2px; }
    td { padding-right: 14px; padding-bottom: 3px; }
    .faint { color: $soft; }
    .care { font-weight: 600; }""").substitute(soft=LIGHT.soft)


class Paper(QTextDocument):
    """A document that draws only its words, whoever wrote them."""

    def __init__(self, html: str, title: str) -> None:
        super().__init__()
        self.setDefaultFont(QFont(FAMILY, _POINTS))
        self.setDefaultStyleSheet(_STYLE)
        self.setHtml(html)
        self.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:  # noqa: N802 - Qt's name
        """Load nothing: neither pictures nor styles nor anything else."""


def page_layout() -> QPageLayout:
    """Return the page that is usual where we are: Letter, or A4 in most of the world."""
    us = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize(QPageSize.PageSizeId.Letter if us else QPageSize.PageSizeId.A4)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def pdf(html: str, title: str, layout: QPageLayout) -> bytes:
    """Return a PDF file; on any thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(layout)
    writer.setTitle(title)
    writer.setCreator(APP_NAME)
    Paper(html, title).print_(writer)
    del writer  # which ends the file
    content = bytes(buffer.data().data())
    buffer.close()
    return content

"""The notebook open on the counter: rail, top bar, pages, and the bars that come and go."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme


class Counter(QWidget):
    """Puts the parts in their places; who they are and what they do is the window's business.

    A file may be dropped anywhere on it. Bars float at the foot of the page, so that nothing
    moves under a hand when one comes.
    """

    file_dropped = Signal(str)

    def __init__(
        self,
        rail: QWidget,
        top: Sequence[QWidget],
        pages: QWidget,
        bars: Sequence[QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rail)
        row.addWidget(_content(top, pages, _shelf(bars)), 1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a file come."""
        if _file_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file."""
        if path := _file_in(event):
            event.acceptProposedAction()
            self.file_dropped.emit(path)


def _file_in(event: QDropEvent) -> str:
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if files else ""


def _content(top: Sequence[QWidget], pages: QWidget, shelf: QWidget) -> QWidget:
    content = QWidget()
    content.setProperty("surface", "paper")
    content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    space = theme.scale().space
    grid = QGridLayout(content)
    grid.setContentsMargins(space(24), space(14), space(24), space(20))
    grid.setVerticalSpacing(space(16))
    for line, widget in enumerate(top):
        grid.addWidget(widget, line, 0)
    grid.addWidget(pages, len(top), 0)
    grid.addWidget(shelf, len(top), 0, Qt.AlignmentFlag.AlignBottom)
    grid.setRowStretch(len(top), 1)
    shelf.raise_()
    return content


def _shelf(bars: Sequence[QWidget]) -> QWidget:
    shelf = QWidget()
    column = QVBoxLayout(shelf)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.scale().space(8))
    for bar in bars:
        column.addWidget(bar)
    return shelf

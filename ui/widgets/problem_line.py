"""One sentence about what is wrong."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import icons, theme
from ui.icons import Ink
from ui.widgets.announce import announce
from ui.widgets.plain_label import PlainLabel


class IconSign(QWidget):
    """An icon as large as the text beside it; it says nothing by itself."""

    def __init__(self, name: str, ink: Ink = "soft", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._ink: Ink = ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for a square of one line."""
        side = theme.scale().text_percent * 18 // 100
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        icons.draw(QPainter(self), QRectF(self.rect()), self._name, self._ink)


class ProblemLine(QWidget):
    """Says what is wrong, with a sign; takes no room while nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = PlainLabel("", "secondary", wrap=True)
        self._sentence.set_tone("care")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scale().space(8))
        row.addWidget(IconSign("circle-alert", "care"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        self.hide()

    def text(self) -> str:
        """Return the sentence; empty while nothing is wrong."""
        return self._sentence.text()

    def set_text(self, sentence: str) -> None:
        """Say what is wrong, also aloud; an empty sentence takes the line away."""
        news = bool(sentence) and sentence != self.text()
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))
        if news:
            announce(self, sentence)

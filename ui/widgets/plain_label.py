"""Words on a page, never markup."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from ui.fonts import Role
from ui.widgets.plain_text import breakable, tooltip


class PlainLabel(QLabel):
    """Shows exactly what it is given, in one of the notebook's roles.

    With `wrap` it grows downwards and breaks even a word that is wider than the column. With
    `elide` it stays on one line, ends in an ellipsis and says the rest in its tooltip.
    """

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        *,
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = ""
        self._elide = elide
        self._own_tooltip = False
        self._fewest_letters = 4
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("role", role)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show `text` instead."""
        self._words = text
        super().setText(breakable(text) if self.wordWrap() else text)
        self.setAccessibleName(text)
        self._tell_the_rest()

    def text(self) -> str:
        """Return the words as they were given."""
        return self._words

    def set_role(self, role: Role) -> None:
        """Write the words in another size and ink."""
        self.setProperty("role", role)
        self._restyle()

    def set_tone(self, tone: str) -> None:
        """Colour the words by meaning: accent, usual, care, info, soft, faint or nothing."""
        if tone != (self.property("tone") or ""):
            self.setProperty("tone", tone)
            self._restyle()

    def keep_letters(self, fewest: int) -> None:
        """Leave so many letters standing before anything is cut off, in a layout that is full."""
        self._fewest_letters = fewest
        self.updateGeometry()

    def is_cut(self) -> bool:
        """Say whether part of the text is hidden behind an ellipsis."""
        return self._elide and self._shown() != self._words

    def minimumSizeHint(self) -> QSize:
        """Shrink to an ellipsis where the rest may be left out."""
        hint = super().minimumSizeHint()
        if self._elide:
            letters = self.fontMetrics().averageCharWidth() * self._fewest_letters
            few = letters + self._frame_width()
            return QSize(min(few, hint.width()), hint.height())
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in the tooltip what no longer fits."""
        super().resizeEvent(event)
        self._tell_the_rest()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._tell_the_rest()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, or as much of it as fits."""
        painter = QPainter(self)
        self.drawFrame(painter)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            self._flags(),
            self.palette(),
            self.isEnabled(),
            self._shown() if self._elide else super().text(),
            QPalette.ColorRole.WindowText,
        )

    def _shown(self) -> str:
        line = self._words.replace("\n", " ")
        width = self.contentsRect().width()
        return self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, width)

    def _flags(self) -> int:
        """Keep words on the side of their neighbours, whatever script they are written in."""
        side = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        lines = Qt.TextFlag.TextWordWrap if self.wordWrap() else Qt.TextFlag.TextExpandTabs
        return (side | Qt.AlignmentFlag.AlignAbsolute).value | lines.value

    def _frame_width(self) -> int:
        return self.width() - self.contentsRect().width()

    def _tell_the_rest(self) -> None:
        cut = self.is_cut()
        if cut or self._own_tooltip:
            self.setToolTip(tooltip(self._words) if cut else "")
        self._own_tooltip = cut

    def _restyle(self) -> None:
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()

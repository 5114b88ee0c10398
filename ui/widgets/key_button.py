"""Buttons with the key that presses them."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from ui import theme
from ui.widgets.key_hint import key_hint
from ui.widgets.plain_text import tooltip, without_mnemonic

_FEWEST_LETTERS = 8
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class KeyButton(QPushButton):
    """A button that shows its key faintly behind its words; the caller binds the key.

    The words are plain text, shortened where there is no room and then whole in the tooltip.
    """

    def __init__(
        self, text: str, key: str = "", *, primary: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = text
        self._hint = key_hint(key) if key else ""
        self.setProperty("primary", primary)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_words(text)

    def words(self) -> str:
        """Return the words as they were given."""
        return self._words

    def set_words(self, text: str) -> None:
        """Show other words."""
        self._words = text
        self.setText(without_mnemonic(text))
        self.setAccessibleName(text)
        self._tell_the_rest()

    def hint(self) -> str:
        """Return the key as it is written on the button."""
        return self._hint

    def set_key(self, key: str) -> None:
        """Show another key, or none."""
        self._hint = key_hint(key) if key else ""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for icon, words and key."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._hint_width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Shrink to a few letters and the key."""
        hint = self.sizeHint()
        words = self.fontMetrics().horizontalAdvance(self._words)
        few = self.fontMetrics().averageCharWidth() * _FEWEST_LETTERS
        return QSize(hint.width() - max(0, words - few), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter as well, unless it is only one of several to choose from."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and plain and not self.isCheckable():
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in the tooltip what no longer fits."""
        super().resizeEvent(event)
        self._tell_the_rest()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
            self._tell_the_rest()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then its icon, words and key."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        room = self._room()
        words = self._fitting(room)
        ends = QFontMetrics(self._words_font()).horizontalAdvance(words) + self._icon_width()
        first, key = self._places(room, ends)
        self._draw_icon(painter, room, first)
        at = first + self._icon_width()
        self._write(painter, QRect(at, room.y(), room.right() - at + 2, room.height()), words)
        self._write_hint(painter, QRect(key, room.y(), self._hint_width(), room.height()))
        if self.hasFocus() and self._is_filled():
            self._draw_inner_ring(painter)

    def _places(self, room: QRect, width: int) -> tuple[int, int]:
        """Return where icon and words begin and where the key does, from left to right."""
        first = room.x() + max(0, (room.width() - width - self._hint_width()) // 2)
        return first, first + width + self._gap()

    def _ink(self) -> str:
        colors = theme.current()
        if not self.isEnabled():
            return colors.soft if self._is_filled() else colors.faint
        return colors.on_accent if self._is_filled() else colors.ink

    def _hint_ink(self) -> str:
        colors = theme.current()
        if not self.isEnabled():
            return self._ink()
        return colors.on_accent_soft if self._is_filled() else colors.faint

    def _words_font(self) -> QFont:
        return self.font()

    def _is_filled(self) -> bool:
        return bool(self.property("primary")) or self.isChecked()

    def _room(self) -> QRect:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        return self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)

    def _fitting(self, room: QRect) -> str:
        width = room.width() - self._icon_width() - self._hint_width()
        metrics = QFontMetrics(self._words_font())
        if metrics.horizontalAdvance(self._words) <= width + 1:
            return self._words
        return metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, width)

    def _tell_the_rest(self) -> None:
        self.setToolTip(tooltip(self._words) if self._fitting(self._room()) != self._words else "")

    def _gap(self) -> int:
        return theme.scale().space(8)

    def _hint_width(self) -> int:
        if not self._hint:
            return 0
        return QFontMetrics(theme.font("key")).horizontalAdvance(self._hint) + self._gap()

    def _icon_width(self) -> int:
        return 0 if self.icon().isNull() else self.iconSize().width() + self._gap()

    def _draw_icon(self, painter: QPainter, room: QRect, first: int) -> None:
        if self.icon().isNull():
            return
        size = self.iconSize()
        rect = QRect(first, room.center().y() - size.height() // 2, size.width(), size.height())
        self.icon().paint(painter, QStyle.visualRect(self.layoutDirection(), room, rect))

    def _write(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.setFont(self._words_font())
        painter.setPen(QColor(self._ink()))
        self._put(painter, rect, words)

    def _write_hint(self, painter: QPainter, rect: QRect) -> None:
        painter.setFont(theme.font("key"))
        painter.setPen(QColor(self._hint_ink()))
        self._put(painter, rect, self._hint)

    def _put(self, painter: QPainter, rect: QRect, text: str) -> None:
        """Write `text` from the side reading begins on; `rect` is as if that were the left."""
        direction = self.layoutDirection()
        begin = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
        level = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        flags = (begin | level).value | Qt.TextFlag.TextSingleLine.value
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(QStyle.visualRect(direction, self._room(), rect), flags, text)

    def _draw_inner_ring(self, painter: QPainter) -> None:
        """A ring in the accent would not be seen on the accent."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.current().on_accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 5, 5)

"""A tag: one or two words on a wash."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.theme import Kind
from ui.widgets.plain_label import PlainLabel

_WIDEST_IN_EM = 18
_ROOM = 1.4  # for the sign and a gap, as a multiple of the sign

_RESTYLED = {
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
    QEvent.Type.LayoutDirectionChange,
}


class Chip(PlainLabel):
    """Says a word about a person; *take care* also has a sign, so that colour is not alone."""

    def __init__(self, text: str, kind: Kind = "usual", parent: QWidget | None = None) -> None:
        super().__init__(text, "tag", elide=True, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._kind: Kind = kind
        self.set_kind(kind)

    def kind(self) -> Kind:
        """Return what the tag means."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Give it another meaning."""
        self._kind = kind
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._make_room()

    def sizeHint(self) -> QSize:
        """Ask for the text's width, up to a limit."""
        hint = super().sizeHint()
        return QSize(min(hint.width(), _WIDEST_IN_EM * self.fontMetrics().height()), hint.height())

    def changeEvent(self, event: QEvent) -> None:
        """Keep the room for the sign in proportion and on the right side."""
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the sign where there is one."""
        super().paintEvent(event)
        side = self._sign_side()
        if side:
            words = self.contentsRect()
            start = (
                words.right() + (_ROOM - 1) * side
                if self.isRightToLeft()
                else words.x() - _ROOM * side
            )
            sign = QRectF(start, words.center().y() - side / 2 + 0.5, side, side)
            self._draw_sign(QPainter(self), sign)

    def _draw_sign(self, painter: QPainter, place: QRectF) -> None:
        """Draw the shape that says the same as the colour."""
        icons.draw(painter, place, "triangle-alert", "care")

    def _sign_side(self) -> int:
        return round(self.fontMetrics().ascent()) if self._kind == "care" else 0

    def _room_behind(self) -> int:
        """Return how much room to leave behind the words, for what others draw there."""
        return 0

    def _padding(self) -> int:
        """Return the room above and below the words."""
        return 3

    def _make_room(self) -> None:
        across, down = theme.scale().space(8), theme.scale().space(self._padding())
        before = across + round(self._sign_side() * _ROOM)
        behind = across + self._room_behind()
        left, right = (behind, before) if self.isRightToLeft() else (before, behind)
        self.setContentsMargins(left, down, right, down)
        self.updateGeometry()

"""A chart in a window: pointed at with the mouse, walked through with the arrow keys."""

from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui import theme
from ui.background import Background
from ui.chart_words import chart_words
from ui.charts.marks import Mark, Marks, Way
from ui.widgets.announce import announce
from ui.widgets.chart_picture import picture_of
from ui.widgets.plain_text import tooltip

ROUND_IT = 6  # space around the picture, in which a ring has room
PAUSE_MS = 40  # after the last change of size; meanwhile the picture is stretched
_WAYS = {
    Qt.Key.Key_Left: Way.LEFT,
    Qt.Key.Key_Right: Way.RIGHT,
    Qt.Key.Key_Up: Way.UP,
    Qt.Key.Key_Down: Way.DOWN,
    Qt.Key.Key_Home: Way.FIRST,
    Qt.Key.Key_End: Way.LAST,
}
_OPENERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_TABBED = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
_RESTYLED = {QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange}
_NOTHING = Marks("", "")


class ChartView(QWidget):
    """Shows the chart of some facts, drawn on the working thread as large as it is.

    Arrow keys go from mark to mark, Enter and a click open what is behind one.
    """

    opened = Signal(object)  # ui.charts.marks.Mark
    current_changed = Signal(object)  # Mark, or None
    drawn = Signal(object)  # Marks

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._facts: object = None
        self._image = QImage()
        self._marks = _NOTHING
        self._current: int | None = None
        self._hovered: int | None = None
        self._by_keys = False  # a ring is for who goes by keys; the pointer shows itself
        self._ticket = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_facts(self, facts: object) -> None:
        """Draw other facts: one of the series of `models.insights.series`."""
        self._facts = facts
        self._draw()

    def marks(self) -> Marks:
        """Return what can be pointed at, and the chart in words."""
        return self._marks

    def current(self) -> Mark | None:
        """Return the mark the keys are on."""
        return None if self._current is None else self._marks.marks[self._current]

    def sizeHint(self) -> QSize:
        """Ask for room for some twenty lines."""
        space = theme.scale().space
        return QSize(space(480), space(320))

    def minimumSizeHint(self) -> QSize:
        """Get as small as a small card."""
        space = theme.scale().space
        return QSize(space(200), space(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, stretched until the next one is drawn, and the rings."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image.isNull():
            painter.setPen(QColor(theme.current().faint))
            painter.drawText(self._place(), Qt.AlignmentFlag.AlignCenter, self.tr("one moment…"))
        else:
            painter.drawImage(self._place(), self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ringed = self._current if self._by_keys and self.hasFocus() else None
        if self._hovered is not None and self._hovered != ringed:
            self._paint_ring(painter, self._hovered, 1.0)
        if ringed is not None:
            self._paint_ring(painter, ringed, 2.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw again in the new size, once it stays."""
        super().resizeEvent(event)
        self._pause.start()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in other clothes."""
        super().changeEvent(event)
        if event.type() in _RESTYLED and hasattr(self, "_pause"):
            self._pause.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is under the pointer."""
        self._hover(self._under(event.position()))
        if self._hovered is None:
            QToolTip.hideText()
        else:
            words = tooltip(said(self._marks.marks[self._hovered]))
            QToolTip.showText(event.globalPosition().toPoint(), words, self)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open what is behind the mark under the pointer."""
        self._by_keys = False
        self.update()
        under = self._under(event.position())
        if event.button() == Qt.MouseButton.LeftButton and under is not None:
            self._go(under)
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another mark, or open this one."""
        self._by_keys = True
        self.update()
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        way = _WAYS.get(Qt.Key(event.key()))
        if bare and way is not None and self._marks.marks:
            self._go(self._marks.next_to(self._current, way))
        elif bare and event.key() in _OPENERS and self._current is not None:
            self._open()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a mark as soon as the keys are here."""
        super().focusInEvent(event)
        self._by_keys = self._by_keys or event.reason() in _TABBED
        if self._current is None and self._marks.marks:
            self._go(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    @Slot()
    def _draw(self) -> None:
        self._pause.stop()
        if self._facts is None or self._place().isEmpty():
            return
        self._background.forget(self._ticket)
        place = self._place().size().toSize()
        size = (place.width(), place.height(), self.devicePixelRatioF(), self.logicalDpiX())
        look = theme.current().look(theme.scale())
        work = partial(picture_of, self._facts, size, look, chart_words())
        self._ticket = self._background.work(self, work, self._show)

    def _show(self, drawn: tuple[QImage, Marks]) -> None:
        self._image, self._marks = drawn
        self._hovered = None
        count = len(self._marks.marks)
        if self._current is not None and self._current >= count:
            self._current = count - 1 if count else None
        elif self._current is None and self.hasFocus() and count:
            self._current = 0
        self.setAccessibleDescription(self._marks.summary)
        self.update()
        self.drawn.emit(self._marks)

    def _go(self, mark: int) -> None:
        if mark == self._current:
            return
        self._current = mark
        words = said(self._marks.marks[mark])
        self.setAccessibleDescription(words)
        announce(self, words)
        self.update()
        self.current_changed.emit(self.current())

    def _open(self) -> None:
        mark = self.current()
        if mark and mark.opens:
            self.opened.emit(mark)

    def _hover(self, mark: int | None) -> None:
        if mark == self._hovered:
            return
        self._hovered = mark
        opens = mark is not None and bool(self._marks.marks[mark].opens)
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.update()

    def _under(self, point: QPointF) -> int | None:
        place = self._place()
        if place.isEmpty():
            return None
        x, y = point.x() - place.left(), point.y() - place.top()
        return self._marks.at(x / place.width(), y / place.height())

    def _place(self) -> QRectF:
        """Return where the picture is."""
        around = theme.scale().space(ROUND_IT)
        return QRectF(self.rect()).adjusted(around, around, -around, -around)

    def _paint_ring(self, painter: QPainter, mark: int, width: float) -> None:
        box, place = self._marks.marks[mark].box, self._place()
        ring = QRectF(
            place.left() + box.left * place.width(),
            place.top() + box.top * place.height(),
            box.width * place.width(),
            box.height * place.height(),
        )
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        around = 4 if ring.left() <= place.left() + 1 else 1
        painter.setPen(QPen(QColor(theme.current().accent), width))
        painter.drawRoundedRect(ring.adjusted(-around, -1, around, 1) & inside, 4, 4)


def said(mark: Mark) -> str:
    """Say a mark on two lines: what it is, and what is so."""
    return f"{mark.label}\n{mark.value}"

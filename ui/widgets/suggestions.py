"""A list of words under a field, without taking the focus from it."""

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui import theme

_MOST_ROWS = 8


def plain(text: str) -> str:
    """Reduce `text` to what is compared: no case, no accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).strip()


def matching(words: Sequence[tuple[str, str]], typed: str) -> list[str]:
    """Return the words that contain `typed`, those that begin with it first.

    `words` are pairs of the plain and the written form.
    """
    wanted = plain(typed)
    ranked = [
        (0 if key.startswith(wanted) else 1 if f" {wanted}" in key else 2, n, word)
        for n, (key, word) in enumerate(words)
        if wanted in key
    ]
    return [word for _, _, word in sorted(ranked)[:_MOST_ROWS]]


class Suggestions(QListView):
    """Stands over the window's other content, above or below a field."""

    chosen = Signal(int)  # the position of a word

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._words = QStringListModel(self)
        self.setModel(self._words)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.clicked.connect(self._on_clicked)
        self.hide()

    def open_at(self, field: QWidget, words: Sequence[str]) -> None:
        """Show `words`, the first one marked; none closes the list."""
        self._words.setStringList(list(words))
        if not words:
            self.hide()
            return
        self.setCurrentIndex(self._words.index(0))
        self.setGeometry(self._place(field, len(words)))
        self.show()
        self.raise_()

    def marked(self) -> int:
        """Return the position of the marked word, -1 while the list is closed."""
        return -1 if self.isHidden() else self.currentIndex().row()

    def move_mark(self, step: int) -> None:
        """Mark the next or previous word, around the ends."""
        count = self._words.rowCount()
        self.setCurrentIndex(self._words.index((self.currentIndex().row() + step) % count))

    def _place(self, field: QWidget, rows: int) -> QRect:
        window = self._window
        top_left = field.mapTo(window, QPoint(0, 0))
        gap = theme.scale().space(4)
        wanted = rows * self.sizeHintForRow(0) + 2 * gap + 4
        below = window.height() - top_left.y() - field.height() - 2 * gap
        above = top_left.y() - 2 * gap
        if below >= wanted or below >= above:
            height = min(wanted, below)
            return QRect(top_left.x(), top_left.y() + field.height() + gap, field.width(), height)
        height = min(wanted, above)
        return QRect(top_left.x(), top_left.y() - gap - height, field.width(), height)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())

"""The list under the find field."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui import theme
from ui.find import rows
from ui.find.choices import Choice, Kind
from ui.widgets.hairline import Hairline
from ui.widgets.plain_label import PlainLabel
from ui.widgets.row_list import RowList
from ui.widgets.row_model import ListRow


class FindPopup(QFrame):
    """Stands over the page, in the same window: the focus stays in the field."""

    chosen = Signal(object)  # Choice

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.list = RowList()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.foot = PlainLabel("", "faint", elide=True)
        self._found: Sequence[Choice] = ()
        self._typed = ""
        self._today = date.min
        self._writing = False
        self._page = QVBoxLayout(self)
        self._page.addWidget(self.list, 1)
        self._page.addWidget(Hairline())
        self._page.addWidget(self.foot)
        self.list.row_activated.connect(self._on_activated)
        self.list.current_changed.connect(self._on_marked)
        self.hide()

    def show_choices(
        self, found: Sequence[Choice], typed: str, today: date, mark: Choice | None
    ) -> None:
        """Show other choices, with the mark on one of them, or on none."""
        self._found, self._typed, self._today = found, typed, today
        self._write(mark)
        self.foot.setText(rows.foot(found))

    def marked(self) -> Choice | None:
        """Return the choice the mark is on."""
        row = self.list.current_row()
        return row.value if row and isinstance(row.value, Choice) else None

    def likely(self) -> Choice | None:
        """Return the one that somebody new likely is."""
        return next((choice for choice in self._found if choice.kind is Kind.LIKELY), None)

    def move_mark(self, step: int) -> None:
        """Put the mark some rows further down, or up."""
        self.list.move_current(step if self.marked() else max(step, 1))

    def place(self, field: QWidget) -> None:
        """Stand below the field, as high as the rows, or as the window has room."""
        space = theme.scale().space
        self._page.setContentsMargins(space(8), space(8), space(8), space(8))
        self._page.setSpacing(space(6))
        self.foot.setContentsMargins(space(12), 0, space(12), 0)
        corner = field.mapTo(self._window, QPoint(0, field.height() + space(8)))
        self.list.show_at_most(len(self._found))
        wanted = self._page.totalSizeHint().height() + 2 * self.frameWidth()
        self.list.show_at_most(0)
        room = self._window.height() - corner.y() - space(16)
        self.setGeometry(QRect(corner.x(), corner.y(), field.width(), min(wanted, room)))
        self.raise_()

    def _write(self, mark: Choice | None) -> None:
        """Write the rows; the marked one says what its keys do."""
        self._writing = True
        marked = mark and mark.id
        self.list.replace(
            [
                rows.row(choice, self._typed, self._today, current=choice.id == marked)
                for choice in self._found
            ]
        )
        if marked is None or not self.list.select_id(marked):
            self.list.clearSelection()
            self.list.selectionModel().clearCurrentIndex()
        self._writing = False

    @Slot(object)
    def _on_activated(self, row: ListRow) -> None:
        self.chosen.emit(row.value)

    @Slot(object)
    def _on_marked(self, row: ListRow | None) -> None:
        if not self._writing:
            self._write(row.value if row and isinstance(row.value, Choice) else None)

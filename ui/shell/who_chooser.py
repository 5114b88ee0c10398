"""Choose who is on, by initials."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from models.shop.staff import StaffRow
from ui import theme
from ui.widgets.plain_label import PlainLabel
from ui.widgets.row_list import RowList
from ui.widgets.row_model import ListRow
from ui.widgets.suggestions import plain

_MOST_ROWS = 8
_WIDTH_IN_DESIGN_UNITS = 300
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class WhoChooser(QFrame):
    """Stands over the page until somebody is chosen or the hands go elsewhere; blocks nothing."""

    chosen = Signal(object)  # StaffRow
    new_wanted = Signal(str)  # a name nobody on the staff has

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("surface", "sheet")
        self._staff: Sequence[StaffRow] = ()
        self._button: QWidget | None = None
        self._focus_before: QWidget | None = None
        self.edit = QLineEdit()
        self.rows = RowList()
        self.hint = PlainLabel("", "faint", wrap=True)
        self._set_up()
        self._lay_out()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
        self.hide()

    def open_above(self, button: QWidget, staff: Sequence[StaffRow]) -> None:
        """Offer the staff, beside the button at the foot of the rail."""
        self._staff = staff
        self._button = button
        self._focus_before = QApplication.focusWidget()
        self.setFixedWidth(theme.scale().text_percent * _WIDTH_IN_DESIGN_UNITS // 100)
        self.show()
        self.raise_()
        self.edit.clear()
        self._filter()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def leave(self) -> None:
        """Go away, and give the focus back if it is still here."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self.hide()
        if had_focus and self._focus_before is not None and isValid(self._focus_before):
            self._focus_before.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys of the field move in the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step:
                self.rows.move_current(step)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _set_up(self) -> None:
        self.edit.setAccessibleName(self.tr("Who is on"))
        self.edit.textChanged.connect(self._filter)
        self.edit.returnPressed.connect(self._on_enter)
        self.edit.installEventFilter(self)
        self.rows.setAccessibleName(self.tr("Staff"))
        self.rows.show_at_most(_MOST_ROWS)
        self.rows.row_activated.connect(self._on_row)

    def _lay_out(self) -> None:
        space = theme.scale().space
        column = QVBoxLayout(self)
        column.setContentsMargins(space(12), space(12), space(12), space(12))
        column.setSpacing(space(8))
        column.addWidget(PlainLabel(self.tr("Who is on?"), "strong"))
        for part in (self.edit, self.rows, self.hint):
            column.addWidget(part)

    @Slot()
    def _filter(self) -> None:
        typed = plain(self.edit.text())
        found = [person for person in self._staff if _matches(person, typed)]
        self.rows.replace([_row(person) for person in found])
        self.rows.setVisible(bool(found))
        if found:
            self.rows.select_id(found[0].id)
        self.hint.setText(self._advice(found))
        self._place()

    def _advice(self, found: Sequence[StaffRow]) -> str:
        typed = self.edit.text().strip()
        if found:
            return self.tr("Type initials, then Enter.")
        if not typed:
            return self.tr("Nobody is on the staff yet. Type your name, then Enter.")
        return self.tr("Enter adds {name} to the staff.").format(name=typed)

    @Slot()
    def _on_enter(self) -> None:
        typed = self.edit.text().strip()
        if self.rows.count():
            self.rows.activate_current()
        elif typed:
            self.leave()
            self.new_wanted.emit(typed)

    @Slot(object)
    def _on_row(self, row: ListRow) -> None:
        self.leave()
        self.chosen.emit(row.value)

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not None and not self.isAncestorOf(now):
            self.hide()

    def _place(self) -> None:
        """Stand above the button, on the side where reading begins."""
        if self._button is None:
            return
        self.adjustSize()
        corner = self._button.mapTo(self.window(), QPoint())
        left = corner.x()
        if self.isRightToLeft():
            left = corner.x() + self._button.width() - self.width()
        self.move(left, max(0, corner.y() - self.height() - theme.scale().space(8)))


def _matches(person: StaffRow, typed: str) -> bool:
    words = [person.initials, *person.name.split(), person.name]
    return not typed or any(plain(word).startswith(typed) for word in words)


def _row(person: StaffRow) -> ListRow:
    return ListRow(person.id, person.name, side=person.initials, value=person)

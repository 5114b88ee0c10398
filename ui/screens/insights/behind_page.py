"""What stands behind a mark of a chart: the customers, or the visits."""

from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme, wording
from ui.note_words import proposed
from ui.screens.insights import chart_menus
from ui.screens.insights.behind_list import BehindList
from ui.screens.insights.behind_rows import Behind, Rows, customer_of, handoff_of
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.row_model import ListRow


class BehindPage(QWidget):
    """A list under what the mark said; Enter opens the card, Esc goes back to the charts."""

    customer_wanted = Signal(object)  # a customer's id
    handoff_wanted = Signal(object)  # a handoff's id
    note_wanted = Signal(object)  # a customer's id
    seen_wanted = Signal(object)  # a customer's id
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.title = PlainLabel("", "title", elide=True)
        self.about = PlainLabel("", "secondary", elide=True)
        self.back_button = KeyButton(self.tr("Back to the charts"), "Esc")
        self.list = BehindList()
        self.nobody = EmptyState("")
        self.faces = QStackedWidget()
        self.note_button = KeyButton(self.tr("Leave a note"), "Ctrl+N")
        self.seen_button = KeyButton(self.tr("Mark as seen to"))
        self._about = ""
        self._meant: UUID | None = None
        self._lay_out()
        self._on_current()
        self._connect()
        self.setFocusProxy(self.list)

    def begin(self, title: str, about: str, *, can_be_seen_to: bool = False) -> None:
        """Name what will stand here."""
        self._about = about
        self.title.setText(title)
        self.about.setText(about)
        self.seen_button.setVisible(can_be_seen_to)
        nobody = self.tr("Nobody is left to see to.")
        self.nobody.set_sentence(
            nobody if can_be_seen_to else self.tr("Nothing stands behind this.")
        )
        self.list.setAccessibleName(title)
        self.list.replace([])
        self.faces.setCurrentWidget(self.list)

    def show_behind(self, behind: Behind) -> None:
        """Show the rows; keys that are on the page stay with what there is to do."""
        keys = QApplication.focusWidget()
        has_keys = keys is not None and self.isAncestorOf(keys)
        if has_keys:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)  # a button is soon switched off
        rows = Rows(self._session.shop.time)
        self.list.show_rows([rows.say(row) for row in behind.rows])
        self.about.setText(" · ".join(filter(None, (self._about, self._left_out(behind)))))
        self.faces.setCurrentWidget(self.list if behind.rows else self.nobody)
        if has_keys:
            self.take_keys()

    def take_keys(self) -> None:
        """Put the keys on the list; where nobody is in it, on the way back."""
        keys = self.list if self.faces.currentWidget() is self.list else self.back_button
        keys.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen_customer(self) -> UUID | None:
        """Return whose row the keys are on."""
        row = self.list.current_row()
        return customer_of(row.value) if row else None

    def proposed_note(self, customer: UUID) -> str:
        """Propose what to do about whom the keys are on."""
        row = self.list.current_row()
        return proposed(row.value) if row and customer_of(row.value) == customer else ""

    def _left_out(self, behind: Behind) -> str:
        shown = len(behind.rows)
        if shown >= behind.total:
            return ""
        return self.tr("{shown} of {all}").format(
            shown=wording.number(shown), all=wording.number(behind.total)
        )

    def _lay_out(self) -> None:
        space = theme.scale().space
        names = QVBoxLayout()
        names.setSpacing(space(2))
        names.addWidget(self.title)
        names.addWidget(self.about)
        head = QHBoxLayout()
        head.setSpacing(space(12))
        head.addLayout(names, 1)
        head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.faces.addWidget(self.list)
        self.faces.addWidget(self.nobody)
        actions = QHBoxLayout()
        actions.setSpacing(space(8))
        actions.addWidget(self.seen_button)
        actions.addWidget(self.note_button)
        actions.addWidget(PlainLabel(self.tr("or right-click a row"), "faint", elide=True))
        actions.addStretch(1)
        card = Card()
        card.add(actions)  # above the list: bars come and go at the foot
        card.add(self.faces, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(space(12))
        page.addLayout(head)
        page.addWidget(card, 1)

    def _connect(self) -> None:
        self.note_button.clicked.connect(self._on_note)
        self.seen_button.clicked.connect(self._on_seen)
        self.list.current_changed.connect(self._on_current)
        self.back_button.clicked.connect(self.left)
        self.list.row_activated.connect(self._on_activated)
        self.list.menu_wanted.connect(self._on_menu)

    @Slot(object)
    def _on_activated(self, row: ListRow) -> None:
        customer, left = customer_of(row.value), handoff_of(row.value)
        if customer is not None:
            self.customer_wanted.emit(customer)
        elif left is not None:
            self.handoff_wanted.emit(left)

    @Slot()
    def _on_current(self) -> None:
        is_somebody = self.chosen_customer() is not None
        for button in (self.note_button, self.seen_button):
            button.setEnabled(is_somebody)

    @Slot(QPoint)
    def _on_menu(self, point: QPoint) -> None:
        self._meant = self.chosen_customer()
        if self._meant is not None:
            menu = chart_menus.person_menu(self, may_be_seen=not self.seen_button.isHidden())
            menu.triggered.connect(self._on_person)
            menu.popup(point)

    @Slot(QAction)
    def _on_person(self, action: QAction) -> None:
        ways = {
            chart_menus.OPEN: self.customer_wanted,
            chart_menus.NOTE: self.note_wanted,
            chart_menus.SEEN: self.seen_wanted,
        }
        ways[action.data()].emit(self._meant)

    @Slot()
    def _on_note(self) -> None:
        self.note_wanted.emit(self.chosen_customer())

    @Slot()
    def _on_seen(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.seen_wanted.emit(self.chosen_customer())

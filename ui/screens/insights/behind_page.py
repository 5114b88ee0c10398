"""What stands behind a mark of a chart: the customers, or the visits."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme, wording
from ui.screens.insights.behind_rows import Behind, Rows, customer_of
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.row_list import RowList
from ui.widgets.row_model import ListRow


class BehindPage(QWidget):
    """A list under what the mark said; Enter opens the card, Esc goes back to the charts."""

    customer_wanted = Signal(object)  # a customer's id
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.title = PlainLabel("", "title", elide=True)
        self.about = PlainLabel("", "secondary", elide=True)
        self.back_button = KeyButton(self.tr("Back to the charts"), "Esc")
        self.list = RowList()
        self.nobody = EmptyState(self.tr("Nothing stands behind this."))
        self.faces = QStackedWidget()
        self._lay_out()
        self.back_button.clicked.connect(self.left)
        self.list.row_activated.connect(self._on_activated)
        self.setFocusProxy(self.list)

    def begin(self, title: str, about: str) -> None:
        """Name what will stand here."""
        self.title.setText(title)
        self.about.setText(about)
        self.list.setAccessibleName(title)
        self.list.replace([])
        self.faces.setCurrentWidget(self.list)

    def show_behind(self, behind: Behind) -> None:
        """Show the rows."""
        rows = Rows(self._session.shop.time)
        self.list.replace([rows.say(row) for row in behind.rows])
        more = behind.total - len(behind.rows)
        if more > 0:
            text = self.tr("{about} · the latest {shown} of {all}")
            self.about.setText(
                text.format(
                    about=self.about.text(),
                    shown=wording.number(len(behind.rows)),
                    all=wording.number(behind.total),
                )
            )
        self.faces.setCurrentWidget(self.list if behind.rows else self.nobody)
        self.list.move_current(0)

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
        card = Card()
        card.add(self.faces, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(space(12))
        page.addLayout(head)
        page.addWidget(card, 1)

    @Slot(object)
    def _on_activated(self, row: ListRow) -> None:
        customer = customer_of(row.value)
        if customer is not None:
            self.customer_wanted.emit(customer)

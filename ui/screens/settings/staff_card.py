"""Who works here."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.shop import staff
from models.shop.staff import LONGEST_INITIALS, LONGEST_NAME, StaffDraft, StaffRow
from models.touched import Touched
from ui import theme
from ui.live_query import LiveQuery
from ui.session import Session
from ui.widgets.badge import Badge
from ui.widgets.card import Card
from ui.widgets.in_place_text import InPlaceText
from ui.widgets.initials import initials as made_from
from ui.widgets.key_button import KeyButton
from ui.widgets.link_button import LinkButton


class StaffRowWidget(QWidget):
    """One of the staff: name and initials are edited where they stand."""

    def __init__(self, session: Session, person: StaffRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.person = person
        self.badge = Badge(person.name)
        self.name = InPlaceText(self.tr("Name"), self.tr("Name"), person.name, longest=LONGEST_NAME)
        self.initials = InPlaceText(
            self.tr("Initials"), self.tr("Initials"), person.initials, longest=LONGEST_INITIALS
        )
        self.leaves = LinkButton(self.tr("No longer here"))
        self.leaves.setAccessibleName(self.tr("{name} is no longer here").format(name=person.name))
        self.name.committed.connect(self._store)
        self.initials.committed.connect(self._store)
        self.leaves.clicked.connect(self._leave)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.scale().space(12))
        line.addWidget(self.badge)
        line.addWidget(self.name, 3)
        line.addWidget(self.initials, 1)
        line.addWidget(self.leaves, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_person(self, person: StaffRow) -> None:
        """Show somebody as stored; what is being written waits."""
        self.person = person
        self.badge.set_name(person.name)
        self.name.set_text(person.name)
        self.initials.set_text(person.initials)

    @Slot()
    def _store(self) -> None:
        person, initials = self.person, self.initials.text()
        if initials == person.initials == made_from(person.name):
            initials = ""  # they follow the name until somebody says otherwise
        draft = StaffDraft(self.name.text(), initials, person.role, person.id)
        work = partial(staff.save, draft=draft)
        self._session.background.tell(self, work, self._nothing)

    @Slot()
    def _leave(self) -> None:
        work = partial(staff.leave, staff_id=self.person.id)
        self._session.background.tell(self, work, self._nothing)

    def _nothing(self, _result: object) -> None:
        """The list comes back by itself."""


class StaffCard(Card):
    """Lists the staff, and takes somebody new."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_heading(self.tr("Staff"))
        self._session = session
        self.rows = QVBoxLayout()
        self.rows.setSpacing(theme.scale().space(6))
        self.new_name = QLineEdit()
        self.new_name.setPlaceholderText(self.tr("Somebody new"))
        self.new_name.setAccessibleName(self.tr("Name of somebody new"))
        self.new_name.setMaxLength(LONGEST_NAME)
        self.add_button = KeyButton(self.tr("Add"))
        self.new_name.returnPressed.connect(self._on_add)
        self.add_button.clicked.connect(self._on_add)
        line = QHBoxLayout()
        line.setSpacing(theme.scale().space(8))
        line.addWidget(self.new_name, 1)
        line.addWidget(self.add_button)
        self.add(self.rows)
        self.add(line)
        self._query = LiveQuery(
            session.background, Touched.STAFF, self._question, self._show, parent=self
        )
        self._query.refresh()

    def people(self) -> list[StaffRowWidget]:
        """Return the rows from top to bottom."""
        found = (self.rows.itemAt(n) for n in range(self.rows.count()))
        widgets = [item.widget() for item in found if item is not None]
        return [widget for widget in widgets if isinstance(widget, StaffRowWidget)]

    def _question(self) -> "partial[list[StaffRow]]":
        return partial(staff.everybody)

    def _show(self, everybody: Sequence[StaffRow]) -> None:
        """Keep the rows of those who are still here: somebody may be writing in one."""
        rows = {row.person.id: row for row in self.people()}
        for row in rows.values():
            self.rows.removeWidget(row)
        for person in everybody:
            row = rows.get(person.id) or StaffRowWidget(self._session, person, self)
            row.show_person(person)
            self.rows.addWidget(row)
        for gone in rows.keys() - {person.id for person in everybody}:
            rows[gone].hide()
            rows[gone].deleteLater()

    @Slot()
    def _on_add(self) -> None:
        if name := self.new_name.text().strip():
            work = partial(staff.save, draft=StaffDraft(name))
            self._session.background.tell(self, work, self._on_added)

    def _on_added(self, _nothing: None) -> None:
        self.new_name.clear()

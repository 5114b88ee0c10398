"""Who is on: shown at the foot of the rail, and the author of whatever is written."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.changes import Action, Committed
from models.clock import now
from models.shop import shifts, staff
from models.shop.staff import StaffDraft, StaffRow
from models.touched import Touched
from ui import wording
from ui.live_query import LiveQuery
from ui.session import Session
from ui.shell.who_button import WhoButton
from ui.shell.who_chooser import WhoChooser


class OnDuty(QObject):
    """Keeps the session's person and the rail in step with the shift in the notebook."""

    came = Signal()  # somebody has said that they are on
    said = Signal(str)

    def __init__(self, session: Session, button: WhoButton) -> None:
        super().__init__(button)
        self._session = session
        self._button = button
        self.chooser: WhoChooser | None = None
        self._everybody: Sequence[StaffRow] = ()
        self._known = LiveQuery(
            session.background, Touched.STAFF, self._ask_for_staff, self._know, parent=self
        )
        self._known.refresh()
        button.clicked.connect(self.ask)
        session.background.committed.connect(self._on_committed)
        self.refresh()

    def refresh(self) -> None:
        """Ask the notebook who is on."""
        question = partial(_who_is_on, self._session.shop.id)
        self._session.background.ask(self, question, self._show)

    @Slot()
    def ask(self) -> None:
        """Ask who is on, at once: the next keys are initials."""
        if self.chooser is None:
            self.chooser = WhoChooser(self._button.window())
            self.chooser.chosen.connect(self.come_on)
            self.chooser.new_wanted.connect(self._add)
        self.chooser.open_above(self._button, self._everybody)

    def _ask_for_staff(self) -> Callable[[], list[StaffRow]]:
        return staff.everybody

    def _know(self, everybody: Sequence[StaffRow]) -> None:
        self._everybody = everybody

    @Slot(str)
    def _add(self, name: str) -> None:
        draft = StaffDraft(name)
        work = partial(staff.save, draft=draft)
        self._session.background.tell(self, work, partial(self._on_added, draft.id))

    def _on_added(self, who: UUID, _nothing: None) -> None:
        self._session.background.ask(self, partial(_person, who), self._come_on_if_there)

    def _come_on_if_there(self, person: StaffRow | None) -> None:
        if person is not None:
            self.come_on(person)

    @Slot(object)
    def come_on(self, person: StaffRow) -> None:
        """Let somebody be on from now; they are the author of saying so."""
        self._session.staff = person
        self._show((person, now()))
        work = partial(staff.come_on, staff_id=person.id, branch_id=self._session.shop.id)
        self._session.background.tell(self, work, self._on_came)

    @Slot()
    def start_shift(self) -> None:
        """Begin a shift by hand; whoever is on is in charge of it."""
        here = self._session.staff
        branch, who = self._session.shop.id, here.id if here else None
        work = partial(shifts.start, branch=branch, in_charge=who)
        self._session.background.tell(self, work, self._on_changed)

    @Slot()
    def end_shift(self) -> None:
        """End the shift by hand; everybody in it goes off."""
        work = partial(shifts.end, branch=self._session.shop.id)
        self._session.background.tell(self, work, self._on_changed)

    @Slot()
    def go_off(self) -> None:
        """Let whoever is on go; the shift goes on."""
        here = self._session.staff
        if here is None:
            self.said.emit(self.tr("Nobody has said that they are on."))
            return
        branch = self._session.shop.id
        work = partial(staff.go_off, staff_id=here.id, branch_id=branch)
        self._session.background.tell(self, work, self._on_changed)

    def _on_changed(self, _answer: object) -> None:
        self.refresh()

    def _on_came(self, _shift: UUID) -> None:
        self.refresh()
        self.came.emit()

    def _show(self, found: tuple[StaffRow, datetime] | None) -> None:
        person, since = found or (None, None)
        if person != self._session.staff:
            self._session.staff = person
        if person and since:
            self._button.show_somebody(
                person.name, wording.clock(self._session.shop.time.local(since))
            )
        else:
            self._button.show_nobody()

    @Slot(object)
    def _on_committed(self, committed: Committed) -> None:
        if committed.touched & Touched.STAFF and committed.action is not Action.COME_ON:
            self.refresh()


def _who_is_on(branch: UUID) -> tuple[StaffRow, datetime] | None:
    found = staff.on_since(branch)
    if found is None:
        return None
    who, since = found
    person = _person(who)
    return (person, since) if person else None


def _person(who: UUID) -> StaffRow | None:
    return next((person for person in staff.everybody() if person.id == who), None)

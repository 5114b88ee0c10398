"""Handing over: take over, work by it, close the shift, look back."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from models import handoff
from models.clock import now
from models.handoff import HandoffView
from models.touched import Touched
from ui import theme
from ui.handoff import sheet
from ui.handoff.look_for import LookFor
from ui.live_query import LiveQuery
from ui.paper import Sheet
from ui.printing import Printing
from ui.screens.handoff.earlier import Earlier
from ui.screens.handoff.faces import Face
from ui.screens.handoff.header import Header
from ui.screens.handoff.nothing_yet import NothingYet
from ui.screens.handoff.reading import Reading
from ui.screens.handoff.situation import Situation, situation
from ui.screens.handoff.taking import Taking
from ui.screens.handoff.writing import Writing
from ui.session import Session

A_MINUTE_MS = 60_000
_SHOWN = Touched.HANDOFF | Touched.STAFF | Touched.CUSTOMERS | Touched.KNOWLEDGE | Touched.SETTINGS
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CONTROL = Qt.KeyboardModifier.ControlModifier


class HandoffScreen(QWidget):
    """Shows what is wanted now: to take over first, else the latest handoff.

    Writing and looking back stand until they are left.
    """

    customer_wanted = Signal(object)  # a customer's id
    command_wanted = Signal(str)  # a command of the window
    said, told = Signal(str), Signal(str)  # what could not be done; what has been done

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._now: Situation | None = None
        self._wanted: Face | None = None  # what stands until it is left
        self._looked_for: UUID | None = None
        self._takes_keys, self.header = False, Header()
        self.taking, self.reading = Taking(session), Reading(session)
        self.writing, self.earlier = Writing(session), Earlier(session)
        self.nothing, self.faces = NothingYet(), QStackedWidget()
        self._printing = Printing(session, self)
        self._lay_out()
        self._query = LiveQuery(session.background, _SHOWN, self._question, self._show, self)
        self._connect()
        self._minute = QTimer(self, interval=A_MINUTE_MS)
        self._minute.timeout.connect(self._query.refresh)
        self._minute.start()
        self._query.refresh()

    def face(self) -> Face:
        """Return what the page is at the moment."""
        shown = self.faces.currentWidget()
        return shown if isinstance(shown, Face) else self.nothing

    @Slot()
    def write(self) -> None:
        """Close the shift."""
        self._turn_to(self.writing)

    @Slot()
    def look_back(self) -> None:
        """Show earlier handoffs."""
        self._turn_to(self.earlier)

    @Slot()
    def read_latest(self) -> None:
        """Show what was handed over last, whoever has taken it over."""
        if self._now and self._now.latest:
            self._turn_to(self.reading)

    @Slot()
    def come_back(self) -> None:
        """Show what is wanted now."""
        self._turn_to(None)

    @Slot(object)
    def open_handoff(self, which: UUID) -> None:
        """Show an earlier handoff."""
        self._looked_for = which
        self._session.background.ask(self, partial(handoff.view, which), self._show_earlier)

    @Slot(object)
    def show_subject(self, subject: object) -> None:
        """Show what another page asked for: a handoff, or a face by its name."""
        if isinstance(subject, UUID):
            self.open_handoff(subject)
        elif isinstance(subject, LookFor):
            self._turn_to(self.earlier)
            self.earlier.look_for(subject.words)
        elif subject == "write":
            self.write()

    @Slot()
    def print_handoff(self) -> None:
        """Print what is shown, also while it is being written; or the latest."""
        if paper := self.paper():
            self._printing.print(paper)

    def paper(self) -> Sheet | None:
        """Return what would be printed."""
        view, drafted = self.face().on_paper(self._now) if self._now else (None, ())
        names = self._now.names if self._now else {}
        return sheet.sheet(view, self._session.shop, names, drafted) if view else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the buttons above say; step back from what was asked for."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _CONTROL
        if held and event.key() in _ENTER:
            self._act()
        elif held and event.key() == Qt.Key.Key_P:
            self.print_handoff()
        elif held and event.key() == Qt.Key.Key_E:
            self.look_back()
        elif event.key() == Qt.Key.Key_Escape and self._wanted is not None:
            self.come_back()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys on to where they are wanted."""
        super().focusInEvent(event)
        if self._now is not None:
            self._takes_keys = False
            self.face().take_keys()

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew what may have changed while nobody looked."""
        super().showEvent(event)
        self._takes_keys = True
        self._query.refresh()

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.faces.addWidget(QWidget())  # until it is known how things stand
        self.header.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scale().space(12))
        column.addWidget(self.header)
        column.addWidget(self.faces, 1)

    def _connect(self) -> None:
        for face in (self.nothing, self.taking, self.reading, self.writing, self.earlier):
            self.faces.addWidget(face)
            face.said.connect(self.said)
            face.customer_wanted.connect(self.customer_wanted)
            face.head_changed.connect(self._show_head)
        self.header.action_wanted.connect(self._act)
        self.header.print_wanted.connect(self.print_handoff)
        self.header.earlier_wanted.connect(self.look_back)
        self.reading.write_wanted.connect(self.write)
        self.nothing.write_wanted.connect(self.write)
        self.reading.who_wanted.connect(self._ask_who)
        self.reading.latest_wanted.connect(self.come_back)
        self.earlier.latest_wanted.connect(self.come_back)
        self.earlier.view_wanted.connect(self.open_handoff)
        self.writing.sealed.connect(self.come_back)
        self._printing.said.connect(self.said)
        self._printing.told.connect(self.told)
        self._session.staff_changed.connect(self._on_staff)
        self._session.shop_changed.connect(self._query.refresh)

    def _question(self) -> Callable[[], Situation]:
        here = self._session.staff
        return partial(situation, self._session.shop, here.id if here else None, now())

    def _show(self, shown: Situation) -> None:
        self._now = shown
        self.taking.show_situation(shown)
        self.writing.show_situation(shown)
        self.earlier.show_situation(shown)
        if self._looked_for is not None:
            self.open_handoff(self._looked_for)
        else:
            self.reading.show_view(shown.latest, shown, earlier=False)
        self._choose()

    def _show_earlier(self, view: HandoffView | None) -> None:
        if view is not None and self._now is not None and view.id == self._looked_for:
            self.reading.show_view(view, self._now, earlier=True)
            self._turn_to(self.reading)

    def _turn_to(self, face: Face | None) -> None:
        if face is not self.reading:
            self._looked_for = None
        self._wanted = face
        self._takes_keys = True
        if self._now is not None and face is None:
            self.reading.show_view(self._now.latest, self._now, earlier=False)
        self._choose()

    def _choose(self) -> None:
        """Show the face that is wanted now."""
        if self._now is None:
            return
        face = self._wanted
        if face is None and self._now.to_take is not None:
            face = self.taking
        elif face is None:
            face = self.reading if self._now.latest is not None else self.nothing
        if self.faces.currentWidget() is not face:
            self._takes_keys = True
            self.faces.setCurrentWidget(face)
        self._show_head()
        if self._takes_keys and self._has_keys():
            self._takes_keys = False
            face.take_keys()

    def _has_keys(self) -> bool:
        focus = QApplication.focusWidget()
        ours = focus is None or focus is self or self.isAncestorOf(focus)
        return ours and self.isVisible()

    @Slot()
    def _show_head(self) -> None:
        if self._now is None:
            return
        self.header.show()
        self.header.show_head(self.face().head())
        self.header.earlier_button.setVisible(self.face() is not self.earlier)
        self.header.print_button.setVisible(self.face().on_paper(self._now)[0] is not None)

    @Slot()
    def _act(self) -> None:
        self.face().act()

    @Slot()
    def _ask_who(self) -> None:
        self.command_wanted.emit("who-is-on")

    @Slot()
    def _on_staff(self) -> None:
        self._wanted = None
        self._query.refresh()

"""Whoever comes on sees what was left for them, at once and until they have taken it over."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models import handoff
from models.handoff import HandoffView
from models.kinds import Heat
from models.touched import Touched
from ui import wording
from ui.find.field import FindField
from ui.live_query import LiveQuery
from ui.session import Session
from ui.shell.command_list import HANDOFF, TODAY
from ui.shell.musts_strip import MustsStrip
from ui.shell.pages import Pages
from ui.shell.rail import Rail


class HandingOver(QObject):
    """Opens the page for each person once, counts in the rail, and shows the strip elsewhere."""

    take_wanted = Signal()

    def __init__(
        self, session: Session, pages: Pages, rail: Rail, strip: MustsStrip, find: FindField
    ) -> None:
        super().__init__(pages)
        self._session = session
        self._pages = pages
        self._rail = rail
        self._strip = strip
        self._find = find
        self._shown_to: UUID | None = None
        self._to_take: HandoffView | None = None
        self._comes = False  # somebody has just said that they are on
        watched = Touched.HANDOFF | Touched.STAFF
        self._query = LiveQuery(
            session.background, watched, self._question, self._show, parent=self
        )
        session.staff_changed.connect(self._query.refresh)
        pages.changed.connect(self._show_strip)
        strip.wanted.connect(self.take_wanted)

    @Slot()
    def welcome(self) -> None:
        """Show somebody who has come on by hand what was left for them, wherever they are."""
        self._shown_to = None
        self._comes = True
        self._query.refresh()

    def _question(self) -> Callable[[], HandoffView | None]:
        here = self._session.staff
        if here is None:
            return _nothing
        return partial(handoff.to_take, here.id, self._session.shop.id)

    def _show(self, to_take: HandoffView | None) -> None:
        self._to_take = to_take
        here = self._session.staff.id if self._session.staff else None
        left = to_take.left_to_read(here) if to_take and here else ()
        musts = [item for item in left if item.heat is Heat.MUST]
        self._rail.show_count(HANDOFF, wording.number(len(musts)) if musts else "")
        self._strip.show_musts([item.who_line or item.do for item in musts])
        self._show_strip()
        if here != self._shown_to:
            self._shown_to = here
            if to_take is not None and (self._comes or self._has_free_hands()):
                self.take_wanted.emit()
            self._comes = False

    def _has_free_hands(self) -> bool:
        """Tell whether nobody is in the middle of something."""
        return self._pages.here.page == TODAY and not self._find.text()

    @Slot()
    def _show_strip(self) -> None:
        self._strip.setVisible(self._to_take is not None and self._pages.here.page != HANDOFF)


def _nothing() -> None:
    return None

"""Keep a list and its counts up to date, while somebody looks at them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.changes import Committed
from models.people import customer_list, segments, tags
from models.people.customer_list import Page
from models.people.segments import Counts
from models.people.tags import TagCount
from models.touched import Touched
from ui.live_query import LiveQuery
from ui.screens.customers.filter_bar import FilterBar
from ui.screens.customers.roll import IN_SIGHT, Roll
from ui.session import Session

DEPENDS_ON = Touched.CUSTOMERS | Touched.VISITS | Touched.RATINGS | Touched.KNOWLEDGE
COUNTING_PAUSE_MS = 300


@dataclass(frozen=True, slots=True)
class Tally:
    """How many customers there are in each group, and with each tag."""

    counts: Counts
    tags: Sequence[TagCount]


class Listing(QObject):
    """Asks nothing while the page is out of sight, and catches up when it is seen again."""

    listed = Signal()
    counted = Signal(object)  # Tally

    def __init__(self, session: Session, filters: FilterBar, roll: Roll, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._filters = filters
        self._roll = roll
        self._today = date.min
        self._is_seen = False
        self._is_stale = True
        self._from_top = True
        background, nothing = session.background, Touched.NOTHING
        self._list = LiveQuery(background, nothing, self._question, self._on_listed, self)
        self._tally = LiveQuery(background, nothing, self._counting, self.counted.emit, self)
        self._until_counting = QTimer(self, singleShot=True, interval=COUNTING_PAUSE_MS)
        self._until_counting.timeout.connect(self._tally.refresh)
        background.committed.connect(self._on_committed)
        filters.changed.connect(self.narrow)
        filters.typed.connect(self.narrow_soon)

    @property
    def is_answered(self) -> bool:
        """Whether the list shown is that of the filter as it stands now."""
        return not self._from_top and not self._is_stale

    def look(self) -> None:
        """Catch up with what has happened since the page was last seen."""
        self._is_seen = True
        if self._is_stale or self._today != self._session.shop.time.today():
            self._list.refresh()
            self._until_counting.start(0)

    def look_away(self) -> None:
        """Ask no more until somebody looks again."""
        self._is_seen = False

    @Slot()
    def narrow(self) -> None:
        """Show what the filter lets through, from the top."""
        self._from_top = True
        self._list.refresh()

    @Slot()
    def narrow_soon(self) -> None:
        """Do so once the typing pauses."""
        self._from_top = True
        self._list.refresh_soon()

    def _question(self) -> Callable[[], Page]:
        self._today = self._session.shop.time.today()
        offset = 0 if self._from_top else self._roll.first_page_in_sight()
        chosen, order = self._filters.chosen(), self._filters.order()
        return partial(customer_list.page, chosen, order, self._today, offset, IN_SIGHT)

    def _counting(self) -> Callable[[], Tally]:
        return partial(_tally, self._session.shop.time.today())

    def _on_listed(self, page: Page) -> None:
        self._roll.show_page(page, self._today)
        if self._from_top:
            self._roll.start_at_top()
        self._from_top = self._is_stale = False
        self.listed.emit()

    @Slot(object)
    def _on_committed(self, committed: Committed) -> None:
        if not committed.touched & DEPENDS_ON:
            return
        self._is_stale = True
        if self._is_seen:
            self._list.refresh_soon()
            self._until_counting.start(COUNTING_PAUSE_MS)


def _tally(today: date) -> Tally:
    return Tally(segments.counts(today), tags.counts())

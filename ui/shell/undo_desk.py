"""What was just done, by name; taking it back, doing it again, rating it by key."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models import journal
from models.cards import doings
from models.cards.doings import Doing, Doings
from models.changes import Action, Committed
from models.counter import ratings
from models.errors import Obstacle
from ui import actions
from ui.problems import explain_obstacle
from ui.session import Session
from ui.widgets.undo_bar import UndoBar

_QUIET = frozenset(
    {
        Action.OPEN_BRANCH, Action.FILL_DEMO, Action.FIT, Action.CHANGE_SETTING, Action.TAKE_OVER,
        Action.SAY_BACK, Action.SAY_HOW_IT_IS, Action.KEEP_ITEM, Action.MOVE_ITEM,
        Action.EDIT_ITEM,
    }
)  # fmt: skip
PATIENCE_MS = 1_000


class UndoDesk(QObject):
    """Follows every commit with the bar, and keeps the words for undo and redo up to date."""

    said = Signal(str)
    names_changed = Signal(str, str)  # what undo and redo would do, in words; empty for nothing

    def __init__(self, session: Session, bar: UndoBar) -> None:
        super().__init__(bar)
        self._session = session
        self._background = session.background
        self._bar = bar
        self._visit: UUID | None = None
        self._rating = 0
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._background.committed.connect(self._on_committed)
        bar.undo_requested.connect(self.undo)
        bar.dismissed.connect(self._on_dismissed)

    @Slot()
    def undo(self) -> None:
        """Take back the latest thing done today."""
        self._background.ask(self, self._question(), self._undo)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        self._background.ask(self, self._question(), self._redo)

    @Slot()
    def rate_by_key(self) -> None:
        """Give the visit just logged the rating its key says, while the bar stands.

        A quick hand may rate before the bar has come; then the rating waits for it.
        """
        self._rating = int(self.sender().objectName()[-1])
        if self._visit and self._bar.is_standing():
            self._rate(self._visit)
        else:
            self._patience.start()

    def _rate(self, visit: UUID) -> None:
        work = partial(ratings.rate, visit_id=visit, value=self._rating)
        self._patience.stop()
        self._background.tell(self, work, self._nothing)

    def refresh(self) -> None:
        """Find out what undo and redo would do."""
        self._background.ask(self, self._question(), self._name)

    def _question(self) -> Callable[[], Doings]:
        time = self._session.shop.time
        return partial(doings.latest, time.start_of(time.today()))

    def _undo(self, latest: Doings) -> None:
        self._take(latest.undo, journal.undo)

    def _redo(self, latest: Doings) -> None:
        self._take(latest.redo, journal.redo)

    def _take(self, doing: Doing | None, verb: Callable[..., None]) -> None:
        if doing is None:
            self.said.emit(explain_obstacle(Obstacle.NOTHING_TO_UNDO))
        else:
            self._background.tell(self, partial(verb, group=doing.group), self._nothing)

    def _name(self, latest: Doings) -> None:
        undo, redo = latest.undo, latest.redo
        self.names_changed.emit(
            actions.undoing(undo.action, undo.person) if undo else "",
            actions.redoing(redo.action, redo.person) if redo else "",
        )

    @Slot(object)
    def _on_committed(self, committed: Committed) -> None:
        if committed.action not in _QUIET:
            show = partial(self._show, committed.action)
            self._background.ask(self, partial(doings.of, committed.group), show)
        self.refresh()

    def _show(self, action: Action, doing: Doing | None) -> None:
        if doing is None:
            return
        if doing.action is not Action.RATE:
            self._visit = doing.visit
        says = {Action.UNDO: actions.taken_back, Action.REDO: actions.done_again}
        words = says.get(action, actions.done)(doing.action, doing.person)
        self._bar.show_message(words, can_undo=action is not Action.UNDO)
        if self._visit and self._patience.isActive():
            self._rate(self._visit)

    @Slot()
    def _on_dismissed(self) -> None:
        self._visit = None

    def _nothing(self, _result: object) -> None:
        """What was done is announced by its commit."""

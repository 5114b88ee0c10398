"""Learn what is typical of the shop and of its customers: once a day, after an import, if asked."""

from datetime import date
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models import fits
from models.changes import Action, Committed
from models.fits import GivenUp, Learnt
from ui.session import Session

PAUSE_MS = 5_000  # nobody should wait for it
LOOK_MS = 600_000  # whether another day has begun

_TEACHES = frozenset({Action.IMPORT, Action.FILL_DEMO})


class Learning(QObject):
    """Asks for it some seconds after there is something to learn; studies where nobody waits."""

    said = Signal(str)  # what came of it, if somebody asked

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._learnt_on: date | None = None
        self._given_up = Event()
        self._is_asked = False
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self.learn)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.look)
        session.background.committed.connect(self._on_committed)
        session.background.closing.connect(self.give_up)
        self._look.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """Learn soon, if this is a day on which nobody has learnt yet."""
        if self._learnt_on != self._session.shop.time.today():
            self._soon.start()

    @Slot()
    def learn(self) -> None:
        """Learn now; a study under way is given up for this one."""
        self._learnt_on = self._session.shop.time.today()
        self.give_up()
        self._given_up = Event()
        work = partial(fits.study, partial(_go_on, self._given_up))
        self._session.background.work(self, work, self._keep, self._on_failed)

    @Slot()
    def learn_anew(self) -> None:
        """Learn because somebody wants it, and tell them."""
        self._is_asked = True
        self.learn()

    @Slot()
    def give_up(self) -> None:
        """Break off what is being studied."""
        self._given_up.set()

    def _keep(self, learnt: Learnt) -> None:
        work = partial(fits.keep, learnt=learnt)
        self._session.background.tell(self, work, self._have_kept)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, GivenUp):
            self._session.background.failed.emit(error)

    @Slot(object)
    def _on_committed(self, committed: Committed) -> None:
        if committed.action in _TEACHES:
            self._soon.start()

    def _have_kept(self, changed: bool) -> None:  # noqa: FBT001 - an answer has no name
        """Tell whoever asked; who is due when has been announced, if it has changed."""
        if not self._is_asked:
            return
        self._is_asked = False
        if changed:
            self.said.emit(self.tr("Learnt anew how people come: lists and charts go by it now."))
        else:
            self.said.emit(self.tr("What is known of how people come still holds."))


def _go_on(given_up: Event) -> None:
    """Stop a study nobody wants any more."""
    if given_up.is_set():
        raise GivenUp

"""Keep the charts up to date, one by one, while somebody looks at them."""

from collections.abc import Hashable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.changes import Committed
from models.insights.reading.headlines import headlines
from models.insights.reading.kept import version
from models.insights.series.basis import Filter
from models.insights.series.coming import Frequency
from models.insights.series.happy import SatisfactionOverTime
from models.insights.series.headlines import Headlines
from models.insights.series.people import Slipping
from models.touched import Touched
from ui.screens.insights.question import Answer, Question
from ui.screens.insights.subjects import SUBJECTS
from ui.screens.insights.wish import Wish
from ui.session import Session

HALF_A_MINUTE_MS = 30_000
PAUSE_MS = 1_500  # after a commit: nobody logs visits and reads charts at once
_DEPENDS_ON = (
    Touched.VISITS | Touched.RATINGS | Touched.CUSTOMERS | Touched.HANDOFF | Touched.VOICES
    | Touched.KNOWLEDGE | Touched.SHOP | Touched.SETTINGS
)  # fmt: skip


class Reader(QObject):
    """Asks for a chart, shows it, asks for the next: so that the first stand soon.

    Works on the thread that no other answer waits for, and not at all while nobody looks.
    """

    answered = Signal(object)  # Answer
    headlined = Signal(object)  # models.insights.series.headlines.Headlines
    began = Signal()
    finished = Signal()  # all of it has been read
    moved_on = Signal()  # somebody has written elsewhere: at another till, from the command line

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._question: Question | None = None
        self._left: Sequence[str] = ()
        self._read: dict[str, object] = {}
        self._answered: dict[str, Question] = {}
        self._headlines: Headlines | None = None
        self._asked: Filter | None = None
        self._version: Hashable = None
        self._ticket = 0
        self._is_seen = False
        self._is_stale = True
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask_again)
        self._watch = QTimer(self, interval=HALF_A_MINUTE_MS)
        self._watch.timeout.connect(self.check)
        session.background.committed.connect(self._on_committed)

    @property
    def question(self) -> Question | None:
        """What the charts answer at present."""
        return self._question

    def question_of(self, name: str) -> Question | None:
        """Return what a chart answers as it stands there, while another answer is on its way."""
        return self._answered.get(name, self._question)

    def facts(self) -> dict[str, object]:
        """Return what has been read so far, by the names of the charts."""
        return dict(self._read)

    @property
    def headlines(self) -> Headlines | None:
        """The three sentences, once what they are about has been read."""
        return self._headlines

    @property
    def asked(self) -> Filter | None:
        """What exactly has been asked, as the last chart was answered."""
        return self._asked

    def ask(self, wish: Wish) -> None:
        """Read everything for another wish; what is under way for an older one is given up."""
        self._question = Question(wish, self._session.kept)
        self._is_stale = True
        if self._is_seen:
            self._start()

    def look(self) -> None:
        """Catch up with what has happened since the page was last seen."""
        self._is_seen = True
        self._watch.start()
        if self._is_stale:
            self._start()
        else:
            self.check()

    @Slot()
    def check(self) -> None:
        """Find out whether anybody has written whom we do not hear, and catch up."""
        self._session.background.work(self, version, self._on_version)

    def look_away(self) -> None:
        """Ask no more until somebody looks again; what is left is read then."""
        self._is_seen = False
        self._pause.stop()
        self._watch.stop()

    def _start(self) -> None:
        if self._question is None:
            return
        self._pause.stop()
        self._session.background.forget(self._ticket)
        self._question = Question(self._question.wish, self._session.kept)
        self._is_stale = False
        self._read = {}
        self.began.emit()
        self._left = [subject.name for subject in SUBJECTS]
        self._session.background.work(self, version, self._remember)  # before it is read
        self._next()

    def _next(self) -> None:
        if self._question is None or not self._left:
            self.finished.emit()
            return
        name, *self._left = self._left
        work = partial(self._question.answer, name)
        self._ticket = self._session.background.work(self, work, self._on_answer)

    def _on_answer(self, answer: Answer) -> None:
        self._read[answer.name] = answer.facts
        if self._question is not None:
            self._answered[answer.name] = self._question
        self._asked = answer.asked
        self.answered.emit(answer)
        self._tell_headlines(answer.name)
        if self._is_seen:
            self._next()
        else:
            self._is_stale = True

    def _remember(self, now: Hashable) -> None:
        self._version = now

    def _on_version(self, now: Hashable) -> None:
        if self._is_seen and now != self._version:
            self._start()
            self.moved_on.emit()

    def _tell_headlines(self, name: str) -> None:
        """Say in short what three charts say at length, as soon as all three are known."""
        if name != "slipping":
            return
        coming, satisfied = self._read["frequency"], self._read["satisfaction"]
        leaving = self._read["slipping"]
        if (
            isinstance(coming, Frequency)
            and isinstance(satisfied, SatisfactionOverTime)
            and isinstance(leaving, Slipping)
        ):
            self._headlines = headlines(coming, satisfied, leaving)
            self.headlined.emit(self._headlines)

    @Slot()
    def _ask_again(self) -> None:
        if self._is_seen and self._is_stale:
            self._start()

    @Slot(object)
    def _on_committed(self, committed: Committed) -> None:
        if committed.touched & _DEPENDS_ON:
            self._is_stale = True
            if self._is_seen:
                self._pause.start()

"""Keep the notebook's words at hand, so that a typo is understood without reading them first."""

from PySide6.QtCore import QObject, QTimer, Slot

from models.changes import Committed
from models.finding.words import Vocabulary
from models.touched import Touched
from ui.background import Background

AFTER_START_MS = 300
AFTER_COMMIT_MS = 3_000
_WORDS = Touched.CUSTOMERS | Touched.KNOWLEDGE


class LiveVocabulary(QObject):
    """Reads the words once the window stands, and again some time after they have changed."""

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._words: Vocabulary | None = None
        self._pause = QTimer(self, singleShot=True, interval=AFTER_START_MS)
        self._pause.timeout.connect(self.refresh)
        background.committed.connect(self._on_committed)

    def words(self) -> Vocabulary | None:
        """Return the words as last read; None before that."""
        return self._words

    def start(self) -> None:
        """Read the words soon; called when something has been painted."""
        if self._words is None and not self._pause.isActive():
            self._pause.start()

    @Slot()
    def refresh(self) -> None:
        """Read the words now."""
        self._background.ask(self, Vocabulary.read, self._keep)

    def _keep(self, words: Vocabulary) -> None:
        self._words = words

    @Slot(object)
    def _on_committed(self, committed: Committed) -> None:
        if committed.touched & _WORDS and self._words is not None:
            self._pause.setInterval(AFTER_COMMIT_MS)
            self._pause.start()

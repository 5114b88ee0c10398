"""What can wait until nobody does anything."""

from PySide6.QtCore import QObject, QTimer, Slot

from models.changes import Author
from models.database import tidy
from ui.background import Background
from ui.shell.pages import Pages

TIDY_AFTER_MS = 30_000
BUILD_AFTER_MS = 400
LOAD_AFTER_MS = 2_000


class Idle(QObject):
    """Tidies the notebook some time after the last commit, and makes pages before their visit.

    What draws is loaded then, too, where nobody waits: so that the first chart stands soon.
    """

    def __init__(self, background: Background, pages: Pages, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._pages = pages
        self._tidy = QTimer(self, singleShot=True, interval=TIDY_AFTER_MS)
        self._tidy.timeout.connect(self.tidy)
        self._build = QTimer(self, interval=BUILD_AFTER_MS)
        self._build.timeout.connect(self.build)
        self._load = QTimer(self, singleShot=True, interval=LOAD_AFTER_MS)
        self._load.timeout.connect(self.load)
        background.committed.connect(self._on_committed)

    def start(self) -> None:
        """Begin to make pages; called when the first one has been painted."""
        self._build.start()

    def stop(self) -> None:
        """Make no more pages ahead of their visit."""
        self._build.stop()
        self._load.stop()

    @Slot()
    def tidy(self) -> None:
        """Move what was committed into the file."""
        self._background.tell(self, _tidy, self._nothing)

    @Slot()
    def build(self) -> None:
        """Make one more page."""
        if not self._pages.build_next():
            self._build.stop()
            self._load.start()

    @Slot()
    def load(self) -> None:
        """Load what reads and draws charts."""
        self._background.work(self, _load_charts, self._nothing)

    @Slot(object)
    def _on_committed(self, _committed: object) -> None:
        self._tidy.start()

    def _nothing(self, _result: object) -> None:
        """Nobody waits for it."""


def _tidy(_author: Author) -> None:
    tidy()


def _load_charts() -> None:
    from ui.charts import picture  # noqa: F401, PLC0415 - loads matplotlib, seconds when it is busy
    from ui.screens.insights import facts  # noqa: F401, PLC0415 - loads numpy

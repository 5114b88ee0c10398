"""The window while a file of visits is brought in: does it stall, does it find, does memory hold?

In a process of its own the program opens a small shop's notebook in its window, looks at the file
on the page for that and brings it in. Meanwhile a timer beats, and somebody is looked for ten
times a second.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from benchmarks import load, shop
from benchmarks.common import FRAME_MS, SMALL, Measure, Size, p99
from benchmarks.window import until
from models.finding import find
from ui.app import App
from ui.computer import Computer
from ui.crash import CrashReporter
from ui.place import Place
from ui.screens.bring_in.screen import BringInScreen
from ui.shell.command_list import BRING_IN
from ui.start import SWITCH_S

ROOT = Path(__file__).parent.parent
AT_MOST_MB = 1024.0
STALL_BUDGET, FIND_BUDGET, MEMORY_BUDGET = 2.0, 2.0, 1.0
BEAT_MS, ASK_MS = 1, 100
WORDS = ("an", "mar", "flat white", "151", "torsa")


@dataclass(frozen=True, slots=True)
class Found:
    """What was seen, in milliseconds and megabytes."""

    stall_reading: float
    stall_storing: float
    answers_p99: float
    answer_longest: float
    memory: float
    seconds: float


def measure(size: Size) -> list[Measure]:
    """Bring the file in once, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        shop.copy(SMALL, home)
        load.write(home / "visits.csv", size)
        said = subprocess.run(
            [sys.executable, "-m", "benchmarks.meanwhile", folder],
            env={**os.environ, "THE_USUAL_HOME": folder},
            cwd=ROOT,
            stdout=subprocess.PIPE,
            check=True,
        )
    found = Found(**json.loads(said.stdout))
    name = f"{size.visits:,} visits on their way in"
    stall = max(found.stall_reading, found.stall_storing)
    return [
        Measure(f"{name}: a stall", "ms, longest", FRAME_MS, stall, STALL_BUDGET),
        Measure(f"{name}: find", "ms, p99", FRAME_MS, found.answers_p99, FIND_BUDGET),
        Measure(f"{name}: memory", "MB, peak", AT_MOST_MB, found.memory, MEMORY_BUDGET),
    ]


class Heartbeat(QObject):
    """Notes when the GUI thread was free, and how long answers take that it asks for."""

    def __init__(self, app: App) -> None:
        super().__init__()
        self.beats: list[float] = []
        self.answers: list[float] = []
        self._background = app.opening.background if app.opening else None
        self._words = iter(lambda: WORDS[len(self.answers) % len(WORDS)], None)
        self._beat = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._asking = QTimer(self, interval=ASK_MS)
        self._beat.timeout.connect(self._note)
        self._asking.timeout.connect(self._ask)

    def begin(self) -> None:
        """Beat from now on."""
        self.beats = [time.perf_counter()]
        self._beat.start()
        self._asking.start()

    def longest(self) -> float:
        """Return the longest time between two beats since the beginning, in milliseconds."""
        return max((b - a) * 1000 for a, b in pairwise(self.beats))

    @Slot()
    def _note(self) -> None:
        self.beats.append(time.perf_counter())

    @Slot()
    def _ask(self) -> None:
        if self._background:
            question = partial(find.search, next(self._words))
            then = partial(self._on_hits, time.perf_counter())
            self._background.ask(self, question, then)

    def _on_hits(self, asked: float, _hits: object) -> None:
        self.answers.append((time.perf_counter() - asked) * 1000)


def _bring_in(home: Path) -> Found:
    sys.setswitchinterval(SWITCH_S)
    qt = QApplication([])
    app = App(Computer(), CrashReporter(home))
    app.dress()
    app.open(Place(str(home / "notebook.usual")))
    until(lambda: hasattr(app.desk, "learning"))
    _rest(qt, 3000)
    desk = cast(Any, app.desk)
    desk.go(BRING_IN)
    page: BringInScreen = desk.pages.page(BRING_IN)
    heart = Heartbeat(app)
    _rest(qt, 500)
    began = time.perf_counter()
    heart.begin()
    page.open_file(str(home / "visits.csv"))
    until(page.parts.go.isEnabled)
    reading = heart.longest()
    heart.begin()
    page.bring_in()
    until(lambda: not page.intake.is_busy)
    seconds = time.perf_counter() - began
    found = Found(
        reading, heart.longest(), p99(heart.answers), max(heart.answers), _peak_mb(), seconds
    )
    app.end()
    return found


def _rest(qt: QApplication, milliseconds: int) -> None:
    loop = QEventLoop(qt)
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()


def _peak_mb() -> float:
    """Return the most memory that this process has held."""
    with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 - no path of ours
        line = next(line for line in status if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    print(json.dumps(asdict(_bring_in(Path(sys.argv[1])))))

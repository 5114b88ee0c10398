"""Typing a name key by key: the query beside the bare index, and each key until it is painted.

Each key counts with the best of three times, so that the slowest keys come out as the slowest,
and not those during which the machine did something else.
"""

import random
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from benchmarks import shop
from benchmarks.common import FRAME_MS, Measure, Size, p99, timed
from benchmarks.window import session_on, until
from models.database import disconnect, execute, open_notebook
from models.finding import find
from models.finding.words import Vocabulary
from models.text import fold
from ui.find.field import MOST_HITS, FindField
from ui.garbage import GuiThreadGarbage
from ui.session import Session

NAMES, ROUNDS = 120, 3
ONE_IN_MISTYPED = 5
QUERY_BUDGET, PAINTED_BUDGET = 3.0, 1.0
RAW = "SELECT rowid FROM find_words WHERE find_words MATCH ? LIMIT 1000"


def measure(size: Size) -> list[Measure]:
    """Type the names of some customers, every fifth with a letter missing."""
    place = shop.notebook(size)
    open_notebook(place)
    dice = random.Random(7)
    names = list(_names(dice, size))
    times = _queries(dice, names)
    disconnect()
    return [
        Measure(
            f"find query, name by name ({size.name})",
            "ms, p99",
            p99(times["raw"]),
            p99(times["find"]),
            QUERY_BUDGET,
        ),
        Measure(
            f"key to hits painted ({size.name})",
            "ms, p99",
            FRAME_MS,
            p99(_keys(place, names)),
            PAINTED_BUDGET,
        ),
    ]


def _names(dice: random.Random, size: Size) -> Iterator[str]:
    for n in range(NAMES):
        (name,) = execute(
            "SELECT name FROM customer WHERE no = ?", dice.randint(1, size.customers)
        ).fetchone()
        at = dice.randrange(1, len(name))
        yield name[:at] + name[at + 1 :] if n % ONE_IN_MISTYPED == 0 else name


def _queries(dice: random.Random, names: list[str]) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {"raw": [], "find": []}
    vocabulary = Vocabulary.read()
    for name in names:
        for end in range(1, len(name) + 1):
            typed = name[:end]
            match = " AND ".join(f'"{word}"*' for word in fold(typed).split())
            work: dict[str, Callable[[], object]] = {
                "raw": partial(_raw, match),
                "find": partial(find.found, typed, MOST_HITS, vocabulary),
            }
            for subject in dice.sample(sorted(work), len(work)):
                times[subject].append(min(timed(work[subject]) for _ in range(ROUNDS)))
    return times


def _raw(match: str) -> object:
    return execute(RAW, match).fetchall()


def _keys(place: Path, names: list[str]) -> list[float]:
    """Type into the real field of a window, with the notebook on threads of its own."""
    session = session_on(place)
    typist = _Typist(session)
    rounds = [
        [typist.key(sign) for name in names for sign in typist.signs(name)] for _ in range(ROUNDS)
    ]
    typist.window.close()
    session.background.close(last=disconnect)
    return [min(times) for times in zip(*rounds, strict=True)]


class _Typist(QObject):
    """Presses a key and waits until the list has been painted with what it found."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.window = QWidget()
        self.window.resize(1280, 800)
        self.field = FindField(session)
        column = QVBoxLayout(self.window)
        column.addWidget(self.field)
        column.addStretch(1)
        self._garbage = GuiThreadGarbage(self)
        self.window.show()
        self.window.activateWindow()
        self.field.setFocus()
        self._is_answered = self._is_painted = False
        self.field.answered.connect(self._on_answered)
        self.field.popup.list.viewport().installEventFilter(self)
        QTest.qWait(1000)  # the words are being read

    def signs(self, name: str) -> str:
        """Begin a new name in an empty field."""
        self.field.dismiss()
        QApplication.processEvents()
        return name

    def key(self, sign: str) -> float:
        """Return how many milliseconds one key takes."""
        self._is_answered = self._is_painted = False
        return timed(partial(self._press, sign))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the painting of an answered list."""
        if event.type() == QEvent.Type.Paint and self._is_answered:
            self._is_painted = True
        return super().eventFilter(watched, event)

    def _press(self, sign: str) -> None:
        QTest.keyClicks(self.field, sign)
        until(lambda: self._is_painted)

    @Slot(str)
    def _on_answered(self, typed: str) -> None:
        self._is_answered = typed == self.field.text()

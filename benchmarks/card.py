"""Opening customers' cards: from asking for one to its page painted, and the questions it takes.

Every other card is the one with the long history, the rest have almost as long ones. Each opening
counts with the best of three, so that the slowest cards come out as the slowest, and not those
during which the machine did something else.
"""

from functools import partial
from pathlib import Path
from typing import cast
from uuid import UUID

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from benchmarks import shop
from benchmarks.common import Measure, Size, p99, timed
from benchmarks.questions import asked
from benchmarks.window import session_on, until
from models.cards import card
from models.database import disconnect, execute, open_notebook
from models.shop import branches
from models.shop.branches import Shop
from ui.garbage import GuiThreadGarbage
from ui.screens.card.card_screen import CardScreen
from ui.session import Session

CARDS, ROUNDS = 60, 3
AT_MOST_MS, BUDGET = 50.0, 1.0
AT_MOST_QUERIES = 6.0
_OTHERS = "SELECT customer_id FROM customer_stat WHERE visits < ? ORDER BY visits DESC LIMIT ?"
_FIRST = "SELECT id FROM customer WHERE no = 1"


def measure(size: Size) -> list[Measure]:
    """Open the cards of customers with up to 500 visits, going back and forth between them."""
    place = shop.notebook(size)
    open_notebook(place)
    customers = _customers()
    queries = max(map(_queries, customers[:2]))
    disconnect()
    return [
        Measure(f"questions of a card ({size.name})", "most", AT_MOST_QUERIES, queries, BUDGET),
        Measure(
            f"card opened to painted ({size.name})",
            "ms, p99",
            AT_MOST_MS,
            p99(_openings(place, customers)),
            BUDGET,
        ),
    ]


def _customers() -> list[UUID]:
    first = UUID(str(execute(_FIRST).fetchone()[0]))
    others = [
        UUID(str(row[0])) for row in execute(_OTHERS, shop.LONG_HISTORY, CARDS // 2).fetchall()
    ]
    return [customer for other in others for customer in (first, other) if first != other]


def _queries(customer: UUID) -> int:
    here = branches.shop()
    return asked(partial(card.card, customer, cast(Shop, here).time))


def _openings(place: Path, customers: list[UUID]) -> list[float]:
    """Open cards in a real window, with the notebook on threads of its own."""
    session = session_on(place)
    hands = _Hands(session)
    rounds = [[hands.open(customer) for customer in customers] for _ in range(ROUNDS)]
    hands.window.close()
    session.background.close(last=disconnect)
    return [min(times) for times in zip(*rounds, strict=True)]


class _Hands(QObject):
    """Opens a card and waits until the page has been painted with it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.window = QWidget()
        self.window.resize(1280, 800)
        self.screen = CardScreen(session)
        QVBoxLayout(self.window).addWidget(self.screen)
        self._garbage = GuiThreadGarbage(self)
        self._name = ""
        self._is_painted = False
        self.window.show()
        self.window.activateWindow()
        self.screen.page.header.installEventFilter(self)
        QTest.qWait(500)  # the page is being filled

    def open(self, customer: UUID) -> float:
        """Return how many milliseconds a card takes; then let the window come to rest."""
        self._name = self.screen.page.header.name.text()
        self._is_painted = False
        took = timed(partial(self._open, customer))
        QTest.qWait(50)
        return took

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the painting of another name."""
        if event.type() == QEvent.Type.Paint:
            self._is_painted = self.screen.page.header.name.text() != self._name
        return super().eventFilter(watched, event)

    def _open(self, customer: UUID) -> None:
        self.screen.show_customer(customer)
        until(lambda: self._is_painted)

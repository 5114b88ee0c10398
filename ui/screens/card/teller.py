"""Tells the notebook what was typed into one part of the card."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.cards.card import CustomerCard
from models.changes import Author
from models.errors import Refused, Rejected
from ui.problems import explain_failure
from ui.session import Session
from ui.widgets.problem_line import ProblemLine

T = TypeVar("T")
NOBODY = UUID(int=0)


class Teller(QObject):
    """Speaks for one part, about one customer; what is declined stands in its `problem` line."""

    stale = Signal()  # somebody was faster: what is shown must be read again
    customer_wanted = Signal(object)  # a customer's id

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self.customer = NOBODY
        self.problem = ProblemLine()

    def turn_to(self, card: CustomerCard) -> None:
        """Speak about this customer from now on."""
        if card.details.id != self.customer:
            self.problem.set_text("")
        self.customer = card.details.id

    def tell(
        self, command: Callable[[Author], T], then: Callable[[T], object] | None = None
    ) -> None:
        """Carry out a command; the announcement brings what is new."""
        self.problem.set_text("")
        self.session.background.tell(self, command, then or self._rest, self.decline)

    def decline(self, error: Exception) -> None:
        """Say why a command could not be done."""
        if not isinstance(error, Refused | Rejected):
            self.session.background.failed.emit(error)
            return
        self.problem.set_text(explain_failure(error) or "")
        if isinstance(error, Refused):
            self.stale.emit()

    def _rest(self, _answer: object) -> None:
        """Do nothing: what was stored is announced."""

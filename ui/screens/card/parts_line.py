"""Who else a customer was in the notebook, and how to take the cards apart again."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.cards.card import CustomerCard
from models.doubles import taking_apart
from models.doubles.taking_apart import AlsoKnown
from ui import theme, wording
from ui.screens.card.teller import Teller
from ui.session import Session
from ui.widgets.link_button import LinkButton
from ui.widgets.plain_label import PlainLabel


class PartLine(QWidget):
    """One card that became a part of this one."""

    apart_wanted = Signal(object)  # the customer to take apart

    def __init__(self, part: AlsoKnown, session: Session) -> None:
        super().__init__()
        self._part = part.id
        day = wording.day(session.shop.time.day_of(part.since))
        sentence = self.tr("also known as {name} (No. {number}) since {day}")
        words = sentence.format(name=part.name, number=wording.number(part.no), day=day)
        self.words = PlainLabel(words, "faint", elide=True)
        self.apart = LinkButton(self.tr("Take apart"))
        self.apart.setAccessibleDescription(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(theme.scale().space(8))
        row.addWidget(self.words)
        row.addWidget(self.apart)
        row.addStretch(1)
        self.apart.clicked.connect(self._on_apart)

    @Slot()
    def _on_apart(self) -> None:
        self.apart_wanted.emit(self._part)


class PartsLine(QWidget):
    """Nothing at all on most cards."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._ticket = 0
        self.teller = Teller(session, self)
        self.lines: list[PartLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.teller.problem)
        self.hide()

    def show_card(self, card: CustomerCard) -> None:
        """Ask who was merged into a customer."""
        self.teller.turn_to(card)
        background = self._session.background
        background.forget(self._ticket)
        question = partial(taking_apart.parts_of, card.details.id)
        self._ticket = background.ask(self, question, self._show)

    def _show(self, parts: list[AlsoKnown]) -> None:
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [PartLine(part, self._session) for part in parts]
        for line in self.lines:
            self._column.addWidget(line)
            line.apart_wanted.connect(self._on_apart)
        self.setVisible(bool(parts))

    @Slot(object)
    def _on_apart(self, part: UUID) -> None:
        self.teller.tell(partial(taking_apart.take_apart, gone=part))

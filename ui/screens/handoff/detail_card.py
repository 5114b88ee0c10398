"""What belongs to one item that was handed over: who read it, what was answered."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from models import handoff
from models.handoff import ItemRow
from ui import theme
from ui.handoff.lines import LineWords
from ui.problems import explain_failure
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.link_button import LinkButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.problem_line import ProblemLine

LONGEST = 2_000


class DetailCard(Card):
    """Readers, answers, and a field for another answer."""

    left = Signal()  # the keys go back to the list
    customer_wanted = Signal(object)  # a customer's id
    change_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(self.tr("This item"))
        self._session = session
        self._item: ItemRow | None = None
        self._labels: list[PlainLabel] = []
        self.who = PlainLabel("", "strong", wrap=True)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(theme.scale().space(4))
        self.reply = QLineEdit(placeholderText=self.tr("Answer"))
        self.reply.setAccessibleName(self.tr("Answer under this item"))
        self.reply.setMaxLength(LONGEST)
        self.card_link = LinkButton(self.tr("Open the card"))
        self.problem = ProblemLine()
        self.change_link = self.add_link(self.tr("Put right"))
        for part in (self.who, self.lines, self.reply, self.problem, self.card_link):
            self.add(part)
        self.reply.returnPressed.connect(self._on_reply)
        self.card_link.clicked.connect(self._on_card)
        self.change_link.clicked.connect(self.change_wanted)

    def show_item(self, item: ItemRow | None, say: LineWords) -> None:
        """Show what belongs to an item."""
        if self._item is None or item is None or item.id != self._item.id:
            self.reply.clear()
            self.problem.set_text("")
        self._item = item
        self.setVisible(item is not None)
        if item is None:
            return
        self.who.setText(item.who_line or item.customer_name or item.do)
        self._show_lines([*say.history(item)])
        there = item.customer is not None and item.customer_here
        self.card_link.setVisible(there)
        self.card_link.set_words(self.tr("Open the card of {name}").format(name=item.customer_name))

    def said(self) -> Sequence[PlainLabel]:
        """Return the lines of its history, from top to bottom."""
        return self._labels

    def begin(self, text: str = "") -> None:
        """Put the hands on the answer."""
        self.reply.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reply.insert(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list."""
        if event.key() == Qt.Key.Key_Escape and self.reply.hasFocus():
            self.reply.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_lines(self, texts: list[str]) -> None:
        while item := self.lines.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._labels = [PlainLabel(text, "secondary", wrap=True) for text in texts]
        for label in self._labels:
            self.lines.addWidget(label)

    @Slot()
    def _on_reply(self) -> None:
        words = self.reply.text().strip()
        if words and self._item is not None:
            work = partial(handoff.reply, item_id=self._item.id, body=words)
            self._session.background.tell(self, work, self._on_replied, self._on_refused)

    def _on_replied(self, _nothing: object) -> None:
        self.reply.clear()
        self.left.emit()

    def _on_refused(self, error: Exception) -> None:
        sentence = explain_failure(error)
        self.problem.set_text(sentence or "")
        if sentence is None:
            self._session.background.failed.emit(error)

    @Slot()
    def _on_card(self) -> None:
        if self._item is not None and self._item.customer is not None:
            self.customer_wanted.emit(self._item.customer)

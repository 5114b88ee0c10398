"""What to ask at the next visit."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from models.cards import ask_next
from models.cards.ask_next import QuestionDraft, QuestionRow
from models.cards.card import CustomerCard
from ui import theme
from ui.screens.card.add_line import AddLine
from ui.screens.card.record_rows import RecordRow, RecordRows
from ui.screens.card.section import Section
from ui.screens.card.teller import Teller
from ui.screens.card.word_field import WordField
from ui.session import Session
from ui.widgets.in_place_text import InPlaceText
from ui.widgets.link_button import LinkButton
from ui.widgets.plain_label import PlainLabel


class QuestionLine(RecordRow[QuestionRow]):
    """A question that is edited in place, and the place for its answer."""

    def __init__(self, teller: Teller) -> None:
        super().__init__()
        self._teller = teller
        self._seen = ""
        self.question = InPlaceText(self.tr("Question"), self.tr("Ask what?"))
        self.why = PlainLabel("", "faint", wrap=True)
        self.why.setContentsMargins(4, 0, 0, 0)
        self.answer_button = LinkButton(self.tr("Answer"))
        self.answer = WordField(self.tr("What did they say?"), ask_next.LONGEST)
        self.answer.hide()
        self._lay_out()
        self.question.committed.connect(self._on_question)
        self.answer_button.clicked.connect(self._on_answer)
        self.answer.said.connect(self._on_said)
        self.answer.left.connect(self.answer.hide)

    def show_record(self, record: QuestionRow) -> None:
        """Show a question."""
        if self.record is None or self.record.id != record.id:
            self.answer.hide()
        super().show_record(record)
        self._seen = record.question
        self.question.set_text(record.question)
        self.why.setText(record.why)
        self.why.setVisible(bool(record.why))

    def is_busy(self) -> bool:
        """Tell whether somebody is writing here."""
        return self.question.is_editing() or self.answer.hasFocus()

    def _lay_out(self) -> None:
        space = theme.scale().space
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(6), 0, space(6))
        column.setSpacing(0)
        row = QHBoxLayout()
        row.addWidget(self.question, 1)
        row.addWidget(self.answer_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self.why)
        column.addWidget(self.answer)

    @Slot(str)
    def _on_question(self, words: str) -> None:
        seen, self._seen = self._seen, words
        if self.record:
            about = partial(ask_next.edit, question_id=self.record.id)
            self._teller.tell(partial(about, seen=seen, question=words))

    @Slot()
    def _on_answer(self) -> None:
        self.answer.start()

    @Slot(str)
    def _on_said(self, words: str) -> None:
        if self.record:
            self._teller.tell(partial(ask_next.answer, question_id=self.record.id, words=words))


class QuestionsCard(Section):
    """Rows of open questions."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Ask next time"))
        self.rows: RecordRows[QuestionRow] = RecordRows(self._line, _id)
        self.empty = PlainLabel(
            self.tr("A question put here stands on top at the next visit."), "secondary", wrap=True
        )
        self.adding = AddLine(self.tr("Ask what?"), self.tr("Why?"))
        self.adding.serve(self.add_link(self.tr("Add")))
        for part in (self.rows, self.empty, self.adding, self.teller.problem):
            self.add(part)
        self.adding.said.connect(self._on_said)

    def show_card(self, card: CustomerCard) -> None:
        """Show what to ask a customer."""
        if card.details.id != self.teller.customer:
            self.adding.go_quietly()
        super().show_card(card)
        self.rows.show_records(card.questions)
        self.empty.setVisible(not card.questions)

    def _line(self) -> RecordRow[QuestionRow]:
        return QuestionLine(self.teller)

    @Slot(str)
    def _on_said(self, question: str) -> None:
        draft = QuestionDraft(self.teller.customer, question, self.adding.fields.more.text())
        self.teller.tell(partial(ask_next.add, draft=draft), self._on_added)

    def _on_added(self, _nothing: None) -> None:
        self.adding.fields.more.clear()


def _id(question: QuestionRow) -> object:
    return question.id

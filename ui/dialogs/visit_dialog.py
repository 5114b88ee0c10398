"""A visit as it was logged, to put right."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial
from typing import cast

from PySide6.QtCore import QDate, Qt, QTime, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from models.counter import items, visits
from models.counter.visits import LONGEST_NOTE, VisitDraft, VisitRow
from models.kinds import Outcome, VisitKind
from ui import theme, visit_words
from ui.problems import explain_failure
from ui.session import Session
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, TimeField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.problem_line import ProblemLine
from ui.widgets.rating_picker import RatingPicker
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.token_field import TokenField


class VisitDialog(QDialog):
    """Stands beside the page and blocks nothing; only what was changed here is stored."""

    def __init__(self, session: Session, visit: VisitRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._seen = visit.draft()
        self.day = DateField(self.tr("Day"))
        self.time = TimeField(self.tr("Time"))
        self.kind = Choice(
            self.tr("What it was"), [(visit_words.visit_kind(kind), kind) for kind in VisitKind]
        )
        self.outcome = Choice(
            self.tr("What they got"), [(visit_words.outcome(result), result) for result in Outcome]
        )
        self.items = TokenField(self.tr("What was it? A comma after each"))
        self.companions = TokenField(self.tr("Who came along?"), "plain")
        self.rating = RatingPicker()
        self.note = QLineEdit(placeholderText=self.tr("Anything to remember?"))
        self.problem = ProblemLine()
        self.save_button = KeyButton(self.tr("Save"), "Ctrl+Return", primary=True)
        self._lay_out(visit.name or self.tr("Somebody"))
        self._show_visit()
        session.background.ask(self, items.all_names, self._suggest)

    def draft(self) -> VisitDraft:
        """Return the visit as it stands in the fields."""
        return replace(
            self._seen,
            at=self._at(),
            time_known=self._seen.time_known or self.time.time() != self._shown_time,
            items=tuple(self.items.tokens()),
            companions=tuple(self.companions.tokens()),
            kind=cast(VisitKind, self.kind.value()),
            outcome=cast(Outcome, self.outcome.value()),
            rating=self.rating.value(),
            note=self.note.text(),
        )

    @Slot()
    def save(self) -> None:
        """Store what was changed; close once that is done."""
        for field in (self.items, self.companions):
            field.finish()
        draft = self.draft()
        if draft == self._seen:
            self.accept()
            return
        self.save_button.setEnabled(False)
        command = partial(visits.edit, seen=self._seen, draft=draft)
        self._session.background.tell(self, command, self._stored, self._failed)

    def _lay_out(self, name: str) -> None:
        space = theme.scale().space
        self.setWindowTitle(self.tr("Change a visit"))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(10))
        column.addWidget(PlainLabel(name, "title", wrap=True))
        for part in (
            self._beside([self.day, self.time, self.kind, self.outcome]),
            self.items,
            PlainLabel(self.tr("How happy were they?"), "faint"),
            self.rating,
            self.companions,
            self.note,
        ):
            _add(column, part)
        column.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(space(24), space(20), space(24), space(16))
        page.setSpacing(space(12))
        page.addWidget(ScrollPage(content), 1)
        page.addWidget(self.problem)
        page.addLayout(self._foot())
        percent = theme.scale().text_percent
        self.resize(percent * 520 // 100, percent * 480 // 100)

    def _beside(self, fields: Sequence[QWidget]) -> FlowLayout:
        flow = FlowLayout(gap=8)
        for field in fields:
            flow.addWidget(field)
        return flow

    def _foot(self) -> QHBoxLayout:
        cancel = KeyButton(self.tr("Cancel"), "Esc")
        cancel.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.save)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.save_button)
        return foot

    def _show_visit(self) -> None:
        seen, local = self._seen, self._session.shop.time.local(self._seen.at)
        self._shown_day = QDate(local.year, local.month, local.day)
        self._shown_time = QTime(local.hour, local.minute)
        self.day.setDate(self._shown_day)
        self.time.setTime(self._shown_time)
        self.kind.set_value(seen.kind)
        self.outcome.set_value(seen.outcome)
        self.items.set_tokens(seen.items)
        self.companions.set_tokens(seen.companions)
        self.rating.set_value(seen.rating)
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setText(seen.note)
        self.items.setFocus(Qt.FocusReason.OtherFocusReason)

    def _at(self) -> datetime:
        """Return the moment set, to the second while nobody has touched it."""
        day, clock = self.day.date(), self.time.time()
        if (day, clock) == (self._shown_day, self._shown_time):
            return self._seen.at
        wall = date(day.year(), day.month(), day.day()), time(clock.hour(), clock.minute())
        return datetime.combine(*wall, self._session.shop.time.zone)

    def _suggest(self, names: list[str]) -> None:
        self.items.set_suggestions(names)

    def _stored(self, _nothing: object) -> None:
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        sentence = explain_failure(error)
        if sentence is None:
            self._session.background.failed.emit(error)
        else:
            self.problem.set_text(sentence)


def _add(column: QVBoxLayout, part: QWidget | QLayout) -> None:
    if isinstance(part, QLayout):
        column.addLayout(part)
    else:
        column.addWidget(part)

"""The fields of the log panel, in their places."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from models.clock import now
from models.counter.visits import VisitRow
from models.kinds import Channel
from ui import theme, visit_words, wording
from ui.screens.card.columns import Columns
from ui.screens.card.items_field import ItemsField
from ui.screens.card.log_details import LogDetails
from ui.screens.card.typed_visit import TypedVisit
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.rating_picker import RatingPicker

_LONGEST_NOTE = 20_000
_LETTERS_WIDE = 22  # the least width of each half of a line
_IN_SIGHT = ("items", "typing", "note", "rating")  # what can be typed without the details
_A_MINUTE_MS = 15_000  # how long the time shown may be behind


class LogForm(QObject):
    """Fills a card with fields and reads them."""

    changed = Signal()

    def __init__(self, card: Card, session: Session) -> None:
        super().__init__(card)
        self._card = card
        self._session = session
        self.items = ItemsField(self.tr("What was it?"), self.tr("+ add"))
        self.rating = RatingPicker()
        self.note = QLineEdit(placeholderText=self.tr("Anything to remember?"))
        self.note.setMaxLength(_LONGEST_NOTE)
        self.tell_button = KeyButton(self.tr("Tell next shift"), "Ctrl+N")
        self.save_button = KeyButton(self.tr("Save"), "Ctrl+Return", primary=True)
        self.again = PlainLabel("", "secondary", wrap=True)
        self._details: LogDetails | None = None
        self.when_link = card.add_link("")
        self.cancel_button = card.add_link(self.tr("Cancel"))
        self._companions: Sequence[str] = ()
        self._clock = QTimer(self, interval=_A_MINUTE_MS)
        self._lay_out()
        self._connect()

    def typed(self) -> TypedVisit:
        """Return what has been typed so far."""
        typed = TypedVisit(
            None if self.items.is_proposal() else tuple(self.items.tokens()),
            self.items.edit.text().strip(),
            self.note.text().strip(),
            self.rating.value(),
        )
        details = self._details
        if details is None:
            return typed
        return replace(
            typed,
            companions=tuple(details.companions.tokens()),
            kind=details.chosen_kind(),
            channel=details.chosen_channel(),
            outcome=details.chosen_outcome(),
            at=details.at(self._session.shop.time),
        )

    def finish(self) -> TypedVisit:
        """Take in what is still being typed, and return all."""
        self.items.finish()
        if self._details:
            self._details.companions.finish()
        return self.typed()

    def put(self, typed: TypedVisit) -> None:
        """Show a visit as it was typed."""
        self.items.put(typed.items)
        self.items.edit.setText(typed.typing)
        self.note.setText(typed.note)
        self.rating.set_value(typed.rating)
        self.again.hide()
        plain = typed == replace(TypedVisit(), **{n: getattr(typed, n) for n in _IN_SIGHT})
        if self._details or not plain:
            self.details.companions.set_tokens(typed.companions)
            self.details.choose(typed.kind, typed.channel, typed.outcome)
            self.details.set_at(typed.at, self._session.shop.time)
            self.details.setVisible(not plain)
        self._show_when()

    def propose(self, labels: Sequence[str]) -> None:
        """Propose the usual."""
        self.items.propose(labels)

    def show_new(self) -> None:
        """Be a form for a new visit."""
        self._card.set_heading(self.tr("Log this visit"))
        self.cancel_button.hide()
        self.tell_button.show()
        if self._details:
            self._details.hide()
        self._show_when()

    def show_editing(self, visit: VisitRow) -> None:
        """Be a form for a visit that was logged."""
        when = self._written(visit.at)
        self._card.set_heading(self.tr("Change the visit: {when}").format(when=when))
        self.cancel_button.show()
        self.tell_button.hide()

    def ask_again(self, count: str, minutes: int) -> None:
        """Ask whether this is another visit than the one so many minutes ago."""
        if minutes <= 1:
            text = self.tr("Logged a minute ago: again? Enter says yes.")
        else:
            text = self.tr("Logged {minutes} minutes ago: again? Enter says yes.")
        self.again.setText(text.format(minutes=count))
        self.again.set_tone("usual")
        self.again.show()

    def focus(self) -> None:
        """Put the hands on the first field."""
        self.items.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def details(self) -> LogDetails:
        """Day, time, kind and companions: made when they are first wanted."""
        if self._details is None:
            self._details = LogDetails()
            self._details.set_at(None, self._session.shop.time)
            self._details.companions.set_suggestions(self._companions)
            self._details.changed.connect(self._on_details)
            self._details.hide()
            self._card.body.insertWidget(2, self._details)
        return self._details

    def suggest_companions(self, names: Sequence[str]) -> None:
        """Complete those who came along from these names."""
        self._companions = names
        if self._details:
            self._details.companions.set_suggestions(names)

    @Slot()
    def open_details(self) -> None:
        """Show day, time, kind and companions."""
        self.details.show()

    def _lay_out(self) -> None:
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scale().space(10))
        row.addWidget(self.tell_button)
        row.addWidget(self.save_button)
        first = Columns([self.items, self.rating], _LETTERS_WIDE, (1, 0))
        second = Columns([self.note, buttons], _LETTERS_WIDE, (1, 0))
        for part in (first, second, self.again):
            self._card.add(part)
        self.note.setAccessibleName(self.tr("Note"))
        self.again.hide()

    def _connect(self) -> None:
        self.items.changed.connect(self.changed)
        self.items.edit.textEdited.connect(self.changed)
        self.rating.changed.connect(self.changed)
        self.note.textEdited.connect(self.changed)
        self.when_link.clicked.connect(self._on_when)
        self._clock.timeout.connect(self._show_when)
        self._clock.start()

    @Slot()
    def _on_details(self) -> None:
        self._show_when()
        self.changed.emit()

    @Slot()
    def _on_when(self) -> None:
        if self.details.isVisible():
            self.details.hide()
            return
        if self.details.at(self._session.shop.time) is None:
            self.details.set_at(None, self._session.shop.time)
        self.details.show()
        self.details.day.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_when(self) -> None:
        details = self._details
        at = (details and details.at(self._session.shop.time)) or now()
        channel = details.chosen_channel() if details else Channel.COUNTER
        text = self.tr("{when} · {channel}").format(
            when=self._written(at), channel=visit_words.channel(channel)
        )
        if text != self.when_link.words():
            self.when_link.set_words(text)

    def _written(self, at: datetime) -> str:
        time = self._session.shop.time
        return wording.moment(time.local(at), time.local(now()).date())

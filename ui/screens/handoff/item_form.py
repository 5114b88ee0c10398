"""What one item says, to be changed where it stands."""

from collections.abc import Callable
from dataclasses import fields, replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from models import handoff
from models.changes import Author
from models.handoff import ItemRow, ItemWords, Proposal
from models.kinds import Heat
from ui.handoff.lines import identity
from ui.handoff.note_fields import NoteFields
from ui.problems import explain_failure
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.problem_line import ProblemLine

PAUSE_MS = 700
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ItemForm(Card):
    """Follows the item the keys are on; what is typed is stored at each pause."""

    left = Signal()  # Enter or Escape: the keys go back to the list
    heat_wanted = Signal(str, object)  # which item, Heat
    keep_wanted = Signal(object)  # a Proposal, in other words than it was proposed

    def __init__(self, session: Session) -> None:
        super().__init__(self.tr("This item"))
        self._session = session
        self._item: ItemRow | Proposal | None = None
        self._seen = ItemWords()
        self.note = NoteFields(session)
        self.problem = ProblemLine()
        self.add(self.note)
        self.add(self.problem)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.store)
        self.note.edited.connect(self._on_edited)
        self.note.heat.chosen.connect(self._on_heat)

    def show_item(self, item: ItemRow | Proposal | None) -> None:
        """Show an item; what somebody is typing about the same one stays."""
        same = self._item is not None and item is not None and identity(item) == self._shown()
        if not same:
            self.store()
            self.problem.set_text("")
        was, self._item = self._item, item
        self.setVisible(item is not None)
        if item is None or (same and was and self._is_busy()):
            return
        self._seen = handoff.words_of(item)
        known = {name: getattr(item, name) for name in (*self.note.fields, "owner", "due_at")}
        self.note.show_note({**known, "heat": item.heat})

    @Slot()
    def begin(self) -> None:
        """Put the hands on what to do."""
        field = self.note.fields["do"]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    @Slot()
    def store(self) -> None:
        """Store what is new."""
        self._pause.stop()
        if self._item is None:
            return
        typed = self._typed()
        if typed == self._seen:
            return
        seen, self._seen = self._seen, typed
        if isinstance(self._item, Proposal):
            changed = {field.name: getattr(typed, field.name) for field in fields(typed)}
            self.keep_wanted.emit(replace(self._item, **changed))
        else:
            self._tell(partial(handoff.edit_item, item_id=self._item.id, seen=seen, typed=typed))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape or (event.key() in _ENTER and not held):
            self.store()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> ItemWords:
        typed = self.note.typed()
        typed.pop("heat")
        return ItemWords(**typed)

    def _shown(self) -> str:
        return identity(self._item) if self._item else ""

    def _is_busy(self) -> bool:
        """Tell whether somebody is typing here."""
        focus = QApplication.focusWidget()
        here = focus is not None and self.isAncestorOf(focus)
        return self._pause.isActive() or (here and self._typed() != self._seen)

    def _tell(self, work: Callable[[Author], object]) -> None:
        self.problem.set_text("")
        self._session.background.tell(self, work, self._nothing, self._on_refused)

    def _nothing(self, _answer: object) -> None:
        """The news of it come by themselves."""

    def _on_refused(self, error: Exception) -> None:
        sentence = explain_failure(error)
        if sentence is None:
            self._session.background.failed.emit(error)
            return
        if self._item is not None:
            self._seen = handoff.words_of(self._item)
        self.problem.set_text(sentence)

    @Slot()
    def _on_edited(self) -> None:
        self._pause.start()

    @Slot(object)
    def _on_heat(self, heat: object) -> None:
        if self._item is not None and isinstance(heat, Heat):
            self.store()
            self.heat_wanted.emit(self._shown(), heat)

"""The find field: whoever walks in is found by typing, and Enter opens the card."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QKeyCombination, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMoveEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from models.counter.ready import ReadyRow
from models.doubles.typed import Likely
from models.finding.hits import Hit
from models.touched import Touched
from ui.find import choices
from ui.find.answer import Answer, answer
from ui.find.choices import Choice, FindAction, Kind
from ui.find.held_keys import HeldKeys
from ui.find.line import FindLine
from ui.find.popup import FindPopup
from ui.find.vocabulary import LiveVocabulary
from ui.live_query import LiveQuery
from ui.session import Session
from ui.widgets.announce import announce

MOST_HITS = 8
_SHOWN = Touched.CUSTOMERS | Touched.KNOWLEDGE | Touched.VISITS
INSTEAD = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_O)
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


class FindField(FindLine):
    """Asks the notebook at each key, and chooses by Enter.

    Enter waits for the hits of the text as typed. What is chosen leaves the field empty.
    """

    customer_chosen = Signal(object)  # the customer's id
    usual_wanted = Signal(object)  # the id of a have-ready customer
    usual_confirmed = Signal(object)  # the same, after `ask_again`
    new_customer_wanted = Signal(str)  # as typed: a name, or a description behind its plus
    action_chosen = Signal(str, str)  # what a `FindAction` runs, what was typed
    answered = Signal(str)  # the text whose hits are shown now

    def __init__(
        self, session: Session, key: str = "Ctrl+K", parent: QWidget | None = None
    ) -> None:
        super().__init__(key, parent)
        self._session = session
        self._ready: Sequence[ReadyRow] = ()
        self._actions: Sequence[FindAction] = ()
        self._answer = Answer("")
        self._wanted: ReadyRow | None = None
        self._asking = False
        self._popup: FindPopup | None = None
        self.held = HeldKeys(self)
        self._vocabulary = LiveVocabulary(session.background, self)
        self._query = LiveQuery(session.background, _SHOWN, self._question, self._on_answer, self)
        self.setPlaceholderText(self.tr("Who just walked in?  Name, phone, or “licorice”…"))
        self.setAccessibleName(self.tr("Find"))
        self.textChanged.connect(self._on_text)

    @property
    def popup(self) -> FindPopup:
        """The list under the field; it stands in the field's window."""
        if self._popup is None:
            self._popup = FindPopup(self.window())
            self._popup.chosen.connect(self._choose)
        return self._popup

    def set_ready(self, rows: Sequence[ReadyRow]) -> None:
        """Say whom the digits 1 to 9 stand for, in this order."""
        self._ready = tuple(rows)

    def set_actions(self, actions: Sequence[FindAction]) -> None:
        """Say what else can be found: things to do, and pages."""
        self._actions = tuple(actions)

    def chosen_customer(self) -> UUID | None:
        """Return the customer the mark is on, while the list is open."""
        person = getattr(self._marked(), "of", None)
        return person.customer if isinstance(person, Hit | Likely | ReadyRow) else None

    def ask_again(self) -> None:
        """Ask "again?" in the row that was chosen last; another Enter confirms it."""
        if self._wanted:
            again = Choice(Kind.AGAIN, self._wanted)
            self._open([again], again)

    @Slot()
    def dismiss(self) -> None:
        """Empty the field and close the list."""
        self.clear()
        self._close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, move the mark, or let go; all else is typing."""
        if self.held.are_held():
            self.held.hold(event)
        elif event.keyCombination() == INSTEAD and self._is_open():
            self._choose(self.popup.likely())
        elif not self._handle(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show again what was found for the text that still stands here."""
        super().focusInEvent(event)
        if self.text().strip():
            self._query.refresh()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list when the hands go elsewhere in the window."""
        super().focusOutEvent(event)
        self.held.release()
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._close()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Keep the list below the field."""
        super().moveEvent(event)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the list as wide as the field."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field; once it has been seen, there is time to read the words."""
        super().paintEvent(event)
        self._vocabulary.start()

    def _handle(self, event: QKeyEvent) -> bool:
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if bare and key in _ENTER:
            return self._enter()
        if bare and key in _STEPS and self._is_open():
            self.popup.move_mark(_STEPS[key])
            return True
        if bare and key == Qt.Key.Key_Escape and (self.text() or self._is_open()):
            self.dismiss()
            return True
        return False

    def _enter(self) -> bool:
        """Choose what is marked, as soon as it is certain what that is."""
        if not self.text().strip() and not self._is_open():
            return False
        marked = self._marked()
        if self._is_certain(marked):
            self._choose(marked)
        else:
            self.held.start()
            self._query.refresh()
        return True

    def _is_certain(self, marked: Choice | None) -> bool:
        if not self._is_open():
            return False
        if marked and marked.kind is Kind.AGAIN:
            return True
        known = choices.is_known_at_once(self.text(), self._ready)
        first = marked is not None and marked.kind in {Kind.READY, Kind.NEW}
        return self._answer.typed == self.text() or (known and first)

    @Slot(object)
    def _choose(self, choice: Choice | None) -> None:
        """Say what was chosen; whoever listens shows it, and gets the keys typed since."""
        if choice is None or choice.of == choices.NEW_SIGN:
            self.held.release()
            return
        typed = self.text()
        self.dismiss()
        match choice.of:
            case Hit() | Likely():
                self.customer_chosen.emit(choice.of.customer)
            case ReadyRow():
                self._wanted = choice.of
                again = choice.kind is Kind.AGAIN
                (self.usual_confirmed if again else self.usual_wanted).emit(choice.of.customer)
            case FindAction():
                self.action_chosen.emit(choice.of.run, typed)
            case _:
                self.new_customer_wanted.emit(choice.of)
                if self.hasFocus():  # the card comes once they have been written down
                    self.held.start()
                    return
        self.held.release()

    @Slot(str)
    def _on_text(self, typed: str) -> None:
        if not typed.strip():
            self._answer = Answer("")
            self._close()
            return
        if choices.is_known_at_once(typed, self._ready):
            self._show(typed)
        (self._query.refresh_soon if self._asking else self._query.refresh)()

    def _question(self) -> Callable[[], Answer]:
        self._asking = bool(self.text().strip())
        return partial(answer, self.text(), MOST_HITS, self._vocabulary.words())

    def _on_answer(self, came: Answer) -> None:
        self._asking = False
        if came.typed != self.text() or not came.typed.strip():
            return
        same = came.typed == self._answer.typed
        self._answer = came
        if self.hasFocus():
            self._show(came.typed, keep_mark=same)
            announce(self, self._said(came))
        self.answered.emit(came.typed)
        if self.held.are_held():
            self._choose(self.popup.marked())

    def _show(self, typed: str, *, keep_mark: bool = False) -> None:
        likely = self._answer.likely if self._answer.typed == typed else ()
        found = choices.choices(typed, self._answer.hits, self._ready, self._actions, likely)
        marked = self._marked() if keep_mark else None
        still = marked is not None and marked.id in {choice.id for choice in found}
        self._open(found, marked if still else choices.first(typed, found))

    def _open(self, found: Sequence[Choice], mark: Choice | None) -> None:
        self.popup.show_choices(found, self.text(), self._session.shop.time.today(), mark)
        self.popup.place(self)
        self.popup.show()

    def _said(self, came: Answer) -> str:
        if came.likely:
            return self.tr("Likely the same person: {name}").format(name=came.likely[0].name)
        return self.tr("%n found", "", len(came.hits))

    def _place(self) -> None:
        if self._is_open():
            self.popup.place(self)

    def _marked(self) -> Choice | None:
        return self.popup.marked() if self._is_open() else None

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def _is_open(self) -> bool:
        return self._popup is not None and not self._popup.isHidden()

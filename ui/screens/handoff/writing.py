"""Close the shift: look through what the notebook proposes, and seal it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QKeyCombination, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from models import handoff
from models.handoff import HEATS, HandoffView, Proposal
from models.kinds import Heat, ShopState
from ui.handoff import words
from ui.handoff.demote_card import DemoteCard
from ui.handoff.lines import LineWords, identity
from ui.handoff.proposed import worded
from ui.screens.handoff.decisions import Decisions, Row, is_dropped
from ui.screens.handoff.faces import Face, Head
from ui.screens.handoff.item_form import ItemForm
from ui.screens.handoff.item_line import Mark
from ui.screens.handoff.item_list import Entry, Group, ItemList, Keys
from ui.screens.handoff.keys_card import KeysCard
from ui.screens.handoff.situation import Situation
from ui.screens.handoff.state_line import StateField
from ui.screens.handoff.tick import Tick
from ui.screens.handoff.why_card import WhyCard
from ui.session import Session

Key, Alt = Qt.Key, Qt.KeyboardModifier.AltModifier
KEYS: Keys = {
    Key.Key_Space: "keep", Key.Key_Delete: "drop", Key.Key_Backspace: "drop",
    Key.Key_Return: "edit", Key.Key_Enter: "edit", Key.Key_F2: "edit",
    QKeyCombination(Alt, Key.Key_Up): "up", QKeyCombination(Alt, Key.Key_Down): "down",
}  # fmt: skip


class Writing(Face):
    """Everything proposed is kept unless somebody drops it; each key is stored at once."""

    sealed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._heats = {words.heat_key(heat): heat for heat in HEATS}
        self.decide = Decisions(session, self)
        self.state = StateField()
        self.list = ItemList(KEYS)
        self.form = ItemForm(session)
        self.why = WhyCard()
        self.demote = DemoteCard()
        self.keys = KeysCard()
        self.put(self.state, self.list)
        self.put_beside(self.why, self.demote, self.form, self.keys)
        self._connect()

    def head(self) -> Head:
        """Say what closing the shift would do."""
        undecided = len(self.decide.undecided())
        action = self.tr("Keep the other %Ln and seal", "", undecided)
        summary = self.tr("Drafted from the notebook. What you do not drop is handed over.")
        return Head(self.tr("Close the shift"), summary, action if undecided else self.tr("Seal"))

    def on_paper(self, now: Situation) -> tuple[HandoffView | None, Sequence[Proposal]]:
        """Print it as it would be sealed."""
        return now.writing.view, now.writing.proposals

    def take_keys(self) -> None:
        """Begin at the first that nobody has decided upon."""
        undecided = self.decide.undecided()
        if self.list.order():
            self.list.go(undecided[0] if undecided else None)
        else:
            self.state.summary.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_situation(self, now: Situation) -> None:
        """Show what is kept, proposed, dropped."""
        writing = now.writing
        rows: list[Row] = [item for item in writing.view.items if item.is_open]
        rows += [worded(proposal) for proposal in writing.proposals]
        rows.sort(key=lambda row: HEATS.index(row.heat))
        self.decide.rows = {identity(row): row for row in (*rows, *writing.dropped)}
        say = LineWords(self._session.shop.time, now.names, now.at)
        groups = [self._group(heat, rows, say) for heat in HEATS]
        dropped = [self._entry(item, say) for item in writing.dropped]
        back = self.tr("Space brings it back")
        groups.append(Group(dropped, words=self.tr("Dropped"), side=back))
        self.state.show_state(writing.view.state, writing.view.summary)
        self.list.show_groups(groups, self.tr("Nothing stands out. Ctrl+N adds what to tell."))
        self._on_current(self.list.current())
        self.head_changed.emit()

    @Slot()
    def act(self) -> None:
        """Seal it, with everything that was not dropped."""
        self.form.store()
        self.state.store()
        work = partial(
            handoff.seal,
            branch=self._session.shop.id,
            state=self.state.state(),
            summary=self.state.summary.text(),
            keep=self.decide.proposals(),
        )
        self.decide.tell(work, self._on_sealed)

    def _connect(self) -> None:
        self.list.current_changed.connect(self._on_current)
        self.list.wanted.connect(self._on_wanted)
        self.list.typed.connect(self._on_typed)
        self.form.left.connect(self._back_to_list)
        self.form.heat_wanted.connect(self.decide.set_heat)
        self.form.keep_wanted.connect(self.decide.keep)
        self.why.answered.connect(self._on_why)
        self.why.left.connect(self._back_to_list)
        self.demote.chosen.connect(self._on_demote)
        self.demote.left.connect(self._back_to_list)
        self.decide.why_wanted.connect(self._ask_why)
        self.decide.demote_wanted.connect(self._ask_which)
        self.decide.decided.connect(self._on_decided)
        self.decide.said.connect(self.said)
        self.state.changed.connect(self._on_state)
        self.state.left.connect(self._back_to_list)

    def _group(self, heat: Heat, rows: Sequence[Row], say: LineWords) -> Group:
        entries = [self._entry(row, say) for row in rows if row.heat is heat]
        return Group(entries, heat)

    def _entry(self, row: Row, say: LineWords) -> Entry:
        line = say.draft(row)
        if is_dropped(row):
            return Entry(line, Mark(Tick.OFF, self.tr("dropped"), faded=True))
        if isinstance(row, Proposal):
            return Entry(line, Mark(Tick.OPEN, self.tr("proposed")))
        return Entry(line, Mark(Tick.ON, self.tr("kept")))

    @Slot(object)
    def _on_current(self, item: object) -> None:
        row = self.decide.rows.get(item) if isinstance(item, str) else None
        self.form.show_item(None if is_dropped(row) else row)
        elsewhere = self.state.summary.hasFocus()
        if isinstance(item, str) and item in self.list.order() and not elsewhere:
            self.show_part(self.list.line(item))

    @Slot(str, object)
    def _on_wanted(self, what: str, item: object) -> None:
        row = self.decide.rows.get(item) if isinstance(item, str) else None
        if row is None:
            return
        does: dict[str, Callable[[Row], None]] = {
            "tick": self.decide.toggle,
            "keep": self.decide.keep,
            "drop": self.decide.drop,
            "edit": self._edit,
            "up": partial(self.decide.move, -1),
            "down": partial(self.decide.move, 1),
        }
        does[what](row)

    @Slot(str, object)
    def _on_typed(self, text: str, item: object) -> None:
        heat = self._heats.get(text.casefold())
        if text.casefold() == words.state_key():
            self.state.begin()
            self.show_part(self.state)
        elif heat and isinstance(item, str):
            self.decide.set_heat(item, heat)

    def _edit(self, row: Row) -> None:
        if not is_dropped(row):
            self.form.begin()
            self.show_part(self.form)

    @Slot(str)
    def _on_decided(self, item: str) -> None:
        """Go on at once, for quick hands; not out of the form."""
        focus = QApplication.focusWidget()
        if focus is None or not self.form.isAncestorOf(focus):
            self.list.go_on([other for other in self.decide.undecided() if other != item])

    @Slot(str)
    def _ask_why(self, who: str) -> None:
        self.why.ask(who)
        self.show_part(self.why)

    @Slot(object)
    def _ask_which(self, musts: Sequence[Row]) -> None:
        self.demote.ask([(identity(row), row.who_line or row.do) for row in musts])
        self.show_part(self.demote)

    @Slot(str)
    def _on_why(self, why: str) -> None:
        self.list.go()
        self.decide.drop_because(why)

    @Slot(object)
    def _on_demote(self, item: object) -> None:
        self.list.go()
        self.decide.demote(item)

    @Slot()
    def _back_to_list(self) -> None:
        self.list.go()

    @Slot(object, str)
    def _on_state(self, state: ShopState, summary: str) -> None:
        branch = self._session.shop.id
        self.decide.tell(partial(handoff.set_state, branch=branch, state=state, summary=summary))

    def _on_sealed(self, _handoff: object) -> None:
        self.sealed.emit()

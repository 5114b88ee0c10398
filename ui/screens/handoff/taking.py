"""Take over what the shift before has left."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Slot

from models import handoff
from models.handoff import HandoffView, ItemRow
from models.kinds import Heat
from ui import wording
from ui.handoff import words
from ui.handoff.lines import Line, LineWords, identity, sections
from ui.problems import explain_failure
from ui.screens.handoff.faces import Face, Head
from ui.screens.handoff.item_line import Mark
from ui.screens.handoff.item_list import Entry, Group, ItemList, Keys
from ui.screens.handoff.say_back_card import SayBackCard
from ui.screens.handoff.shifts_card import ShiftsCard
from ui.screens.handoff.situation import Situation
from ui.screens.handoff.state_line import StateLine
from ui.screens.handoff.tick import Tick
from ui.screens.handoff.titles import handed, title
from ui.session import Session
from ui.widgets.announce import announce
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel

Key = Qt.Key
KEYS: Keys = {
    Key.Key_Space: "tick", Key.Key_Return: "tick", Key.Key_Enter: "tick",
    Key.Key_1: "1", Key.Key_2: "2", Key.Key_3: "3",
}  # fmt: skip


class Taking(Face):
    """Musts are said back, watches ticked, the rest is seen; the page waits for no answer."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._view: HandoffView | None = None
        self._situation: Situation | None = None
        self._said: tuple[ItemRow | None, str] = (None, "")
        self.state = StateLine()
        self.list = ItemList(KEYS)
        self.progress = Card(self.tr("Taking over"))
        self.read = PlainLabel("", "body", wrap=True)
        self.note = PlainLabel("", "faint", wrap=True)
        self.say = SayBackCard()
        self.shifts = ShiftsCard(session.shop.time)
        self.progress.add(self.read)
        self.progress.add(self.note)
        self.put(self.state, self.list)
        self.put_beside(self.say, self.progress, self.shifts)
        self.list.current_changed.connect(self._on_current)
        self.list.wanted.connect(self._on_wanted)
        self.list.typed.connect(self._on_typed)
        self.say.said_back.connect(self._on_said)
        self.say.left.connect(self.take_keys)

    def arrange(self, *, beside: bool, first: bool = True) -> None:
        """Ask above the list where there is no room beside it."""
        super().arrange(beside=beside, first=first)
        self.shifts.set_wanted(beside)
        self.progress.setVisible(beside)

    def head(self) -> Head:
        """Say who hands over to whom."""
        if self._view is None or self._situation is None:
            return Head("")
        now, view = self._situation, self._view
        line = handed(view, now, self._session.shop.time)
        return Head(title(view, now), line, self.tr("I have it all"))

    @Slot()
    def take_keys(self) -> None:
        """Begin at the first that is not read."""
        left = self.left()
        self.list.go(left[0] if left else None)

    def show_situation(self, now: Situation) -> None:
        """Show what is to be taken over."""
        self._situation, self._view = now, now.to_take
        if now.to_take is None:
            return
        view = now.to_take
        say = LineWords(self._session.shop.time, now.names, now.at)
        self.state.show_state(view.state, view.summary)
        self.list.show_groups([self._group(heat, rows, say) for heat, rows in sections(view.items)])
        self.shifts.show_shifts(now.shifts, now.plans, now.names)
        self.shifts.show_left_open(now.left_open)
        self._show_progress(view)
        self._on_current(self.list.current())
        self.head_changed.emit()

    @Slot()
    def act(self) -> None:
        """Take over; or go to what is not read yet, and say how much that is."""
        left = self.left()
        if left:
            self.list.go(left[0])
            self._hint(self.tr("%Ln still to be read, then it is yours.", "", len(left)))
            return
        here = self._here()
        if self._view is None or self._view.id is None or here is None:
            return
        work = partial(handoff.take_over, staff=here, handoff_id=self._view.id)
        self._session.background.tell(self, work, self._nothing, self._on_refused)

    def _hint(self, sentence: str) -> None:
        """Say what is missing, beside the list and aloud."""
        self.note.setText(sentence)
        self.note.set_tone("usual")
        announce(self.note, sentence)

    def _group(self, heat: Heat, rows: list[ItemRow], say: LineWords) -> Group:
        entries = [Entry(say.line(item), self._mark(item)) for item in rows]
        return Group(entries, heat, side=words.expected(heat))

    def _mark(self, item: ItemRow) -> Mark:
        here = self._here()
        if not item.is_open:
            return Mark(Tick.ON, self.tr("done"), faded=True)
        read = here is not None and item.is_read_by(here)
        aloud = self.tr("read") if read else self.tr("not read yet")
        return Mark(Tick.ON if read else Tick.OPEN, aloud)

    def _show_progress(self, view: HandoffView) -> None:
        asked = [item for item in view.items if item.heat is not Heat.INFO and item.is_open]
        left = self.left()
        counted = self.tr("{read} of {all} read.").format(
            read=wording.number(len(asked) - len(left)), all=wording.number(len(asked))
        )
        self.note.setText(self.tr("What stays undone goes on to the next shift by itself."))
        self.note.set_tone("")
        self.read.setText(counted if left else self.tr("All of it is read."))

    def left(self) -> list[str]:
        """Return what is still to be read, from top to bottom."""
        here = self._here()
        if self._view is None or here is None:
            return []
        return [identity(item) for item in self._view.left_to_read(here)]

    def _here(self) -> UUID | None:
        return self._situation.here if self._situation else None

    def _item(self, item: object) -> ItemRow | None:
        rows = self._view.items if self._view else ()
        return next((row for row in rows if identity(row) == item), None)

    @Slot(object)
    def _on_current(self, item: object) -> None:
        """Ask about the must the keys are on, or about the next one."""
        row, left = self._item(item), self.left()
        asked = row if row and item in left and row.heat is Heat.MUST else None
        asked = asked or next((r for r in map(self._item, left) if r and r.heat is Heat.MUST), None)
        self.say.setVisible(asked is not None)
        if asked and self._situation:
            line: Line = LineWords(self._session.shop.time, self._situation.names).line(asked)
            self.say.show_question(line, self._situation.questions.get(asked.id))
        if isinstance(item, str):
            self.show_part(self.list.line(item))

    @Slot(str, object)
    def _on_wanted(self, what: str, item: object) -> None:
        row = self._item(item)
        if row is None:
            return
        if what != "tick":
            self.say.choose(int(what))
        elif row.heat is Heat.MUST and item in self.left():
            self._hint(self.tr("Say this one back: 1, 2 or 3, or your own words."))
        elif row.is_open:
            self._acknowledge(row.id, "")

    @Slot(str, object)
    def _on_typed(self, text: str, _item: object) -> None:
        if not self.say.isHidden():
            self.say.begin(text)

    @Slot(object, str)
    def _on_said(self, item: object, said: str) -> None:
        row = self._item(item)
        if row is None:
            return
        if self.say.insists():
            self._acknowledge(row.id, said)
            return
        self._said = (row, said)
        background = self._session.background
        background.ask(self, partial(handoff.is_right, row.id, said), self._on_judged)

    def _on_judged(self, right: bool) -> None:  # noqa: FBT001 - an answer
        row, said = self._said
        if row is not None and right:
            self._acknowledge(row.id, said)
        elif row is not None:
            self.say.show_truth(row.do or row.who_line)

    def _acknowledge(self, item: UUID, said: str) -> None:
        here = self._here()
        if here is not None:
            work = partial(handoff.acknowledge, staff=here, item_id=item, said_back=said)
            self.list.go_on([other for other in self.left() if other != self._key_of(item)])
            self._session.background.tell(self, work, self._nothing, self._on_refused)

    def _key_of(self, item: UUID) -> str:
        rows = self._view.items if self._view else ()
        return next((identity(row) for row in rows if row.id == item), "")

    def _nothing(self, _matched: object) -> None:
        """The news of it come by themselves."""

    def _on_refused(self, error: Exception) -> None:
        sentence = explain_failure(error)
        if sentence is None:
            self._session.background.failed.emit(error)
        else:
            self.said.emit(sentence)

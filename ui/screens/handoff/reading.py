"""Work by what was handed over: done, answered, put right."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot

from models import handoff
from models.handoff import HandoffView, ItemRow, Proposal
from models.kinds import Heat
from ui import wording
from ui.handoff.lines import LineWords, identity, sections
from ui.problems import explain_failure
from ui.screens.handoff.detail_card import DetailCard
from ui.screens.handoff.faces import Face, Head
from ui.screens.handoff.item_form import ItemForm
from ui.screens.handoff.item_line import Mark
from ui.screens.handoff.item_list import Entry, Group, ItemList, Keys
from ui.screens.handoff.shifts_card import ShiftsCard
from ui.screens.handoff.situation import Situation
from ui.screens.handoff.state_line import StateLine
from ui.screens.handoff.tick import Tick
from ui.screens.handoff.titles import handed, title
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel

Key = Qt.Key
KEYS: Keys = {
    Key.Key_Space: "tick", Key.Key_Return: "answer", Key.Key_Enter: "answer",
    Key.Key_F2: "change",
}  # fmt: skip


class Reading(Face):
    """Shows a handoff that lies behind: the latest, or one that was looked for."""

    write_wanted = Signal()
    who_wanted = Signal()  # nobody has said that they are on
    latest_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._now: Situation | None = None
        self._view: HandoffView | None = None
        self._earlier = False
        self.state = StateLine()
        self.list = ItemList(KEYS)
        self.detail = DetailCard(session)
        self.form = ItemForm(session)
        self.taken = Card(self.tr("Taken over"))
        self.takers = PlainLabel("", "secondary", wrap=True)
        self.shifts = ShiftsCard(session.shop.time)
        self.taken.add(self.takers)
        self.put(self.state, self.list)
        self.put_beside(self.detail, self.form, self.taken, self.shifts)
        self.form.hide()
        self._connect()

    def head(self) -> Head:
        """Say which handoff it is."""
        if self._view is None or self._now is None:
            return Head(self.tr("Handoff"))
        line = handed(self._view, self._now, self._session.shop.time)
        return Head(title(self._view, self._now), line, self._action(self._now))

    def on_paper(
        self,
        now: Situation,  # noqa: ARG002 - others print what it holds
    ) -> tuple[HandoffView | None, Sequence[Proposal]]:
        """Print the one that is shown."""
        return self._view, ()

    @Slot()
    def act(self) -> None:
        """Begin to close the shift; or leave the earlier one."""
        if self._earlier:
            self.latest_wanted.emit()
        elif self._now is not None and self._now.here is None:
            self.who_wanted.emit()
        else:
            self.write_wanted.emit()

    def _action(self, now: Situation) -> str:
        if self._earlier:
            return self.tr("Back to today’s")
        return self.tr("Close the shift") if now.here else self.tr("Who is on?")

    @Slot()
    def take_keys(self) -> None:
        """Go to the first that is not done."""
        self.form.hide()
        waiting = [identity(item) for item in self._items() if item.is_open]
        current = self.list.current()
        self.list.go(None if current in waiting or not waiting else waiting[0])

    def view(self) -> HandoffView | None:
        """Return what is shown."""
        return self._view

    def show_view(self, view: HandoffView | None, now: Situation, *, earlier: bool) -> None:
        """Show a handoff."""
        self._view, self._now, self._earlier = view, now, earlier
        if view is None:
            return
        say = self._say(now)
        self.state.show_state(view.state, view.summary)
        groups = [self._group(heat, rows, say) for heat, rows in sections(view.items)]
        dropped = [Entry(say.line(item), Mark(Tick.OFF, self.tr("dropped"), faded=True))
                   for item in view.dropped]  # fmt: skip
        groups.append(Group(dropped, words=self.tr("Dropped")))
        self.list.show_groups(groups, self.tr("Nothing had to be told."))
        read = [
            self.tr("{who}, {count} said back").format(
                who=say.signed(row.staff, row.at), count=wording.number(row.said_back)
            )
            for row in view.taken
        ]
        self.takers.setText("\n".join(read) or self.tr("Nobody has taken it over yet."))
        self.shifts.show_shifts([] if earlier else now.shifts, now.plans, now.names)
        self.shifts.show_left_open([] if earlier else now.left_open)
        self._on_current(self.list.current())
        self.head_changed.emit()

    def _connect(self) -> None:
        self.list.current_changed.connect(self._on_current)
        self.list.wanted.connect(self._on_wanted)
        self.list.typed.connect(self._on_typed)
        self.detail.left.connect(self.list_again)
        self.detail.customer_wanted.connect(self.customer_wanted)
        self.detail.change_wanted.connect(self._on_change)
        self.form.left.connect(self.list_again)
        self.form.heat_wanted.connect(self._on_heat)

    @Slot()
    def list_again(self) -> None:
        """Give the keys back to the list."""
        self.form.hide()
        self.list.go()

    def _group(self, heat: Heat, rows: list[ItemRow], say: LineWords) -> Group:
        done = sum(not item.is_open for item in rows)
        side = self.tr("{done} of {all} done").format(
            done=wording.number(done), all=wording.number(len(rows))
        )
        entries = [Entry(say.line(item), self._mark(item)) for item in rows]
        return Group(entries, heat, side=side)

    def _mark(self, item: ItemRow) -> Mark:
        if item.is_open:
            return Mark(Tick.OPEN, self.tr("not done yet"))
        return Mark(Tick.ON, self.tr("done"), faded=True)

    def _items(self) -> list[ItemRow]:
        return [*self._view.items, *self._view.dropped] if self._view else []

    def _item(self, item: object) -> ItemRow | None:
        return next((row for row in self._items() if identity(row) == item), None)

    def _say(self, now: Situation) -> LineWords:
        return LineWords(self._session.shop.time, now.names, now.at)

    @Slot(object)
    def _on_current(self, item: object) -> None:
        row = self._item(item)
        if self._now is not None:
            self.detail.show_item(row, self._say(self._now))
        if not self.form.isHidden():
            self.form.show_item(row)
        if row is not None and isinstance(item, str):
            self.show_part(self.list.line(item))

    @Slot(str, object)
    def _on_wanted(self, what: str, item: object) -> None:
        row = self._item(item)
        if row is None:
            return
        if what == "answer":
            self.detail.begin()
        elif what == "change":
            self._on_change()
        elif row.is_open:
            self._tell(partial(handoff.finish, item_id=row.id))
        else:
            self.said.emit(self.tr("It is done already. Ctrl+Z takes back what was done last."))

    @Slot(str, object)
    def _on_typed(self, text: str, _item: object) -> None:
        self.detail.begin(text)

    @Slot()
    def _on_change(self) -> None:
        row = self._item(self.list.current())
        if row is not None and row.is_open:
            self.form.show_item(row)
            self.form.begin()
            self.show_part(self.form)

    @Slot(str, object)
    def _on_heat(self, item: str, heat: Heat) -> None:
        row = self._item(item)
        if row is not None:
            self._tell(partial(handoff.set_heat, item_id=row.id, heat=heat))

    def _tell(self, work: object) -> None:
        self._session.background.tell(self, work, self._nothing, self._on_refused)  # type: ignore[arg-type]

    def _nothing(self, _answer: object) -> None:
        """The news of it come by themselves."""

    def _on_refused(self, error: Exception) -> None:
        sentence = explain_failure(error)
        if sentence is None:
            self._session.background.failed.emit(error)
        else:
            self.said.emit(sentence)

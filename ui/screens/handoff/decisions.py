"""What somebody decides about the items of a handoff being written."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeAlias
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models import handoff
from models.changes import Author
from models.errors import Obstacle, Refused
from models.handoff import MOST_MUSTS, ItemRow, Proposal
from models.handoff.deciding import take_back
from models.kinds import Heat
from ui.handoff.lines import identity
from ui.problems import explain_failure
from ui.session import Session

Row: TypeAlias = ItemRow | Proposal


def is_dropped(row: Row | None) -> bool:
    """Tell whether something was left out."""
    return isinstance(row, ItemRow) and row.dropped_at is not None


class Decisions(QObject):
    """Keeps, drops, moves and heats items; asks where the rules leave a choice."""

    why_wanted = Signal(str)  # why drop this must?
    demote_wanted = Signal(object)  # which of these rows can wait?
    decided = Signal(str)  # which item: the keys go on to what is undecided, at once
    said = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._asked = ("", Heat.MUST)  # which item raised a question, and what it should become
        self.rows: dict[str, Row] = {}

    def undecided(self) -> list[str]:
        """Return what nobody has decided upon, from top to bottom."""
        return [key for key, row in self.rows.items() if isinstance(row, Proposal)]

    def proposals(self) -> tuple[Proposal, ...]:
        """Return the same, as proposed."""
        return tuple(row for row in self.rows.values() if isinstance(row, Proposal))

    def toggle(self, row: Row) -> None:
        """Drop what is kept, keep the rest: what a click on the box means."""
        if isinstance(row, ItemRow) and not is_dropped(row):
            self.drop(row)
        else:
            self.keep(row)

    @Slot(object)
    def keep(self, row: Row, demote: UUID | None = None) -> None:
        """Keep what is proposed, take back what was dropped."""
        self._asked = (identity(row), row.heat)
        branch = self._session.shop.id
        self.decided.emit(identity(row))
        if isinstance(row, Proposal):
            self.tell(partial(handoff.keep, branch=branch, proposal=row, demote=demote))
        elif is_dropped(row):
            self.tell(partial(take_back, item_id=row.id, demote=demote))

    def drop(self, row: Row, why: str = "") -> None:
        """Leave something out; a must only with a reason."""
        if is_dropped(row):
            return
        if row.heat is Heat.MUST and not why:
            self._asked = (identity(row), row.heat)
            self.why_wanted.emit(row.who_line or row.do)
            return
        what = row if isinstance(row, Proposal) else row.id
        branch = self._session.shop.id
        self.decided.emit(identity(row))
        self.tell(partial(handoff.drop, branch=branch, what=what, why=why))

    @Slot(str)
    def drop_because(self, why: str) -> None:
        """Drop the must that was asked about."""
        row = self.rows.get(self._asked[0])
        if row is not None:
            self.drop(row, why)

    def move(self, step: int, row: Row) -> None:
        """Change places with the neighbour of the same heat."""
        if isinstance(row, Proposal):
            self.said.emit(self.tr("Keep it first, then it can be moved."))
            return
        alike = [
            other
            for other in self.rows.values()
            if isinstance(other, ItemRow) and other.heat is row.heat and not is_dropped(other)
        ]
        to = alike.index(row) + step if row in alike else -1
        if 0 <= to < len(alike):
            others = [other for other in alike if other is not row]
            before = others[to].id if to < len(others) else None
            self.tell(partial(handoff.move, item_id=row.id, before=before))

    @Slot(str, object)
    def set_heat(self, item: str, heat: Heat, demote: UUID | None = None) -> None:
        """Say how much an item matters; a fourth must asks which of the others can wait."""
        row = self.rows.get(item)
        if row is None or row.heat is heat or is_dropped(row):
            return
        self._asked = (item, heat)
        if heat is Heat.MUST and demote is None and len(self._musts()) >= MOST_MUSTS:
            self._ask_which_can_wait()
        elif isinstance(row, Proposal):
            self.keep(replace(row, heat=heat), demote)
        else:
            self.tell(partial(handoff.set_heat, item_id=row.id, heat=heat, demote=demote))

    @Slot(object)
    def demote(self, item: object) -> None:
        """Let one of the three be a watch, then the fourth a must."""
        chosen = self.rows.get(item) if isinstance(item, str) else None
        if isinstance(chosen, Proposal):
            branch, watch = self._session.shop.id, replace(chosen, heat=Heat.WATCH)
            self.tell(partial(handoff.keep, branch=branch, proposal=watch), self._on_room)
        elif chosen is not None:
            self._heat_asked(chosen.id)

    def tell(
        self, work: Callable[[Author], object], then: Callable[[object], None] | None = None
    ) -> None:
        """Carry out a command; the news of it come by themselves."""
        self._session.background.tell(self, work, then or self._nothing, self._on_refused)

    def _musts(self) -> list[Row]:
        rows = self.rows.values()
        return [row for row in rows if row.heat is Heat.MUST and not is_dropped(row)]

    def _ask_which_can_wait(self) -> None:
        musts = [row for row in self._musts() if identity(row) != self._asked[0]]
        self.demote_wanted.emit(musts)

    def _on_room(self, _item: object) -> None:
        self._heat_asked(None)

    def _heat_asked(self, demote: UUID | None) -> None:
        """Make a must of what asked for it."""
        asked, heat = self._asked
        row = self.rows.get(asked)
        if isinstance(row, Proposal) or is_dropped(row):
            self.keep(replace(row, heat=heat) if isinstance(row, Proposal) else row, demote)  # type: ignore[arg-type]
        elif row is not None:
            self.tell(partial(handoff.set_heat, item_id=row.id, heat=heat, demote=demote))

    def _nothing(self, _answer: object) -> None:
        """Nobody waits for it."""

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, Refused) and error.obstacle is Obstacle.TOO_MANY_MUSTS:
            self._ask_which_can_wait()
            return
        sentence = explain_failure(error)
        if sentence is None:
            self._session.background.failed.emit(error)
        else:
            self.said.emit(sentence)

"""In whatever order things are done, undone and done again: every note waits once, or is settled.

The machine keeps in mind which notes were left and what became of them; the notebook may never
say anything else, and its journal must tell how it came to say it.
"""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from models import chain, derived, handoff, journal
from models.changes import Author, content
from models.clock import PRETENDED, now
from models.database import disconnect, execute, open_notebook
from models.errors import Obstacle, Refused
from models.handoff import NoteDraft, Proposal
from models.ids import new_id
from models.kinds import Heat, ShopState
from models.schema import HandoffItem
from models.shop import branches, staff
from tests.conftest import ME
from tests.dice import examples
from tests.models.handoff.shift_change import hire, take

EVER = datetime(2000, 1, 1, tzinfo=UTC)
START = datetime(2026, 3, 28, 11, tzinfo=UTC)  # clocks change in the night to come
Known = dict[UUID, str]
pick = st.integers(0, 30)


class Kept(RuleBasedStateMachine):
    """A notebook with two people, and what must hold in it.

    `known` is what became of each note, by the one first left.
    """

    def place(self) -> Any:
        raise NotImplementedError

    def __init__(self) -> None:
        super().__init__()
        self.at = START
        self.known: Known = {}
        self.snapshots: dict[UUID, tuple[Known, Known]] = {}
        self._clock(timedelta())
        self.opened = self.place()
        open_notebook(self.opened)
        self.shop = new_id()
        branches.open_branch(ME, self.shop, "Corner", "Europe/Berlin")
        self.staff = [hire("Sam"), hire("Priya")]

    def teardown(self) -> None:
        assert derived.damaged() == []
        assert chain.broken_at() is None
        disconnect()

    @invariant()
    def everything_is_there_once(self) -> None:
        rows = execute("SELECT id, carried_from_id FROM handoff_item").fetchall()
        parents = [str(parent) for _, parent in rows if parent]
        assert len(parents) == len(set(parents))
        ends = {self._end(root) for root, state in self.known.items() if state == "open"}
        waiting = [note.id for note in handoff.waiting(self.shop)]
        assert len(waiting) == len(set(waiting))
        assert set(waiting) == ends
        roots = {UUID(str(item)) for item, parent in rows if not parent}
        assert roots == self.known.keys()

    @invariant()
    def what_is_handed_on_is_what_waits(self) -> None:
        writing = handoff.being_written(self.shop, now())
        open_now = [item.id for item in writing.view.items if item.is_open]
        to_carry = [proposal.item for proposal in writing.proposals]
        assert sorted(map(str, [*open_now, *to_carry])) == sorted(
            str(note.id) for note in handoff.waiting(self.shop)
        )

    @invariant()
    def every_step_is_explained(self) -> None:
        for (item,) in execute("SELECT id FROM handoff_item").fetchall():
            entries = journal.history(UUID(str(item)))
            assert entries[-1].after
            stored = HandoffItem.get_by_id(item).facts()
            assert content(entries[-1].after) == content(stored)

    def _tell(self, command: Callable[[], object], then: Known | None = None) -> bool:
        before, last = dict(self.known), self._last()
        try:
            command()
        except Refused as refused:
            assert refused.obstacle in {Obstacle.TOO_MANY_MUSTS, Obstacle.GONE}  # noqa: PT017
            return False
        group = self._last()
        if group != last and group is not None:
            self.known |= then or {}
            self.snapshots[group] = (before, dict(self.known))
        return True

    def _remember_all(self) -> None:
        """Note that commands were given which settle nothing."""
        for (group,) in execute('SELECT DISTINCT "group" FROM change').fetchall():
            self.snapshots.setdefault(UUID(str(group)), (dict(self.known), dict(self.known)))

    def _turn(self, verb: Any) -> None:
        found = journal.undoable(EVER)
        step = found.undo if verb is journal.undo else found.redo
        if step is None or step.group not in self.snapshots:
            return
        wanted, _ = self.snapshots[step.group]
        try:
            verb(ME, step.group)
        except Refused as refused:
            assert refused.obstacle in {Obstacle.CHANGED_SINCE, Obstacle.STILL_NEEDED}  # noqa: PT017
            return
        group = self._last()
        assert group
        self.snapshots[group] = (dict(self.known), wanted)
        self.known = dict(wanted)

    def _last(self) -> UUID | None:
        row = execute('SELECT "group" FROM change ORDER BY seq DESC LIMIT 1').fetchone()
        return UUID(str(row[0])) if row else None

    def _item(self, which: int) -> tuple[UUID, UUID]:
        """Choose a note, and return it with what it is now."""
        roots = list(self.known)
        root = roots[which % len(roots)]
        return root, self._end(root)

    def _end(self, root: UUID) -> UUID:
        sql = "SELECT id FROM handoff_item WHERE carried_from_id = ?"
        while row := execute(sql, root.hex).fetchone():
            root = UUID(str(row[0]))
        return root

    def _staff(self, who: int) -> UUID:
        return self.staff[who % 2]

    def _author(self, who: int) -> Author:
        return Author(self._staff(who))

    def _clock(self, forward: timedelta) -> None:
        self.at += forward + timedelta(seconds=1)
        os.environ[PRETENDED] = self.at.isoformat()


class Shop(Kept):
    """What people do there, in any order."""

    @rule(heat=st.sampled_from(Heat), who=pick)
    def leave(self, heat: Heat, who: int) -> None:
        draft = NoteDraft(self.shop, who_line="Chet", do=f"note {len(self.known)}", heat=heat)

        def command() -> None:
            handoff.leave_note(self._author(who), draft)

        if self._tell(command, then={draft.id: "open"}):
            assert draft.id in self.known

    @rule(who=pick)
    def come_on(self, who: int) -> None:
        self._tell(lambda: staff.come_on(self._author(who), self._staff(who), self.shop))

    @rule(who=pick, end_shift=st.booleans())
    def seal(self, who: int, end_shift: bool) -> None:  # noqa: FBT001
        keep = handoff.propose(self.shop, now())
        self._tell(
            lambda: handoff.seal(
                self._author(who), self.shop, ShopState.CALM, "", keep, end_shift=end_shift
            )
        )

    @rule(who=pick)
    def take_over(self, who: int) -> None:
        if handoff.to_take(self._staff(who), self.shop):
            take(self._staff(who), self.shop)
            assert handoff.to_take(self._staff(who), self.shop) is None
            self._remember_all()

    @precondition(lambda self: self.known)
    @rule(which=pick, who=pick)
    def finish(self, which: int, who: int) -> None:
        root, item = self._item(which)
        settled = self.known[root] if self.known[root] != "open" else "done"
        self._tell(lambda: handoff.finish(self._author(who), item), then={root: settled})

    @precondition(lambda self: self.known)
    @rule(which=pick)
    def drop(self, which: int) -> None:
        root, item = self._item(which)
        if self.known[root] == "open":
            self._tell(
                lambda: handoff.drop(ME, self.shop, item, "no longer"), then={root: "dropped"}
            )

    @precondition(lambda self: self.known)
    @rule(which=pick)
    def carry_by_hand(self, which: int) -> None:
        proposals = handoff.propose(self.shop, now())
        if proposals:
            chosen: Proposal = proposals[which % len(proposals)]
            self._tell(lambda: handoff.keep(ME, self.shop, chosen))

    @precondition(lambda self: self.known)
    @rule(which=pick, heat=st.sampled_from(Heat))
    def reheat(self, which: int, heat: Heat) -> None:
        _, item = self._item(which)
        self._tell(lambda: handoff.set_heat(ME, item, heat))

    @precondition(lambda self: self.known)
    @rule(which=pick, other=pick)
    def move(self, which: int, other: int) -> None:
        (_, item), (_, before) = self._item(which), self._item(other)
        self._tell(lambda: handoff.move(ME, item, before))

    @precondition(lambda self: self.known)
    @rule(which=pick, who=pick)
    def correct(self, which: int, who: int) -> None:
        _, item = self._item(which)
        row = handoff.one(item)
        assert row
        words = handoff.words_of(row)
        typed = handoff.ItemWords(words.who_line, f"{words.do}!", words.owner, words.due_at)
        self._tell(lambda: handoff.edit_item(self._author(who), item, words, typed))

    @rule()
    def undo(self) -> None:
        self._turn(journal.undo)

    @rule()
    def redo(self) -> None:
        self._turn(journal.redo)

    @rule()
    def restart(self) -> None:
        disconnect()
        open_notebook(self.opened)

    @rule(minutes=st.sampled_from([1, 40, 500, 1440, 20_000, -60, -1500]))
    def clock(self, minutes: int) -> None:
        self._clock(timedelta(minutes=minutes))


@pytest.mark.usefixtures("notebook")
@pytest.mark.parametrize(
    ("new_place", "times"), [("file", 12), ("server", 4)], indirect=["new_place"]
)
def test_no_item_is_ever_lost_or_doubled(
    new_place: Callable[[], Any], monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    monkeypatch.setenv(PRETENDED, START.isoformat())
    disconnect()

    class Here(Shop):
        def place(self) -> Any:
            return new_place()

    run_state_machine_as_test(
        Here,
        settings=settings(examples(times), stateful_step_count=25),
    )
    open_notebook(new_place())

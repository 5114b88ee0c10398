"""Items of a handoff, turned into words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from models.clock import ShopTime, now
from models.handoff import HEATS, Correction, ItemRow, Proposal, Reply
from models.kinds import Heat, Why
from ui import wording
from ui.handoff import reasons, words
from ui.theme import Kind

translate = QCoreApplication.translate

Tag = tuple[str, Kind]
Item = TypeVar("Item", ItemRow, Proposal, ItemRow | Proposal)


@dataclass(frozen=True, slots=True)
class Line:
    """One item in words: `about` are tags of whom it is about, `times` those across from it.

    `id` stays the same when a proposal is kept.
    """

    id: str
    heat: Heat
    who: str
    do: str = ""
    condition: str = ""
    about: tuple[Tag, ...] = ()
    times: tuple[Tag, ...] = ()
    side: str = ""
    below: tuple[str, ...] = ()

    def aloud(self) -> str:
        """Return all of it, for those who hear it."""
        tags = [words for words, _ in (*self.about, *self.times)]
        parts = [words.heat(self.heat), self.who, *tags, self.do, self.condition, *self.below]
        return ", ".join(filter(None, [*parts, self.side]))


class LineWords:
    """Says items as one shop sees them now; `names` tells who is who on the staff."""

    def __init__(
        self, time: ShopTime, names: Mapping[UUID, str], at: datetime | None = None
    ) -> None:
        self._time = time
        self._names = names
        self._now = at or now()

    def line(self, item: ItemRow) -> Line:
        """Say an item of a handoff that was sealed."""
        side, below = self._left(item), tuple(filter(None, self._below(item)))
        return self._line(item, tuple(self._about(item)), side, below)

    def draft(self, item: ItemRow | Proposal) -> Line:
        """Say what is kept or proposed for a handoff being written, and why."""
        why = reasons.why(item.why, item.why_fact, self._time, self._now)
        about = tuple(self._about(item)) if item.why is not Why.EXPECTED else ()
        return self._line(item, about, "", (why,))

    def _line(
        self, item: ItemRow | Proposal, about: tuple[Tag, ...], side: str, below: tuple[str, ...]
    ) -> Line:
        who = item.who_line or item.customer_name
        return Line(
            identity(item),
            item.heat,
            who or item.do,
            item.do if who else "",
            words.condition(item.if_this, item.then_that),
            about,
            tuple(self._times(item)),
            side,
            below,
        )

    def person(self, who: UUID | None) -> str:
        """Name somebody; nobody is whoever was on."""
        return self._names.get(who, "") if who else ""

    def moment(self, at: datetime) -> str:
        """Write a moment: the time alone on the same day."""
        local, today = self._time.local(at), self._time.local(self._now).date()
        return wording.clock(local) if local.date() == today else wording.moment(local, today)

    def signed(self, who: UUID | None, at: datetime) -> str:
        """Say who and when: Sam 13:52."""
        return " ".join(filter(None, (self.person(who), self.moment(at))))

    def reply(self, reply: Reply) -> str:
        """Write an answer under an item."""
        return translate("Handoff", "{who}: {words}").format(
            who=self.signed(reply.by, reply.at), words=reply.body
        )

    def correction(self, correction: Correction) -> str:
        """Say what was put right, and what stood there before."""
        return translate("Handoff", "Put right by {who}; it said “{before}”").format(
            who=self.signed(correction.by, correction.at), before=correction.was
        )

    def history(self, item: ItemRow) -> Iterator[str]:
        """Tell who left it, who read it and said what, what was put right and answered."""
        left = self.signed(item.left_by, item.left_at)
        yield translate("Handoff", "left by {who}").format(who=left)
        for read in item.read_by:
            who = self.signed(read.staff, read.at)
            if read.said_back:
                yield translate("Handoff", "{who} said back: “{words}”").format(
                    who=who, words=read.said_back
                )
            else:
                yield translate("Handoff", "read by {who}").format(who=who)
        yield from map(self.correction, item.corrections)
        yield from map(self.reply, item.replies)
        if item.dropped_at:
            dropped = self.signed(item.dropped_by, item.dropped_at)
            yield translate("Handoff", "dropped by {who}: {why}").format(
                who=dropped, why=item.dropped_why or "–"
            )

    def _about(self, item: ItemRow | Proposal) -> Iterator[Tag]:
        for what in item.take_care:
            yield what, "care"
        for what in item.usual:
            yield what, "usual"

    def _times(self, item: ItemRow | Proposal) -> Iterator[Tag]:
        if item.days > 1:
            yield words.nth_day(item.days), "usual"
        if item.due_at:
            late = item.due_at < self._now and (isinstance(item, Proposal) or item.is_open)
            yield words.due(item.due_at, self._time, self._now), "care" if late else "info"
        if item.owner and (isinstance(item, Proposal) or item.owner_here):
            yield item.owner_name, "plain"

    def _left(self, item: ItemRow) -> str:
        if item.done_at:
            done = translate("Handoff", "done {who}")
            return done.format(who=self.signed(item.done_by, item.done_at))
        return self.signed(item.left_by, item.left_at)

    def _below(self, item: ItemRow) -> Iterator[str]:
        if item.why is not Why.CARRIED:
            yield reasons.why(item.why, item.why_fact, self._time, self._now)
        if item.owner and not item.owner_here:
            gone = translate("Handoff", "{name} no longer works here: whoever is in charge does it")
            yield gone.format(name=item.owner_name)
        if item.customer and not item.customer_here:
            yield translate("Handoff", "This customer is in the bin.")
        for correction in item.corrections:
            yield self.correction(correction)
        for reply in item.replies:
            yield self.reply(reply)


def identity(item: ItemRow | Proposal) -> str:
    """Return what stays the same when a proposal becomes an item."""
    if isinstance(item, Proposal):
        return item.key
    if item.carried_from:
        return f"{Why.CARRIED.value}:{item.carried_from.hex}"
    return item.proposal or item.id.hex


def sections(items: Sequence[Item]) -> Iterator[tuple[Heat, list[Item]]]:
    """Sort items by heat, the hottest first."""
    for heat in HEATS:
        found = [item for item in items if item.heat is heat]
        if found:
            yield heat, found

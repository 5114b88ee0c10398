"""What a handoff could say: proposed from what the notebook knows, kept or dropped by people."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from models.errors import Obstacle, Refused
from models.handoff import reading, sources
from models.handoff.proposals import Proposal, Window
from models.handoff.rows import HEATS, HandoffView, ItemRow
from models.handoff.stored import MOST_MUSTS
from models.kinds import Heat, Why
from models.shop import branches
from models.shop.shift_plans import next_turn


@dataclass(frozen=True, slots=True)
class Writing:
    """A handoff being written.

    `view` holds what was typed or kept and, apart, what was dropped; `proposals` are what nobody
    has decided upon. What of that is carried over goes into the handoff by itself.
    """

    view: HandoffView
    proposals: tuple[Proposal, ...]

    @property
    def dropped(self) -> tuple[ItemRow, ...]:
        """What was left out, with why."""
        return self.view.dropped

    @property
    def musts(self) -> int:
        """How many musts the next shift would have to say back."""
        kept = len([item for item in self.view.of_heat(Heat.MUST) if item.is_open])
        return kept + sum(proposal.heat is Heat.MUST for proposal in self.proposals)


def propose(branch: UUID, now: datetime) -> tuple[Proposal, ...]:
    """Return what is worth telling the next shift and not decided upon yet, the hottest first."""
    return being_written(branch, now).proposals


def being_written(branch: UUID, now: datetime) -> Writing:
    """Return the handoff being written, and what could be said in it as of a moment."""
    view = reading.being_left(branch)
    undone = reading.undone(branch)
    known = {item.proposal for item in (*view.items, *view.dropped, *undone)}
    window = _window(branch, now)
    found = [*sources.carried(undone, window)]
    told = {item.customer for item in view.items if item.is_open}
    told |= {each.customer for each in found}
    found += [
        each
        for each in sources.known(window)
        if each.key not in known and not _says_nothing_new(each, told)
    ]
    kept = [item for item in view.of_heat(Heat.MUST) if item.is_open]
    return Writing(view, tuple(_at_most(found, MOST_MUSTS - len(kept))))


def _says_nothing_new(each: Proposal, told: Collection[UUID | None]) -> bool:
    """Tell whether somebody is expected whom another item brings up, with their usual, anyway."""
    return each.why is Why.EXPECTED and each.customer in told and not each.why_fact.out


def _window(branch: UUID, now: datetime) -> Window:
    """Return what the next handoff is for: the shift that begins next, up to its end."""
    shop = next((known for known in branches.shops() if known.id == branch), None)
    if shop is None:
        raise Refused(Obstacle.GONE)
    turn = next_turn(branch, now)
    if turn is None:
        return Window(shop, now, now, shop.time.start_of(shop.time.day_of(now)))
    return Window(shop, now, turn.begins_at, turn.ends_at)


def _at_most(found: list[Proposal], musts: int) -> list[Proposal]:
    """Let no more become a must by themselves than there is room for."""
    room, limited = max(0, musts), []
    for each in sorted(found, key=lambda each: HEATS.index(each.heat)):
        carried = each.item is not None
        if each.heat is Heat.MUST and not carried and not room:
            limited.append(replace(each, heat=Heat.WATCH))
            continue
        room -= each.heat is Heat.MUST
        limited.append(each)
    return sorted(limited, key=lambda each: HEATS.index(each.heat))

"""The shifts a shop plans: what they are called, and from when to when they go."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from models.changes import Action, Change, command
from models.errors import Obstacle, Problem, Refused, Rejected
from models.shop import branches, settings
from models.shop.branches import Shop
from models.text import one_line

LONGEST_LABEL = 200
MOST = 24
_A_DAY = 24 * 60  # minutes
_AHEAD = 15  # days looked through for the next time the shop is open
_EARLY = timedelta(minutes=60)  # before it begins, somebody who comes on means the next shift


@dataclass(frozen=True, slots=True)
class ShiftPlan:
    """One shift as planned: minutes after midnight; it ends past midnight where `ends` is less.

    Without a label it is called by its place among the others.
    """

    label: str
    begins: int
    ends: int

    def problems(self) -> dict[str, Problem]:
        """Report what can be seen wrong."""
        if len(one_line(self.label)) > LONGEST_LABEL:
            return {"label": Problem.TOO_LONG}
        wrong = {name for name in ("begins", "ends") if not 0 <= getattr(self, name) < _A_DAY}
        return dict.fromkeys(sorted(wrong), Problem.NOT_A_DAY)


class Turn(NamedTuple):
    """A planned shift on a day: the place in the plan, and from when to when."""

    place: int
    plan: ShiftPlan
    begins_at: datetime
    ends_at: datetime


DEFAULT = (ShiftPlan("", 6 * 60, 14 * 60), ShiftPlan("", 14 * 60, 22 * 60))


def planned(branch: UUID) -> tuple[ShiftPlan, ...]:
    """Return the shifts of a shop's day, the first to begin first; an early and a late one."""
    stored = settings.read(name_of_plan(branch))
    return DEFAULT if stored is None else tuple(ShiftPlan(*plan) for plan in stored)


@command(Action.PLAN_SHIFTS)
def plan(change: Change, branch: UUID, plans: Sequence[ShiftPlan]) -> None:
    """Say which shifts the shop has; none at all is a plan too.

    Raises:
        Rejected: a name is too long, there is no such time of day, or there are too many.
    """
    problems = {name: problem for each in plans for name, problem in each.problems().items()}
    if problems or len(plans) > MOST:
        raise Rejected(problems or {"plans": Problem.TOO_LONG})
    shop = _shop(branch)
    ordered = sorted(plans, key=lambda each: (_since_start(shop, each.begins), each.label))
    value = [[one_line(each.label), each.begins, each.ends] for each in ordered]
    settings.write.within(change, name_of_plan(branch), value)


def next_planned(branch: UUID, now: datetime) -> tuple[ShiftPlan, datetime] | None:
    """Return which shift begins next on a day the shop is open, and when; None without a plan."""
    turn = next_turn(branch, now)
    return (turn.plan, turn.begins_at) if turn else None


def next_turn(branch: UUID, now: datetime) -> Turn | None:
    """Return the next shift to begin, with its end."""
    coming = (turn for turn in _turns(_shop(branch), now, open_only=True) if turn.begins_at > now)
    return next(coming, None)


def turn_at(branch: UUID, now: datetime) -> Turn | None:
    """Return which shift somebody means who comes on at a moment: the latest to have begun."""
    soon = (
        turn
        for turn in _turns(_shop(branch), now, open_only=False)
        if turn.begins_at - _EARLY <= now < turn.ends_at
    )
    return max(soon, key=lambda turn: turn.begins_at, default=None)


def moment(shop: Shop, day: date, minute: int) -> datetime:
    """Return when the clock of a shop shows so many minutes after midnight on a business day.

    An hour before the day begins is one of the night after.
    """
    late = minute < shop.time.day_starts_after // timedelta(minutes=1)
    midnight = datetime(day.year, day.month, day.day) + timedelta(days=late)  # noqa: DTZ001
    return shop.time.in_utc(midnight + timedelta(minutes=minute))


def _turns(shop: Shop, now: datetime, *, open_only: bool) -> Iterator[Turn]:
    """Go through the planned shifts from yesterday on, in order."""
    plans = planned(shop.id)
    today = shop.time.day_of(now)
    closed = set(branches.closed_days(shop.id, today)) if open_only else set()
    for ahead in range(-1, _AHEAD if plans else 0):
        day = today + timedelta(days=ahead)
        if open_only and shop.open_weekdays and (not shop.is_usually_open(day) or day in closed):
            continue
        for index, each in enumerate(plans):
            begins = moment(shop, day, each.begins)
            ends = moment(shop, day, each.ends)
            if ends <= begins:
                ends = moment(shop, day + timedelta(days=1), each.ends)
            yield Turn(index, each, begins, ends)


def _since_start(shop: Shop, minute: int) -> int:
    return (minute - shop.time.day_starts_after // timedelta(minutes=1)) % _A_DAY


def name_of_plan(branch: UUID) -> str:
    """Return the setting that keeps the plan of a shop."""
    return f"shifts of {branch.hex}"


def _shop(branch: UUID) -> Shop:
    found = next((shop for shop in branches.shops() if shop.id == branch), None)
    if found is None:
        raise Refused(Obstacle.GONE)
    return found

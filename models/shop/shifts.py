"""The shifts there were and the one under way: who is in charge, and who is on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from models.changes import Action, Change, command
from models.clock import ShopTime, now
from models.errors import Obstacle, Refused
from models.schema import OnDuty, Shift, Staff, records
from models.shop.branches import shop_time
from models.shop.shift_plans import ShiftPlan, next_planned, plan, planned, turn_at

__all__ = [
    "ShiftPlan", "ShiftRow", "end", "next_planned", "of_day", "on_now", "plan", "planned",
    "rows_of", "running", "start",
]  # fmt: skip

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """A shift. `on` is who is on, the first to come first; of one that is over, who was.

    `plan_index` is its place in the plan it was started by. `forgotten`: nobody ended it, so
    it ended by itself when the next began.
    """

    id: UUID
    label: str
    day: date
    in_charge: UUID | None
    on: tuple[UUID, ...]
    started_at: datetime
    ended_at: datetime | None
    plan_index: int | None
    forgotten: bool = False


def of_day(branch: UUID, day: date) -> list[ShiftRow]:
    """List the shifts of a business day, the first first."""
    query = Shift.select().where(Shift.branch == branch, Shift.business_day == day)
    return _rows(list(query.order_by(Shift.started_at, Shift.id)))


def running(branch: UUID) -> ShiftRow | None:
    """Return the shift under way, the latest if they overlap."""
    found = under_way(branch, now())
    return _rows(found[:1])[0] if found else None


def rows_of(ids: Sequence[UUID]) -> dict[UUID | None, ShiftRow]:
    """Return some shifts by their ids."""
    found = list(Shift.select().where(Shift.id.in_(ids))) if ids else []
    return {row.id: row for row in _rows(found)}


def on_now(branch: UUID) -> list[UUID]:
    """List who is on, whoever said so last first."""
    return [who for who, _ in on_duty(branch)]


def on_duty(branch: UUID) -> list[tuple[UUID, datetime]]:
    """List who is on and since when, whoever said so last first."""
    shifts = [shift.id for shift in under_way(branch, now())]
    query = OnDuty.select(OnDuty.staff, OnDuty.came_on_at).where(
        OnDuty.shift.in_(shifts), OnDuty.went_off_at.is_null()
    )
    return records(query.order_by(OnDuty.here_at.desc(), OnDuty.id.desc()), lambda *pair: pair)


@command(Action.START_SHIFT)
def start(change: Change, branch: UUID, in_charge: UUID | None = None) -> UUID:
    """Begin a shift by hand, or say who is in charge of the one under way; return its id."""
    shift = next(iter(under_way(branch, change.at)), None) or begin(change, branch)
    if in_charge is not None:
        shift.in_charge = change.fetch(Staff, in_charge)
    change.save(shift)
    if in_charge is not None:
        let_on(change, shift, in_charge)
    return shift.id


@command(Action.END_SHIFT)
def end(change: Change, branch: UUID) -> None:
    """End the shift its author is on in, or else the one under way; everybody in it goes off.

    Raises:
        Refused: no shift is under way.
    """
    shift = of_author(change, branch)
    if shift is None:
        raise Refused(Obstacle.GONE)
    close(change, shift, change.at)


def of_author(change: Change, branch: UUID) -> Shift | None:
    """Return the shift the author of a change is on in, or else the one under way."""
    mine = (
        Shift.select()
        .join(OnDuty)
        .where(
            Shift.branch == branch,
            Shift.ended_at.is_null(),
            OnDuty.staff == change.author.staff,
            OnDuty.went_off_at.is_null(),
        )
        .order_by(Shift.started_at.desc())
    )
    found: Shift | None = mine.first() if change.author.staff else None
    return found or next(iter(under_way(branch, change.at)), None)


def for_newcomer(change: Change, branch: UUID, staff: UUID) -> Shift:
    """Return the shift for somebody who comes on, beginning one where need be.

    They join the one under way, unless its planned end is past and another one is due.
    """
    running_now = under_way(branch, change.at)
    joined = next((shift for shift in running_now if _is_on(shift, staff)), None)
    if joined is not None or not running_now:
        return joined or begin(change, branch)
    latest = running_now[0]
    turn = turn_at(branch, change.at)
    over = latest.planned_end_at is not None and latest.planned_end_at <= change.at
    return begin(change, branch) if over and turn and turn.place != latest.planned else latest


def begin(change: Change, branch: UUID) -> Shift:
    """Begin a shift as planned for the hour; whatever nobody ended on days before ends first."""
    time = shop_time(branch)
    today = time.day_of(change.at)
    open_ends = Shift.select().where(Shift.branch == branch, Shift.ended_at.is_null())
    for left in open_ends.where(Shift.business_day < today).order_by(Shift.id):
        if not _is_under_way(left, time, change.at):
            left.forgotten = True
            close(change, left, min(change.at, _end_of(left, time)))
    turn = turn_at(branch, change.at)
    shift = Shift(branch=branch, business_day=today, started_at=change.at)
    if turn:
        shift.label, shift.planned = turn.plan.label, turn.place
        shift.planned_end_at = turn.ends_at
    change.save(shift)
    return shift


def let_on(change: Change, shift: Shift, staff: UUID) -> None:
    """Note that somebody is on in a shift, and at the till now."""
    known = OnDuty.get_or_none(
        OnDuty.shift == shift.id, OnDuty.staff == staff, OnDuty.went_off_at.is_null()
    )
    duty = known or OnDuty(shift=shift, staff=staff, came_on_at=change.at)
    duty.here_at = change.at
    change.save(duty)


def let_off(change: Change, staff: UUID, branch: UUID | None = None) -> None:
    """Note that somebody has gone; who has been on longest is in charge from then."""
    duties = OnDuty.select().join(Shift).where(
        OnDuty.staff == staff, OnDuty.went_off_at.is_null(), Shift.ended_at.is_null()
    )  # fmt: skip
    for duty in list(duties if branch is None else duties.where(Shift.branch == branch)):
        duty.went_off_at = change.at
        change.save(duty)
        shift = change.fetch(Shift, UUID(duty.facts()["shift"]))
        others = OnDuty.select().where(OnDuty.shift == shift.id, OnDuty.went_off_at.is_null())
        heir = others.order_by(OnDuty.came_on_at, OnDuty.id).first()
        if heir and shift.facts()["in_charge"] == staff.hex:
            shift.in_charge = heir.staff
            change.save(shift)


def close(change: Change, shift: Shift, at: datetime) -> None:
    """End a shift; everybody in it goes off."""
    duties = OnDuty.select().where(OnDuty.shift == shift.id, OnDuty.went_off_at.is_null())
    for duty in list(duties.order_by(OnDuty.id)):
        duty.went_off_at = max(at, duty.came_on_at)
        change.save(duty)
    shift.ended_at = at
    change.save(shift)


def under_way(branch: UUID, at: datetime) -> list[Any]:
    """List the shifts that go on at a moment, the latest first."""
    time = shop_time(branch)
    days = [time.day_of(at) - _A_DAY, time.day_of(at)]
    query = Shift.select().where(
        Shift.branch == branch, Shift.business_day.in_(days), Shift.ended_at.is_null()
    )
    latest_first = query.order_by(Shift.started_at.desc(), Shift.id.desc())
    return [shift for shift in latest_first if _is_under_way(shift, time, at)]


def _is_under_way(shift: Shift, time: ShopTime, at: datetime) -> bool:
    """Tell whether a shift that has not ended goes on: its day is not over, or its hours."""
    late = shift.planned_end_at is not None and at < shift.planned_end_at
    return time.day_of(at) == shift.business_day or (late and shift.started_at <= at)


def _end_of(shift: Shift, time: ShopTime) -> datetime:
    """Return when a shift that nobody ended was over."""
    ends: datetime | None = shift.planned_end_at
    if ends is None or ends <= shift.started_at:
        ends = time.start_of(shift.business_day + _A_DAY)
    started: datetime = shift.started_at
    return max(ends, started)


def _is_on(shift: Shift, staff: UUID) -> bool:
    on = OnDuty.select().where(
        OnDuty.shift == shift.id, OnDuty.staff == staff, OnDuty.went_off_at.is_null()
    )
    return bool(on.exists())


def _rows(shifts: Sequence[Shift]) -> list[ShiftRow]:
    if not shifts:
        return []
    ids = [shift.id for shift in shifts]
    duties = OnDuty.select(OnDuty.shift, OnDuty.staff, OnDuty.went_off_at).where(
        OnDuty.shift.in_(ids)
    )
    known = records(duties.order_by(OnDuty.came_on_at, OnDuty.id), lambda *duty: duty)
    return [_row(shift, known) for shift in shifts]


def _row(shift: Shift, duties: Sequence[tuple[Any, ...]]) -> ShiftRow:
    on = (
        who
        for of, who, off in duties
        if of == shift.id and (off is None or shift.ended_at is not None)
    )
    in_charge = shift.facts()["in_charge"]
    return ShiftRow(
        shift.id,
        shift.label,
        shift.business_day,
        UUID(in_charge) if in_charge else None,
        tuple(dict.fromkeys(on)),
        shift.started_at,
        shift.ended_at,
        shift.planned,
        shift.forgotten,
    )

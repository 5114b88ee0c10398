"""The shop itself: its name, its time, the days it is open."""

from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from models.changes import Action, Change, command
from models.clock import ShopTime
from models.errors import Obstacle, Problem, Refused, Rejected
from models.schema import Branch, ClosedDay, records
from models.text import clean

LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Shop:
    """A branch as the program works with it."""

    id: UUID
    name: str
    time: ShopTime
    open_weekdays: int = 0b1111111  # bit 0 is Monday

    def is_usually_open(self, day: date) -> bool:
        """Tell whether the shop opens on such weekdays."""
        return bool(self.open_weekdays >> day.weekday() & 1)


@dataclass(frozen=True, slots=True)
class Closure:
    """A day on which the shop is closed out of turn."""

    day: date
    reason: str


@command(Action.OPEN_BRANCH)
def open_branch(
    change: Change, branch_id: UUID, name: str, time_zone: str, day_starts_after: int = 240
) -> None:
    """Add a shop in `time_zone` whose business day begins some minutes after midnight."""
    branch = Branch(id=branch_id, day_starts_after=day_starts_after)
    _describe(branch, name, time_zone)
    change.save(branch)


@command(Action.EDIT_SHOP)
def edit(change: Change, shop: Shop, seen: Shop | None = None) -> None:
    """Store a shop's name, zone and opening days as given.

    With the shop as it was `seen`, what is the same in both is left as it is stored.

    Raises:
        Rejected: by field, what cannot be stored.
        Refused: somebody else has changed the same thing meanwhile.
    """
    branch = change.fetch(Branch, shop.id)
    if seen is not None:
        shop = _merged(next(known for known in shops() if known.id == shop.id), seen, shop)
    _describe(branch, shop.name, shop.time.zone.key)
    branch.open_weekdays = shop.open_weekdays
    branch.day_starts_after = shop.time.day_starts_after // timedelta(minutes=1)
    change.save(branch)


@command(Action.CLOSE_DAY)
def close_day(change: Change, branch_id: UUID, day: date, reason: str = "") -> None:
    """Remember that the shop was, or will be, closed on a day it is usually open."""
    known = ClosedDay.get_or_none(ClosedDay.branch == branch_id, ClosedDay.on == day)
    closed = known or ClosedDay(branch=branch_id, on=day)
    closed.reason = clean(reason)
    change.save(closed)


@command(Action.CLOSE_DAY)
def open_again(change: Change, branch_id: UUID, day: date) -> None:
    """Forget that the shop was, or will be, closed on a day."""
    known = ClosedDay.get_or_none(ClosedDay.branch == branch_id, ClosedDay.on == day)
    if known is None:
        raise Refused(Obstacle.GONE)
    change.remove(known)


def shops() -> list[Shop]:
    """List the branches, the first one opened first."""
    query = Branch.select(
        Branch.id, Branch.name, Branch.time_zone, Branch.day_starts_after, Branch.open_weekdays
    )
    return records(query.order_by(Branch.id), _shop)


def shop() -> Shop | None:
    """Return the first branch, which is the only one of most notebooks."""
    return next(iter(shops()), None)


def shop_time(branch_id: UUID) -> ShopTime:
    """Return the time a shop lives by."""
    return next(known.time for known in shops() if known.id == branch_id)


def closed_days(branch_id: UUID, since: date) -> list[date]:
    """List the days since one on which the shop was closed out of turn."""
    query = ClosedDay.select(ClosedDay.on).where(
        ClosedDay.branch == branch_id, ClosedDay.on >= since
    )
    return records(query.order_by(ClosedDay.on), lambda day: day)


def closures(branch_id: UUID, since: date) -> list[Closure]:
    """List the days since one on which the shop is closed out of turn, and why."""
    query = ClosedDay.select(ClosedDay.on, ClosedDay.reason).where(
        ClosedDay.branch == branch_id, ClosedDay.on >= since
    )
    return records(query.order_by(ClosedDay.on), Closure)


def _merged(stored: Shop, seen: Shop, wanted: Shop) -> Shop:
    """Put what differs between `seen` and `wanted` into `stored`."""
    news = {
        field.name: getattr(wanted, field.name)
        for field in fields(Shop)
        if getattr(wanted, field.name) != getattr(seen, field.name)
    }
    if any(getattr(stored, name) != getattr(seen, name) for name in news):
        raise Refused(Obstacle.CHANGED_SINCE)
    return replace(stored, **news)


def _shop(branch: UUID, name: str, zone: str, minutes: int, weekdays: int) -> Shop:
    return Shop(branch, name, ShopTime(ZoneInfo(zone), timedelta(minutes=minutes)), weekdays)


def _describe(branch: Branch, name: str, time_zone: str) -> None:
    if len(name) > LONGEST_NAME:
        raise Rejected({"name": Problem.TOO_LONG})
    try:
        ZoneInfo(time_zone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise Rejected({"time_zone": Problem.UNKNOWN_ZONE}) from error
    branch.name, branch.time_zone = clean(name), time_zone

"""What the notebook could compute, but keeps: in step with every change, in the same commit."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from models import histories, hourly, stats, sums
from models.counting import Counting
from models.database import writing
from models.finding import find_index
from models.histories import Watch
from models.schema import (
    Alias,
    Branch,
    ClosedDay,
    Contact,
    Customer,
    CustomerTag,
    Facts,
    ImportedSummary,
    ModelFit,
    Note,
    Preference,
    Rating,
    Record,
    Relation,
    Tag,
    Visit,
)
from models.shop.opening import opening
from models.values import as_day

_ENDS = ("customer", "other")  # whom a record may be about
_OF_CUSTOMERS = frozenset(
    {Alias, Contact, CustomerTag, ImportedSummary, Note, Preference, Relation}
)
_OPENING = ("time_zone", "day_starts_after", "open_weekdays")

EVERYBODY = ""  # among customers' ids: all of them have to be counted anew
_LOOKED_BACK = timedelta(days=400)  # for closed days since somebody's last visit

Follower = Callable[[Facts | None, Facts | None], None]
Learn = Callable[[Sequence[Sequence[int]]], object]

_PARTS = (hourly, stats, find_index)  # each may stand on those before it


def _follow_visit(before: Facts | None, after: Facts | None) -> None:
    if before or not after or not _extend(after):
        hourly.follow_visit(before, after)
        stats.follow_visit(before, after)
    find_index.follow_visit(before, after)


def _extend(visit: Facts) -> bool:
    """Count a new visit on top of what is counted, if that is all there is to it; tell whether."""
    if visit["voided_at"]:
        return False
    shop = opening(as_day(visit["business_day"]) - _LOOKED_BACK)
    if visit["customer"] and not stats.extend(visit, shop):
        return False
    hourly.extend(visit, shop.times)
    return True


def _follow_rating(before: Facts | None, after: Facts | None) -> None:
    hourly.follow_rating(before, after)
    stats.follow_rating(before, after)


def _follow_fit(_before: Facts | None, _after: Facts | None) -> None:
    stats.look_ahead()


def _follow_branch(before: Facts | None, after: Facts | None) -> None:
    """Count anew by another clock or other opening days; a new branch has no visits yet."""
    if before and after and any(before[name] != after[name] for name in _OPENING):
        remake()


def _follow_closing(before: Facts | None, after: Facts | None) -> None:
    if before is None or after is None or before["on"] != after["on"]:
        stats.rebuild()


_FOLLOWERS: Mapping[type[Record], Follower] = {
    Visit: _follow_visit,
    Rating: _follow_rating,
    ModelFit: _follow_fit,
    ImportedSummary: stats.follow_sum,
    Customer: find_index.follow_customer,
    Relation: find_index.follow_relation,
    Tag: find_index.follow_tag,
    **dict.fromkeys((Alias, Contact, Preference, Note, CustomerTag), find_index.follow_part),
    Branch: _follow_branch,
    ClosedDay: _follow_closing,
}


def follow(kind: type[Record], before: Facts | None, after: Facts | None) -> None:
    """Bring everything derived from one record up to date with how it is now."""
    if follower := _FOLLOWERS.get(kind):
        follower(before, after)


def follow_later(kind: type[Record], before: Facts | None, after: Facts | None) -> set[str]:
    """Follow what must be followed at once; return the customers to `catch_up` with later."""
    if kind is ClosedDay:
        return {EVERYBODY}
    if kind is Visit:
        hourly.follow_visit(before, after)
    elif kind is Rating:
        hourly.follow_rating(before, after)
    elif kind not in _OF_CUSTOMERS:
        follow(kind, before, after)
        return set()
    states = [facts for facts in (before, after) if facts]
    return {facts[end] for facts in states for end in _ENDS if facts.get(end)}


def catch_up(customers: set[str]) -> None:
    """Count some customers anew, or everybody, and find them by what is known of them now."""
    if EVERYBODY in customers:
        customers = customers - {EVERYBODY}
        stats.rebuild()
    else:
        for customer in sorted(customers):
            stats.recount(customer)
    find_index.refresh(sorted(customers))


def clear() -> None:
    """Drop all of it, so that rows it hangs on can be removed; `remake` brings it back."""
    for part in _PARTS:
        part.clear()


def remake(learn: Learn | None = None, watch: Watch | None = None) -> None:
    """Make it all anew from the records, inside a transaction that is under way.

    `learn` is given the gaps between each customer's visits, to keep what they say of the shop
    before it is told from that who is due; `watch` hears how much is done, 0 to 1.
    """
    clear()
    hours, numbers = hourly.Counting(), Counting(opening(), sums.sums())
    for customer, visits in histories.all_of_them(watch):
        hours.add(customer, visits)
        if customer is not None:
            numbers.add(customer, visits)
    hours.store()
    if learn:
        learn(numbers.gaps)
    stats.store(numbers)
    find_index.rebuild()


def rebuild() -> None:
    """Make it all anew from the records."""
    with writing():
        remake()


def damaged() -> list[str]:
    """Name what does not agree with the records."""
    return [part.__name__ for part in _PARTS if part.is_damaged()]

"""Whether handing over works: records for the owner to read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import starmap
from statistics import median
from typing import Any, NamedTuple
from uuid import UUID

from models.database import execute
from models.shop.branches import shop_time
from models.values import as_milliseconds, as_moment

_FAR_OFF = 2**62
_A_MINUTE = 60_000  # milliseconds
TOO_OFTEN = 3  # carried over more often than this
_HANDOFFS = """
    SELECT handoff.id, handoff.sealed_at,
        CASE WHEN handoff.taken_at < ? THEN handoff.taken_at END, shift.started_at,
        (SELECT MIN(visit.at) FROM visit WHERE visit.branch_id = handoff.branch_id
            AND visit.business_day = shift.business_day AND visit.at >= shift.started_at
            AND visit.voided_at IS NULL AND visit.time_known)
    FROM handoff LEFT JOIN shift ON shift.id = handoff.to_shift_id
    WHERE handoff.branch_id = ? AND handoff.sealed_at >= ? AND handoff.sealed_at < ?"""
_ITEMS = """
    SELECT item.handoff_id, item.heat, item.carried_count, COALESCE(later.carried_count, 0),
        CASE WHEN item."do" <> '' AND item.if_this <> '' AND item.then_that <> ''
            AND item.owner_id IS NOT NULL THEN 1 ELSE 0 END,
        (SELECT MIN(read.at) FROM acknowledgement AS read
            WHERE read.item_id = item.id AND read.said_back <> '' AND read.at < ?), item.id
    FROM handoff_item AS item JOIN handoff ON handoff.id = item.handoff_id
    LEFT JOIN handoff_item AS later ON later.carried_from_id = item.id AND later.created_at < ?
    WHERE handoff.branch_id = ? AND handoff.sealed_at >= ? AND handoff.sealed_at < ?
        AND (item.dropped_at IS NULL OR item.dropped_at >= ?)
        AND (item.heat = 'must' OR item.carried_count > ?)"""


@dataclass(frozen=True, slots=True)
class Health:
    """How handing over went since a day; shares are 0 to 1, None where there is nothing to say.

    `said_back_before_first_visit` is the share of musts, in handoffs that were taken over, that
    somebody said back before the first visit of their shift. Minutes are counted from the
    sealing, nights included, and from the beginning of the shift that took over.
    `musts_complete` is the share of musts with an action, if and then, and an owner.
    `carried_over_3_times` counts what was carried over more than three times, each once.
    """

    handoffs: int
    taken: int
    musts: int
    said_back_before_first_visit: float | None
    median_minutes_to_taken: float | None
    median_minutes_into_shift: float | None
    carried_over_3_times: int
    musts_complete: float | None


class StoredHandoff(NamedTuple):
    """One row of `_HANDOFFS`; moments are milliseconds."""

    id: Any
    sealed_at: int
    taken_at: int | None
    shift_began_at: int | None
    first_visit_at: int | None


class StoredItem(NamedTuple):
    """One row of `_ITEMS`: a must, or what was carried over more than three times."""

    handoff: Any
    heat: str
    carried: int
    carried_later: int
    is_full: Any
    said_at: int | None
    id: Any

    @property
    def is_must(self) -> bool:
        """Tell whether it had to be said back."""
        return self.heat == "must"

    def in_time(self, handoff: StoredHandoff) -> bool:
        """Tell whether it was said back before the first visit of the shift, if there was one."""
        if self.said_at is None:
            return False
        return handoff.first_visit_at is None or self.said_at <= handoff.first_visit_at


@dataclass(frozen=True, slots=True)
class Sealed:
    """The handoffs of a business day and those of their items that count, as they are stored."""

    on: date
    handoffs: Sequence["StoredHandoff"]
    items: Sequence["StoredItem"]


def health(branch: UUID, since: date, until: date = date.max) -> Health:
    """Return how handing over went since a business day, in two questions.

    What happened after the business day `until` is as if it had not yet.
    """
    return summed(list(sealed(branch, since, until)))


def sealed(branch: UUID, since: date, until: date = date.max) -> Iterator[Sealed]:
    """Yield the days on which handoffs were sealed, the first first."""
    shop = shop_time(branch)
    start, end = as_milliseconds(shop.start_of(since)), _FAR_OFF
    if until < date.max:
        end = as_milliseconds(shop.start_of(until + timedelta(days=1)))
    items: dict[Any, list[StoredItem]] = {}
    found = execute(_ITEMS, end, end, branch.hex, start, end, end, TOO_OFTEN).fetchall()
    for item in starmap(StoredItem, found):
        items.setdefault(item.handoff, []).append(item)
    days: dict[date, list[StoredHandoff]] = {}
    for row in starmap(StoredHandoff, execute(_HANDOFFS, end, branch.hex, start, end).fetchall()):
        days.setdefault(shop.day_of(as_moment(row.sealed_at)), []).append(row)
    for on, rows in sorted(days.items()):
        yield Sealed(on, rows, [item for row in rows for item in items.get(row.id, ())])


def summed(days: Sequence[Sealed]) -> Health:
    """Return how handing over went on some days together."""
    handoffs = [row for day in days for row in day.handoffs]
    items = [item for day in days for item in day.items]
    taken = {row.id: row for row in handoffs if row.taken_at is not None}
    musts = [item for item in items if item.is_must]
    asked = [item for item in musts if item.handoff in taken]
    in_time = [item for item in asked if item.in_time(taken[item.handoff])]
    waits = [_minutes(row.sealed_at, row.taken_at) for row in taken.values()]
    within = [
        _minutes(row.shift_began_at, row.taken_at)
        for row in taken.values()
        if row.shift_began_at is not None
    ]
    return Health(
        handoffs=len(handoffs),
        taken=len(taken),
        musts=len(musts),
        said_back_before_first_visit=_share(len(in_time), len(asked)),
        median_minutes_to_taken=median(waits) if waits else None,
        median_minutes_into_shift=median(within) if within else None,
        carried_over_3_times=sum(
            item.carried > TOO_OFTEN and not item.carried_later for item in items
        ),
        musts_complete=_share(sum(bool(item.is_full) for item in musts), len(musts)),
    )


def _minutes(since: int, until: int | None) -> float:
    return ((until or since) - since) / _A_MINUTE


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None

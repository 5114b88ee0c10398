"""Whether handing over works: records for the owner to read."""

from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from uuid import UUID

from models.database import execute
from models.shop.branches import shop_time
from models.values import as_milliseconds

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
            WHERE read.item_id = item.id AND read.said_back <> '' AND read.at < ?)
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


def health(branch: UUID, since: date, until: date = date.max) -> Health:
    """Return how handing over went since a business day, in two questions.

    What happened after the business day `until` is as if it had not yet.
    """
    shop = shop_time(branch)
    start, end = as_milliseconds(shop.start_of(since)), _FAR_OFF
    if until < date.max:
        end = as_milliseconds(shop.start_of(until + timedelta(days=1)))
    handoffs = execute(_HANDOFFS, end, branch.hex, start, end).fetchall()
    items = execute(_ITEMS, end, end, branch.hex, start, end, end, TOO_OFTEN).fetchall()
    taken = {row[0]: row for row in handoffs if row[2] is not None}
    musts = [row for row in items if row[1] == "must"]
    asked = [row for row in musts if row[0] in taken]
    in_time = [row for row in asked if _in_time(row[5], taken[row[0]][4])]
    waits = [(row[2] - row[1]) / _A_MINUTE for row in taken.values()]
    within = [(row[2] - row[3]) / _A_MINUTE for row in taken.values() if row[3] is not None]
    return Health(
        handoffs=len(handoffs),
        taken=len(taken),
        musts=len(musts),
        said_back_before_first_visit=_share(len(in_time), len(asked)),
        median_minutes_to_taken=median(waits) if waits else None,
        median_minutes_into_shift=median(within) if within else None,
        carried_over_3_times=sum(row[2] > TOO_OFTEN and not row[3] for row in items),
        musts_complete=_share(sum(row[4] for row in musts), len(musts)),
    )


def _in_time(said_at: int | None, first_visit_at: int | None) -> bool:
    """Tell whether something was said back before the first visit, if there was one."""
    return said_at is not None and (first_visit_at is None or said_at <= first_visit_at)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None

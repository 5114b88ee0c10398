"""Who is likely to come in within hours, and what to have ready for them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from models.clock import ShopTime
from models.database import execute
from models.kinds import PreferenceKind, Standing
from models.shop.branches import Shop
from models.states import not_before_the_last
from models.values import as_day, as_id

MOST = 9  # each has a digit of its own
HOURS_AHEAD = 3
_MAY_BE_LATE = 45  # minutes after the usual time
_LONGEST_WAIT = timedelta(days=180)  # beyond the day somebody was due, nobody has a thing ready
_LOOKED_AT = 60  # of those due, the most frequent guests
_STEADY_GAPS = 3
_A_DAY = 24 * 60

# CROSS JOIN keeps the order in a file: else all customers would be gone through.
_DUE = """
    SELECT due.customer_id, customer.no, customer.name, customer.described_as,
        due.usual_minute, due.rhythm, due.gaps, due.seen_on, due.summed,
        preference.kind, preference.label
    FROM (SELECT customer_id, usual_minute, rhythm, gaps, seen_on, summed FROM customer_stat
        WHERE due_on BETWEEN ? AND ? AND late_on > ? AND rhythm IS NOT NULL
        AND (usual_minute IS NULL OR usual_minute BETWEEN ? AND ?)
        ORDER BY CASE WHEN usual_minute IS NULL THEN 1 ELSE 0 END, rhythm, customer_id LIMIT ?
    ) AS due
    CROSS JOIN customer
    LEFT JOIN preference ON preference.customer_id = due.customer_id
        AND preference.ended_at IS NULL AND preference.kind IN (?, ?, ?)
    WHERE customer.id = due.customer_id AND customer.standing = ?
    AND customer.binned_at IS NULL AND customer.merged_into_id IS NULL AND (
        SELECT branch_id FROM visit WHERE visit.customer_id = due.customer_id
        AND voided_at IS NULL ORDER BY at DESC LIMIT 1) = ?
    ORDER BY due.rhythm, due.customer_id,
        preference.ready_ahead DESC, preference.recorded_at, preference.id"""
_CARE = {PreferenceKind.TAKE_CARE, PreferenceKind.LIMIT}


@dataclass(frozen=True, slots=True)
class ReadyRow:
    """Somebody who is likely to come in soon.

    `badge_name` is empty for those without a name. `weekday`, 0 for Monday, is set for those who
    keep to it; `rhythm_days` are calendar days, known roughly if `is_about`. `around` is None if
    the hour is not known.
    """

    customer: UUID
    name: str
    no: int
    badge_name: str
    usual: tuple[str, ...]
    take_care: tuple[str, ...]
    around: datetime | None
    rhythm_days: float | None
    weekday: int | None
    is_about: bool = False


def have_ready(shop: Shop, now: datetime) -> list[ReadyRow]:
    """List those whose rhythm and hour say they will come within three hours, by the hour."""
    minute = shop.time.minute_of(now)
    return _likely(shop, now, (minute - _MAY_BE_LATE, minute + HOURS_AHEAD * 60), MOST)


def expected(shop: Shop, begins: datetime, ends: datetime, most: int) -> list[ReadyRow]:
    """List those who will likely come between two moments of a business day, by the hour."""
    minute = shop.time.minute_of(begins)
    whole_day = shop.time.day_of(begins) != shop.time.day_of(ends)
    last = _A_DAY if whole_day else shop.time.minute_of(ends)
    return _likely(shop, begins, (minute - _MAY_BE_LATE, last), most)


def _likely(shop: Shop, at: datetime, minutes: tuple[int, int], most: int) -> list[ReadyRow]:
    today = not_before_the_last(shop.time.day_of(at))
    found = execute(
        _DUE, (today - _LONGEST_WAIT).isoformat(), today.isoformat(), today.isoformat(),
        *minutes, _LOOKED_AT,
        PreferenceKind.USUAL.value, PreferenceKind.TAKE_CARE.value, PreferenceKind.LIMIT.value,
        Standing.ACTIVE.value, shop.id.hex,
    ).fetchall()  # fmt: skip
    people = (_row(list(run), shop, at) for _, run in groupby(found, itemgetter(0)))
    likely = [row for row in people if row.weekday in {None, today.weekday()}]
    return sorted(likely[:most], key=_hour)


def _row(run: list[Any], shop: Shop, now: datetime) -> ReadyRow:
    customer, no, name, described_as, minute, rhythm, gaps, seen_on, summed, *_ = run[0]
    known = [(PreferenceKind(kind), label) for *_, kind, label in run if kind]
    return ReadyRow(
        as_id(customer),
        name or described_as or "",
        no,
        name or "",
        tuple(label for kind, label in known if kind is PreferenceKind.USUAL),
        tuple(label for kind, label in known if kind in _CARE),
        None if minute is None else _moment(shop.time, now, minute),
        rhythm,
        None if summed else _weekday(gaps, seen_on, shop.open_weekdays.bit_count()),
        summed > 0,
    )


def _moment(time: ShopTime, now: datetime, minute: int) -> datetime:
    """Return when the shop's clock shows a minute of the day it is."""
    begins = time.local(time.start_of(time.day_of(now))).replace(tzinfo=None)
    return (begins + timedelta(minutes=minute)).replace(tzinfo=time.zone)


def _weekday(gaps: str, seen_on: Any, a_week: int) -> int | None:
    """Return the weekday somebody keeps to: the last gaps were all of a whole week."""
    last = gaps.split()[-_STEADY_GAPS:]
    day = as_day(seen_on)
    weekly = len(last) == _STEADY_GAPS and set(last) == {str(a_week)}
    return day.weekday() if weekly and day and a_week > 1 else None


def _hour(row: ReadyRow) -> tuple[bool, datetime | str, str]:
    return (row.around is None, row.around or "", row.name)

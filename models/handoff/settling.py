"""Which of what the program had proposed has settled itself, or is about a day that is gone."""

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from models.database import execute
from models.handoff.facts import Fact
from models.kinds import Heat, Why
from models.values import as_id, as_milliseconds, as_moment

_RENEWED = frozenset({Why.EXPECTED, Why.OUT_OF_STOCK, Why.OCCASION})  # proposed anew if still true
_CAME = """
    SELECT at, served_by_id FROM visit
    WHERE customer_id = ? AND at >= ? AND business_day >= ? AND voided_at IS NULL
    ORDER BY at LIMIT 1"""
_CLOSED = "SELECT closed_at, NULL FROM promise WHERE id = ? AND status <> 'open'"
_ANSWERED = "SELECT answered_at, NULL FROM voice WHERE id = ? AND answered_at IS NOT NULL"
_QUESTIONS = {Why.PROMISE: _CLOSED, Why.COMPLAINT: _ANSWERED}


class Matter(NamedTuple):
    """What an item is about; `key` is that of its proposal."""

    why: Why
    heat: Heat
    key: str
    customer: UUID | None
    left_at: datetime
    fact: Fact


def settled(matter: Matter) -> tuple[datetime, UUID | None] | None:
    """Return when something was settled, and by whom if known.

    A regular came, a promise was closed, a complaint was answered.
    """
    kind, *rest = matter.key.split(":")
    row = None
    if kind == Why.EXPECTED and matter.customer:
        day = (matter.fact.day or date.min).isoformat()
        since = as_milliseconds(matter.left_at)
        row = execute(_CAME, matter.customer.hex, since, day).fetchone()
    elif kind in {Why.PROMISE, Why.COMPLAINT}:
        row = execute(_QUESTIONS[Why(kind)], rest[0]).fetchone()
    return (as_moment(row[0]), as_id(row[1])) if row and row[0] is not None else None


def is_over(matter: Matter, for_day: date) -> bool:
    """Tell whether an item was about a day that is gone, and is proposed anew where still true."""
    renewed = matter.why in _RENEWED and matter.heat is not Heat.MUST
    return renewed and matter.fact.day is not None and matter.fact.day < for_day

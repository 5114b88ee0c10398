"""The groups a shop sees its customers in, by their own rhythm and by what is known of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import reduce
from operator import or_

from models.database import execute
from models.finding.find_conditions import Condition
from models.kinds import MayContact, PreferenceKind, Standing, State
from models.states import in_state, not_before_the_last, regular

NEW_DAYS = 30
LISTED = "binned_at IS NULL AND merged_into_id IS NULL"

_WITH_CARE = "id IN (SELECT customer_id FROM preference WHERE ended_at IS NULL AND kind IN (?, ?))"
_BY_STANDING = f"""
    SELECT standing, COUNT(*), COUNT(*) - COUNT(name) FROM customer WHERE {LISTED}
    GROUP BY standing"""
_OF_ACTIVE = f"""
    FROM customer_stat WHERE customer_id NOT IN
        (SELECT id FROM customer WHERE standing <> 'active' OR NOT ({LISTED}))"""
_ACTIVE = f"SELECT COUNT(*) FROM customer WHERE standing = 'active' AND {LISTED} AND "


class Segment(Enum):
    """A group of customers; a customer may be in several.

    *New*: the first visit was within the last 30 days.
    *Regular*: has a rhythm of their own (four visit days) and probably still comes, be it late.
    *Late*: away for longer than eight in ten who came back to this shop, by their own rhythm.
    *Slipping*: away for longer than nine in ten.
    *Quiet*: probably gone; of those who came twice only, late.
    *Once*: came once, longer ago than is usual between visits.
    *No visit*: is in the notebook, and has not been in yet.
    *Nameless*: known by description only.
    *Take care*: has an allergy or a limit to be known before serving.
    *Get in touch*: late or slipping, and has said that the shop may get in touch.
    """

    NEW = "new"
    REGULAR = "regular"
    LATE = "late"
    SLIPPING = "slipping"
    QUIET = "quiet"
    ONCE = "once"
    NO_VISIT = "no visit"
    NAMELESS = "nameless"
    TAKE_CARE = "take care"
    GET_IN_TOUCH = "get in touch"


_BY_ITSELF: Mapping[Segment, Condition] = {
    Segment.NO_VISIT: Condition(
        "id NOT IN (SELECT customer_id FROM customer_stat WHERE visit_days > 0)"
    ),
    Segment.NAMELESS: Condition("name IS NULL"),
    Segment.TAKE_CARE: Condition(_WITH_CARE, (PreferenceKind.TAKE_CARE, PreferenceKind.LIMIT)),
}


_STATES: Mapping[Segment, tuple[State, ...]] = {
    Segment.LATE: (State.LATE,),
    Segment.SLIPPING: (State.SLIPPING,),
    Segment.QUIET: (State.GONE, State.QUIET),
    Segment.ONCE: (State.ONCE,),
}


@dataclass(frozen=True, slots=True)
class Counts:
    """How many customers there are: by standing, and of the active ones by segment."""

    standing: Mapping[Standing, int]
    segment: Mapping[Segment, int]


def members(segment: Segment, today: date) -> Condition:
    """Return what a row of `customer` meets that belongs to a segment on a business day."""
    if segment is Segment.GET_IN_TOUCH:
        may = Condition("may_contact = ?", (MayContact.YES.value,))
        return may & _whose(_waiting(today))
    return _BY_ITSELF.get(segment) or _whose(_by_rhythm(today)[segment])


def counts(today: date) -> Counts:
    """Count all of them."""
    rows = {Standing(row[0]): row[1:] for row in execute(_BY_STANDING).fetchall()}
    active, nameless = rows.get(Standing.ACTIVE, (0, 0))
    conditions = _by_rhythm(today)
    sums = ", ".join(f"SUM(CASE WHEN {it.sql} THEN 1 ELSE 0 END)" for it in conditions.values())
    values = [value for condition in conditions.values() for value in condition.values]
    sql = f"SELECT {sums}, SUM(CASE WHEN visit_days > 0 THEN 1 ELSE 0 END) {_OF_ACTIVE}"
    *by_rhythm, visited = execute(sql, *values).fetchone()
    found = dict(zip(conditions, (int(number or 0) for number in by_rhythm), strict=True))
    found |= {Segment.NO_VISIT: active - (visited or 0), Segment.NAMELESS: nameless}
    found |= {each: _count(each, today) for each in (Segment.TAKE_CARE, Segment.GET_IN_TOUCH)}
    return Counts({standing: row[0] for standing, row in rows.items()}, found)


def _count(segment: Segment, today: date) -> int:
    condition = members(segment, today)
    return int(execute(_ACTIVE + condition.sql, *condition.values).fetchone()[0])


def _whose(stat: Condition) -> Condition:
    return Condition(f"id IN (SELECT customer_id FROM customer_stat WHERE {stat.sql})", stat.values)


def _waiting(today: date) -> Condition:
    by_rhythm = _by_rhythm(today)
    return by_rhythm[Segment.LATE] | by_rhythm[Segment.SLIPPING]


def _by_rhythm(today: date) -> dict[Segment, Condition]:
    """Return what a row of `customer_stat` meets."""
    today = not_before_the_last(today)
    since = (today - timedelta(days=NEW_DAYS)).isoformat()
    return {
        Segment.NEW: Condition("since_on > ?", (since,)),
        Segment.REGULAR: regular(today),
        **{
            segment: reduce(or_, (in_state(state, today) for state in states))
            for segment, states in _STATES.items()
        },
    }

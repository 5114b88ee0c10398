"""The list of customers, of any length: which ones, and in which order.

A list is a sequence of keys; `models.people.customer_rows` reads the few that are in sight.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from uuid import UUID

from models.database import engine, execute
from models.finding import find
from models.finding.find_conditions import Condition, anywhere
from models.finding.find_question import read
from models.kinds import Standing
from models.people import customer_rows
from models.people.customer_rows import CustomerRow, Key, key_of
from models.people.segments import LISTED, Segment, members
from models.values import as_day, as_milliseconds

_KEYS = f"SELECT id FROM customer WHERE standing = ? AND {LISTED}"
_BY_NAME, _LATEST_FIRST = " ORDER BY sort_key, id", " ORDER BY id DESC"  # ids rise
_TAGGED = "id IN (SELECT customer_id FROM customer_tag WHERE tag_id = ?)"
_FOUND = "id IN (SELECT record FROM find_entry WHERE {})"


class Order(Enum):
    """How a list of customers can be sorted; among equals by name.

    *Recent*: who was here last comes first. *Frequent*: who was here on most days. *Newest*: who
    was written down last. *Rating*: the happiest; who said little is taken for as happy as most.
    """

    NAME = "name"
    RECENT = "recent"
    FREQUENT = "frequent"
    NEWEST = "newest"
    RATING = "rating"


_LIKE_MOST = 4  # ratings as of anybody in the shop, beside the own: one says next to nothing
_IN_SUM = """
    SELECT customer_id, seen_on FROM customer_stat
    WHERE summed > 0 AND (last_on IS NULL OR seen_on > last_on)"""
_RANKS: Mapping[Order, str] = {
    Order.RECENT: "SELECT customer_id, last_at FROM customer_stat WHERE last_at IS NOT NULL",
    Order.FREQUENT: "SELECT customer_id, visit_days FROM customer_stat",
    Order.RATING: f"""
        SELECT customer_id, (rating_sum + {_LIKE_MOST} * usual) / (ratings + {_LIKE_MOST})
        FROM customer_stat CROSS JOIN (
            SELECT (SUM(rating_sum) + 2 * 4.2) / (SUM(ratings) + 2) AS usual FROM customer_stat
        ) AS shop WHERE ratings > 0""",
}


@dataclass(frozen=True, slots=True)
class ListFilter:
    """Which customers a list holds; what is left out does not restrict it."""

    text: str = ""
    tag: UUID | None = None
    segment: Segment | None = None
    standing: Standing = Standing.ACTIVE


@dataclass(frozen=True, slots=True)
class Page:
    """A list, and the rows in sight: those from `offset` on, where nobody is gone meanwhile."""

    keys: Sequence[Key]
    offset: int
    rows: Sequence[CustomerRow]


def keys(chosen: ListFilter, order: Order, today: date) -> list[Key]:
    """List the customers of a list, in order; `today` is the shop's business day."""
    condition = Condition("1 = 1")
    if chosen.segment:
        condition &= members(chosen.segment, today)
    if chosen.tag:
        condition &= Condition(_TAGGED, (chosen.tag.hex,))
    if not chosen.text.strip():
        return _in_order(_select(chosen, condition, order), order)
    return _in_order(_matching(chosen, condition, order), order)


def page(chosen: ListFilter, order: Order, today: date, offset: int, limit: int) -> Page:
    """Return a whole list with the rows of one stretch of it."""
    wanted = keys(chosen, order, today)
    first = max(0, min(offset, len(wanted) - limit))
    return Page(wanted, first, customer_rows.of(wanted[first : first + limit]))


def ids_of(chosen: ListFilter, today: date) -> list[UUID]:
    """Return the customers of a list, by name."""
    return [UUID(key) for key in keys(chosen, Order.NAME, today)]


def _matching(chosen: ListFilter, condition: Condition, order: Order) -> list[Key]:
    """List those whom a text finds; where it finds nobody, those it may have been meant for."""
    question = read(chosen.text)
    if not question.words:
        return []
    told = anywhere(question)
    found = Condition(_FOUND.format(told.sql), told.values)
    exact = _select(chosen, condition & found, order)
    if exact:
        return exact
    meant = {hit.customer.hex for hit in find.search(chosen.text)}
    return [key for key in _select(chosen, condition, order) if key in meant] if meant else []


def _select(chosen: ListFilter, condition: Condition, order: Order) -> list[Key]:
    sorting = _LATEST_FIRST if order is Order.NEWEST else _BY_NAME
    sql = f"{_KEYS} AND {condition.sql}{sorting}"
    found = execute(sql, chosen.standing.value, *condition.values).fetchall()
    return [row[0].hex for row in found] if engine().is_server else [row[0] for row in found]


def _in_order(by_name: list[Key], order: Order) -> list[Key]:
    """Sort by what is derived; joined in SQL, this takes three times as long."""
    if order not in _RANKS:
        return by_name
    ranks = {key_of(customer): -rank for customer, rank in execute(_RANKS[order]).fetchall()}
    if order is Order.RECENT:
        ranks |= {key_of(customer): -_noon(day) for customer, day in execute(_IN_SUM).fetchall()}
    return sorted(by_name, key=lambda key: ranks.get(key, 0))


def _noon(day: date | str) -> int:
    """Return a moment of a day of which no visit is known, as moments are stored."""
    return as_milliseconds(datetime.combine(as_day(day), time(12), UTC))

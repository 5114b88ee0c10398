"""Who a customer is, and what is kept in sum of them: one question of plain SQL."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from models.cards.habit import Habit, time_of_day
from models.cards.happiness import ENOUGH
from models.clock import ShopTime
from models.database import execute
from models.kinds import Channel, MayContact, Standing
from models.people.customer_drafts import CustomerDetails
from models.states import TURNS, Turns
from models.values import as_day, as_id, as_moment

_WHO = f"""
    SELECT customer.id, customer.no, customer.name, customer.described_as, customer.say_it,
        customer.standing, customer.met_on, customer.met_how, customer.met_channel,
        customer.expectation, customer.expectation_why, customer.preferred_channel,
        customer.may_contact, customer.loyalty_code,
        customer.created_at, stat.since_on, had.times, had.latest,
        COALESCE(stat.ratings, 0), COALESCE(stat.rating_sum, 0), shop.ratings, shop.rating_sum,
        (SELECT COUNT(*) FROM
            (SELECT 1 FROM customer_stat WHERE ratings > 0 LIMIT {ENOUGH}) AS raters),
        COALESCE(stat.visits, 0), stat.seen_on, stat.last_at, stat.rhythm, stat.usual_minute,
        COALESCE(stat.summed, 0),
        {TURNS}
    FROM customer
    LEFT JOIN customer_stat AS stat ON stat.customer_id = customer.id
    CROSS JOIN (SELECT COUNT(*) AS times, MAX(business_day) AS latest FROM visit
        WHERE customer_id = ? AND was_usual AND voided_at IS NULL) AS had
    CROSS JOIN (SELECT COALESCE(SUM(ratings), 0) AS ratings,
        COALESCE(SUM(rating_sum), 0) AS rating_sum FROM hourly) AS shop
    WHERE customer.id = ?"""
_DETAILS = len(CustomerDetails.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Who:
    """A customer in short.

    `ratings` are count and sum of theirs, count and sum of the shop's, and how many people gave
    those, as far as that matters. `since` is the day they were first heard of; `usual_times`
    counts the visits at which they had their usual, last on `usual_on`.
    """

    details: CustomerDetails
    since: date
    usual_times: int
    usual_on: date | None
    ratings: tuple[int, int, int, int, int]
    habit: Habit


def who(customer: UUID, time: ShopTime) -> Who | None:
    """Return a customer in short, if there is one."""
    row = execute(_WHO, customer.hex, customer.hex).fetchone()
    return _who(row, time) if row else None


def _who(row: Any, time: ShopTime) -> Who:
    details = _details(*row[:_DETAILS])
    created_at, since_on, usual_times, usual_on, *ratings = row[_DETAILS : _DETAILS + 9]
    heard_of = (_day_of(created_at, time), as_day(since_on), details.met_on)
    return Who(
        details, min(filter(None, heard_of)), usual_times, as_day(usual_on),
        tuple(map(int, ratings)),  # type: ignore[arg-type]
        _habit(time, *row[_DETAILS + 9 :]),
    )  # fmt: skip


def _day_of(milliseconds: int, time: ShopTime) -> date:
    moment: datetime = as_moment(milliseconds)
    return time.day_of(moment)


def _details(*row: Any) -> CustomerDetails:
    return CustomerDetails(*(
        reader(value) if reader else value for reader, value in zip(_READERS, row, strict=True)
    ))  # fmt: skip


def _channel(value: str | None) -> Channel | None:
    return Channel(value) if value else None


_READERS: Sequence[Callable[[Any], Any] | None] = (
    as_id, None, None, None, None, Standing, as_day, None, _channel, None, None, _channel,
    MayContact, None,
)  # fmt: skip


def _habit(time: ShopTime, *row: Any) -> Habit:
    came, seen_on, last_at, gap, minute, summed, *turns = row
    return Habit(
        came, Turns.of(*turns), as_day(seen_on), as_moment(last_at), gap,
        about=time_of_day(minute, time), is_about=summed > 0,
    )  # fmt: skip

"""Visits on many days, for tests of what is read from them."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from models.insights.reading.source import Source
from models.insights.series.basis import Filter, Period
from models.shop.branches import close_day
from tests.conftest import ME
from tests.models.shop_life import came, new_customer

SATURDAY = date(2026, 11, 21)


def guest(branch: UUID, name: str, days: Iterable[date], at: str = "09:00") -> UUID:
    """Let somebody new come on some days."""
    customer = new_customer(name)
    for day in days:
        came(customer, branch, f"{day} {at}")
    return customer


def every(gap: int, times: int, until: date = SATURDAY) -> list[date]:
    """Return so many days, one every `gap` days, the last of them given."""
    return [until - timedelta(days=gap * place) for place in reversed(range(times))]


def close_for_ten_weeks(branch: UUID) -> None:
    """Say that the shop was closed, until a fortnight before the last day looked at."""
    for day in every(1, 70, SATURDAY - timedelta(days=14)):
        close_day(ME, branch, day)


def asked(until: date = SATURDAY, days: int = 28, **chosen: object) -> Source:
    return Source(Filter(Period.ending(until, days), **chosen))  # type: ignore[arg-type]

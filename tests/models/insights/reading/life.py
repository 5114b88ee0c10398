"""Visits on many days, for tests of what is read from them."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from models.insights.reading.source import Source
from models.insights.series.basis import Filter, Period
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


def asked(until: date = SATURDAY, days: int = 28, **chosen: object) -> Source:
    return Source(Filter(Period.ending(until, days), **chosen))  # type: ignore[arg-type]

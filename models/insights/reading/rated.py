"""The ratings of a stretch of time, as they stand."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

from models.database import execute
from models.insights.falling import BEFORE_MOST, LAST
from models.insights.reading.counted import Days
from models.insights.reading.kept import Parts
from models.insights.series.basis import Filter, Period
from models.kinds import RatedBy
from models.people.customer_rows import Key, key_of

_BY = {by.value: by for by in RatedBy}
_YEAR = timedelta(days=365)
_COLUMNS = (
    'rating.id, rating."on", rating.value, rating.rated_by, rating.customer_id, rating.visit_id'
)
_STANDING = f"""
    SELECT {_COLUMNS} FROM rating WHERE rating."on" <= ? AND (rating.visit_id IS NULL
        OR rating.visit_id NOT IN (SELECT id FROM visit WHERE voided_at IS NOT NULL))"""
_SINCE = ' AND rating."on" >= ?'
_OLDER = ' AND rating."on" < ? AND rating.rated_by = ?'
_HERE = """ AND (rating.visit_id IS NULL
    OR (SELECT branch_id FROM visit WHERE visit.id = rating.visit_id) = ?)"""
_IN_ORDER = ' ORDER BY rating."on", rating.at, rating.id'
_LATEST = f' ORDER BY rating."on" DESC, rating.at DESC, rating.id DESC LIMIT {LAST + BEFORE_MOST}'


class Rated(NamedTuple):
    """One rating; ids are as they are stored."""

    id: Any
    on: date
    value: int
    by: RatedBy
    customer: Key | None
    visit: Any


class Ratings:
    """The ratings asked for, oldest first: of the period, the one before it, and of a year."""

    def __init__(self, asked: Filter, chosen: frozenset[Key] | None, parts: Parts) -> None:
        self._asked = asked
        self._chosen = chosen
        self._parts = parts
        self._since = min(asked.period.before().first, asked.period.last - _YEAR)

    @cached_property
    def all(self) -> Sequence[Rated]:
        """All of them."""
        return self._of_chosen(self._everybodys)

    @cached_property
    def said(self) -> Sequence[Rated]:
        """Those that customers gave themselves, not what staff read in their faces."""
        return [rating for rating in self.all if rating.by is RatedBy.CUSTOMER]

    @cached_property
    def year(self) -> Sequence[Rated]:
        """What customers said in the year up to the last day."""
        since = self._asked.period.last - _YEAR
        return [rating for rating in self.said if rating.on > since]

    @cached_property
    def lately(self) -> Sequence[Rated]:
        """The last ratings of customers, as many as tell a change, however old they are."""
        wanted = LAST + BEFORE_MOST
        if len(self.said) >= wanted:
            return self.said[-wanted:]
        since = (self._since.isoformat(), RatedBy.CUSTOMER.value)
        older = self._read(_OLDER, since, _LATEST)
        return [*reversed(self._of_chosen(older)), *self.said][-wanted:]

    def during(self, period: Period) -> Sequence[Rated]:
        """Return what customers said in a part of that time."""
        return [rating for rating in self.said if rating.on in period]

    @property
    def _everybodys(self) -> Sequence[Rated]:
        name = ("ratings", self._since, self._asked.period.last, self._asked.branch)
        since = (self._since.isoformat(),)
        return self._parts.once(name, lambda: self._read(_SINCE, since, _IN_ORDER))

    def _of_chosen(self, ratings: Sequence[Rated]) -> Sequence[Rated]:
        chosen = self._chosen
        if chosen is None:
            return ratings
        return [rating for rating in ratings if rating.customer in chosen]

    def _read(self, part: str, values: tuple[str, ...], ending: str) -> list[Rated]:
        sql, bounds = _STANDING + part, (self._asked.period.last.isoformat(), *values)
        if self._asked.branch:
            sql, bounds = sql + _HERE, (*bounds, self._asked.branch.hex)
        rows = execute(sql + ending, *bounds).fetchall()
        return _rated(rows)


def by_customer(ratings: Iterable[Rated]) -> dict[Key, list[Rated]]:
    """Group ratings by who gave them; those of nobody known are left out."""
    found: dict[Key, list[Rated]] = {}
    for rating in ratings:
        if rating.customer is not None:
            found.setdefault(rating.customer, []).append(rating)
    return found


def id_of(stored: UUID | str) -> UUID:
    """Return an id as the rest of the program knows it."""
    return stored if isinstance(stored, UUID) else UUID(stored)


def _rated(rows: Sequence[Sequence[Any]]) -> list[Rated]:
    """Make ratings of rows, a column at a time: there may be a hundred thousand."""
    if not rows:
        return []
    ids, on, values, by, customers, visits = zip(*rows, strict=True)
    days = map(Days().__getitem__, on)
    keys = (customer and key_of(customer) for customer in customers)
    columns = zip(ids, days, values, map(_BY.__getitem__, by), keys, visits, strict=True)
    return list(map(Rated._make, columns))

"""The ratings of a stretch of time, as they stand, in columns: there may be a hundred thousand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from models.database import execute
from models.insights.falling import BEFORE_MOST, LAST
from models.insights.past import Ints
from models.insights.reading.days import Ordinals
from models.insights.reading.kept import Parts
from models.insights.reading.news import News
from models.insights.satisfaction import Given
from models.insights.series.basis import Filter, Period
from models.insights.series.happy import RatingDot
from models.kinds import RatedBy
from models.people.customer_rows import Key, key_of
from models.values import as_id

BY = tuple(sorted(RatedBy))
NOBODY = -1

_PLACE = {by.value: place for place, by in enumerate(BY)}
_CUSTOMER = BY.index(RatedBy.CUSTOMER)
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

Chosen = NDArray[np.bool_] | Ints | slice
Objects = NDArray[np.object_]


@dataclass(frozen=True, slots=True, eq=False)
class Rated:
    """Ratings, oldest first; each array has an entry for each of them.

    `ids` and `visits` are as they are stored, `on` numbers days of the calendar, `by` are places
    in `BY`, and `who` places in `keys`, which are in order, or `NOBODY`.
    """

    keys: Sequence[Key]
    ids: Objects
    on: Ints
    values: Ints
    by: Ints
    who: Ints
    visits: Objects

    def __len__(self) -> int:
        return len(self.ids)

    def of_these(self, chosen: Chosen) -> "Rated":
        """Return some of them."""
        return Rated(
            self.keys, self.ids[chosen], self.on[chosen], self.values[chosen], self.by[chosen],
            self.who[chosen], self.visits[chosen],
        )  # fmt: skip

    def of_customers(self, chosen: frozenset[Key]) -> "Rated":
        """Return those that some customers gave."""
        are = np.array([key in chosen for key in self.keys] + [False])
        return self.of_these(are[self.who])  # nobody's place is the last

    def during(self, period: Period) -> "Rated":
        """Return those of some days."""
        ends = (period.first.toordinal(), period.last.toordinal() + 1)
        return self.of_these(slice(*np.searchsorted(self.on, ends).tolist()))

    def said(self) -> "Rated":
        """Return those that customers gave themselves, not what staff read in their faces."""
        return self.of_these(self.by == _CUSTOMER)

    def given(self) -> Given:
        """Sum up what each of `keys` gave."""
        known = self.who != NOBODY
        who, values = self.who[known], self.values[known].astype(np.float64)
        return Given(*(
            np.bincount(who, weights=each, minlength=len(self.keys)).astype(np.float64)
            for each in (np.ones(len(who)), values, values**2)
        ))  # fmt: skip

    def days(self) -> list[date]:
        """Return the day of each."""
        return [date.fromordinal(on) for on in self.on.tolist()]

    def voters(self) -> list[object]:
        """Return who gave each; where nobody knows, each is by itself."""
        return [
            self.keys[who] if who != NOBODY else rating
            for who, rating in zip(self.who.tolist(), self.ids, strict=True)
        ]

    def dots(self) -> list[RatingDot]:
        """Return each by itself."""
        who: list[int] = self.who.tolist()
        givers = [UUID(self.keys[place]) if place != NOBODY else None for place in who]
        columns = zip(self.ids, self.days(), self.values, self.by, self.visits, givers, strict=True)
        return [
            RatingDot(as_id(rating), on, int(value), BY[by], as_id(visit), giver)
            for rating, on, value, by, visit, giver in columns
        ]


class Lately(NamedTuple):
    """Some ratings, oldest first: their days, numbered, their values, and who gave each."""

    on: Ints
    values: Ints
    voters: Sequence[object]


class Ratings:
    """The ratings asked for: of the period, the one before it, and of a year."""

    def __init__(self, asked: Filter, chosen: frozenset[Key] | None, parts: Parts) -> None:
        self._asked = asked
        self._chosen = chosen
        self._parts = parts
        self._since = min(asked.period.before().first, asked.period.last - _YEAR)

    @cached_property
    def all(self) -> Rated:
        """All of them."""
        return self._of_chosen(self._everybodys)

    @cached_property
    def said(self) -> Rated:
        """Those that customers gave themselves."""
        return self.all.said()

    @cached_property
    def year(self) -> Rated:
        """What customers said in the year up to the last day."""
        last = self._asked.period.last
        return self.said.during(Period(last - _YEAR + timedelta(days=1), last))

    @cached_property
    def lately(self) -> "Lately":
        """The last ratings of customers, as many as tell a change, however old they are."""
        wanted = LAST + BEFORE_MOST
        said = [self.said]
        if len(self.said) < wanted:
            since = (self._since.isoformat(), RatedBy.CUSTOMER.value)
            latest_first = self._of_chosen(self._read(_OLDER, since, _LATEST))
            said.insert(0, latest_first.of_these(slice(None, None, -1)))
        last = [some.of_these(slice(-wanted, None)) for some in said]
        on = np.concatenate([some.on for some in last])
        values = np.concatenate([some.values for some in last])
        voters = [voter for some in last for voter in some.voters()]
        return Lately(on[-wanted:], values[-wanted:], voters[-wanted:])

    @property
    def _everybodys(self) -> Rated:
        name = ("ratings", self._since, self._asked.period.last, self._asked.branch)
        since = (self._since.isoformat(),)
        return self._parts.once(name, lambda: self._read(_SINCE, since, _IN_ORDER), _after)

    def _of_chosen(self, ratings: Rated) -> Rated:
        return ratings if self._chosen is None else ratings.of_customers(self._chosen)

    def _read(self, part: str, values: tuple[str, ...], ending: str) -> Rated:
        sql, bounds = _STANDING + part, (self._asked.period.last.isoformat(), *values)
        if self._asked.branch:
            sql, bounds = sql + _HERE, (*bounds, self._asked.branch.hex)
        return _rated(execute(sql + ending, *bounds).fetchall())


def _after(known: Rated, news: News) -> Rated | None:
    return None if news.has_ratings else known


def _rated(rows: Sequence[Sequence[Any]]) -> Rated:
    columns: list[Sequence[Any]] = list(zip(*rows, strict=True)) if rows else [()] * 6
    ids, on, values, by, customers, visits = columns
    by_whom = [customer and key_of(customer) for customer in customers]
    keys = sorted(set(by_whom) - {None})
    places = {key: place for place, key in enumerate(keys)}
    return Rated(
        keys, _objects(ids), _ints(map(Ordinals().__getitem__, on)), _ints(values),
        _ints(map(_PLACE.__getitem__, by)),
        _ints(places.get(key, NOBODY) for key in by_whom), _objects(visits),
    )  # fmt: skip


def _ints(values: Iterable[int]) -> Ints:
    return np.fromiter(values, np.int64)


def _objects(values: Sequence[Any]) -> Objects:
    found = np.empty(len(values), np.object_)
    found[:] = values
    return found

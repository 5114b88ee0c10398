"""Visits counted by the hour: of everybody as they are kept counted, of some from their visits."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import cached_property
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from models.clock import ShopTime
from models.database import execute
from models.insights.series.basis import Period
from models.people.customer_rows import Key, key_of
from models.shop.branch_times import times
from models.values import as_day, as_milliseconds

NOON = time(12)  # where visits are put of which only the day is known

_DAYS_AT_A_TIME = 300  # a question each, in one
_AT_A_TIME = 10_000  # keys in one question
_FEW = 20_000  # of more customers everybody's visits are read
_DAY = timedelta(days=1)
_DURING = "business_day >= ? AND business_day <= ?"
HERE = " AND branch_id = ?"
_HOURS = f"SELECT business_day, hour, visits, first_timers FROM hourly WHERE {_DURING}"
_NAMELESS = f"""
    SELECT business_day, COUNT(*) FROM visit
    WHERE customer_id IS NULL AND voided_at IS NULL AND at >= ? AND at < ? AND {_DURING}"""
_BY_DAY = " GROUP BY business_day"
_AT_NOON = """
    SELECT business_day, COUNT(*) FROM visit
    WHERE branch_id = ? AND business_day = ? AND at = ? AND voided_at IS NULL AND NOT time_known
    GROUP BY business_day"""
_VISITS = f"""
    SELECT customer_id, branch_id, business_day, at, time_known FROM visit
    WHERE voided_at IS NULL AND customer_id IS NOT NULL AND {_DURING}"""
_FIRSTS = "SELECT customer_id, first_on FROM customer_stat WHERE first_on >= ? AND first_on <= ?"
_THEY_CAME = f"""EXISTS (SELECT 1 FROM visit WHERE visit.customer_id = customer_stat.customer_id
    AND voided_at IS NULL AND {_DURING}{{}})"""
_PEOPLE_HERE = f"""
    SELECT COUNT(*) FROM customer_stat WHERE first_on <= ? AND last_on >= ? AND {_THEY_CAME}"""
_PEOPLE = f"""
    SELECT COUNT(*) FROM customer_stat
    WHERE first_on <= ? AND last_on >= ? AND (last_on <= ? OR {_THEY_CAME})"""
_WHOSE = " AND customer_id IN ({})"

_Row = tuple[Any, ...]
T = TypeVar("T")


class Hour(NamedTuple):
    """The visits of one hour of one business day at one branch."""

    on: date
    hour: int
    visits: int
    first_timers: int


class Everybody:
    """The visits of all customers, and of those nobody knows."""

    def __init__(self, during: Period, branch: UUID | None) -> None:
        self._during = during
        self._branch = branch
        self._people: dict[Period, int] = {}

    @cached_property
    def hours(self) -> Sequence[Hour]:
        """Every hour with a visit."""
        rows = self._asked(_HOURS)
        days = Days()
        return [Hour(days[on], *counts) for on, *counts in rows]

    @cached_property
    def nameless(self) -> Mapping[date, int]:
        """Count the visits of each day that nobody's name stands with."""
        since, until = around(self._during)
        rows = self._asked(_NAMELESS, since, until, by=_BY_DAY)
        return {as_day(on): count for on, count in rows}

    @cached_property
    def untimed(self) -> Mapping[date, int]:
        """Count the visits of each day of which only the day is known; they stand at noon."""
        days = sorted({hour.on for hour in self.hours if hour.hour == NOON.hour})
        found: Counter[date] = Counter()
        for branch, shop in times().items():
            if self._branch is None or branch == self._branch.hex:
                for some in portions(days, _DAYS_AT_A_TIME):
                    found.update(_at_noon(branch, shop, some))
        return found

    def people(self, period: Period) -> int:
        """Count who came in a part of that time."""
        if period not in self._people:
            self._people[period] = self._count_people(period)
        return self._people[period]

    def _count_people(self, period: Period) -> int:
        first, last = _written(period)
        here = (HERE, self._branch.hex) if self._branch else ("",)
        sql = (_PEOPLE_HERE if self._branch else _PEOPLE).format(here[0])
        before = () if self._branch else (last,)
        return int(execute(sql, last, first, *before, first, last, *here[1:]).fetchone()[0])

    def _asked(self, sql: str, *values: object, by: str = "") -> list[_Row]:
        during = _written(self._during)
        if self._branch:
            return _fetched(sql + HERE + by, *values, *during, self._branch.hex)
        return _fetched(sql + by, *values, *during)


class Some:
    """The visits of some customers."""

    def __init__(self, keys: frozenset[Key], during: Period, branch: UUID | None) -> None:
        self._keys = keys
        self._during = during
        self._branch = branch

    @cached_property
    def hours(self) -> Sequence[Hour]:
        """Every hour with a visit; of each customer one visit was the first ever."""
        days = Days()
        firsts = {key_of(key): days[on] for key, on in _fetched(_FIRSTS, *_written(self._during))}
        counted: Counter[tuple[date, int]] = Counter()
        first: Counter[tuple[date, int]] = Counter()
        for customer, branch, on, at, _ in sorted(self._visits, key=itemgetter(3)):
            hour = (days[on], times()[_hex(branch)].hour_of_ms(at))
            counted[hour] += 1
            if firsts.get(customer) == days[on]:
                del firsts[customer]
                first[hour] += 1
        return [Hour(*hour, visits, first[hour]) for hour, visits in counted.items()]

    @cached_property
    def nameless(self) -> Mapping[date, int]:
        """Return nothing: all of them are known."""
        return {}

    @cached_property
    def untimed(self) -> Mapping[date, int]:
        """Count the visits of each day of which only the day is known."""
        return Counter(as_day(on) for _, _, on, _, time_known in self._visits if not time_known)

    def people(self, period: Period) -> int:
        """Count who of them came in a part of that time."""
        return len({row[0] for row in self._visits if as_day(row[2]) in period})

    @cached_property
    def _visits(self) -> Sequence[_Row]:
        sql, values = _VISITS, list(_written(self._during))
        if self._branch:
            sql, values = sql + HERE, [*values, self._branch.hex]
        if len(self._keys) > _FEW:
            rows = iter(_fetched(sql, *values))
        else:
            rows = (
                row
                for keys in portions(sorted(self._keys), _AT_A_TIME)
                for row in _fetched(sql + whose(len(keys)), *values, *keys)
            )
        known = ((key_of(customer), *row) for customer, *row in rows)
        return [row for row in known if row[0] in self._keys]


class Days(dict[Any, date]):
    """Days as they are stored, each read only once."""

    def __missing__(self, stored: date | str) -> date:
        day = self[stored] = as_day(stored)
        return day


def portions(things: Sequence[T], size: int) -> Iterator[list[T]]:
    """Divide things into lists that fit into one question."""
    rest = iter(things)
    return iter(lambda: list(islice(rest, size)), [])


def whose(count: int) -> str:
    """Return what holds for visits of so many customers."""
    return _WHOSE.format(", ".join("?" * count))


def _at_noon(branch: str, shop: ShopTime, days: Sequence[date]) -> dict[date, int]:
    values: list[object] = []
    for day in days:
        noon = datetime.combine(day, NOON, shop.zone)
        values += [branch, day.isoformat(), as_milliseconds(noon)]
    sql = " UNION ALL ".join([_AT_NOON] * len(days))
    return {as_day(on): count for on, count in _fetched(sql, *values)}


def around(during: Period) -> tuple[int, int]:
    """Return moments between which all visits of a period lie, wherever the branches are."""
    since = datetime.combine(during.first - _DAY, time(0))  # any zone will do
    until = datetime.combine(during.last + 3 * _DAY, time(0))
    return as_milliseconds(since), as_milliseconds(until)


def _written(during: Period) -> tuple[str, str]:
    return during.first.isoformat(), during.last.isoformat()


def _fetched(sql: str, *values: object) -> list[_Row]:
    found: list[_Row] = execute(sql, *values).fetchall()
    return found


def _hex(value: object) -> str:
    return str(value).replace("-", "")

"""The shop's most frequent guests of a year, month by month, and who of them comes less.

They are looked for in the order of all their visits: whoever follows can have no more of them in
the year than in all, so that the search ends soon.
"""

from collections.abc import Sequence
from datetime import date
from statistics import fmean
from typing import Any

import numpy as np

from models.database import execute
from models.insights.reading.counted import HERE, around, portions, whose
from models.insights.reading.listed import listed
from models.insights.reading.news import CUSTOMER, News
from models.insights.reading.source import Source
from models.insights.series.basis import Period
from models.insights.series.coming import RegularMonths
from models.people.customer_rows import Key, key_of
from models.rhythm import DAYS_FOR_A_RHYTHM

MOST = 12
MONTHS = 12

_RECENT = 3  # months, against at least as many before
_HALF = 0.5
_MANY = 60
_MONTH = "SUBSTR(CAST(business_day AS TEXT), 1, 7)"
_VISITS = f"""
    SELECT customer_id, {_MONTH}, COUNT(*) FROM visit
    WHERE voided_at IS NULL AND at >= ? AND at < ? AND business_day >= ? AND business_day <= ?"""
_MOST = "SELECT MAX(visits) FROM customer_stat WHERE 1 = 1"
_BY_MONTH = f" GROUP BY customer_id, {_MONTH}"


def months_until(day: date) -> tuple[date, ...]:
    """Return the first days of the twelve months that end with a day's."""
    number = day.year * MONTHS + day.month - MONTHS
    return tuple(
        date((number + place) // MONTHS, (number + place) % MONTHS + 1, 1)
        for place in range(MONTHS)
    )


def regulars(source: Source, months: Sequence[date]) -> tuple[RegularMonths, ...]:
    """Return those with the most visits in these months, most first."""
    if source.chosen is not None:
        return _regulars(source, months)
    name = ("regulars", source.as_of, source.asked.branch)
    return source.parts.once(name, lambda: _regulars(source, months), _after)


def _after(known: tuple[RegularMonths, ...], news: News) -> tuple[RegularMonths, ...] | None:
    """Keep them while none of them has come, nor anybody who may have overtaken the last."""
    few, visitors = len(known) < MOST, sorted(news.visitors)
    if few or CUSTOMER in news.kinds or any(one.customer.hex in visitors for one in known):
        return None
    (most,) = execute(_MOST + whose(len(visitors)), *visitors).fetchone() if visitors else (0,)
    return known if (most or 0) < sum(known[-1].counts) else None


def _regulars(source: Source, months: Sequence[date]) -> tuple[RegularMonths, ...]:
    crowd = source.known.crowd
    are = (crowd.visit_days >= DAYS_FOR_A_RHYTHM) & (crowd.last_on >= months[0].toordinal())
    places = np.flatnonzero(are)
    ranked: list[int] = places[np.argsort(-crowd.visits[places], kind="stable")].tolist()
    best: list[RegularMonths] = []
    if source.chosen is not None:
        ranked = [place for place in ranked if crowd.keys[place] in source.chosen]
    for some in portions(ranked, _MANY):
        if len(best) >= MOST and sum(best[MOST - 1].counts) >= crowd.visits[some[0]]:
            break
        keys = [crowd.keys[place] for place in some]
        best = sorted([*best, *_months_of(keys, source, months)], key=_fewer)[:MOST]
    return tuple(best)


def _months_of(keys: Sequence[Key], source: Source, months: Sequence[date]) -> list[RegularMonths]:
    counts = _counted(keys, source, months)
    complete = len(months) if ends_month(source.as_of) else len(months) - 1
    return [
        RegularMonths(person.id, person.name, counts[key], _fell(counts[key][:complete]))
        for key, person in listed([key for key in keys if key in counts]).items()
    ]


def _counted(
    keys: Sequence[Key], source: Source, months: Sequence[date]
) -> dict[Key, tuple[int, ...]]:
    sql = _VISITS + whose(len(keys))
    year = Period(months[0], source.as_of)
    values: list[Any] = [*around(year), year.first.isoformat(), year.last.isoformat(), *keys]
    if source.asked.branch:
        sql, values = sql + HERE, [*values, source.asked.branch.hex]
    rows = execute(sql + _BY_MONTH, *values).fetchall() if keys else []
    visits = {(key_of(key), month): count for key, month, count in rows}
    written = [f"{month:%Y-%m}" for month in months]
    known = {key for key, _ in visits}
    return {key: tuple(visits.get((key, month), 0) for month in written) for key in known}


def _fell(counts: Sequence[int]) -> bool:
    """Tell whether the last three months fell below half of those before."""
    since = next((place for place, count in enumerate(counts) if count), len(counts))
    before, recent = counts[since:-_RECENT], counts[-_RECENT:]
    return len(before) >= _RECENT and fmean(recent) < _HALF * fmean(before)


def ends_month(day: date) -> bool:
    """Tell whether a day is the last one of its month."""
    return date.fromordinal(day.toordinal() + 1).day == 1


def _fewer(one: RegularMonths) -> tuple[int, str]:
    return (-sum(one.counts), one.customer.hex)

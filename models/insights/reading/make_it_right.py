"""Whom the shop owes something: those whose last rating fell short of what they had come to expect.

A rating is settled by a better one, by a note on its visit that was written after it, or when
somebody has said that the customer was seen to.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.database import execute
from models.insights.making_right import LOW, hurt, priority
from models.insights.past import Floats, Ints
from models.insights.reading.closures import is_after_long_closure
from models.insights.reading.counted import portions
from models.insights.reading.listed import listed
from models.insights.reading.rated import NOBODY, Rated
from models.insights.reading.source import Source
from models.insights.satisfaction import ShopLevel
from models.insights.series.happy import MakeItRight, ToMakeRight
from models.people.customer_rows import Key, key_of
from models.seen_to import seen_to, waits

_FINE = 4  # from here on nobody waits for anything
_CLEARLY = 1.0  # a rating this far below what was expected
_AT_A_TIME = 10_000
_SETTLED = """
    SELECT DISTINCT rating.id FROM rating JOIN note ON note.visit_id = rating.visit_id
    WHERE note.created_at >= rating.created_at AND rating.id IN ({})"""
_NOTED = "SELECT id, created_at FROM rating WHERE id IN ({})"
_WORDS = "SELECT id, words FROM rating WHERE id IN ({})"


@dataclass(frozen=True, slots=True, eq=False)
class _Owed:
    """Customers' last ratings, one of each, and what they had come to expect before."""

    rated: Rated
    expected: Floats
    had_rated: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.expected)

    @property
    def keys(self) -> list[Key]:
        who: list[int] = self.rated.who.tolist()
        return [self.rated.keys[place] for place in who]

    def of_these(self, chosen: NDArray[np.bool_] | Ints) -> "_Owed":
        return _Owed(self.rated.of_these(chosen), self.expected[chosen], self.had_rated[chosen])


def make_it_right(source: Source, limit: int | None = None) -> MakeItRight:
    """List what is open of the period's ratings, most to lose first."""
    last = _last_of_each(source)
    short = hurt(last.rated.values, last.expected)
    given = last.rated.values
    owed = last.of_these((given <= LOW) | ((given < _FINE) & (short >= _CLEARLY)))
    owed = owed.of_these(_are_open(owed, source.left_out.of_lists)) if len(owed) else owed
    stakes = source.known.in_a_year(owed.keys)
    days = source.as_of.toordinal() - owed.rated.on
    urgent = priority(owed.rated.values, owed.expected, stakes, days)
    rows = sorted(_rows(owed, stakes, days, urgent, limit), key=_most_first)
    if is_after_long_closure(source.calendar, source.as_of):
        rows = [replace(row, stake=None) for row in rows]
    return MakeItRight(source.basis(len(owed), min(1, len(last)), 1), rows[:limit])


def _last_of_each(source: Source) -> _Owed:
    """Return what each said last, of those who said it in the period."""
    said = source.ratings.said
    given = said.given()
    places = np.full(len(said.keys), NOBODY)
    known = np.flatnonzero(said.who != NOBODY)
    places[said.who[known]] = known  # of several, the last one stays
    gave = given.count > 0
    last = said.of_these(places[gave])
    before = given.of_these(gave).without(last.values.astype(np.float64))
    expected, _ = ShopLevel.of(given).levels(before)
    found = _Owed(last, expected, before.count > 0)
    return found.of_these(last.on >= source.period.first.toordinal())


def _are_open(owed: _Owed, left_out: frozenset[Key]) -> NDArray[np.bool_]:
    """Mark who may stand in a list and still waits: neither a note nor anybody has settled it."""
    ids, keys = [key_of(rating) for rating in owed.rated.ids], owed.keys
    seen = seen_to()
    settled = {key_of(row[0]) for row in _asked(_SETTLED, ids)}
    looked_after = [rating for rating, key in zip(ids, keys, strict=True) if key in seen]
    noted = {key_of(rating): at for rating, at in _asked(_NOTED, looked_after)}
    days = owed.rated.days()
    return np.array([
        rating not in settled and key not in left_out and waits(seen, key, on, noted.get(rating))
        for rating, key, on in zip(ids, keys, days, strict=True)
    ])  # fmt: skip


def _rows(
    owed: _Owed, stakes: Floats, days: Ints, urgent: Floats, limit: int | None
) -> Iterator[ToMakeRight]:
    """Return those first in the list, and all that are as urgent as the last of them."""
    if limit is not None and limit < len(owed):
        first = np.flatnonzero(urgent >= np.partition(urgent, -limit)[-limit])
    else:
        first = np.arange(len(owed))
    shown = owed.of_these(first)
    people, ids = listed(shown.keys), [key_of(rating) for rating in shown.rated.ids]
    words = {key_of(key): text for key, text in _asked(_WORDS, ids)}
    for place, key, dot in zip(first.tolist(), shown.keys, shown.rated.dots(), strict=True):
        if key in people:  # and not taken out of the lists just now
            person = people[key]
            yield ToMakeRight(
                person.id, person.no, person.name, dot.rating, dot.visit, dot.on,
                float(owed.expected[place]), dot.value, float(stakes[place]),
                float(urgent[place]), int(days[place]), words.get(dot.rating.hex, ""),
                bool(owed.had_rated[place]),
            )  # fmt: skip


def _asked(sql: str, ratings: Sequence[Key]) -> Iterator[tuple[Any, ...]]:
    for some in portions(ratings, _AT_A_TIME):
        yield from execute(sql.format(", ".join("?" * len(some))), *some).fetchall()


def _most_first(row: ToMakeRight) -> tuple[float, int, int]:
    return (-row.priority, row.days_open, row.no)

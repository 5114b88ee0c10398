"""Whom the shop owes something: those whose last rating fell short of what they had come to expect.

A rating is settled by a better one, by a note on its visit that was written after it, or when
somebody has said that the customer was seen to.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from models.database import execute
from models.insights.making_right import LOW, hurt, priority
from models.insights.reading.counted import portions
from models.insights.reading.listed import listed
from models.insights.reading.rated import Rated, by_customer, id_of
from models.insights.reading.source import Source
from models.insights.satisfaction import ShopLevel
from models.insights.series.happy import MakeItRight, ToMakeRight
from models.people.customer_rows import Key, key_of
from models.seen_to import seen_to, waits
from models.values import as_id

_FINE = 4  # from here on nobody waits for anything
_CLEARLY = 1.0  # a rating this far below what was expected
_AT_A_TIME = 10_000
_SETTLED = """
    SELECT DISTINCT rating.id FROM rating JOIN note ON note.visit_id = rating.visit_id
    WHERE note.created_at >= rating.created_at AND rating.id IN ({})"""
_NOTED = "SELECT id, created_at FROM rating WHERE id IN ({})"
_WORDS = "SELECT id, words FROM rating WHERE id IN ({})"


def make_it_right(source: Source, limit: int | None = None) -> MakeItRight:
    """List what is open of the period's ratings, most to lose first."""
    given = by_customer(source.ratings.said)
    last = {key: own for key, own in given.items() if own[-1].on in source.period}
    shop = ShopLevel.of([rating.value for rating in own] for own in given.values())
    levels = shop.levels({key: tuple(one.value for one in own[:-1]) for key, own in last.items()})
    expected = {key: level.value for key, level in levels.items()}
    owed = {key: own[-1] for key, own in last.items() if _is_owed(own[-1], expected[key])}
    settled = {key_of(row[0]) for row in _asked(_SETTLED, owed.values())}
    waiting = _not_seen_to(owed)
    open_ones = {key: one for key, one in waiting.items() if key_of(one.id) not in settled}
    rows = sorted(_rows(open_ones, expected, source), key=_most_first)
    basis = source.basis(len(rows), min(1, len(last)), 1)
    return MakeItRight(basis, rows[:limit])


def _is_owed(rating: Rated, expected: float) -> bool:
    if rating.value <= LOW:
        return True
    return rating.value < _FINE and hurt(rating.value, expected) >= _CLEARLY


def _not_seen_to(owed: Mapping[Key, Rated]) -> dict[Key, Rated]:
    """Leave out those who were seen to after their rating was written down."""
    seen = seen_to()
    rows = _asked(_NOTED, [one for key, one in owed.items() if key in seen])
    noted = {key_of(rating): at for rating, at in rows}
    return {
        key: one for key, one in owed.items() if waits(seen, key, one.on, noted.get(key_of(one.id)))
    }


def _rows(
    owed: Mapping[Key, Rated], expected: Mapping[Key, float], source: Source
) -> Iterator[ToMakeRight]:
    people, stakes = listed(list(owed)), source.known.if_kept
    words = {key_of(key): text for key, text in _asked(_WORDS, owed.values())}
    for key, person in people.items():
        rating, hoped = owed[key], expected[key]
        days, stake = (source.as_of - rating.on).days, stakes.get(key, 0.0)
        yield ToMakeRight(
            person.id, person.no, person.name, id_of(rating.id), as_id(rating.visit), rating.on,
            hoped, rating.value, stake, priority(rating.value, hoped, stake, days), days,
            words[key_of(rating.id)],
        )  # fmt: skip


def _asked(sql: str, ratings: Iterable[Rated]) -> Iterator[tuple[Any, ...]]:
    for some in portions([key_of(rating.id) for rating in ratings], _AT_A_TIME):
        yield from execute(sql.format(", ".join("?" * len(some))), *some).fetchall()


def _most_first(row: ToMakeRight) -> tuple[float, int, int]:
    return (-row.priority, row.days_open, row.no)

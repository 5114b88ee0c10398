"""How happy people are over time, and whether that changes."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from models.insights.falling import LAST, NEEDED, compare
from models.insights.reading.rated import Rated, id_of
from models.insights.reading.source import Source
from models.insights.reading.weeks import monday_of
from models.insights.series.happy import (
    MOST_DOTS,
    Direction,
    Pile,
    RatingDot,
    Running,
    SatisfactionOverTime,
    Turn,
    Vote,
)
from models.insights.votes import ENOUGH
from models.kinds import RatedBy
from models.satisfaction import of_answers
from models.values import as_id

MOST_POINTS = 60  # of the running mean


def satisfaction(source: Source) -> SatisfactionOverTime:
    """Read the ratings of the period, and what they say of the shop."""
    ratings = source.ratings
    shown = [rating for rating in ratings.all if rating.on in source.period]
    vote, people = _vote(ratings.during(source.period))
    before, _ = _vote(ratings.during(source.period.before()) if source.asked.compare else ())
    return SatisfactionOverTime(
        source.basis(len(shown), people, ENOUGH),
        [_dot(rating) for rating in shown] if len(shown) <= MOST_DOTS else (),
        _piles(shown),
        _running(source),
        vote,
        before,
        turn(ratings.lately, len(ratings.year)),
        len(ratings.lately),
        NEEDED,
    )


def turn(ratings: Sequence[Rated], a_year: int) -> Turn | None:
    """Tell of a fall or a rise that is not chance, and since when it could be seen."""
    values = [rating.value for rating in ratings]
    now = compare(values, a_year)
    if now is None or not (now.is_falling or now.is_rising):
        return None
    seen = len(values)
    while (then := compare(values[: seen - 1], a_year)) and (
        then.is_falling if now.is_falling else then.is_rising
    ):
        seen -= 1
    direction = Direction.FALLING if now.is_falling else Direction.RISING
    return Turn(direction, ratings[seen - 1].on, now.recent, now.before)


def _vote(said: Sequence[Rated]) -> tuple[Vote | None, int]:
    """Return what customers say, one vote each, and how many said something."""
    found = of_answers((_voter(rating), rating.value) for rating in said)
    if found.mean is None or found.low is None or found.high is None:
        return None, found.people
    return Vote(found.mean, found.low, found.high, found.people), found.people


def _voter(rating: Rated) -> object:
    return rating.customer or rating.id


def _running(source: Source) -> list[Running]:
    """Follow the vote over the last forty ratings; no more often than can be drawn."""
    said = source.ratings.said
    ends: dict[date, int] = {}
    for place, rating in enumerate(said):
        if rating.on in source.period:
            ends[rating.on] = place + 1
    days = list(ends.items())
    step = -(-len(days) // MOST_POINTS) or 1
    found = []
    for on, end in days[::-1][::step]:
        last = said[max(0, end - LAST) : end]
        vote, _ = _vote(last)
        if vote:
            found.append(Running(on, vote.mean, vote.low, vote.high, len(last)))
    return found[::-1]


def _piles(ratings: Sequence[Rated]) -> list[Pile]:
    by_day = Counter((rating.on, rating.value, rating.by) for rating in ratings)
    counts = Counter[tuple[date, int, RatedBy]]()
    for (on, value, by), n in by_day.items():
        counts[monday_of(on), value, by] += n
    return [Pile(*pile, n) for pile, n in sorted(counts.items())]


def _dot(rating: Rated) -> RatingDot:
    customer = as_id(rating.customer)
    visit = as_id(rating.visit)
    return RatingDot(id_of(rating.id), rating.on, rating.value, rating.by, visit, customer)

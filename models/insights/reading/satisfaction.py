"""How happy people are over time, and whether that changes."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from models.insights.falling import LAST, NEEDED, compare
from models.insights.reading.comparing import period_before
from models.insights.reading.rated import BY, NOBODY, Lately, Rated
from models.insights.reading.source import Source
from models.insights.reading.told import told
from models.insights.series.happy import (
    MOST_DOTS,
    Direction,
    Pile,
    Running,
    SatisfactionOverTime,
    Turn,
    Vote,
)
from models.insights.votes import ENOUGH, VALUES, estimate

MOST_POINTS = 60  # of the running mean

_WEEK = 7


def satisfaction(source: Source) -> SatisfactionOverTime:
    """Read the ratings of the period, and what they say of the shop."""
    ratings = source.ratings
    shown, lately = ratings.all.during(source.period), ratings.lately
    people, vote = _vote(ratings.said.during(source.period))
    earlier = period_before(source)
    before = _vote(ratings.said.during(earlier))[1] if earlier else None
    return SatisfactionOverTime(
        source.basis(len(shown), people, ENOUGH),
        told(shown.dots()) if len(shown) <= MOST_DOTS else (),
        _piles(shown),
        _running(source),
        vote,
        before,
        turn(lately, len(ratings.year)),
        len(lately.on),
        NEEDED,
    )


def turn(lately: Lately, a_year: int) -> Turn | None:
    """Tell of a fall or a rise that is not chance, and since when it could be seen.

    There were `a_year` ratings in the past year. Nothing is told of the mean of fewer than five
    people, before the change or after it.
    """
    values: list[int] = lately.values.tolist()
    before, after = lately.voters[:-LAST], lately.voters[-LAST:]
    if min(len(set(before)), len(set(after))) < ENOUGH:
        return None
    now = compare(values, a_year)
    if now is None or not (now.is_falling or now.is_rising):
        return None
    seen = len(values)
    while (then := compare(values[: seen - 1], a_year)) and (
        then.is_falling if now.is_falling else then.is_rising
    ):
        seen -= 1
    direction = Direction.FALLING if now.is_falling else Direction.RISING
    return Turn(direction, date.fromordinal(int(lately.on[seen - 1])), now.recent, now.before)


def _vote(said: Rated) -> tuple[int, Vote | None]:
    """Return how many said something, and what that says of the shop: one vote each."""
    nobody = said.who == NOBODY
    voters = said.who.copy()
    voters[nobody] = len(said.keys) + np.arange(np.count_nonzero(nobody))  # each one by itself
    given = np.bincount(voters) if len(said) else voters
    people = int(np.count_nonzero(given))
    if people < ENOUGH:
        return people, None
    votes = np.bincount(said.values, weights=1 / given[voters], minlength=VALUES[-1] + 1)
    mean, low, high = estimate(tuple(votes[VALUES[0] :].round(6).tolist()))
    return people, Vote(mean, low, high, people)


def _running(source: Source) -> list[Running]:
    """Follow the vote over the last forty ratings; no more often than can be drawn."""
    said = source.ratings.said
    within = source.period.first.toordinal()
    ends = np.flatnonzero(np.diff(said.on, append=np.iinfo(np.int64).max)) + 1  # of each day
    ends = ends[said.on[ends - 1] >= within]
    step = -(-len(ends) // MOST_POINTS) or 1
    found = []
    for end in ends[::-1][::step].tolist():
        last = said.of_these(slice(max(0, end - LAST), end))
        _, vote = _vote(last)
        if vote:
            since, on = (date.fromordinal(int(last.on[end])) for end in (0, -1))
            found.append(Running(on, vote.mean, vote.low, vote.high, len(last), since))
    return found[::-1]


def _piles(ratings: Rated) -> Sequence[Pile]:
    mondays = ratings.on - (ratings.on - 1) % _WEEK  # day 1 was a Monday
    shape = (date.max.toordinal(), VALUES[-1] + 1, len(BY))
    piles = np.ravel_multi_index((mondays, ratings.values, ratings.by), shape)
    found, counts = np.unique(piles, return_counts=True)
    of_each = zip(*np.unravel_index(found, shape), counts, strict=True)
    return [
        Pile(date.fromordinal(monday), int(value), BY[by], int(n))
        for monday, value, by, n in of_each
    ]

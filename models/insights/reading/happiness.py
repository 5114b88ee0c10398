"""How happy each customer probably is: their ratings, drawn towards the shop's mean."""

from collections.abc import Sequence

import numpy as np

from models.insights.reading.listed import listed
from models.insights.reading.rated import Rated
from models.insights.reading.source import Source
from models.insights.satisfaction import Level, ShopLevel
from models.insights.series.happy import Happiness, HappyCustomer
from models.insights.votes import ENOUGH

LISTED_FIRST = 15


def happiness(source: Source, limit: int | None = LISTED_FIRST) -> Happiness:
    """List those who rated in the period, the unhappiest first."""
    said = source.ratings.said.during(source.period)
    given = said.given()
    shop = ShopLevel.of(given)
    people, total = int(np.count_nonzero(given.count)), int(given.count.sum())
    return Happiness(
        source.basis(total, people, ENOUGH),
        _rows(source, said, shop, limit),
        shop.mean if people >= ENOUGH else None,
        people,
    )


def _rows(
    source: Source, said: Rated, shop: ShopLevel, limit: int | None
) -> Sequence[HappyCustomer]:
    given, left_out = said.given(), source.left_out.of_lists
    levels, variances = shop.levels(given)
    may_be_listed = np.array([key not in left_out for key in said.keys], np.bool_)
    places = np.flatnonzero((given.count > 0) & may_be_listed)
    first: list[int] = places[np.argsort(levels[places], kind="stable")][:limit].tolist()
    people = listed([said.keys[place] for place in first])
    by_person = np.argsort(said.who, kind="stable")
    values = said.values[by_person]
    ends = np.searchsorted(said.who[by_person], np.arange(len(said.keys) + 1))
    return [
        HappyCustomer(
            people[said.keys[place]].id, people[said.keys[place]].name,
            tuple(values[ends[place] : ends[place + 1]].tolist()),
            level.value, level.low, level.high,
        )
        for place in first
        if said.keys[place] in people
        for level in [Level(float(levels[place]), float(variances[place]))]
    ]  # fmt: skip

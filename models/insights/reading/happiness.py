"""How happy each customer probably is: their ratings, drawn towards the shop's mean."""

from models.insights.reading.listed import listed, unlisted
from models.insights.reading.rated import by_customer
from models.insights.reading.source import Source
from models.insights.satisfaction import Level, ShopLevel
from models.insights.series.happy import Happiness, HappyCustomer
from models.insights.votes import ENOUGH

LISTED_FIRST = 15


def happiness(source: Source, limit: int | None = LISTED_FIRST) -> Happiness:
    """List those who rated in the period, the unhappiest first."""
    given = by_customer(source.ratings.during(source.period))
    values = {key: tuple(rating.value for rating in own) for key, own in given.items()}
    shop, hidden = ShopLevel.of(values.values()), unlisted()
    levels = shop.levels({key: own for key, own in values.items() if key not in hidden})
    ranked = sorted((level.value, key) for key, level in levels.items())
    first = [key for _, key in ranked[:limit]]
    people = listed(first)
    rows = [
        HappyCustomer(people[key].id, people[key].name, values[key], *_figures(levels[key]))
        for key in first
    ]
    n = sum(map(len, values.values()))
    is_enough = len(values) >= ENOUGH
    basis = source.basis(n, len(values), ENOUGH)
    return Happiness(basis, rows, shop.mean if is_enough else None, len(values))


def _figures(level: Level) -> tuple[float, float, float]:
    return level.value, level.low, level.high

"""Who the best customers are: those of whom most visits are to be expected."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from models.insights.chance import DAYS
from models.insights.reading.closures import is_after_long_closure
from models.insights.reading.known import Known
from models.insights.reading.listed import listed, refs
from models.insights.reading.lists import may_be_listed, visit_days_in
from models.insights.reading.source import Source
from models.insights.series.basis import Period
from models.insights.series.people import Best, BestCustomer, Model
from models.rhythm import DAYS_FOR_A_CLAIM, DAYS_FOR_A_RHYTHM

CUSTOMERS_NEEDED = 2  # who came again, before anything can be learnt of the shop


def best(
    source: Source, days: int = DAYS, limit: int | None = None, *, only_sure: bool = False
) -> Best:
    """List customers by the visits to expect of them in so many days after the last one.

    With `only_sure`, nobody of whom too little is known to claim anything.
    """
    known, crowd = source.known, source.known.crowd
    wanted = may_be_listed(source)
    named = wanted & (crowd.visit_days >= DAYS_FOR_A_CLAIM) if only_sure else wanted
    have = named if only_sure else wanted & (crowd.visit_days > 1)
    basis = source.basis(int(wanted.sum()), int(have.sum()), CUSTOMERS_NEEDED)
    if not len(crowd):
        return Best(basis, source.as_of, days, None, 0.0, hides_numbers=False, rows=())
    expected = known.ahead(days).expected
    places = np.flatnonzero(named)
    order = places[np.argsort(-expected[places], kind="stable")][:limit]
    return Best(
        basis, source.as_of, days, model_of(known), float(expected[wanted].sum()),
        is_after_long_closure(source.calendar, source.as_of), _rows(known, days, order.tolist()),
        int(wanted.sum() - named.sum()),
    )  # fmt: skip


def model_of(known: Known) -> Model:
    """Return what was learnt of the shop."""
    fit, shop = known.fit, known.crowd.shop
    return Model(
        fit.k, fit.r, fit.alpha, fit.a, fit.b, fit.log_likelihood,
        shop.gap, shop.theta80, shop.theta90,
    )  # fmt: skip


def _rows(known: Known, days: int, places: Sequence[int]) -> tuple[BestCustomer, ...]:
    crowd, ahead = known.crowd, known.ahead(days)
    keys = [crowd.keys[place] for place in places]
    people, ref_of = listed(keys), refs(keys)
    lately = visit_days_in(Period.ending(crowd.as_of, days), keys)
    usual, chance = crowd.usual * crowd.calendar_days, ahead.chance
    return tuple(
        BestCustomer(
            people[key].id, people[key].no, people[key].name, ref_of.get(key),
            float(ahead.expected[place]), int(ahead.low[place]), int(ahead.high[place]),
            float(chance[place]), float(ahead.alive[place]), lately.get(key, 0),
            date.fromordinal(int(crowd.last_on[place])), known.states[place],
            float(usual[place]) if crowd.visit_days[place] >= DAYS_FOR_A_RHYTHM else None,
            not crowd.logged[place],
        )
        for key, place in zip(keys, places, strict=True)
        if key in people
    )  # fmt: skip

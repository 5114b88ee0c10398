"""A real shop: the purchases of 2,357 customers of CDNOW, day by day."""

import csv
from datetime import date
from functools import cache
from itertools import groupby, pairwise
from math import log
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from models.insights.chance import Fit
from models.insights.fitting import fit
from models.insights.forecast import Forecast, forecast
from models.insights.past import Ints, Past
from models.insights.states import States, states
from models.rhythm import ShopRhythm, shop_gap, thetas, usual_gap
from models.shop_rhythm import waits

SALES = Path(__file__).parents[4] / "shared/corpus/sales"
DAILY = SALES / "cdnow_sample_daily.csv"
needs_cdnow = pytest.mark.skipif(not DAILY.exists(), reason="the corpus is not on this machine")


class Shop(NamedTuple):
    """What is known at a day's end."""

    refs: list[str]
    past: Past
    gaps: list[list[int]]
    later: Ints  # visit days in the 90 days after


@cache
def visit_days() -> dict[str, list[int]]:
    with DAILY.open() as file:
        rows = sorted(
            {
                (row["cust"], date.fromisoformat(row["date"]).toordinal())
                for row in csv.DictReader(file)
            }
        )
    return {who: [day for _, day in run] for who, run in groupby(rows, itemgetter(0))}


@cache
def as_of(day: str) -> Shop:
    end = date.fromisoformat(day).toordinal()
    known = {who: [on for on in days if on <= end] for who, days in visit_days().items()}
    known = {who: days for who, days in known.items() if days}
    gaps = [[b - a for a, b in pairwise(days)] for days in known.values()]
    past = Past.of(
        [len(days) - 1 for days in known.values()],
        [days[-1] - days[0] for days in known.values()],
        [end - days[0] for days in known.values()],
        [sum(map(log, own)) for own in gaps],
    )
    later = [sum(end < on <= end + 90 for on in visit_days()[who]) for who in known]
    return Shop(list(known), past, gaps, np.array(later))


@cache
def rhythm(day: str) -> ShopRhythm:
    gaps = as_of(day).gaps
    gap = shop_gap([one for own in gaps for one in own])
    return ShopRhythm(gap, *thetas([wait for own in gaps for wait in waits(own, gap)]))


@cache
def learnt(day: str) -> Fit:
    return fit(as_of(day).past, rhythm(day).gap)


@cache
def expected(day: str) -> Forecast:
    return forecast(learnt(day), as_of(day).past)


@cache
def standing(day: str) -> States:
    shop, past = as_of(day), as_of(day).past
    usual = np.array([usual_gap(own, rhythm(day).gap) for own in shop.gaps])
    elapsed = (past.age - past.last).astype(np.int64)
    return states(past.again + 1, elapsed, usual, expected(day).chance, rhythm(day))

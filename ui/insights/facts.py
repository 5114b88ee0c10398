"""The series of the charts, each as one document for other programs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from models.insights.reading.best import best
from models.insights.reading.closures import is_after_long_closure
from models.insights.reading.cohorts import cohorts
from models.insights.reading.frequency import frequency
from models.insights.reading.handoffs import handoffs
from models.insights.reading.happiness import happiness
from models.insights.reading.hours import hours
from models.insights.reading.kept_promises import promises
from models.insights.reading.make_it_right import make_it_right
from models.insights.reading.satisfaction import satisfaction
from models.insights.reading.self_check import self_check
from models.insights.reading.sharing import sharing
from models.insights.reading.source import Source
from models.insights.reading.standing import states
from models.insights.reading.vocal import vocal
from models.insights.reading.wants import wants
from models.insights.series.basis import Filter, Period
from models.insights.series.people import BestCustomer, Standing
from models.kinds import State
from models.rhythm import DAYS_FOR_A_CLAIM
from ui.insights.plain import Facts, plain
from ui.insights.rules import why_not

_LOST = ("kept", "to_come", "may_follow")
_ALWAYS_TOLD = tuple(state for state in State if state is not State.LEARNING)


@dataclass(frozen=True, slots=True)
class Asked:
    """As of which day, over how many days, and how many lines of a list at most."""

    as_of: date
    days: int
    limit: int | None = None


def told(name: str, asked: Asked) -> Facts:
    """Return the series of a chart, named plainly."""
    facts = _TOLD[name](Source(Filter(Period.ending(asked.as_of, asked.days))), asked)
    if facts.get("is_enough", True):
        return facts
    return facts | {"why": why_not(name, facts["have"], facts["need"])}


def _best(source: Source, asked: Asked) -> Facts:
    """List the best; right after a long closure their order, but no numbers of visits."""
    found = best(source, asked.days, asked.limit)
    counts = not found.hides_numbers
    return {
        "as_of": plain(found.as_of),
        "days": found.days,
        "n": found.basis.n,
        "model": plain(found.model),
        "expected_visits_total": plain(found.total) if counts else None,
        "customers": [_one_of_best(one, counts=counts) for one in found.rows],
    }


def _one_of_best(one: BestCustomer, *, counts: bool) -> Facts:
    return {
        **_who(one),
        "expected_visits": plain(one.expected) if counts else None,
        "low": one.low if counts else None,
        "high": one.high if counts else None,
        "chance": plain(one.chance),
        "p_alive": plain(one.p_alive),
        "visits_last_days": one.visits_last,
        "last_visit_on": plain(one.last_on),
    }


def _rhythm(source: Source, asked: Asked) -> Facts:
    """Count states, and list everybody in contact order."""
    found = states(source, asked.days, asked.limit)
    counts = {state: n for state, n in found.counts.items() if n or state in _ALWAYS_TOLD}
    return {"states": plain(counts), "customers": [_one_standing(one) for one in found.rows]}


def _one_standing(one: Standing) -> Facts:
    claims = one.visit_days >= DAYS_FOR_A_CLAIM
    return {
        **_who(one),
        "state": one.state.value,
        "usual_days": plain(one.usual_days) if claims else None,
        "days_since": one.days_since,
        "chance": plain(one.chance),
        "at_stake": plain(one.at_stake),
    }


def _who(one: BestCustomer | Standing) -> Facts:
    return {"customer": plain(one.customer), "no": one.no, "name": one.name, "ref": one.ref}


def _satisfaction(source: Source, asked: Asked) -> Facts:
    """Tell of the whole shop, and of each customer."""
    shop, each = satisfaction(source), happiness(source, asked.limit)
    facts: Facts = plain(shop)
    return facts | {"people": each.people, "customers": plain(each.rows)}


def _series(read: Callable[[Source], Any], source: Source, _: Asked) -> Facts:
    facts: Facts = plain(read(source))
    return facts


def _list(read: Callable[[Source, int | None], Any], source: Source, asked: Asked) -> Facts:
    """Tell of a list, of which only the first lines may be wanted."""
    facts: Facts = plain(read(source, asked.limit))
    return facts


def _sharing(source: Source, asked: Asked) -> Facts:
    """Tell counts; chances only of enough shares, what would be lost not after a long closure."""
    found = sharing(source, asked.limit)
    facts: Facts = plain(found)
    unknown = {"chance": None} if found.is_estimate else {}
    facts["rows"] = [row | unknown for row in facts["rows"]]
    if is_after_long_closure(source.calendar, source.as_of):
        facts["tree"] = [row | dict.fromkeys(_LOST) for row in facts["tree"]]
    return facts


def _frequency(source: Source, asked: Asked) -> Facts:
    found = frequency(source)
    facts: Facts = plain(found)
    return facts | {"regulars": plain(found.regulars[: asked.limit])}


def _self_check(source: Source, asked: Asked) -> Facts:
    facts: Facts = plain(self_check(source, asked.days))
    return facts


_TOLD: Mapping[str, Callable[[Source, Asked], Facts]] = {
    "best": _best,
    "rhythm": _rhythm,
    "frequency": _frequency,
    "hours": partial(_series, hours),
    "satisfaction": _satisfaction,
    "make-it-right": partial(_list, make_it_right),
    "vocal": partial(_list, vocal),
    "sharing": _sharing,
    "cohorts": partial(_series, cohorts),
    "wants": partial(_list, wants),
    "handoffs": partial(_series, handoffs),
    "promises": partial(_series, promises),
    "self-check": _self_check,
}

"""Where everybody stands, whom to get in touch with first, and the map of all of them."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from models.insights.chance import DAYS
from models.insights.reading.closures import is_after_long_closure
from models.insights.reading.known import Known
from models.insights.reading.listed import count, listed, refs
from models.insights.reading.lists import days_in, may_be_listed
from models.insights.reading.source import YEAR, Source
from models.insights.series.basis import Period
from models.insights.series.people import RhythmMap, Slipping, Standing, States
from models.insights.stakes import contact_order
from models.kinds import State
from models.rhythm import DAYS_FOR_A_CLAIM, LEARNING_DAYS
from models.seen_to import seen_to, waits

LISTED_FIRST = 12
POINTS_NEEDED = 10
MOST_NAMED = 2000  # points on the map: among more, nobody looks for one

_AFTER_CONTACT = (
    State.LATE, State.SLIPPING, State.LEARNING, State.DUE, State.ON_TIME, State.GONE,
    State.QUIET, State.NEW, State.ONCE,
)  # fmt: skip


def slipping(source: Source, limit: int | None = LISTED_FIRST) -> Slipping:
    """List those late and slipping whom it is worth most to contact, with their year's visits.

    Who was seen to is counted apart, and not listed until they have come again.
    """
    known = source.known
    wanted = may_be_listed(source)
    to_contact = [place for place in _to_contact(source) if wanted[place]]
    seen = seen_to()
    first = [
        place
        for place in to_contact
        if known.crowd.keys[place] not in seen
        or waits(seen, known.crowd.keys[place], _last_on(known, place))
    ]
    year = Period.ending(source.as_of, YEAR)
    late, slips = _count(known, first)
    all_late, all_slip = _count(known, to_contact)
    return Slipping(
        source.basis(int(wanted.sum()), known.log_days, LEARNING_DAYS), source.as_of, year.first,
        late, slips, all_late - late, all_slip - slips,
        _standings(source, DAYS, first[:limit], year),
    )  # fmt: skip


def states(source: Source, days: int = DAYS, limit: int | None = None) -> States:
    """Count who is in which state, and list everybody in contact order, the others after them."""
    known = source.known
    wanted = may_be_listed(source)
    counts = Counter(known.states[wanted].tolist())
    counts[State.NO_VISITS_YET] = _never_in(source)
    first = [place for place in _to_contact(source, days) if wanted[place]]
    rest = _others(known, days, wanted & ~np.isin(np.arange(len(wanted)), first))
    return States(
        source.basis(int(wanted.sum()), known.log_days, LEARNING_DAYS), source.as_of,
        {state: counts[state] for state in State},
        _standings(source, days, [*first, *rest][:limit]),
    )  # fmt: skip


def rhythm_map(source: Source) -> RhythmMap:
    """Show everybody of whom anything may be said: their rhythm against their last visit."""
    known, crowd = source.known, source.known.crowd
    shown = may_be_listed(source) & (crowd.visit_days >= DAYS_FOR_A_CLAIM)
    n = int(shown.sum())
    enough = (known.log_days, LEARNING_DAYS) if known.is_learning else (n, POINTS_NEEDED)
    keys = [crowd.keys[place] for place in np.flatnonzero(shown).tolist()]
    people = listed(keys) if n <= MOST_NAMED else {}
    return RhythmMap(
        source.basis(n, *enough),
        keys,
        (crowd.usual[shown] * crowd.calendar_days).tolist(),
        crowd.days_since[shown].tolist(),
        known.states[shown].tolist(),
        crowd.visit_days[shown].tolist(),
        crowd.shop.theta80,
        crowd.shop.theta90,
        frozenset(crowd.keys[place] for place in np.flatnonzero(~crowd.logged).tolist()),
        {key: person.name for key, person in people.items()},
    )


def _count(known: Known, places: Sequence[int]) -> tuple[int, int]:
    """Count those late and those slipping."""
    counts = Counter(known.states[list(places)].tolist())
    return counts[State.LATE], counts[State.SLIPPING]


def _last_on(known: Known, place: int) -> date:
    return date.fromordinal(int(known.crowd.last_on[place]))


def _never_in(source: Source) -> int:
    """Count who is asked for and may be listed, but has never come."""
    crowd = source.known.crowd
    if source.chosen is None:
        return count() - sum(1 for key in crowd.keys if key not in source.left_out.of_lists)
    return len(source.chosen - frozenset(crowd.keys) - source.left_out.of_lists)


def _others(known: Known, days: int, wanted: NDArray[np.bool_]) -> list[int]:
    """Return the places of those not to be contacted now, by state, most at stake first."""
    places = np.flatnonzero(wanted)
    if not len(places):
        return []
    ranks = np.array([_AFTER_CONTACT.index(state) for state in known.states[places]])
    worth = (known.stake(days) * known.ahead(days).chance)[places]
    order: list[int] = places[np.lexsort((-worth, ranks))].tolist()
    return order


def _standings(
    source: Source, days: int, places: Sequence[int], during: Period | None = None
) -> tuple[Standing, ...]:
    if not places:
        return ()
    known = source.known
    crowd = known.crowd
    hides_numbers = is_after_long_closure(source.calendar, source.as_of)
    keys = [crowd.keys[place] for place in places]
    people, ref_of = listed(keys), refs(keys)
    visited = days_in(during, keys) if during else {}
    stake, chance = known.stake(days), known.ahead(days).chance
    usual, late, slips = crowd.waits
    return tuple(
        Standing(
            people[key].id, people[key].no, people[key].name, ref_of.get(key),
            int(crowd.visit_days[place]), not crowd.logged[place], visited.get(key, ()),
            float(usual[place]), int(crowd.days_since[place]), float(late[place]),
            float(slips[place]), known.states[place], float(chance[place]),
            None if hides_numbers else float(stake[place]),
        )
        for key, place in zip(keys, places, strict=True)
        if key in people
    )  # fmt: skip


def _to_contact(source: Source, days: int = DAYS) -> list[int]:
    """Return the places of those to contact, without those who have said no."""
    known = source.known
    if not len(known.crowd):
        return []
    order = contact_order(known.states, known.stake(days), known.ahead(days).chance)
    refused = source.left_out.of_contact
    return [place for place in order.tolist() if known.crowd.keys[place] not in refused]

"""Which customers a filter chooses, by what is known of them on the last day looked at."""

from collections.abc import Iterable

import numpy as np

from models.database import execute
from models.insights.reading.known import Known
from models.insights.series.basis import Filter, Group
from models.kinds import State
from models.people.customer_rows import Key, key_of
from models.rhythm import DAYS_FOR_A_RHYTHM

NEW_DAYS = 30

_TAGGED = "SELECT customer_id FROM customer_tag WHERE tag_id = ?"
_NEVER_IN = """
    SELECT id FROM customer WHERE id NOT IN
        (SELECT customer_id FROM customer_stat WHERE visit_days > 0)"""


def tagged(asked: Filter) -> frozenset[Key]:
    """Return who carries the tag that is asked for."""
    return _keys(execute(_TAGGED, asked.tag.hex if asked.tag else None).fetchall())


def standing(asked: Filter, known: Known) -> frozenset[Key]:
    """Return who is in the group and in the state that are asked for."""
    crowd = known.crowd
    wanted = np.ones(len(crowd), np.bool_)
    if asked.group is Group.NEW:
        wanted &= crowd.days_known < NEW_DAYS
    if asked.group is Group.REGULAR:
        wanted &= (crowd.visit_days >= DAYS_FOR_A_RHYTHM) & ~known.are(State.GONE)
    if asked.state is State.NO_VISITS_YET:
        return _keys(execute(_NEVER_IN).fetchall())
    if asked.state is not None:
        wanted &= known.are(asked.state)
    return frozenset(crowd.keys[place] for place in np.flatnonzero(wanted).tolist())


def _keys(rows: Iterable[tuple[object]]) -> frozenset[Key]:
    return frozenset(key_of(key) for (key,) in rows)

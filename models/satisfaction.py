"""How happy people are: one vote each, and how sure that is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from models.database import execute
from models.insights.votes import ENOUGH, estimate, votes
from models.kinds import RatedBy

DAYS = 7

_RATED = """
    SELECT COALESCE(customer_id, id), value FROM rating
    WHERE "on" > ? AND "on" <= ? AND rated_by = ? AND (
        (SELECT COUNT(*) FROM branch) = 1 OR visit_id IS NULL
        OR (SELECT branch_id FROM visit WHERE visit.id = rating.visit_id) = ?)"""


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """What `people` said: each value, lowest first; below five people nothing is concluded.

    `mean` lies between `low` and `high` in nine of ten such cases.
    """

    people: int
    values: tuple[int, ...]
    mean: float | None = None
    low: float | None = None
    high: float | None = None


def of_week(branch: UUID, day: date) -> Satisfaction | None:
    """Return what customers said in the seven days up to `day`; None if they said nothing.

    Ratings of visits to another branch are left out.
    """
    since = day - timedelta(days=DAYS)
    values = (since.isoformat(), day.isoformat(), RatedBy.CUSTOMER.value, branch.hex)
    said = execute(_RATED, *values).fetchall()
    return of_answers(said) if said else None


def of_answers(answers: Iterable[Sequence[object]]) -> Satisfaction:
    """Judge ratings, each given as who said it and its value from 1 to 5."""
    said: dict[object, list[int]] = {}
    for person, value in answers:
        said.setdefault(person, []).append(int(str(value)))
    values = tuple(sorted(value for own in said.values() for value in own))
    if len(said) < ENOUGH:
        return Satisfaction(len(said), values)
    return Satisfaction(len(said), values, *estimate(votes(said.values())))

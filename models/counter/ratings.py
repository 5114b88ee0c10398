"""How happy customers were, as they said it."""

from uuid import UUID

from models.changes import Action, Change, command
from models.database import execute
from models.errors import Obstacle, Problem, Refused, Rejected
from models.kinds import RatedBy
from models.schema import Rating, Visit
from models.text import clean
from models.values import as_id

LOWEST, HIGHEST = 1, 5
LONGEST_WORDS = 20_000


@command(Action.RATE)
def rate(change: Change, visit_id: UUID, value: int | None, words: str = "") -> None:
    """Note how happy a customer was with a visit, 1 to 5, or None to take it back.

    Raises:
        Rejected: the words are too long.
        Refused: there is no such visit, or it never happened.
    """
    if len(words) > LONGEST_WORDS:
        raise Rejected({"words": Problem.TOO_LONG})
    visit = change.fetch(Visit, visit_id)
    if visit.voided_at:
        raise Refused(Obstacle.GONE)
    put(change, visit, value, words)


def put(change: Change, visit: Visit, value: int | None, words: str = "") -> None:
    """Give a visit this rating and no other, as part of a command that is under way."""
    if value is not None and not LOWEST <= value <= HIGHEST:
        raise ValueError(value)
    known = execute("SELECT id FROM rating WHERE visit_id = ?", visit.id.hex).fetchone()
    if value is None and not known:
        return
    rating = change.fetch(Rating, as_id(known[0])) if known else Rating(visit=visit.id)
    if value is None:
        change.remove(rating)
        return
    if rating.value != value:
        rating.value, rating.scale, rating.rated_by = value, "1-5", RatedBy.CUSTOMER
        rating.raw = value  # type: ignore[method-assign,assignment]
    rating.customer = visit.__data__.get("customer")
    rating.at, rating.on, rating.channel = visit.at, visit.business_day, visit.channel
    rating.words = clean(words) or rating.words
    change.save(rating)

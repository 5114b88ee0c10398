"""Ratings that are not of one visit: whose, when, and whether the notebook has them already."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from models.clock import ShopTime
from models.database import execute
from models.exchange.answers import Answer, Answers
from models.exchange.columns import Field
from models.exchange.dates import Moment, Moments
from models.exchange.people import People, Person
from models.exchange.person_cells import PersonCells
from models.exchange.source import Source
from models.exchange.trouble import RowFault

_BROUGHT_IN = (
    'SELECT customer_id, "on", raw, scale, words FROM rating'
    " WHERE visit_id IS NULL AND import_batch IS NOT NULL"
)
_Key = tuple[str, str, float, str, str]


class PlannedRating(NamedTuple):
    """A rating as a file tells it; nobody is None."""

    row: int
    person: Person | None
    moment: Moment | None
    answer: Answer


class Surveys:
    """Reads the rows of a file of ratings."""

    def __init__(self, source: Source, people: People, shop: ShopTime, now: datetime) -> None:
        self._answers = Answers(source)
        self._people = people
        self._who = PersonCells(source.columns)
        self._moments = Moments(source.dates, shop, now, any_time=source.any_time)
        places = source.columns.places
        self._day = places.get(Field.DATE, (-1,))[0]
        self._time = places.get(Field.TIME, (-1,))[0]

    def read(self, row: int, cells: list[str]) -> PlannedRating | RowFault | None:
        """Return the rating of a row, None if there is none, or what is wrong with it."""
        answer = self._answers.read(cells)
        if answer is None or isinstance(answer, RowFault):
            return answer
        moment = self._moment(cells)
        if isinstance(moment, RowFault):
            return moment
        said = self._who.read(cells)
        if fault := said.fault():
            return fault
        nobody = said.is_empty() and not said.ref
        person = None if nobody else self._people.meet(said, row, names_are_ids=True)[0]
        return PlannedRating(row, person, moment, answer)

    def _moment(self, cells: list[str]) -> Moment | RowFault | None:
        day = cells[self._day] if 0 <= self._day < len(cells) else ""
        if not day.strip():
            return None
        time = cells[self._time] if 0 <= self._time < len(cells) else ""
        return self._moments.read(day, time)


def new_ones(ratings: Iterable[PlannedRating], *, with_notebook: bool) -> set[int]:
    """Return the rows whose ratings the notebook does not hold: it has no more of the kind."""
    held = _held() if with_notebook else Counter[_Key]()
    new: set[int] = set()
    for rating in ratings:
        whose = rating.person.id if rating.person else ""
        is_stranger = bool(rating.person) and not whose
        day = rating.moment.business_day if rating.moment else ""
        key = (whose, day, rating.answer.given, rating.answer.scale, rating.answer.words)
        if is_stranger or not held[key]:
            new.add(rating.row)
        else:
            held[key] -= 1
    return new


def _held() -> Counter[_Key]:
    return Counter(
        (str(whose or "").replace("-", ""), str(day or "")[:10], float(raw), scale, words)
        for whose, day, raw, scale, words in execute(_BROUGHT_IN).fetchall()
        if raw is not None
    )

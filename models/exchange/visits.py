"""Join the lines of a file into visits, each with a key that the next export brings again."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import groupby
from typing import NamedTuple

from models.exchange.lines import NOBODY, Line
from models.exchange.people import Person

_ONE_VISIT_MS = 20 * 60_000  # lines less than this apart are one visit


class PlannedVisit(NamedTuple):
    """A visit as a file tells it. `person` counts everybody of the file, or `NOBODY`."""

    person: int
    at: int
    business_day: str
    time_known: bool
    amount: int | None
    items: tuple[str, ...]
    note: str
    key: str
    rows: int


class Lines:
    """The lines of a file, gathered by whose they are."""

    def __init__(self) -> None:
        self._of: dict[int, list[Line]] = {}

    def add(self, line: Line) -> None:
        """Gather one more line."""
        self._of.setdefault(line.person, []).append(line)

    def join(self, people: Sequence[Person], place: str) -> Iterator[PlannedVisit | int]:
        """Give the lines away as visits, in order of person; `place` is the system and branch.

        A number stands for so many lines that took money back and belong to no visit.
        """
        self._name_by_receipt()
        for person in sorted(self._of):
            lines = sorted(self._of.pop(person), key=_order)
            for run in _together(lines):
                if all(line.amount is not None and line.amount < 0 for line in run):
                    yield len(run)
                else:
                    yield _visit(run, people, place)

    def _name_by_receipt(self) -> None:
        """Give the lines of a receipt that name nobody to the one customer it names."""
        nameless = self._of.pop(NOBODY, [])
        wanted = {line.receipt for line in nameless if line.receipt}
        owners: dict[str, set[int]] = {}
        for person, lines in self._of.items() if wanted else ():
            for line in lines:
                if line.receipt in wanted:
                    owners.setdefault(line.receipt, set()).add(person)
        for line in nameless:
            found = owners.get(line.receipt, set())
            self.add(line._replace(person=min(found)) if len(found) == 1 else line)


def _order(line: Line) -> tuple[str, str, bool, int, int]:
    return *_together_by(line), line.moment.at, line.row


def _together_by(line: Line) -> tuple[str, str, bool]:
    """Return what a person's lines must share; without times that is only the day."""
    tells = line.moment.time_known or line.person == NOBODY
    return line.receipt if tells else "", line.token, line.moment.time_known


def _together(lines: Iterable[Line]) -> Iterator[list[Line]]:
    for (receipt, _, time_known), run in groupby(lines, key=_together_by):
        if time_known and not receipt:
            yield from _less_than_twenty_minutes_apart(run)
        else:
            for _, day in groupby(run, key=_day):
                yield list(day)


def _day(line: Line) -> str:
    return line.moment.business_day


def _less_than_twenty_minutes_apart(run: Iterable[Line]) -> Iterator[list[Line]]:
    visit: list[Line] = []
    for line in run:
        if visit and line.moment.at - visit[-1].moment.at >= _ONE_VISIT_MS:
            yield visit
            visit = []
        visit.append(line)
    if visit:
        yield visit


def _visit(run: list[Line], people: Sequence[Person], place: str) -> PlannedVisit:
    receipt, token, time_known = _together_by(run[0])
    person, moment = run[0].person, run[0].moment
    owner = token if person == NOBODY else people[person].token
    when = moment.at if time_known and not receipt else moment.business_day
    amounts = [line.amount for line in run if line.amount is not None]
    return PlannedVisit(
        person,
        moment.at,
        moment.business_day,
        time_known,
        sum(amounts) if amounts else None,
        tuple(dict.fromkeys(line.item for line in run if line.item)),
        "\n".join(dict.fromkeys(line.note for line in run if line.note)),
        _key(place, owner, receipt, when),
        len(run),
    )


def _key(*parts: object) -> str:
    return blake2b(repr(parts).encode(), digest_size=12).hexdigest()

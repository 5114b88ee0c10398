"""Join the lines of a file into visits, each with a key that the next export brings again."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from models.exchange.lines import NOBODY, Line
from models.exchange.people import Person

Plain = tuple[Any, ...]  # a million of them cost the garbage collector nothing

_WHAT_JOINS = attrgetter("joined_by", "time_known")
_DAY = attrgetter("day")
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
        self._of: dict[int, list[Plain]] = {}

    def add(self, line: Line) -> None:
        """Gather one more line."""
        self._of.setdefault(line.person, []).append(tuple(line))

    def join(self, people: Sequence[Person], place: str) -> Iterator[PlannedVisit | int]:
        """Give the lines away as visits, in order of person; `place` is the system and branch.

        A number stands for so many lines that took money back and belong to no visit.
        """
        self._name_by_receipt()
        for person in sorted(self._of):
            owner = "" if person == NOBODY else people[person].token
            for run in _together(map(Line._make, sorted(self._of.pop(person)))):
                if all(line.amount is not None and line.amount < 0 for line in run):
                    yield len(run)
                else:
                    yield _visit(run, f"{place} {owner}")

    def _name_by_receipt(self) -> None:
        """Give the lines of a receipt that name nobody to the one customer it names."""
        nameless = list(map(Line._make, self._of.pop(NOBODY, [])))
        wanted = {line.receipt for line in nameless if line.receipt}
        owners: dict[str, set[int]] = {}
        for person, lines in self._of.items() if wanted else ():
            for receipt in {Line._make(line).receipt for line in lines} & wanted:
                owners.setdefault(receipt, set()).add(person)
        for line in nameless:
            found = owners.get(line.receipt, set())
            self.add(line.of(min(found)) if len(found) == 1 else line)


def _together(lines: Iterable[Line]) -> Iterator[list[Line]]:
    for (joined_by, time_known), run in groupby(lines, key=_WHAT_JOINS):
        if time_known and not joined_by:
            yield from _less_than_twenty_minutes_apart(run)
        else:
            for _, day in groupby(run, key=_DAY):
                yield list(day)


def _less_than_twenty_minutes_apart(run: Iterable[Line]) -> Iterator[list[Line]]:
    visit: list[Line] = []
    for line in run:
        if visit and line.at - visit[-1].at >= _ONE_VISIT_MS:
            yield visit
            visit = []
        visit.append(line)
    if visit:
        yield visit


def _visit(run: list[Line], whose: str) -> PlannedVisit:
    first = run[0]
    when = first.at if first.time_known and not first.joined_by else first.day
    key = blake2b(f"{whose}\0{first.joined_by}\0{when}".encode(), digest_size=12).hexdigest()
    if len(run) == 1:
        items = (first.item,) if first.item else ()
        return PlannedVisit(
            first.person, first.at, first.day, first.time_known, first.amount, items, first.note,
            key, 1,
        )  # fmt: skip
    amounts = [line.amount for line in run if line.amount is not None]
    return PlannedVisit(
        first.person,
        first.at,
        first.day,
        first.time_known,
        sum(amounts) if amounts else None,
        tuple(dict.fromkeys(line.item for line in run if line.item)),
        "\n".join(dict.fromkeys(line.note for line in run if line.note)),
        key,
        len(run),
    )

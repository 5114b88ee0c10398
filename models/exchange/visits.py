"""Join the lines of a file into visits, each with a key that the next export brings again."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import NamedTuple

from models.exchange.answers import Answer
from models.exchange.lines import NOBODY, Line
from models.exchange.people import Person

_PERSON, _AMOUNT = map(Line._fields.index, ("person", "amount"))
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
    rows: tuple[int, ...]
    staff: str = ""
    answer: Answer | None = None


class Lines:
    """The lines of a file, gathered by whose they are."""

    def __init__(self) -> None:
        self._of: defaultdict[int, list[Plain]] = defaultdict(list)

    def add(self, line: Plain) -> None:
        """Gather one more line."""
        self._of[line[_PERSON]].append(line)

    def join(self, people: Sequence[Person], place: str) -> Iterator[PlannedVisit | list[int]]:
        """Give the lines away as visits, in order of person; `place` is the system and branch.

        A list is of rows that took money back and belong to no visit.
        """
        self._name_by_receipt()
        for person in sorted(self._of):
            owner = "" if person == NOBODY else people[person].token
            for run in _together(map(Line._make, sorted(self._of.pop(person)))):
                if all(line.is_back for line in run):
                    yield [line.row for line in run]
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
            self.add(tuple(line.of(min(found)) if len(found) == 1 else line))


def _together(lines: list[Plain]) -> Iterator[list[Plain]]:
    """Divide a person's lines, in order, into those of one visit each."""
    run = [lines[0]]
    for line in lines[1:]:
        if _is_one_visit(run[-1], line):
            run.append(line)
        else:
            yield run
            run = [line]
    yield run


def _is_one_visit(before: Plain, after: Plain) -> bool:
    joined_by, time_known, at, _, day, *_ = before
    if after[0] != joined_by or after[1] != time_known:
        return False
    if time_known and not joined_by:
        return bool(after[2] - at < _ONE_VISIT_MS)
    return bool(after[4] == day)


def _visit(run: list[Line], whose: str) -> PlannedVisit:
    first = run[0]
    when = first.at if first.time_known and not first.joined_by else first.day
    key = blake2b(f"{whose}\0{first.joined_by}\0{when}".encode(), digest_size=12).hexdigest()
    if len(run) == 1:
        items = (first.item,) if first.item else ()
        return PlannedVisit(
            first.person, first.at, first.day, first.time_known, first.amount, items, first.note,
            key, (first.row,), first.staff, first.answer,
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
        tuple(line.row for line in run),
        next((line.staff for line in run if line.staff), ""),
        next((line.answer for line in run if line.answer), None),
    )

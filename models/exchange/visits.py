"""Join the lines of a file into visits, each with a key that the next export brings again."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import NamedTuple

from models.exchange.answers import Answer
from models.exchange.lines import NOBODY, Extra, Line, Plain
from models.exchange.people import Person

_PERSON, _AMOUNT, _ROW, _EXTRA = map(Line._fields.index, ("person", "amount", "row", "extra"))
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
            whose = f"{place} {'' if person == NOBODY else people[person].token}"
            for run in _together(sorted(self._of.pop(person))):
                yield _visit(run, whose)

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


def _visit(run: list[Plain], whose: str) -> PlannedVisit | list[int]:
    """Make a visit of its lines, unless all of them took something back."""
    line = Line._make(run[0])
    if _is_back(run[0]) and all(map(_is_back, run)):
        return [other[_ROW] for other in run]
    when = line.at if line.time_known and not line.joined_by else line.day
    key = blake2b(f"{whose}\0{line.joined_by}\0{when}".encode(), digest_size=12).hexdigest()
    what = _asked([line] if len(run) == 1 else list(map(Line._make, run)))
    rows = (line.row,) if len(run) == 1 else tuple(other[_ROW] for other in run)
    served = _served(run) if line.extra else ("", None)
    return PlannedVisit(line.person, line.at, line.day, line.time_known, *what, key, rows, *served)


def _is_back(line: Plain) -> bool:
    amount, extra = line[_AMOUNT], line[_EXTRA]
    return (amount is not None and amount < 0) or (extra is not None and extra.is_back)


def _served(run: list[Plain]) -> tuple[str, Answer | None]:
    """Return who served first, and the first answer."""
    extras: list[Extra] = [line[_EXTRA] for line in run]
    staff = next((extra.staff for extra in extras if extra.staff), "")
    return staff, next((extra.answer for extra in extras if extra.answer), None)


def _asked(lines: Sequence[Line]) -> tuple[int | None, tuple[str, ...], str]:
    """Add up the amounts, and name each item and note once."""
    if len(lines) == 1:
        line = lines[0]
        return line.amount, (line.item,) if line.item else (), line.note
    amounts = [line.amount for line in lines if line.amount is not None]
    items = dict.fromkeys(line.item for line in lines if line.item)
    notes = dict.fromkeys(line.note for line in lines if line.note)
    return (sum(amounts) if amounts else None, tuple(items), "\n".join(notes))

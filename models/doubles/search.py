"""Who may be in the notebook twice: found by what two of them have in common.

Only customers who share a phone's end, an e-mail or (nearly) a name are compared with each other,
so a hundred thousand take seconds. A `Search` goes step by step, so that other questions need not
wait for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice
from time import perf_counter
from typing import Any
from uuid import UUID

from rapidfuzz import fuzz, process

from models.database import execute
from models.doubles import likeness
from models.doubles.likeness import ALIKE, Reason, Traits, spelling
from models.doubles.settled import Settled
from models.finding.find_pieces import hexed
from models.kinds import ContactKind, Standing
from models.people.segments import LISTED
from models.text import fold

_STEP_SECONDS = 0.03
_PORTION = 2_000  # rows read at once
_MOST_NAMESAKES = 8  # of a name more common than this, nothing follows
_MOST_TO_COMPARE = 80
_MOST_HOUSEHOLD = 12  # who share a phone: more, and it is the shop's own
_LEAST = 20
_ENDS = 6  # letters by which the beginnings and ends of names are gathered
_PEOPLE = f"""
    SELECT id, name IS NOT NULL, sort_key, described_as, standing FROM customer
    WHERE {LISTED} AND id > ? ORDER BY id LIMIT ?"""
_WAYS = """
    SELECT id, customer_id, kind, normal FROM contact
    WHERE kind IN ('phone', 'email') AND id > ? ORDER BY id LIMIT ?"""
_ALIASES = """
    SELECT id, customer_id, name FROM alias
    WHERE kind <> 'pet' AND id > ? ORDER BY id LIMIT ?"""
_NOBODY = "0" * 32


@dataclass(frozen=True, slots=True)
class Double:
    """Two customers who may be one, and why; the greater the weight, the likelier."""

    one: UUID
    other: UUID
    reasons: tuple[Reason, ...]
    weight: int


@dataclass(slots=True)
class _Person:
    names: tuple[str, ...]
    description: str
    active: bool
    ways: set[tuple[ContactKind, str]] = field(default_factory=set)

    def traits(self) -> Traits:
        return Traits(self.names, self.description, frozenset(self.ways))


class Search:
    """Looks through the whole notebook, step by step."""

    def __init__(self) -> None:
        self._people: dict[str, _Person] = {}
        self._compared: set[tuple[str, str]] = set()
        self._found: list[Double] = []
        self._by_way: defaultdict[object, list[str]] = defaultdict(list)
        self._by_name: defaultdict[str, list[str]] = defaultdict(list)
        self._by_word: defaultdict[str, list[str]] = defaultdict(list)
        self._steps = self._all_steps()

    def step(self) -> bool:
        """Do a little more, some hundredths of a second; tell whether there is more to do."""
        until = perf_counter() + _STEP_SECONDS
        while perf_counter() < until:
            if next(self._steps, self) is self:
                return False
        return True

    def doubles(self) -> list[Double]:
        """Return what was found, the likeliest first."""
        return sorted(self._found, key=lambda double: (-double.weight, double.one, double.other))

    def _all_steps(self) -> Iterator[None]:
        for rows in _portions(_PEOPLE):
            self._people |= {hexed(row[0]): _person(*row[1:]) for row in rows}
            yield
        for rows in _portions(_WAYS):
            self._read_ways(rows)
            yield
        for rows in _portions(_ALIASES):
            self._read_names(rows)
            yield
        settled = Settled()
        everybody = iter(self._people.items())
        while some := list(islice(everybody, _PORTION)):
            self._gather(some)
            yield
        for block in self._blocks():
            self._compare(block, settled)
            yield

    def _read_ways(self, rows: Iterable[Any]) -> None:
        for _, customer, kind, normal in rows:
            way = likeness.way(ContactKind(kind), normal)
            if way and (person := self._people.get(hexed(customer))):
                person.ways.add(way)

    def _read_names(self, rows: Iterable[Any]) -> None:
        for _, customer, name in rows:
            if person := self._people.get(hexed(customer)):
                person.names += (fold(name),)

    def _gather(self, people: Iterable[tuple[str, _Person]]) -> None:
        for customer, person in people:
            for way in person.ways:
                self._by_way[way].append(customer)
            for name in {*map(spelling, person.names)} - {""}:
                self._by_name[name].append(customer)
            for word in set(person.description.split()):
                self._by_word[word].append(customer)

    def _blocks(self) -> Iterator[Iterable[tuple[str, str]]]:
        """Yield pairs that are worth a closer look."""
        yield from _pairs(self._by_way.values(), _MOST_HOUSEHOLD)
        yield from _pairs(self._by_name.values(), _MOST_NAMESAKES)
        yield from _pairs(self._by_word.values(), _MOST_NAMESAKES)
        yield from map(self._alike, _ends(self._by_name))

    def _alike(self, names: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Pair the bearers of names that are nearly the same."""
        likeness_of = process.cdist(names, names, scorer=fuzz.ratio, score_cutoff=ALIKE)
        for one, other in zip(*likeness_of.nonzero(), strict=True):
            mine, theirs = self._by_name[names[int(one)]], self._by_name[names[int(other)]]
            if one < other and len(mine) + len(theirs) <= _MOST_NAMESAKES:
                yield from ((a, b) for a in mine for b in theirs)

    def _compare(self, pairs: Iterable[tuple[str, str]], settled: Settled) -> None:
        for pair in pairs:
            one, other = sorted(pair)
            if (one, other) not in self._compared and one != other:
                self._compared.add((one, other))
                self._judge(one, other, settled)

    def _judge(self, one: str, other: str, settled: Settled) -> None:
        mine, theirs = self._people[one], self._people[other]
        if not (mine.active or theirs.active):
            return
        traits = mine.traits(), theirs.traits()
        found = likeness.reasons(*traits)
        weight = likeness.weight(found, *traits)
        if weight >= _LEAST and not settled.holds(one, other, found):
            self._found.append(Double(UUID(one), UUID(other), found, weight))


def _person(named: object, sort_key: str, described_as: str | None, standing: str) -> _Person:
    names = (sort_key,) if named else ()
    return _Person(names, fold(described_as or ""), standing == Standing.ACTIVE)


def _portions(sql: str) -> Iterator[Sequence[Any]]:
    """Read a long table by portions, each from where the last one ended."""
    last = _NOBODY
    while rows := execute(sql, last, _PORTION).fetchall():
        last = hexed(rows[-1][0])
        yield rows


def _pairs(blocks: Iterable[Sequence[str]], most: int) -> Iterator[Iterable[tuple[str, str]]]:
    return (combinations(block, 2) for block in blocks if 1 < len(block) <= most)


def _ends(names: Iterable[str]) -> Iterator[list[str]]:
    """Gather names that begin alike, or end alike; of too many, only neighbours in order."""
    for cut in (slice(None, _ENDS), slice(-_ENDS, None)):
        gathered: defaultdict[str, list[str]] = defaultdict(list)
        for name in names:
            gathered[name[cut]].append(name)
        for block in map(sorted, gathered.values()):
            starts = range(0, len(block) - 1, _MOST_TO_COMPARE)
            yield from (block[start : start + _MOST_TO_COMPARE] for start in starts)

"""Bring a file in: one transaction, one step to undo, nothing twice."""

import json
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import asdict
from functools import partial
from itertools import islice

from models import bulk, fits
from models.branches import Shop
from models.changes import Action, Change, command
from models.clock import now
from models.database import execute
from models.exchange.adding import Adding
from models.exchange.columns import Field
from models.exchange.counts import Counts, Tally
from models.exchange.dates import Moments
from models.exchange.known import Known, known
from models.exchange.letters import require_unchanged
from models.exchange.lines import NOBODY, LeftOut, VisitLines
from models.exchange.people import Meeting, People, Person
from models.exchange.person_cells import PersonCells
from models.exchange.source import Kind, Source, Watch, nobody_watches
from models.exchange.storing import store_people, store_visits
from models.exchange.visits import Lines, PlannedVisit
from models.schema import ImportBatch, Visit, VisitItem

_ROWS_BETWEEN = 2000
_PORTION = 5000
_FEW, _MANY = 500, 20_000
_ONE_BY_ONE = 100  # following one row takes as long as counting so many anew
_HOLDS = "SELECT (SELECT COUNT(*) FROM customer) + (SELECT COUNT(*) FROM visit)"


class Reading:
    """One run through a file with the notebook at hand: who is new, which visits are."""

    def __init__(self, source: Source, shop: Shop, known: Known, watch: Watch) -> None:
        self.tally = Tally(source.rows)
        self._source = source
        self._shop = shop
        self.known = known
        self._watch = watch
        self.people = People(known, source.columns.name_of(Field.ID))
        self._lines = Lines()
        if source.kind is Kind.VISITS:
            self._read_visits()
        else:
            self._read_customers()
        require_unchanged(source.table.path, source.table.letters)

    def visits(self) -> Iterator[list[PlannedVisit]]:
        """Join the visits and give those out that are new, some thousand at a time."""
        place = f"{self._source.system} {self._shop.id.hex}"
        joined = self._lines.join(self.people.everybody, place)
        while portion := list(islice(joined, _PORTION)):
            visits = [visit for visit in portion if isinstance(visit, PlannedVisit)]
            self.tally.not_visits += sum(rows for rows in portion if isinstance(rows, int))
            before = self.known.import_keys([visit.key for visit in visits])
            new = [visit for visit in visits if visit.key not in before]
            anonymous = sum(visit.person == NOBODY for visit in new)
            self.tally.joined += sum(visit.rows - 1 for visit in visits)
            self.tally.unchanged += len(visits) - len(new)
            self.tally.visits_added += len(new) - anonymous
            self.tally.anonymous += anonymous
            yield new

    def _read_customers(self) -> None:
        who = PersonCells(self._source.columns)
        met: list[Person] = []
        for row, cells in self._rows():
            said = who.read(cells, with_note=True)
            if said.is_empty():
                self.tally.empty += 1
            elif fault := said.fault():
                self.tally.reject(row, fault)
            else:
                person, meeting = self.people.meet(said)
                self.tally.customers_added += meeting is Meeting.NEW
                self.tally.duplicates += meeting is Meeting.AGAIN
                met += [person] * (meeting is Meeting.KNOWN)
        self.tally.customers_updated = sum(person.has_news() for person in met)
        self.tally.unchanged = len(met) - self.tally.customers_updated

    def _read_visits(self) -> None:
        shop, source = self._shop.time, self._source
        moments = Moments(source.dates, shop, now(), any_time=source.any_time)
        lines = VisitLines(source, self.people, moments)
        for row, cells in self._rows():
            if not any(cells):
                self.tally.empty += 1
                continue
            try:
                line = lines.read(row, cells)
            except LeftOut as left:
                self.tally.reject(row, left.why)
                continue
            if line is None:
                self.tally.not_visits += 1
            else:
                self._lines.add(line)
        everybody = self.people.everybody
        self.tally.customers_added = sum(not person.is_known for person in everybody)
        self.tally.customers_updated = sum(
            person.is_known and person.has_news() for person in everybody
        )

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        """Read the rows below the headings, each as wide as those."""
        width = len(self._source.columns.headings)
        for place, (row, cells) in enumerate(islice(self._source.table.rows(), 1, None)):
            if not place % _ROWS_BETWEEN:
                self._watch(place / max(1, self._source.rows))
            if len(cells) < width:
                cells.extend([""] * (width - len(cells)))
            yield row, cells


@command(Action.IMPORT)
def bring_in(change: Change, source: Source, shop: Shop, watch: Watch = nobody_watches) -> Counts:
    """Bring in what the notebook does not hold yet; if that is nothing, leave no trace.

    `watch` hears how much is done, 0 to 1, and may raise `Cancelled`: then nothing has happened.

    Raises:
        CannotRead: the file is no longer the one that was examined.
    """
    reading = Reading(source, shop, known(source.system), _part_of(watch, 0.0, 0.4))
    adding = Adding(change, few=_are_few(source.rows))
    store_people(change, adding, reading.people.everybody, source.system)
    _store_visits(adding, reading, shop, _part_of(watch, 0.4, 0.8))
    if not adding.count and not change.touched:
        return reading.tally.counts()
    counts = reading.tally.counts(adding.batch)
    learn = partial(fits.keep_up, change) if counts.visits_added else None
    adding.settle(learn, _part_of(watch, 0.8, 0.95))
    change.save(_batch(source, adding, counts))
    watch(1.0)
    return counts


def rehearse(source: Source, shop: Shop, *, with_notebook: bool = True) -> Counts:
    """Tell what `bring_in` would do, in the open notebook or in an empty one."""
    reading = Reading(
        source, shop, known(source.system) if with_notebook else Known(), nobody_watches
    )
    for _ in reading.visits():
        pass
    return reading.tally.counts()


def _store_visits(adding: Adding, reading: Reading, shop: Shop, watch: Watch) -> None:
    ids = [person.id for person in reading.people.everybody]
    rows = reading.tally.rows
    are_many = rows >= _MANY and not reading.known.has_imported_visits
    with bulk.without_indexes(Visit, VisitItem) if are_many else nullcontext():
        for number, visits in enumerate(reading.visits()):
            store_visits(adding, visits, ids, shop.id)
            watch(min(1.0, number * _PORTION / max(1, rows)))


def _are_few(rows: int) -> bool:
    """Tell whether rows are better followed one by one than everything counted anew."""
    return rows <= _FEW and rows * _ONE_BY_ONE < execute(_HOLDS).fetchone()[0]


def _part_of(watch: Watch, start: float, end: float) -> Watch:
    def report(done: float) -> None:
        watch(start + (end - start) * done)

    return report


def _batch(source: Source, adding: Adding, counts: Counts) -> ImportBatch:
    said = {name: value for name, value in asdict(counts).items() if isinstance(value, int)}
    return ImportBatch(
        id=adding.batch,
        file_name=source.table.path.name,
        file_hash=source.table.letters.file_hash,
        counts=json.dumps(said | {"rejected": len(counts.rejected)}),
        rows_hash=adding.fingerprint.text(),
    )

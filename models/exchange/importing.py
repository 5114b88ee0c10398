"""Bring a file in: one transaction, one step to undo, nothing twice."""

import json
from contextlib import nullcontext
from dataclasses import asdict
from functools import partial

from models import bulk, fits
from models.changes import Action, Change, command
from models.database import execute
from models.exchange.adding import Adding
from models.exchange.answers import channel_of
from models.exchange.counts import Counts
from models.exchange.known import Known, known
from models.exchange.rows_in import RowsIn
from models.exchange.source import Source, Watch, nobody_watches
from models.exchange.staffing import Staffing
from models.exchange.storing import store_people, store_ratings, store_visits
from models.exchange.storing_details import store_details
from models.schema import ImportBatch, Visit, VisitItem
from models.shop.branches import Shop

_PORTION = 5000
_FEW, _MANY = 500, 20_000
_ONE_BY_ONE = 100  # following one row takes as long as counting so many anew
_HOLDS = "SELECT (SELECT COUNT(*) FROM customer) + (SELECT COUNT(*) FROM visit)"


@command(Action.IMPORT)
def bring_in(change: Change, source: Source, shop: Shop, watch: Watch = nobody_watches) -> Counts:
    """Bring in what the notebook does not hold yet; if that is nothing, leave no trace.

    `watch` hears how much is done, 0 to 1, and may raise `Cancelled`: then nothing has happened.

    Raises:
        CannotRead: the file is no longer the one that was examined.
    """
    reading = RowsIn(source, shop, known(source.system), _part_of(watch, 0.0, 0.4))
    adding = Adding(change, few=_are_few(source.rows))
    store_people(change, adding, reading.people.everybody, source.system)
    store_details(change, adding, reading.people.everybody)
    store_ratings(adding, reading.ratings, channel_of(source))
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
    reading = RowsIn(
        source, shop, known(source.system) if with_notebook else Known(), nobody_watches
    )
    for _ in reading.visits():
        pass
    return reading.tally.counts()


def _store_visits(adding: Adding, reading: RowsIn, shop: Shop, watch: Watch) -> None:
    ids = [person.id for person in reading.people.everybody]
    rows = reading.tally.rows
    staff = Staffing(adding)
    are_many = rows >= _MANY and not reading.known.has_imported_visits
    with bulk.without_indexes(Visit, VisitItem) if are_many else nullcontext():
        for number, visits in enumerate(reading.visits()):
            store_visits(adding, visits, ids, shop.id, staff)
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
        file_name=source.path.name,
        file_hash=source.letters.file_hash,
        counts=json.dumps(said | {"rejected": len(counts.rejected)}),
        rows_hash=adding.fingerprint.text(),
    )

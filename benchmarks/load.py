"""A file of visits brought in until the notebook is usable, beside the rows of it stored barely.

The floor takes every row of visits that the importer has made, as it stands, and stores it in one
transaction in a copy of the table that has no key, no index and no rule.
"""

import csv
import gc
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.common import SMALL, Measure, Size, median, timed
from models.changes import Author
from models.database import disconnect, engine, open_notebook
from models.engine import engine_for
from models.exchange import importing
from models.exchange.source import examine
from models.ids import new_id
from models.shop import branches
from models.shop.branches import Shop

BUDGET = 8.0
AUTHOR = Author(till="benchmark")
FIRST, DAYS = date(2024, 1, 1), 1000
ROUNDS_OF_SMALL = 5
AT_A_TIME = 50_000


def measure(size: Size) -> list[Measure]:
    """Write the file, bring it in through the importer, then store its visits barely."""
    rounds = ROUNDS_OF_SMALL if size is SMALL else 1
    with tempfile.TemporaryDirectory() as folder, _no_automatic_collection():
        file = Path(folder) / "visits.csv"
        write(file, size)
        times = [_round(file, Path(folder) / str(number)) for number in range(rounds)]
    floor, subject = (median(taken) for taken in zip(*times, strict=True))
    how = "ms, median" if rounds > 1 else "ms, once"
    return [Measure(f"{size.visits:,} visits brought in", how, floor, subject, BUDGET)]


@contextmanager
def _no_automatic_collection() -> Iterator[None]:
    """Leave garbage alone, as the program does from its start to its idle moments."""
    gc.disable()
    yield
    gc.enable()


def write(file: Path, size: Size) -> None:
    """Write a list of visits at random: no rhythm, no names, only ids."""
    dice = random.Random(3)
    rows = (
        (
            str(dice.randint(1, size.customers)),
            (FIRST + timedelta(days=dice.randrange(DAYS))).isoformat(),
            f"{dice.randrange(100, 9900) / 100:.2f}",
        )
        for _ in range(size.visits)
    )
    with file.open("w", encoding="utf-8", newline="") as text:
        csv.writer(text).writerows([("customer id", "date", "amount"), *rows])


def _round(file: Path, folder: Path) -> tuple[float, float]:
    """Return the times of the floor and of the import, each into a notebook of its own."""
    folder.mkdir()
    open_notebook(folder / "imported.usual")
    branches.open_branch(AUTHOR, new_id(), "Corner", "Europe/Berlin")
    here = branches.shop()
    if here is None:
        raise LookupError("the shop was not opened")
    subject = timed(partial(_bring_in, file, here))
    disconnect()
    return _bare(folder / "imported.usual", folder / "bare.usual"), subject


def _bring_in(file: Path, shop: Shop) -> None:
    importing.bring_in(AUTHOR, examine(file), shop)


def _bare(imported: Path, bare: Path) -> float:
    """Return how long the engine takes for the same rows; reading them does not count."""
    source = engine_for(imported)
    source.connect()
    rows = source.execute_sql("SELECT * FROM visit ORDER BY id")
    open_notebook(bare)
    engine().execute_sql("CREATE TABLE bare AS SELECT * FROM visit")  # no row, but its columns
    engine().begin()
    taken = 0.0
    while some := rows.fetchmany(AT_A_TIME):
        taken += timed(partial(_store, some))
    taken += timed(engine().commit)
    disconnect()
    source.close()
    return taken


def _store(rows: list[tuple[Any, ...]]) -> None:
    signs = ", ".join("?" * len(rows[0]))
    engine().connection().executemany(f"INSERT INTO bare VALUES ({signs})", rows)

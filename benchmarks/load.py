"""A file of visits brought in until the notebook is usable, beside the bare rows."""

import csv
import random
import tempfile
from datetime import date, timedelta
from pathlib import Path

from benchmarks.common import Measure, Size, timed
from models import branches
from models.changes import Author
from models.database import disconnect, engine, open_notebook, writing
from models.exchange import importing
from models.exchange.source import examine
from models.ids import new_id

BUDGET = 8.0
AUTHOR = Author(till="benchmark")
FIRST, DAYS = date(2024, 1, 1), 1000


def measure(size: Size) -> list[Measure]:
    """Write the file, store its rows barely, then bring it in through the importer."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        rows = _rows(size)
        file = home / "visits.csv"
        with file.open("w", encoding="utf-8", newline="") as text:
            csv.writer(text).writerows([("customer id", "date", "amount"), *rows])
        floor = _bare(home / "bare.usual", rows)
        subject = _imported(home / "imported.usual", file)
    return [Measure(f"{size.visits:,} visits brought in", "ms, once", floor, subject, BUDGET)]


def _rows(size: Size) -> list[tuple[str, str, str]]:
    dice = random.Random(3)
    return [
        (
            str(dice.randint(1, size.customers)),
            (FIRST + timedelta(days=dice.randrange(DAYS))).isoformat(),
            f"{dice.randrange(100, 9900) / 100:.2f}",
        )
        for _ in range(size.visits)
    ]


def _bare(place: Path, rows: list[tuple[str, str, str]]) -> float:
    """Store the rows as the engine would, with no index and no meaning."""
    open_notebook(place)
    plain = [
        (new_id().hex, customer, day, amount, 1, 0, 0, "bought", "counter", "got it", "")
        for customer, day, amount in rows
    ]
    signs = ", ".join("?" * len(plain[0]))

    def store() -> None:
        with writing():
            connection = engine().connection()
            connection.execute("CREATE TABLE bare (a, b, c, d, e, f, g, h, i, j, k)")
            connection.executemany(f"INSERT INTO bare VALUES ({signs})", plain)

    taken = timed(store)
    disconnect()
    return taken


def _imported(place: Path, file: Path) -> float:
    open_notebook(place)
    branches.open_branch(AUTHOR, new_id(), "Corner", "Europe/Berlin")
    here = branches.shop()
    if here is None:
        raise LookupError("the shop was not opened")

    def bring_in() -> None:
        importing.bring_in(AUTHOR, examine(file), here)

    taken = timed(bring_in)
    disconnect()
    return taken

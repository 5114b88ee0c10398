"""A visit saved durably, with its journal entry and all that is derived, beside a bare write."""

import random
import tempfile
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from benchmarks import shop
from benchmarks.common import Measure, Size, interleaved, median, written_through
from models.changes import Author
from models.clock import now
from models.counter import visits
from models.counter.visits import VisitDraft
from models.database import disconnect, execute, open_notebook
from models.shop import branches

REPEATS = 400
BUDGET = 4.0
AUTHOR = Author(till="benchmark")
_LOG_SIZE = "PRAGMA wal_checkpoint(TRUNCATE)"


def measure(size: Size) -> list[Measure]:
    """Log one visit after another to random customers, the write alone taking turns with it."""
    with tempfile.TemporaryDirectory() as folder:
        place = shop.copy(size, Path(folder))
        open_notebook(place)
        log = _logging()
        written = _bytes_of(log, place)
        times = interleaved(
            {"floor": written_through(Path(folder), written), "log": log}, repeats=REPEATS
        )
        disconnect()
    return [
        Measure(
            f"visit saved, {written // 1024} kB ({size.name})",
            "ms, median",
            median(times["floor"]),
            median(times["log"]),
            BUDGET,
        )
    ]


def _logging() -> Callable[[], None]:
    here = branches.shop()
    if here is None:
        raise LookupError("the notebook has no shop")
    people = [UUID(str(row[0])) for row in execute("SELECT id FROM customer").fetchall()]
    dice = random.Random(11)

    def log() -> None:
        draft = VisitDraft(dice.choice(people), here.id, now(), items=("Fresca",))
        visits.log(AUTHOR, draft)

    return log


def _bytes_of(log: Callable[[], None], place: Path) -> int:
    """Return how much one visit writes: what the log of the engine grows by, on average."""
    execute(_LOG_SIZE).fetchall()
    log()
    grown = place.with_name(f"{place.name}-wal")
    before = grown.stat().st_size
    for _ in range(20):
        log()
    return (grown.stat().st_size - before) // 20

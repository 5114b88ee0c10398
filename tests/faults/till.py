"""A till that does pieces of work, each in a process of its own, which may be made to end badly."""

import ctypes
import json
import os
import select
import signal
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from models.care import backup, restore, shelf
from models.changes import Author
from models.clock import now
from models.counter import visits
from models.counter.visits import VisitDraft
from models.database import disconnect, engine, open_notebook, tidy
from models.exchange import importing
from models.exchange.source import examine
from models.faults import trouble
from models.shop import branches

AUTHOR = Author(till="till")
SOME_VISITS = 24
DONE = 1000  # is said in the end
Say = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Order:
    """What to do, and what befalls it.

    `first` and `visits` number what is logged. `kill_after` are seconds; `fail_at` counts what
    would change the disk, from 1, and `fails_with` is the system's number for the reason;
    `synchronous` and `pages`, how many are kept in memory, are the engine's.
    """

    work: str
    first: int = 0
    visits: int = SOME_VISITS
    kill_after: float | None = None
    fail_at: int = 0
    fails_with: int = 0
    keeps_failing: bool = False
    tries_again: bool = False
    record: str = ""
    synchronous: str = "full"
    pages: int = -65536


@dataclass(frozen=True, slots=True)
class Report:
    """How it went.

    `fault` is what went wrong in the notebook's words; `went_well_again` tells of a second time,
    on the same connection with a disk that works; `changes` counts what changed the disk; `said`
    is the last thing that was said to be saved.
    """

    was_killed: bool = False
    fault: str = ""
    went_well_again: bool = False
    changes: int = 0
    said: int = -1


def rest(_place: Path, _order: "Order", _say: Say) -> None:
    """Do nothing."""


def bring_in(place: Path, _order: "Order", _say: Say) -> None:
    """Bring in the list that lies beside the notebook."""
    shop = branches.shop()
    if shop:
        importing.bring_in(AUTHOR, examine(place.with_name("list.csv")), shop)


def log(_place: Path, order: "Order", say: Say) -> None:
    """Log visits; now and then what is in the log goes into the file."""
    shop = branches.shop()
    if shop is None:
        return
    for number in range(order.first, order.first + order.visits):
        note = f"{number} " + "x" * (number % 3 * 3000)
        visits.log(AUTHOR, VisitDraft(None, shop.id, now(), items=("Fresca",), note=note))
        say(number)
        if number % 5 == 0:
            tidy()


def keep(place: Path, _order: "Order", _say: Say) -> None:
    """Make a backup."""
    backup.make(place)


def put_back(place: Path, _order: "Order", _say: Say) -> None:
    """Put the oldest backup in the notebook's place."""
    disconnect()
    restore.restore(shelf.backups(place)[-1].path, place)


WORKS: Mapping[str, Callable[[Path, "Order", Say], object]] = {
    work.__name__: work for work in (rest, bring_in, log, keep, put_back)
}


class Disk:
    """What stands between this process and the disk, if anything does."""

    def __init__(self, said: Path) -> None:
        self._library = ctypes.CDLL(None) if "DISK_FOLDER" in os.environ else None
        self._said = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self.said = -1

    def record(self, order: Order) -> None:
        """Write down from now on what reaches the disk."""
        if self._library and order.record:
            self._library.disk_record(order.record.encode())

    def arm(self, order: Order) -> None:
        """Count from now on, and fail where that was ordered."""
        if self._library:
            self._library.disk_fail(order.fail_at, order.fails_with, int(order.keeps_failing))

    def mend(self) -> int:
        """Let it work again; return how many changes it has seen."""
        if not self._library:
            return 0
        changes: int = self._library.disk_done()
        self._library.disk_fail(0, 0, 0)
        return changes

    def say(self, number: int) -> None:
        """Write down that somebody was told that something is saved."""
        self.said = number
        os.write(self._said, f"{number}\n".encode())
        if self._library:
            self._library.disk_say(number)


def _do(place: Path, order: Order) -> Report:
    disk = Disk(place.parent.with_suffix(".said"))
    disk.record(order)
    open_notebook(place, create=False)
    engine().execute_sql(f"PRAGMA synchronous = {order.synchronous}")
    engine().execute_sql(f"PRAGMA cache_size = {order.pages}")
    work = partial(WORKS[order.work], place, order, disk.say)
    disk.arm(order)
    try:
        work()
    except Exception as error:  # noqa: BLE001 - whatever it is is told
        found, said = trouble(error, place), disk.said
        fault = found.fault.name if found else repr(error)
        return Report(fault=fault, changes=disk.mend(), said=said,
                      went_well_again=order.tries_again and _goes_well(work))  # fmt: skip
    disk.say(DONE)
    return Report(changes=disk.mend(), said=DONE)


def _goes_well(work: Callable[[], object]) -> bool:
    try:
        work()
    except Exception as error:  # noqa: BLE001 - a test says that it should not have
        sys.stderr.write(f"{error!r}\n")
        return False
    return True


def _carried_out(place: Path, order: Order) -> Report:
    """Do it in a process of its own, which ends without closing anything."""
    answers, answer = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.write(answer, json.dumps(asdict(_do(place, order))).encode())
        finally:
            os._exit(0)
    os.close(answer)
    in_time, _, _ = select.select([answers], [], [], order.kill_after)
    if not in_time:
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with open(answers, "rb") as said:  # noqa: PTH123 - a pipe has no path
        report = said.read()
    return Report(**json.loads(report)) if report else Report(was_killed=True)


if __name__ == "__main__":
    for line in sys.stdin:
        done = _carried_out(Path(sys.argv[1]), Order(**json.loads(line)))
        sys.stdout.write(f"{json.dumps(asdict(done))}\n")
        sys.stdout.flush()

"""A small shop, a list to bring in, and a till to do it at."""

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import pytest

from models.database import disconnect, open_notebook
from models.ids import new_id
from models.shop import branches
from tests.conftest import ME
from tests.faults.till import Order, Report
from tests.models.shop_life import came, new_customer

ROOT = Path(__file__).parent.parent.parent
Do = Callable[[Order], Report]


class Till:
    """Hands orders to a till, one after the other."""

    def __init__(self, place: Path, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.till", place],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env=os.environ | environment,
            text=True,
        )

    def do(self, order: Order) -> Report:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{json.dumps(asdict(order))}\n")
        self._process.stdin.flush()
        return Report(**json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        self._process.communicate()


@contextmanager
def a_till(place: Path, environment: dict[str, str]) -> Iterator[Do]:
    till = Till(place, environment)
    yield till.do
    till.close()


@pytest.fixture
def corner(place: Path) -> Path:
    """Make a notebook with something to lose, in a folder of its own, and a list beside it."""
    folder = place.with_name("shop")
    folder.mkdir()
    book = folder / "corner.usual"
    open_notebook(book)
    shop = new_id()
    branches.open_branch(ME, shop, "Corner", "Europe/Berlin")
    for number in range(3):
        came(new_customer(f"No {number}"), shop, "2026-03-02 09:00", "Fresca")
    disconnect()
    write_list(folder / "list.csv", 900)
    return book


def write_list(path: Path, rows: int) -> None:
    """Write a list of visits of a fifth as many customers."""
    dice = random.Random(5)
    lines = [
        f"{dice.randrange(rows // 5)},2025-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02},"
        f"{dice.choice(('Rye', 'Tea', 'Fresca'))},{dice.randrange(100, 900) / 100:.2f}\n"
        for _ in range(rows)
    ]
    path.write_text("customer id,date,item,amount\n" + "".join(lines), "utf-8")


def bring_back(kept: Path, place: Path) -> None:
    """Put a notebook back as it was kept, with nothing beside it."""
    for suffix in ("-wal", "-shm"):
        place.with_name(place.name + suffix).unlink(missing_ok=True)
    shutil.copy(kept, place)


@pytest.fixture
def till(corner: Path) -> Iterator[Do]:
    """Stand at a till of the corner shop."""
    with a_till(corner, {}) as do:
        yield do


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build what stands between a till and its disk."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if sys.platform != "linux" or not compiler:
        pytest.skip("no C compiler on this machine, or no LD_PRELOAD")
    library = tmp_path_factory.mktemp("shim") / "disk.so"
    source = Path(__file__).with_name("disk.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return library


@pytest.fixture
def watched_till(corner: Path, shim: Path) -> Iterator[Do]:
    """Stand at a till whose disk is watched, and can be made to fail."""
    with a_till(corner, {"LD_PRELOAD": str(shim), "DISK_FOLDER": str(corner.parent)}) as do:
        yield do

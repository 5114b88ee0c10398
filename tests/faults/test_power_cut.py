"""What the engine really writes and syncs, and every way a power cut could leave the disk."""

import os
import shutil
from collections.abc import Iterator
from copy import deepcopy
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from models.care import backup, check, shelf
from models.engine import DRIVER_ERRORS
from tests.faults.conftest import Do
from tests.faults.power import Disk, Left, Loss, record
from tests.faults.state import is_whole, logged, state
from tests.faults.till import DONE, Order

CUTS = int(os.environ.get("THE_USUAL_POWER_CUTS", "20"))
TINY = 20  # pages in memory: the rest goes to the disk long before the end


class Aftermath:
    """The folder of the shop, as each cut of the power left it."""

    def __init__(self, shop: Path, elsewhere: Path) -> None:
        self._shop = shop
        self._elsewhere = elsewhere
        self._disk = Disk(shop)
        self._record = elsewhere.with_name("record")

    def of(self, till: Do, work: str, **facts: Any) -> "Aftermath":
        """Let a till work, and write down what reaches its disk."""
        assert till(Order(work, record=str(self._record), **facts)).said == DONE
        return self

    def __iter__(self) -> Iterator[Left]:
        entries = record(self._record)
        for loss in Loss:
            for left in deepcopy(self._disk).cuts(entries, CUTS, loss):
                self._lay_out(left)
                yield left

    def _lay_out(self, left: Left) -> None:
        shutil.rmtree(self._elsewhere, ignore_errors=True)
        for name, content in left.files.items():
            path = self._elsewhere / Path(name).relative_to(self._shop)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


@pytest.fixture
def after(corner: Path, tmp_path: Path) -> Aftermath:
    return Aftermath(corner.parent, tmp_path / "after")


@pytest.fixture
def left(corner: Path, tmp_path: Path) -> Path:
    """Name the notebook as a power cut leaves it."""
    return tmp_path / "after" / corner.name


def test_whatever_was_said_to_be_saved_outlives_a_power_cut(
    after: Aftermath, left: Path, watched_till: Do
) -> None:
    for cut in after.of(watched_till, "log"):
        assert is_whole(left)
        saved = logged(left)
        assert saved == set(range(len(saved)))
        assert len(saved) > min(cut.said, max(saved, default=-1))


@pytest.mark.parametrize("synchronous", ["normal", "off"])
def test_a_disk_that_is_trusted_too_much_is_found_out(
    after: Aftermath, left: Path, watched_till: Do, synchronous: str
) -> None:
    """Show that the test above has teeth."""
    lost, broken, count = 0, 0, 0
    for cut in after.of(watched_till, "log", synchronous=synchronous):
        count += 1
        try:
            lost += len(logged(left)) <= min(cut.said, DONE - 1)
        except (*DRIVER_ERRORS, ValueError, IndexError, AttributeError, TypeError):
            broken += 1
    if synchronous == "off":
        assert broken > count / 10
    else:
        assert broken == 0
        assert lost > count / 4


@pytest.mark.parametrize("pages", [TINY, -65536])
def test_a_power_cut_in_an_import_leaves_all_of_it_or_nothing(
    corner: Path, after: Aftermath, left: Path, watched_till: Do, pages: int
) -> None:
    before = state(corner)
    outcomes = set()
    for cut in after.of(watched_till, "bring_in", pages=pages):
        now = state(left)
        is_there = now["visit"] != before["visit"]
        assert is_there or cut.said < DONE
        assert is_there or now == before
        assert is_whole(left)
        outcomes.add(is_there)
    assert outcomes == {True, False}


def test_a_power_cut_leaves_no_backup_that_is_not_one(
    corner: Path, after: Aftermath, left: Path, watched_till: Do
) -> None:
    outcomes = set()
    for cut in after.of(watched_till, "keep"):
        there = list(shelf.folder_of(left).glob("*.usual"))
        assert there or cut.said < DONE
        for path in there:
            known = shelf.read_manifest(path)
            assert known
            assert known.sha256 == sha256(path.read_bytes()).hexdigest()
        outcomes.add(len(there))
    assert outcomes == {0, 1}


def test_a_power_cut_while_a_backup_is_put_back_loses_neither(
    corner: Path, tmp_path: Path, watched_till: Do, left: Path
) -> None:
    backup.make(corner)
    watched_till(Order("log"))
    for cut in Aftermath(corner.parent, left.parent).of(watched_till, "put_back"):
        kept = [*shelf.folder_of(left).glob("*.usual")]
        sums = [len(logged(path)) for path in (left, *kept) if path.exists()]
        assert {0, 24} <= set(sums)
        if left.exists():
            assert check.of_file(left).ok
            assert len(logged(left)) in ({0} if cut.said == DONE else {0, 24})

import errno
import os
import shutil
from collections.abc import Iterator
from itertools import cycle, product
from pathlib import Path

from tests.faults.conftest import Do, bring_back
from tests.faults.state import is_whole, logged, state
from tests.faults.till import Order, Report

FAULTS = int(os.environ.get("THE_USUAL_FAULTS", "24"))
TINY = 20  # pages in memory: the rest goes to the disk long before the end
REASONS = {errno.ENOSPC: "DISK_FULL", errno.EIO: "DISK_ERROR"}


def faults(work: str, changes: int) -> Iterator[Order]:
    """Let the disk fail at many of its changes, for either reason, once or for ever."""
    ways = cycle(product(REASONS, (False, True), (False, True)))
    for number in range(FAULTS):
        reason, for_ever, again = next(ways)
        at = 1 + number * changes // FAULTS
        yield Order(work, fail_at=at, fails_with=reason, keeps_failing=for_ever,
                    tries_again=again, pages=TINY)  # fmt: skip


def is_rightly_told(order: Order, report: Report) -> bool:
    """Tell whether the fault is called by its name; that a sync fails is no word of a full disk."""
    return report.fault in {REASONS[order.fails_with], "DISK_ERROR"}


def test_whatever_fails_in_an_import_leaves_all_as_it_was_and_the_next_one_works(
    corner: Path, watched_till: Do
) -> None:
    before, kept = state(corner), corner.with_suffix(".kept")
    shutil.copy(corner, kept)
    changes = watched_till(Order("bring_in", pages=TINY)).changes
    assert changes > FAULTS
    after = state(corner)
    for order in faults("bring_in", changes):
        bring_back(kept, corner)
        report = watched_till(order)
        assert is_rightly_told(order, report)
        assert is_whole(corner)
        if order.tries_again:
            assert report.went_well_again
            assert state(corner).keys() == after.keys()
            assert state(corner)["visit"] != before["visit"]
        else:
            assert state(corner) == before


def test_whatever_was_said_to_be_saved_outlives_a_failing_disk(
    corner: Path, watched_till: Do
) -> None:
    kept = corner.with_suffix(".kept")
    shutil.copy(corner, kept)
    changes = watched_till(Order("log")).changes
    for order in faults("log", changes):
        bring_back(kept, corner)
        report = watched_till(order)
        assert is_rightly_told(order, report)
        assert is_whole(corner)
        saved = logged(corner)
        assert saved >= set(range(report.said + 1))
        assert report.went_well_again == order.tries_again

import os
import random
import shutil
import time
from pathlib import Path

from tests.faults.conftest import Do, bring_back
from tests.faults.state import is_whole, state
from tests.faults.till import DONE, Order, Report

KILLS = int(os.environ.get("THE_USUAL_KILLS", "24"))
TINY = 20  # pages in memory: the rest goes to the disk long before the end


def test_a_kill_at_any_moment_of_an_import_leaves_all_of_it_or_nothing(
    corner: Path, till: Do
) -> None:
    before, kept = state(corner), corner.with_suffix(".kept")
    shutil.copy(corner, kept)
    assert till(Order("rest")) == Report(said=DONE)
    began = time.monotonic()
    assert till(Order("bring_in", pages=TINY)) == Report(said=DONE)
    longest = time.monotonic() - began
    after = state(corner)
    assert after.keys() == before.keys()
    dice, killed = random.Random(), 0
    bring_back(kept, corner)
    for number in range(KILLS):
        moment = longest * (number + dice.random()) / KILLS
        order = Order("bring_in", kill_after=moment, pages=TINY if number % 2 else -65536)
        was_killed = till(order).was_killed
        killed += was_killed
        now = state(corner)
        assert is_whole(corner)
        if now["visit"] == before["visit"]:
            assert was_killed
            assert now == before
        else:
            assert now["customer"] != before["customer"]
            bring_back(kept, corner)
    assert killed > KILLS / 3

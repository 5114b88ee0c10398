from pathlib import Path

import pytest

from models.database import disconnect, open_notebook
from models.exchange import importing
from models.exchange.source import Source, examine
from models.exchange.trouble import Cancelled
from models.shop import branches
from tests.conftest import ME
from tests.faults.conftest import write_list
from tests.faults.state import is_whole, state

MANY = 21_000  # so many that indexes are put off


class Impatience:
    """Hears how far an import is, and gives up when it has heard so often."""

    def __init__(self, last: int) -> None:
        self._last = last
        self.heard: list[float] = []

    @property
    def is_satisfied(self) -> bool:
        return bool(self.heard) and self.heard[-1] == 1.0

    def __call__(self, done: float) -> None:
        self.heard.append(done)
        if len(self.heard) == self._last:
            raise Cancelled


def bring_in(source: Source, watch: Impatience) -> None:
    shop = branches.shop()
    assert shop
    importing.bring_in(ME, source, shop, watch)


@pytest.mark.parametrize("rows", [900, MANY])
def test_a_cancel_at_any_moment_takes_all_of_it_back(corner: Path, rows: int) -> None:
    file = corner.with_name("list.csv")
    write_list(file, rows)
    before = state(corner)
    open_notebook(corner)
    source = examine(file)
    watch = Impatience(1)
    while not watch.is_satisfied:
        try:
            bring_in(source, watch)
        except Cancelled:
            assert state(corner) == before
            watch = Impatience(len(watch.heard) + max(1, len(watch.heard) // 2))
    assert is_whole(corner)
    assert watch.heard == sorted(watch.heard)
    disconnect()

from pathlib import Path

import pytest

from benchmarks import shop
from benchmarks.common import Size
from models import derived
from models.database import disconnect, execute, open_notebook

TINY = Size("tiny", 20, 700)


def test_the_pretend_shop_is_sound_and_made_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THE_USUAL_HOME", str(tmp_path))
    place = shop.notebook(TINY)
    made = place.stat().st_mtime_ns
    assert shop.notebook(TINY) == place
    assert place.stat().st_mtime_ns == made
    copy = shop.copy(TINY, tmp_path)
    open_notebook(copy)
    counts = "SELECT (SELECT COUNT(*) FROM customer), (SELECT COUNT(*) FROM visit)"
    assert execute(counts).fetchone() == (20, 700)
    longest = "SELECT MAX(visits) FROM customer_stat"
    assert execute(longest).fetchone() == (500,)
    assert derived.damaged() == []
    disconnect()

from hypothesis import given
from hypothesis import strategies as some

from models.insights.reading.usual import usual_gaps
from models.rhythm import GAPS_KEPT, days_off, usual_gap

GAPS = some.lists(some.lists(some.integers(1, 400), max_size=GAPS_KEPT), max_size=20)


@given(GAPS, some.floats(0.5, 200))
def test_many_are_told_as_each_is(everybody: list[list[int]], shop_gap: float) -> None:
    written = [" ".join(map(str, gaps)) for gaps in everybody]
    usual, off = usual_gaps(written, shop_gap)
    assert usual.tolist() == [usual_gap(gaps, shop_gap) for gaps in everybody]
    assert off.tolist() == [days_off(gaps) for gaps in everybody]

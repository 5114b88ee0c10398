import pytest

from ui.charts.marks import Box, Mark, Marks, Opens, Way


def at(x: float, y: float, size: float = 0.1) -> Mark:
    return Mark(Box(x - size / 2, y - size / 2, size, size), f"{x} {y}", "")


GRID = Marks("", "", tuple(at(x, y) for y in (0.2, 0.5, 0.8) for x in (0.2, 0.5, 0.8)))
COLUMN = Marks("", "", tuple(at(0.5, y) for y in (0.2, 0.5, 0.8)))


def test_arrows_go_where_they_point() -> None:
    assert GRID.next_to(4, Way.RIGHT) == 5
    assert GRID.next_to(4, Way.LEFT) == 3
    assert GRID.next_to(4, Way.UP) == 1
    assert GRID.next_to(4, Way.DOWN) == 7
    assert (GRID.next_to(4, Way.FIRST), GRID.next_to(4, Way.LAST)) == (0, 8)


def test_where_nothing_is_that_way_reading_goes_on() -> None:
    assert COLUMN.next_to(1, Way.RIGHT) == 2
    assert COLUMN.next_to(1, Way.LEFT) == 0
    assert COLUMN.next_to(2, Way.DOWN) == 2
    assert COLUMN.next_to(0, Way.UP) == 0
    assert GRID.next_to(2, Way.RIGHT) == 3
    assert GRID.next_to(None, Way.RIGHT) == 0


def test_an_empty_chart_has_nowhere_to_go() -> None:
    with pytest.raises(IndexError):
        Marks("", "").next_to(None, Way.RIGHT)


def test_the_nearest_of_overlapping_marks_is_meant() -> None:
    marks = Marks("", "", (at(0.4, 0.5, 0.4), at(0.6, 0.5, 0.4)))
    assert marks.at(0.45, 0.5) == 0
    assert marks.at(0.55, 0.5) == 1
    assert marks.at(0.05, 0.5) is None


def test_a_mark_may_open_nothing() -> None:
    assert not Opens()
    assert Opens(hour=0)
    assert not at(0.5, 0.5).opens

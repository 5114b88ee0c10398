from datetime import date
from uuid import UUID, uuid4

import pytest

from models.insights.series.basis import Basis, Filter, Group, Period
from models.insights.series.coming import Week
from models.insights.series.headlines import VisitsFact
from models.insights.series.people import RhythmMap
from models.kinds import State

HALF = Period(date(2026, 5, 25), date(2026, 11, 20))


class TestPeriod:
    def test_counts_both_ends(self) -> None:
        assert HALF.days == 180
        assert Period.ending(date(2026, 11, 20)) == HALF
        assert Period.ending(date(2026, 11, 20), 1).days == 1

    def test_lies_right_after_the_one_before(self) -> None:
        assert HALF.before() == Period(date(2025, 11, 26), date(2026, 5, 24))


class TestFilter:
    def test_a_branch_leaves_no_customer_out(self) -> None:
        assert not Filter(HALF, branch=uuid4()).chooses_customers

    @pytest.mark.parametrize("by", [{"group": Group.NEW}, {"state": State.DUE}, {"tag": uuid4()}])
    def test_a_segment_does(self, by: dict[str, object]) -> None:
        assert Filter(HALF, **by).chooses_customers  # type: ignore[arg-type]


def test_too_little_is_told_with_what_is_there() -> None:
    assert not Basis(HALF, n=31, have=2, need=5).is_enough
    assert Basis(HALF, n=31, have=5, need=5).is_enough


def test_a_week_counts_everybody() -> None:
    assert Week(date(2026, 11, 16), 3, 40, 7, 6, (), is_complete=True).visits == 50


def test_points_open_whom_they_stand_for_on_both_engines() -> None:
    one, other = uuid4(), uuid4()
    drawn = RhythmMap(
        Basis(HALF, 2, 2, 10), [one.hex, other], [7, 9], [1, 2], [State.ON_TIME] * 2, [4, 5], 2, 3
    )
    assert [drawn.customer(index) for index in (0, 1)] == [UUID(hex=one.hex), other]


@pytest.mark.parametrize(
    ("now", "before", "change"), [(112, 100, 0.12), (50, 100, -0.5), (9, None, None), (9, 0, None)]
)
def test_visits_change_by_a_share(now: float, before: float | None, change: float | None) -> None:
    fact = VisitsFact(Basis(HALF, 1, 1, 1), now, before)
    assert fact.change == (None if change is None else pytest.approx(change))

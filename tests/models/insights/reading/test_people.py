from datetime import date, timedelta
from uuid import UUID

import pytest

from models import fits, seen_to
from models.insights.reading.best import best
from models.insights.reading.gathering import crowd_on
from models.insights.reading.self_check import self_check
from models.insights.reading.standing import rhythm_map, slipping, states
from models.kinds import MayContact, State
from models.people import bin as thrown
from models.people import customers
from models.people.customer_drafts import Detail
from models.shop import branches
from models.shop.branches import Shop
from tests.conftest import ME, on_both_engines
from tests.models.insights.reading.life import SATURDAY, asked, close_for_ten_weeks, every, guest
from tests.models.shop_life import BERLIN, new_customer

pytestmark = on_both_engines


@pytest.fixture(autouse=True)
def _later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-12-01T12:00+01:00")


def days_ago(count: int) -> date:
    return SATURDAY - timedelta(days=count)


def a_shop(branch: UUID) -> dict[str, UUID]:
    """Eight months of a small shop."""
    steady = {f"Steady {gap}": guest(branch, f"Steady {gap}", every(gap, 240 // gap))
              for gap in (5, 7, 10, 14)}  # fmt: skip
    return steady | {
        "Slipping": guest(branch, "Slipping", every(7, 20, days_ago(45))),
        "Gone": guest(branch, "Gone", every(5, 10, days_ago(170))),
        "Once": guest(branch, "Once", [days_ago(100)]),
        "New": guest(branch, "New", [days_ago(3)]),
        "Never": new_customer("Never"),
    }


class TestBest:
    def test_those_come_first_of_whom_most_is_to_be_expected(self, shop: UUID) -> None:
        a_shop(shop)
        read = best(asked(), 90)
        assert [row.name for row in read.rows[:3]] == ["Steady 5", "Steady 7", "Steady 10"]
        first = read.rows[0]
        assert first.low <= first.expected <= first.high
        assert (first.visits_last, first.last_on, first.state) == (18, SATURDAY, State.ON_TIME)
        assert first.usual_days == pytest.approx(5)
        assert {row.name for row in read.rows if row.usual_days is None} == {"Once", "New"}
        assert (read.basis.n, len(read.rows)) == (8, 8)
        assert read.total == pytest.approx(sum(row.expected for row in read.rows))

    def test_a_limit_shortens_the_list_and_not_the_total(self, shop: UUID) -> None:
        a_shop(shop)
        whole, short = best(asked(), 90), best(asked(), 90, 2)
        assert short.rows == whole.rows[:2]
        assert (short.total, short.basis, short.model) == (whole.total, whole.basis, whole.model)

    def test_who_came_twice_is_called_nobodys_best(self, shop: UUID) -> None:
        a_shop(shop)
        read = best(asked(), 90, only_sure=True)
        named = {row.name for row in read.rows}
        assert named == {row.name for row in best(asked(), 90).rows} - {"Once", "New"}
        assert (read.left_out, read.basis.n, read.basis.have) == (2, 8, 6)
        assert best(asked(), 90).left_out == 0

    def test_where_nobody_came_thrice_nobody_is_best(self, shop: UUID) -> None:
        for name in ("Ada", "Bo", "Cleo"):
            guest(shop, name, every(7, 2))
        read = best(asked(), 90, only_sure=True)
        assert (read.rows, read.basis.have, read.basis.is_enough) == ((), 0, False)
        assert len(best(asked(), 90).rows) == 3

    def test_every_chance_can_be_shown(self, shop: UUID) -> None:
        a_shop(shop)
        assert all(0.02 <= row.chance <= 1 for row in best(asked(), 90).rows)

    @pytest.mark.usefixtures("shop")
    def test_nobody_is_best_in_an_empty_notebook(self) -> None:
        read = best(asked(), 90)
        assert (read.rows, read.total, read.model) == ((), 0, None)

    def test_people_who_are_in_no_list_still_teach_what_is_usual(self, shop: UUID) -> None:
        known = a_shop(shop)
        whole = best(asked(), 90)
        thrown.put_in(ME, [known["Steady 5"]])
        read = best(asked(), 90)
        assert "Steady 5" not in [row.name for row in read.rows]
        assert (read.model, read.basis.n) == (whole.model, 7)

    def test_what_came_later_does_not_change_the_past(self, shop: UUID) -> None:
        a_shop(shop)
        then = asked(days_ago(60))
        before = best(then, 90)
        guest(shop, "Later", every(3, 10))
        assert best(asked(days_ago(60)), 90) == before

    def test_the_past_is_counted_as_the_present_was(self, shop: UUID) -> None:
        branches.edit(ME, Shop(shop, "Corner", BERLIN, 0b0111111))
        a_shop(shop)
        fits.refit(ME)
        now = crowd_on(SATURDAY)
        guest(shop, "Tomorrow", [SATURDAY + timedelta(days=2)])
        then = crowd_on(SATURDAY)
        assert (now.is_latest, then.is_latest) == (True, False)
        assert then.shop == now.shop
        for name in ("keys", "visit_days", "span", "last", "usual", "elapsed", "days_since"):
            assert list(getattr(then, name)) == list(getattr(now, name)), name
        assert then.log_gaps == pytest.approx(now.log_gaps)


class TestStates:
    def test_counts_everybody(self, shop: UUID) -> None:
        a_shop(shop)
        counts = states(asked()).counts
        assert sum(counts.values()) == 9
        assert counts[State.NO_VISITS_YET] == 1
        assert counts[State.NEW] == 1
        assert counts[State.ONCE] == 1
        assert counts[State.GONE] == 1
        assert counts[State.LATE] + counts[State.SLIPPING] == 1

    def test_those_to_contact_come_first(self, shop: UUID) -> None:
        a_shop(shop)
        read = states(asked())
        assert read.rows[0].name == "Slipping"
        assert len(read.rows) == 8
        assert [row.name for row in states(asked(), limit=1).rows] == ["Slipping"]

    def test_nobody_is_late_before_ninety_days_of_log(self, shop: UUID) -> None:
        guest(shop, "Often", every(2, 12, days_ago(30)))
        guest(shop, "Steady", every(5, 10))
        read = states(asked())
        assert read.counts[State.LEARNING] == 1
        assert (
            read.counts[State.LATE] == read.counts[State.SLIPPING] == read.counts[State.GONE] == 0
        )
        assert (read.basis.have, read.basis.need) == (53, 90)
        assert slipping(asked()).rows == ()

    @pytest.mark.usefixtures("shop")
    def test_an_empty_notebook_has_nobody_in_any_state(self) -> None:
        assert not any(states(asked()).counts.values())

    def test_a_closed_fortnight_moves_nobody(self, shop: UUID) -> None:
        a_shop(shop)
        before = states(asked()).counts
        for day in range(1, 15):
            branches.close_day(ME, shop, SATURDAY + timedelta(days=day))
        assert states(asked(SATURDAY + timedelta(days=14))).counts == before


class TestSlipping:
    def test_tells_the_evidence(self, shop: UUID) -> None:
        a_shop(shop)
        read = slipping(asked())
        (row,) = read.rows
        assert (row.name, row.days_since, row.visit_days) == ("Slipping", 45, 20)
        assert row.usual_days == pytest.approx(7, abs=0.5)
        assert row.visited_on == tuple(every(7, 20, days_ago(45)))
        assert row.usual_days < row.late_after < row.slipping_after
        assert row.at_stake
        assert read.late + read.slipping == 1

    def test_who_does_not_want_it_is_not_to_be_contacted(self, shop: UUID) -> None:
        known = a_shop(shop)["Slipping"]
        customers.edit(ME, known, Detail.MAY_CONTACT, MayContact.UNKNOWN, MayContact.NO)
        read = slipping(asked())
        assert (read.rows, read.late + read.slipping) == ((), 0)

    def test_after_a_long_closure_only_the_order_is_told(self, shop: UUID) -> None:
        a_shop(shop)
        close_for_ten_weeks(shop)
        assert best(asked(), 90).hides_numbers
        assert {row.at_stake for row in slipping(asked()).rows} <= {None}
        told = states(asked()).rows
        assert len(told) == 8
        assert {row.at_stake for row in told} == {None}

    def test_who_was_seen_to_is_counted_apart_from_those_listed(self, shop: UUID) -> None:
        known = a_shop(shop)["Slipping"]
        guest(shop, "Another", every(6, 20, days_ago(40)))
        before = slipping(asked())
        assert (before.late + before.slipping, before.late_seen_to, before.slipping_seen_to) == (
            2, 0, 0,
        )  # fmt: skip
        seen_to.see_to(ME, known, SATURDAY)
        read = slipping(asked())
        assert [row.name for row in read.rows] == ["Another"]
        assert read.late + read.slipping == 1
        assert read.late_seen_to + read.slipping_seen_to == 1
        counts = states(asked()).counts
        assert (counts[State.LATE], counts[State.SLIPPING]) == (before.late, before.slipping)


class TestMap:
    def test_shows_all_of_whom_something_may_be_said(self, shop: UUID) -> None:
        known = a_shop(shop)
        read = rhythm_map(asked())
        assert len(read.keys) == 6
        place = read.keys.index(known["Slipping"].hex)
        assert read.customer(place) == known["Slipping"]
        assert read.names[read.keys[place]] == "Slipping"
        assert (read.days_since[place], read.weights[place]) == (45, 20)
        assert (read.basis.have, read.basis.need) == (6, 10)


class TestSelfCheck:
    def test_compares_what_was_said_with_what_came(self, shop: UUID) -> None:
        a_shop(shop)
        for gap in (4, 5, 6, 8, 9, 11, 13, 15, 18, 20, 24, 28, 30, 33, 36, 40):
            guest(shop, f"Every {gap}", every(gap, 240 // gap))
        read = self_check(asked())
        assert read.basis.is_enough
        assert (read.as_of, read.until) == (days_ago(90), SATURDAY)
        assert read.said_total == pytest.approx(read.came_total, rel=0.25)
        assert sum(each.n for each in read.bins) == read.basis.n
        assert all(each.low <= each.said <= each.high for each in read.bins)

    def test_needs_ninety_days_of_log_before_it(self, shop: UUID) -> None:
        guest(shop, "Steady", every(5, 30))
        read = self_check(asked())
        assert not read.basis.is_enough
        assert (read.basis.have, read.basis.need) == (56, 90)

    @pytest.mark.usefixtures("shop")
    def test_without_visits_nothing_was_said(self) -> None:
        assert self_check(asked()).said_total == 0

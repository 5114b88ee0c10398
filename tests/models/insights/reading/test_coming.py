from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from models import fits
from models.counter import visits
from models.insights.reading.cohorts import cohorts
from models.insights.reading.frequency import frequency
from models.insights.reading.hours import calendar, hours
from models.insights.reading.standing import slipping
from models.insights.series.basis import Group
from models.kinds import State
from models.people import bin as thrown
from models.people import customer_list, tags
from models.people.customer_list import ListFilter, Order
from models.people.segments import Segment
from models.shop import branches
from models.shop.branches import Shop
from tests.conftest import ME, on_both_engines
from tests.models.insights.reading.life import SATURDAY, asked, every, guest
from tests.models.shop_life import BERLIN, came, new_customer

pytestmark = on_both_engines

MONDAY = date(2026, 11, 16)


def closed_on_sundays(shop: UUID) -> None:
    branches.edit(ME, Shop(shop, "Corner", BERLIN, 0b0111111))


class TestFrequency:
    def test_counts_each_week_by_who_came(self, shop: UUID) -> None:
        guest(shop, "Weekly", every(7, 9, MONDAY))
        guest(shop, "New", [MONDAY, SATURDAY])
        visits.log(ME, visits.VisitDraft(None, shop, BERLIN.start_of(MONDAY)))
        read = frequency(asked())
        assert [week.starts_on for week in read.weeks] == every(7, 5, MONDAY)
        last = read.weeks[-1]
        assert (last.first_timers, last.returners, last.nameless) == (1, 2, 1)
        assert [week.visits for week in read.weeks] == [0, 1, 1, 1, 4]
        assert (read.basis.n, read.people) == (7, 2)

    def test_a_week_not_over_is_left_out_of_the_mean(self, shop: UUID) -> None:
        guest(shop, "Often", every(1, 60))
        read = frequency(asked())
        assert [week.is_complete for week in read.weeks] == [False, True, True, True, False]
        assert (read.a_week, read.before, read.basis.have) == (7, 7, 3)

    def test_it_is_over_when_the_rest_of_it_is_closed(self, shop: UUID) -> None:
        closed_on_sundays(shop)
        guest(shop, "Often", every(1, 60))
        assert frequency(asked()).weeks[-1].is_complete
        assert frequency(asked()).weeks[-1].open_days == 6

    def test_a_closed_week_is_marked_and_does_not_pull_the_mean_down(self, shop: UUID) -> None:
        guest(shop, "Weekly", [day for day in every(7, 8, MONDAY) if day != date(2026, 11, 2)])
        for day in range(7):
            branches.close_day(ME, shop, date(2026, 11, 2) + timedelta(days=day))
        read = frequency(asked())
        week = read.weeks[2]
        assert (week.visits, week.open_days, len(week.closed_days)) == (0, 0, 7)
        assert (read.a_week, read.basis.have) == (1, 2)

    def test_nothing_is_said_before_two_whole_weeks(self, shop: UUID) -> None:
        guest(shop, "New", every(1, 10))
        read = frequency(asked())
        assert (read.a_week, read.before) == (None, None)
        assert (read.basis.have, read.basis.need) == (0, 2)

    def test_weeks_before_the_notebook_began_are_no_empty_weeks(self, shop: UUID) -> None:
        guest(shop, "Often", every(1, 20))
        assert len(frequency(asked(days=180)).weeks) == 3

    def test_voided_visits_do_not_count(self, shop: UUID) -> None:
        visits.void(ME, came(new_customer(), shop, f"{SATURDAY} 09:00"))
        assert frequency(asked()).basis.n == 0

    @pytest.mark.usefixtures("shop")
    def test_an_empty_notebook_has_no_weeks(self) -> None:
        read = frequency(asked())
        assert (read.weeks, read.a_week, read.regulars, read.people) == ((), None, (), 0)

    def test_a_past_day_does_not_know_what_came_after(self, shop: UUID) -> None:
        guest(shop, "Often", every(1, 60))
        guest(shop, "Later", [SATURDAY])
        then = SATURDAY - timedelta(days=20)
        read = frequency(asked(then))
        assert (read.basis.n, read.people) == (28, 1)
        assert sum(map(sum, (each.counts for each in read.regulars))) == 40


class TestRegulars:
    def test_those_with_the_most_visits_in_a_year_come_first(self, shop: UUID) -> None:
        guest(shop, "Twice a week", every(4, 20))
        guest(shop, "Weekly", every(7, 20))
        guest(shop, "Thrice", every(20, 3))
        read = frequency(asked())
        assert [each.name for each in read.regulars] == ["Twice a week", "Weekly"]
        assert read.months[0] == date(2025, 12, 1)
        assert read.months[-1] == date(2026, 11, 1)
        assert read.regulars[1].counts == (0, 0, 0, 0, 0, 0, 0, 3, 5, 4, 5, 3)

    def test_it_is_told_who_comes_less_than_half_as_often(self, shop: UUID) -> None:
        june = date(2026, 6, 30)
        guest(shop, "Fell", [*every(5, 30, june), date(2026, 9, 1), date(2026, 10, 1)])
        guest(shop, "Steady", every(5, 60))
        assert {each.name: each.fell for each in frequency(asked()).regulars} == {
            "Fell": True,
            "Steady": False,
        }

    def test_people_who_are_in_no_list_are_not_named(self, shop: UUID) -> None:
        thrown.put_in(ME, [guest(shop, "Gone", every(7, 10))])
        assert frequency(asked()).regulars == ()
        assert frequency(asked()).basis.n == 4


class TestSegments:
    def test_a_tag_leaves_everybody_else_out(self, shop: UUID) -> None:
        one = guest(shop, "Tagged", every(7, 8))
        guest(shop, "Other", every(1, 30))
        tags.tag(ME, [one], "student")
        (student,) = tags.counts()
        read = frequency(asked(tag=student.id))
        assert (read.basis.n, read.people) == (4, 1)
        assert [each.name for each in read.regulars] == ["Tagged"]
        assert sum(row.size for row in cohorts(asked(tag=student.id)).rows) == 1
        assert frequency(asked(tag=student.id, group=Group.NEW)).basis.n == 0

    def test_new_people_are_counted_from_the_first_of_them_on(self, shop: UUID) -> None:
        guest(shop, "Old", every(7, 40))
        guest(shop, "New", every(1, 20))
        read = frequency(asked(days=180, group=Group.NEW))
        assert (read.a_week, len(read.weeks)) == (7, 3)

    def test_who_is_chosen_by_how_they_come_is_not_compared(self, shop: UUID) -> None:
        (tagged,) = (guest(shop, "Regular", every(7, 40)),)
        guest(shop, "Slipping", every(7, 30, SATURDAY - timedelta(days=30)))
        tags.tag(ME, [tagged], "student")
        (student,) = tags.counts()
        assert frequency(asked()).before == 2
        assert frequency(asked(tag=student.id)).before == 1
        assert frequency(asked(group=Group.REGULAR)).before is None
        assert frequency(asked(group=Group.NEW)).before is None
        assert frequency(asked(state=State.SLIPPING)).before is None

    @pytest.mark.parametrize(("visits", "before"), [(56, 7), (55, None)])
    def test_a_time_known_in_part_only_is_not_compared(
        self, shop: UUID, visits: int, before: float | None
    ) -> None:
        guest(shop, "Daily", every(1, visits))
        assert frequency(asked()).before == before

    def test_new_and_regular_people(self, shop: UUID) -> None:
        guest(shop, "Regular", every(7, 20))
        guest(shop, "New", every(10, 2))
        assert frequency(asked(group=Group.REGULAR)).basis.n == 4
        new = frequency(asked(group=Group.NEW))
        assert (new.basis.n, new.people) == (2, 1)
        assert sum(week.first_timers for week in new.weeks) == 1

    def test_a_regular_who_is_late_or_slipping_is_one_still(self, shop: UUID) -> None:
        for name, away in (("On time", 0), ("Late", 16), ("Slipping", 25), ("Gone", 260)):
            guest(shop, name, every(7, 12, SATURDAY - timedelta(days=away)))
        guest(shop, "Thrice", every(7, 3))
        fits.refit(ME)
        in_the_list = customer_list.keys(ListFilter(segment=Segment.REGULAR), Order.NAME, SATURDAY)
        assert asked(group=Group.REGULAR).chosen == frozenset(in_the_list)
        found = slipping(asked(group=Group.REGULAR))
        assert found.late + found.slipping == 2
        assert len(in_the_list) == 3

    def test_people_in_a_state(self, shop: UUID) -> None:
        guest(shop, "Regular", every(7, 20))
        guest(shop, "Once", [SATURDAY - timedelta(days=60)])
        read = frequency(asked(days=90, state=State.ONCE))
        assert (read.basis.n, read.people) == (1, 1)
        assert hours(asked(days=90, state=State.NO_VISITS_YET)).basis.n == 0


class TestBranches:
    def test_a_branch_has_its_own_visits_and_opening_days(self, shop: UUID) -> None:
        other = uuid4()
        branches.open_branch(ME, other, "Station", "Europe/Berlin")
        closed_on_sundays(shop)
        weekly = guest(shop, "Weekly", every(7, 20))
        for day in every(7, 3):
            came(weekly, other, f"{day} 18:00")
        read = frequency(asked(branch=other))
        assert (read.basis.n, read.people) == (3, 1)
        assert read.weeks[1].open_days == 7
        assert frequency(asked(branch=shop)).weeks[1].open_days == 6
        assert frequency(asked()).basis.n == 7
        assert hours(asked(branch=other)).first_hour == 18
        assert sum(row.size for row in cohorts(asked(branch=other)).rows) == 0


class TestHours:
    def test_tells_the_visits_of_a_usual_day(self, shop: UUID) -> None:
        guest(shop, "Weekly", every(7, 8, MONDAY), at="15:10")
        guest(shop, "Late", every(14, 4, MONDAY), at="00:30")
        read = hours(asked())
        assert read.cells[0][15] == 1
        assert (read.counts[0][15], read.open_days[0]) == (4, 4)
        assert read.counts[6][0] == 2  # half past midnight still belongs to Sunday
        assert (read.first_hour, read.last_hour, read.day_begins) == (15, 0, 4)
        assert read.busiest == (0, 15)
        assert (read.basis.have, read.basis.need) == (3, 4)

    def test_leaves_out_what_has_no_time(self, shop: UUID) -> None:
        customer = guest(shop, "Timed", every(7, 4, MONDAY), at="12:00")
        came(customer, shop, f"{MONDAY} 12:00", time_known=False)
        for group in (None, Group.REGULAR):
            read = hours(asked(group=group))
            assert (read.counts[0][12], read.untimed, read.basis.n) == (4, 1, 4)

    def test_weeks_without_a_time_say_nothing_of_the_hours(self, shop: UUID) -> None:
        customer = new_customer("Imported")
        for day in every(7, 8, MONDAY):
            came(customer, shop, f"{day} 12:00", time_known=False)
        assert (hours(asked()).basis.have, hours(asked()).untimed) == (0, 4)

    def test_closed_days_are_no_open_days(self, shop: UUID) -> None:
        guest(shop, "Weekly", every(7, 8, MONDAY))
        branches.close_day(ME, shop, MONDAY - timedelta(days=7))
        branches.close_day(ME, shop, MONDAY - timedelta(days=6))
        assert hours(asked()).open_days[:2] == (4, 3)

    @pytest.mark.usefixtures("shop")
    def test_without_visits_nothing_is_busiest(self) -> None:
        read = hours(asked())
        assert (read.busiest, read.first_hour, read.basis.n) == (None, None, 0)


class TestCalendar:
    def test_shows_every_day_of_a_year_that_is_known(self, shop: UUID) -> None:
        closed_on_sundays(shop)
        guest(shop, "Weekly", every(7, 3, MONDAY))
        read = calendar(asked())
        assert len(read.days) == 20
        assert [day.on for day in read.days if day.visits] == every(7, 3, MONDAY)
        assert not next(day for day in read.days if day.on.weekday() == 6).is_open
        assert read.basis.n == 3


class TestCohorts:
    def test_follows_newcomers_month_by_month(self, shop: UUID) -> None:
        guest(shop, "Stays", [date(2026, month, 3) for month in (8, 9, 10, 11)])
        guest(shop, "Left", [date(2026, 8, 9), date(2026, 9, 9), date(2026, 9, 20)])
        guest(shop, "Once", [date(2026, 10, 9)])
        read = cohorts(asked())
        assert [(row.starts_on.month, row.size, row.came) for row in read.rows] == [
            (8, 2, (2, 1)),
            (10, 1, ()),
        ]
        assert read.rows[0].shares == (1.0, 0.5)
        assert (read.basis.n, read.basis.have) == (3, 3)

    @pytest.mark.parametrize(("until", "came_in"), [("2026-10-30", ()), ("2026-10-31", (1,))])
    def test_a_month_counts_once_it_is_over(
        self, shop: UUID, until: str, came_in: tuple[int, ...]
    ) -> None:
        guest(shop, "Stays", [date(2026, 9, 3), date(2026, 10, 3), date(2026, 11, 3)])
        assert cohorts(asked(date.fromisoformat(until))).rows[0].came == came_in

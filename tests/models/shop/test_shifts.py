from datetime import date
from uuid import UUID

import pytest

from models.changes import Author
from models.clock import now
from models.errors import Obstacle, Problem, Refused, Rejected
from models.ids import new_id
from models.shop import branches, shifts, staff
from models.shop.shifts import ShiftPlan
from models.shop.staff import StaffDraft
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]
NIGHT = ShiftPlan("Night", 22 * 60, 6 * 60)


def hire(name: str) -> UUID:
    draft = StaffDraft(name)
    staff.save(ME, draft)
    return draft.id


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> "Clock":
    return Clock(monkeypatch)


class Clock:
    """Says what time it is in the shop, which is in Berlin."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def shows(self, moment: str) -> None:
        self._monkeypatch.setenv("THE_USUAL_NOW", moment)


def test_there_is_an_early_and_a_late_shift_until_others_are_planned(shop: UUID) -> None:
    assert [(plan.label, plan.begins) for plan in shifts.planned(shop)] == [("", 360), ("", 840)]
    shifts.plan(ME, shop, [NIGHT, ShiftPlan(" Day ", 360, 22 * 60)])
    assert [plan.label for plan in shifts.planned(shop)] == ["Day", "Night"]
    shifts.plan(ME, shop, [])
    assert shifts.planned(shop) == ()
    assert shifts.next_planned(shop, now()) is None


@pytest.mark.parametrize(
    ("plan", "problems"),
    [
        (ShiftPlan("x" * 201, 0, 1), {"label": Problem.TOO_LONG}),
        (ShiftPlan("", -1, 1440), {"begins": Problem.NOT_A_DAY, "ends": Problem.NOT_A_DAY}),
    ],
)
def test_a_shift_that_cannot_be_is_not_planned(
    shop: UUID, plan: ShiftPlan, problems: dict[str, Problem]
) -> None:
    with pytest.raises(Rejected) as rejected:
        shifts.plan(ME, shop, [plan])
    assert rejected.value.problems == problems
    assert shifts.planned(shop) == shifts.planned(new_id_of(shop))


def new_id_of(branch: UUID) -> UUID:
    """Return another shop, where nothing is planned."""
    other = new_id()
    branches.open_branch(ME, other, "Other", "Europe/Berlin")
    assert other != branch
    return other


def test_several_are_on_at_once_and_who_came_first_is_in_charge(shop: UUID, clock: Clock) -> None:
    clock.shows("2026-11-21T08:00+01:00")
    sam, priya = hire("Sam"), hire("Priya")
    shift = staff.come_on(ME, sam, shop)
    clock.shows("2026-11-21T09:00+01:00")
    assert staff.come_on(ME, priya, shop) == shift
    running = shifts.running(shop)
    assert running
    assert (running.in_charge, running.on, running.plan_index) == (sam, (sam, priya), 0)
    assert staff.on_now(shop) == [priya, sam]
    clock.shows("2026-11-21T10:00+01:00")
    staff.come_on(ME, sam, shop)
    assert staff.on_now(shop) == [sam, priya]
    staff.go_off(ME, sam, shop)
    running = shifts.running(shop)
    assert running
    assert (running.in_charge, running.on) == (priya, (priya,))


def test_the_next_shift_begins_with_its_first_person_beside_the_one_that_goes_on(
    shop: UUID, clock: Clock
) -> None:
    clock.shows("2026-11-21T06:00+01:00")
    sam, priya = hire("Sam"), hire("Priya")
    early = staff.come_on(ME, sam, shop)
    clock.shows("2026-11-21T14:05+01:00")
    late = staff.come_on(ME, priya, shop)
    assert late != early
    assert staff.come_on(ME, sam, shop) == early
    shifts.end(Author(sam), shop)
    assert [row.ended_at is None for row in shifts.of_day(shop, date(2026, 11, 21))] == [
        False, True,
    ]  # fmt: skip
    assert staff.on_now(shop) == [priya]


def test_a_shift_is_started_and_ended_by_hand(shop: UUID) -> None:
    sam = hire("Sam")
    shift = shifts.start(ME, shop)
    assert shifts.start(ME, shop, sam) == shift
    running = shifts.running(shop)
    assert running
    assert (running.in_charge, running.on) == (sam, (sam,))
    shifts.end(ME, shop)
    assert shifts.running(shop) is None
    with pytest.raises(Refused) as refused:
        shifts.end(ME, shop)
    assert refused.value.obstacle is Obstacle.GONE


def test_a_shift_nobody_closed_for_a_week_ends_by_itself_as_planned(
    shop: UUID, clock: Clock
) -> None:
    clock.shows("2026-11-14T06:10+01:00")
    sam = hire("Sam")
    staff.come_on(ME, sam, shop)
    clock.shows("2026-11-21T09:00+01:00")
    assert shifts.running(shop) is None
    staff.come_on(ME, sam, shop)
    (left,) = shifts.of_day(shop, date(2026, 11, 14))
    assert left.forgotten
    assert left.ended_at
    assert left.ended_at.isoformat() == "2026-11-14T13:00:00+00:00"
    (begun,) = shifts.of_day(shop, date(2026, 11, 21))
    assert not begun.forgotten


def test_a_night_shift_goes_on_past_the_end_of_the_business_day(shop: UUID, clock: Clock) -> None:
    shifts.plan(ME, shop, [NIGHT])
    sam, priya = hire("Sam"), hire("Priya")
    clock.shows("2026-11-21T21:55+01:00")
    night = staff.come_on(ME, sam, shop)
    clock.shows("2026-11-22T05:30+01:00")
    assert staff.come_on(ME, priya, shop) == night
    clock.shows("2026-11-22T06:30+01:00")
    assert shifts.running(shop) is None


@pytest.mark.parametrize(
    ("now_is", "begins"),
    [
        ("2026-03-28T23:00+01:00", "2026-03-29T04:00:00+00:00"),  # 06:00 in summer time
        ("2026-10-24T23:00+02:00", "2026-10-25T05:00:00+00:00"),  # 06:00 in winter time
    ],
)
def test_shifts_keep_to_the_wall_clock_when_clocks_change(
    shop: UUID, clock: Clock, now_is: str, begins: str
) -> None:
    clock.shows(now_is)
    following = shifts.next_planned(shop, now())
    assert following
    assert following[1].isoformat() == begins


def test_a_plan_in_an_hour_that_clocks_leave_out_begins_after_it(shop: UUID, clock: Clock) -> None:
    shifts.plan(ME, shop, [ShiftPlan("Bakers", 150, 600)])
    clock.shows("2026-03-28T20:00+01:00")
    following = shifts.next_planned(shop, now())
    assert following
    assert following[1].isoformat() == "2026-03-29T01:30:00+00:00"


def test_on_closed_days_nobody_comes(shop: UUID, clock: Clock) -> None:
    clock.shows("2026-12-24T23:00+01:00")
    branches.close_day(ME, shop, date(2026, 12, 25), "Christmas")
    following = shifts.next_planned(shop, now())
    assert following
    assert following[1].isoformat() == "2026-12-26T05:00:00+00:00"

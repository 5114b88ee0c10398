"""Who is likely to come in within hours."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from models import preferences
from models.counter.ready import have_ready
from models.ids import new_id
from models.kinds import PreferenceKind
from models.people import customers
from models.preferences import PreferenceDraft
from models.shop import branches
from models.shop.branches import Shop
from tests.conftest import ME, on_both_engines
from tests.models.counter.saturday import BERLIN, DAILY, NOW, WEEKLY, comes, somebody

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


@pytest.fixture(autouse=True)
def _pretend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", NOW.isoformat())


@pytest.fixture
def shop(notebook: object) -> Shop:
    branches.open_branch(ME, new_id(), "Corner", "Europe/Berlin")
    (here,) = branches.shops()
    return here


def ready(shop: Shop, now: datetime = NOW) -> list[str]:
    return [row.name for row in have_ready(shop, now)]


def test_who_comes_every_day_at_this_hour_is_expected(shop: Shop) -> None:
    chet = somebody()
    for kind, label in (
        (PreferenceKind.USUAL, "Fresca"),
        (PreferenceKind.TAKE_CARE, "No sesame"),
        (PreferenceKind.LIMIT, "Two coffees"),
        (PreferenceKind.USUAL, "Licorice"),
        (PreferenceKind.LIKES, "Jazz"),
    ):
        preferences.save(ME, PreferenceDraft(chet, kind, label))
    comes(chet, shop, *DAILY)
    (row,) = have_ready(shop, NOW)
    assert (row.customer, row.name, row.badge_name, row.no) == (chet, "Chet", "Chet", 1)
    assert row.usual == ("Fresca", "Licorice")
    assert row.take_care == ("No sesame", "Two coffees")
    assert row.around == NOW.replace(minute=30)
    assert row.rhythm_days == pytest.approx(1)
    assert row.weekday is None


def test_who_has_no_name_is_expected_too(shop: Shop) -> None:
    cap = somebody(None, "red cap, spaniel called Biscuit")
    comes(cap, shop, *DAILY)
    (row,) = have_ready(shop, NOW)
    assert (row.name, row.badge_name) == ("red cap, spaniel called Biscuit", "")


@pytest.mark.parametrize(
    ("at", "expected"),
    [("14:30", False), ("14:40", True), ("15:30", True), ("18:20", True), ("18:25", False)],
)
def test_only_those_whose_hour_is_near(shop: Shop, at: str, expected: bool) -> None:  # noqa: FBT001
    comes(somebody(), shop, *DAILY, at=at)
    assert bool(ready(shop)) is expected


def test_who_was_here_today_is_not_expected_again(shop: Shop) -> None:
    chet = somebody()
    comes(chet, shop, *DAILY)
    comes(chet, shop, 0, at="09:00")
    assert ready(shop) == []


@pytest.mark.parametrize(
    ("days_ago", "expected"),
    [
        ((33, 26, 19, 12, 5), False),  # not due before Monday
        (WEEKLY, True),
        ((36, 29, 22, 15, 8), False),  # keeps to Fridays
        ((38, 29, 22, 17, 9), True),  # about every week, on any day
        ((50, 43, 36, 29, 22), False),  # late
        ((14, 7), False),  # too new to have a rhythm
    ],
)
def test_only_those_who_are_due_and_not_late(
    shop: Shop,
    days_ago: tuple[int, ...],
    expected: bool,  # noqa: FBT001
) -> None:
    comes(somebody(), shop, *days_ago)
    assert bool(ready(shop)) is expected


def test_who_keeps_to_a_weekday_is_known_for_it(shop: Shop) -> None:
    comes(somebody(), shop, *WEEKLY)
    (row,) = have_ready(shop, NOW)
    assert row.weekday == 5


def test_who_comes_every_open_day_is_expected_after_closed_ones(shop: Shop) -> None:
    weekdays = replace(shop, open_weekdays=0b0011111)
    branches.edit(ME, weekdays)
    comes(somebody(), shop, 8, 5, 4, 3, 2, 1)  # until Friday
    assert ready(weekdays) == []
    assert ready(weekdays, NOW + timedelta(days=2)) == ["Chet"]


def test_the_nine_most_regular_in_the_order_of_the_hour(shop: Shop) -> None:
    for number in range(9):
        comes(somebody(f"Daily {number}"), shop, *DAILY, at=f"{17 - number // 4}:{number:02}")
    comes(somebody("Monthly"), shop, 155, 124, 93, 62, 31, at="15:21")
    names = ready(shop)
    assert len(names) == 9
    assert names[0] == "Daily 8"
    assert names[-1] == "Daily 3"


def test_who_is_archived_or_comes_elsewhere_is_not_expected(shop: Shop) -> None:
    gone, elsewhere = somebody("Gone"), somebody("Elsewhere")
    other = replace(shop, id=new_id())
    branches.open_branch(ME, other.id, "Station", "Europe/Berlin")
    comes(gone, shop, *DAILY)
    comes(elsewhere, other, *DAILY)
    customers.archive(ME, [gone])
    assert ready(shop) == []
    assert ready(other) == ["Elsewhere"]


def test_without_an_hour_somebody_is_expected_last(shop: Shop) -> None:
    comes(somebody("Imported"), shop, *DAILY, known=False)
    comes(somebody("Chet"), shop, *DAILY)
    assert ready(shop) == ["Chet", "Imported"]
    assert have_ready(shop, NOW)[1].around is None


def test_around_is_what_the_wall_clock_shows_also_when_it_changes(shop: Shop) -> None:
    before = datetime(2026, 10, 25, 1, tzinfo=BERLIN)  # summer time ends at three
    comes(somebody(), shop, *(27 + day for day in DAILY), at="03:30")
    (row,) = have_ready(shop, before)
    assert row.around is not None
    assert row.around.astimezone(BERLIN).strftime("%H:%M") == "03:30"

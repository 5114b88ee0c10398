from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from models import notes
from models.counter import ratings, visits
from models.insights.reading.happiness import happiness
from models.insights.reading.make_it_right import make_it_right
from models.insights.reading.satisfaction import MOST_POINTS, satisfaction
from models.insights.series.happy import Direction
from models.kinds import RatedBy
from models.seen_to import see_to
from models.shop import branches
from tests.conftest import ME, on_both_engines
from tests.models.insights.reading.life import SATURDAY, asked, close_for_ten_weeks, every
from tests.models.shop_life import came, new_customer

pytestmark = on_both_engines


@pytest.fixture(autouse=True)
def _later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-12-01T12:00+01:00")


def rated(branch: UUID, name: str, *values: int, until: date = SATURDAY, gap: int = 7) -> UUID:
    """Let somebody new come and rate, the last time on a day."""
    customer = new_customer(name)
    for day, value in zip(every(gap, len(values), until), values, strict=True):
        came(customer, branch, f"{day} 09:00", rating=value)
    return customer


class TestSatisfaction:
    def test_everybody_has_one_vote(self, shop: UUID) -> None:
        rated(shop, "Grumbler", 1, 1, 1, 1)
        for number in range(5):
            rated(shop, f"Happy {number}", 5)
        read = satisfaction(asked())
        assert (read.basis.n, read.basis.have, len(read.dots)) == (9, 6, 9)
        assert read.vote is not None
        assert read.vote.people == 6
        assert 4 < read.vote.mean < 4.5
        assert read.vote.low < read.vote.mean < read.vote.high
        assert sum(pile.n for pile in read.piles) == 9

    def test_fewer_than_five_people_say_nothing_of_the_shop(self, shop: UUID) -> None:
        rated(shop, "One", 5, 4, 5, 4)
        read = satisfaction(asked())
        assert (read.vote, read.running) == (None, [])
        assert (read.basis.have, read.basis.need, len(read.dots)) == (1, 5, 4)

    def test_each_rating_says_who_gave_it_and_their_words(self, shop: UUID) -> None:
        ada = new_customer("Ada")
        visit = came(ada, shop, f"{SATURDAY} 09:00", rating=5)
        ratings.rate(ME, visit, 2, "no chair")
        (dot,) = satisfaction(asked()).dots
        assert (dot.name, dot.words, dot.value) == ("Ada", "no chair", 2)

    def test_the_mean_runs_along(self, shop: UUID) -> None:
        for number in range(6):
            rated(shop, f"Guest {number}", *[5] * 20, gap=1 + number)
        read = satisfaction(asked(days=180))
        assert 0 < len(read.running) <= MOST_POINTS
        assert read.running[-1].on == SATURDAY
        assert read.running[-1].n == 40
        assert date(2026, 10, 1) < read.running[-1].since < SATURDAY
        assert all(point.low <= point.mean <= point.high <= 5 for point in read.running)
        assert read.turn is None
        assert (read.change_have, read.change_need) == (120, 70)

    def test_a_fall_is_told_with_the_day_it_could_be_seen(self, shop: UUID) -> None:
        for number in range(8):
            rated(shop, f"Guest {number}", *[5, 4] * 6, *[2, 3, 2] * 2, gap=3)
        read = satisfaction(asked(days=180))
        assert read.turn is not None
        assert read.turn.direction is Direction.FALLING
        assert read.turn.recent < 3 < read.turn.before
        assert SATURDAY - timedelta(days=15) <= read.turn.seen_on < SATURDAY

    def test_a_fall_of_fewer_than_five_people_is_not_told(self, shop: UUID) -> None:
        for number in range(4):
            rated(shop, f"Guest {number}", *[5, 4] * 12, *[2, 3, 2] * 4, gap=3)
        read = satisfaction(asked(days=180))
        assert read.change_have >= read.change_need
        assert read.turn is None

    def test_what_staff_read_is_shown_and_does_not_vote(self, shop: UUID) -> None:
        from models.changes import Action, command  # noqa: PLC0415
        from models.schema import Rating  # noqa: PLC0415

        @command(Action.RATE)
        def read_in_the_face(change, customer):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
            change.save(Rating(customer=customer, on=SATURDAY, value=1, rated_by=RatedBy.STAFF))

        for number in range(5):
            customer = rated(shop, f"Happy {number}", 5)
            read_in_the_face(ME, customer)
        read = satisfaction(asked())
        assert read.vote is not None
        assert read.vote.mean > 4
        assert sorted({(dot.by, dot.value) for dot in read.dots}) == [("customer", 5), ("staff", 1)]

    def test_another_branch_and_voided_visits_do_not_count(self, shop: UUID) -> None:
        other = uuid4()
        branches.open_branch(ME, other, "Station", "Europe/Berlin")
        rated(other, "There", 2)
        here = rated(shop, "Here", 4)
        visits.void(ME, came(here, shop, f"{SATURDAY} 10:00", rating=1))
        assert [dot.value for dot in satisfaction(asked(branch=shop)).dots] == [4]
        assert sorted(dot.value for dot in satisfaction(asked()).dots) == [2, 4]

    def test_the_period_before_is_compared(self, shop: UUID) -> None:
        came(new_customer("First"), shop, f"{SATURDAY - timedelta(days=55)} 09:00")
        for number in range(5):
            rated(shop, f"Before {number}", 3, until=SATURDAY - timedelta(days=30))
            rated(shop, f"Now {number}", 5)
        read = satisfaction(asked())
        assert read.vote is not None
        assert read.before is not None
        assert read.vote.mean > read.before.mean
        assert satisfaction(asked(compare=False)).before is None


class TestHappiness:
    def test_the_unhappiest_come_first_and_few_ratings_stay_near_the_shop(self, shop: UUID) -> None:
        rated(shop, "Unhappy", 1, 2, 1, 2)
        rated(shop, "One bad day", 1)
        for number in range(4):
            rated(shop, f"Happy {number}", 5, 5, 4, 5)
        read = happiness(asked())
        assert [row.name for row in read.rows[:2]] == ["Unhappy", "One bad day"]
        assert read.rows[0].values == (1, 2, 1, 2)
        assert read.rows[1].estimate > read.rows[0].estimate
        assert read.shop_mean == pytest.approx(3.95, abs=0.3)
        assert (read.people, read.basis.n, len(happiness(asked(), limit=1).rows)) == (6, 21, 1)


class TestMakeItRight:
    def test_who_expected_much_and_comes_often_is_first(self, shop: UUID) -> None:
        rated(shop, "Loyal", 5, 5, 5, 5, 5, 5, 5, 2)
        rated(shop, "Newcomer", 2)
        rated(shop, "Fine", 4, 4, 4)
        rated(shop, "A little less", 3, 3, 3)
        read = make_it_right(asked())
        assert [row.name for row in read.rows] == ["Loyal", "Newcomer"]
        assert [row.has_rated_before for row in read.rows] == [True, False]
        loyal = read.rows[0]
        assert (loyal.given, loyal.days_open) == (2, 0)
        assert loyal.expected > 4.5
        assert loyal.stake
        assert read.rows[1].stake
        assert loyal.stake > read.rows[1].stake
        assert (read.basis.n, len(make_it_right(asked(), limit=1).rows)) == (2, 1)

    def test_a_better_rating_settles_it(self, shop: UUID) -> None:
        customer = rated(shop, "Back", 5, 1, until=SATURDAY - timedelta(days=7))
        assert len(make_it_right(asked()).rows) == 1
        came(customer, shop, f"{SATURDAY} 09:00", rating=5)
        assert make_it_right(asked()).rows == []

    def test_so_does_a_note_on_the_visit(self, shop: UUID) -> None:
        rated(shop, "Noted", 5, 1)
        (row,) = make_it_right(asked()).rows
        assert row.visit is not None
        ratings.rate(ME, row.visit, 1, "Cold soup.")
        assert make_it_right(asked()).rows[0].words == "Cold soup."
        draft = notes.NoteDraft(row.customer, "Gave a voucher.", visit=row.visit)
        notes.add(ME, draft)
        assert make_it_right(asked()).rows == []

    def test_who_was_seen_to_is_owed_what_comes_after(
        self, shop: UUID, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        customer = rated(shop, "Unlucky", 5, 1)
        see_to(ME, customer, SATURDAY)
        assert make_it_right(asked()).rows == []
        monkeypatch.setenv("THE_USUAL_NOW", "2026-12-01T12:01+01:00")
        came(customer, shop, f"{SATURDAY} 16:00", rating=2)
        (row,) = make_it_right(asked()).rows
        assert (row.name, row.given) == ("Unlucky", 2)

    def test_after_a_long_closure_only_the_order_is_told(self, shop: UUID) -> None:
        rated(shop, "Loyal", *[5] * 8, 2, until=SATURDAY)
        rated(shop, "Newcomer", 2)
        close_for_ten_weeks(shop)
        rows = make_it_right(asked()).rows
        assert [(row.name, row.stake) for row in rows] == [("Loyal", None), ("Newcomer", None)]

    @pytest.mark.usefixtures("shop")
    def test_nobody_is_owed_anything_in_an_empty_notebook(self) -> None:
        guest_less = make_it_right(asked())
        assert (guest_less.rows, guest_less.basis.n) == ([], 0)

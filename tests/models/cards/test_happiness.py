from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from models.cards import happiness
from models.cards.card_parts import Part
from models.cards.happiness import Happiness
from models.kinds import RatedBy
from tests.models.shop_life import BERLIN


def part(value: int, at: datetime | None = None, on: str = "") -> Part:
    texts = ("", "customer", on, "", "")
    return Part(uuid4(), 1, texts, None, (value, 0, 0, 0), at)


def happy(*values: int) -> Happiness:
    parts = [
        part(value, datetime(2026, 11, n, 12, tzinfo=UTC)) for n, value in enumerate(values, 1)
    ]
    rows = happiness.ratings(parts, BERLIN)
    return Happiness(rows, len(values), sum(values), 5, 22, 5)


def test_ratings_stand_oldest_first_also_those_that_know_only_their_day() -> None:
    rows = happiness.ratings(
        [part(5, datetime(2026, 11, 14, 1, tzinfo=UTC)), part(3, on="2026-11-10")], BERLIN
    )
    assert [(row.value, row.on, row.by) for row in rows] == [
        (3, date(2026, 11, 10), RatedBy.CUSTOMER),
        (5, date(2026, 11, 13), RatedBy.CUSTOMER),  # 02:00 there: the evening before
    ]


def test_under_five_ratings_there_is_no_average() -> None:
    assert happy(5, 5, 5, 4).average() is None
    assert happy(5, 5, 5, 4, 4).average() == pytest.approx(4.6)


def test_the_shops_average_needs_as_many_people() -> None:
    assert happy(5).shop_average() == pytest.approx(4.4)
    assert Happiness([], 0, 0, 40, 200, 4).shop_average() is None


@pytest.mark.parametrize(
    ("values", "low"), [((5, 2), 2), ((1, 5), None), ((2, 3), None), ((1,), 1), ((), None)]
)
def test_a_low_rating_waits_until_a_better_one_follows(
    values: tuple[int, ...], low: int | None
) -> None:
    found = happy(*values).unresolved()
    assert (found and found.value) == low

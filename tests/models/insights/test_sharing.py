import pytest

from models.insights.rates import Rates
from models.insights.sharing import Band, Sharer, band, chance, rates


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (None, Band.UNKNOWN),
        (2.99, Band.UNHAPPY),
        (3.0, Band.FINE),
        (4.49, Band.FINE),
        (4.5, Band.DELIGHTED),
    ],
)
def test_how_happy_somebody_is_puts_them_in_a_band(level: float | None, expected: Band) -> None:
    assert band(level) is expected


def test_the_delighted_share_more_where_they_did() -> None:
    people = [Sharer(3, 12, Band.DELIGHTED)] * 5 + [Sharer(0, 12, Band.UNHAPPY)] * 5
    learnt = rates(people)
    shop = Rates.of([3] * 5 + [0] * 5, [12] * 10)
    assert learnt[Band.DELIGHTED].mean == pytest.approx((15 + 6 * shop.mean) / 66)
    assert learnt[Band.UNKNOWN].mean == pytest.approx(shop.mean)
    told = Sharer(1, 12, Band.DELIGHTED)
    assert chance(told, learnt, 1.0) > chance(Sharer(1, 12, Band.UNHAPPY), learnt, 1.0)
    assert chance(told, learnt, 0.5) == pytest.approx(chance(told, learnt, 1.0) / 2)

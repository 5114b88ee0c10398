import pytest

from models.insights.series.basis import Basis, Period
from models.insights.series.headlines import SlippingFact
from tests.models.insights.reading.life import SATURDAY
from ui.insights.sentences import of_slipping

ENOUGH = Basis(Period.ending(SATURDAY), 310, 200, 90)


@pytest.mark.parametrize(
    ("slipping", "seen_to", "said"),
    [
        (0, 0, "Nobody is slipping"),
        (1, 0, "One regular is slipping"),
        (5, 0, "5 regulars are slipping"),
        (5, 2, "5 regulars are slipping, 2 seen to"),
        (0, 1, "Nobody else is slipping, 1 seen to"),
    ],
)
def test_who_was_seen_to_is_not_called_slipping(slipping: int, seen_to: int, said: str) -> None:
    assert of_slipping(SlippingFact(ENOUGH, 0, slipping, seen_to)) == said

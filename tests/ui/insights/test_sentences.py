import pytest

from models.insights.series.basis import Basis, Period
from models.insights.series.happy import Vote
from models.insights.series.headlines import SatisfactionFact, SlippingFact
from tests.models.insights.reading.life import SATURDAY
from ui.insights.sentences import of_satisfaction, of_slipping

ENOUGH = Basis(Period.ending(SATURDAY), 310, 200, 90)


@pytest.mark.parametrize(
    ("late", "slipping", "seen_to", "said"),
    [
        (0, 0, 0, "Nobody is late or slipping"),
        (0, 1, 0, "One person is slipping"),
        (5, 10, 0, "10 people are slipping, 5 are late"),
        (1, 1, 0, "One person is slipping, one is late"),
        (1, 0, 0, "One person is late, nobody is slipping"),
        (4, 0, 0, "4 people are late, nobody is slipping"),
        (0, 5, 2, "5 people are slipping, 2 seen to"),
        (0, 0, 1, "Nobody else is late or slipping, 1 seen to"),
    ],
)
def test_the_late_and_the_slipping_are_told_without_those_seen_to(
    late: int, slipping: int, seen_to: int, said: str
) -> None:
    assert of_slipping(SlippingFact(ENOUGH, late, slipping, seen_to)) == said


@pytest.mark.parametrize(
    ("tells_a_change", "said"),
    [(True, "4.4 of 5, steady"), (False, "4.4 of 5, too few to tell a change")],
)
def test_what_cannot_be_seen_to_change_is_not_called_steady(
    said: str, *, tells_a_change: bool
) -> None:
    vote = Vote(4.4, 4.1, 4.6, 8)
    assert of_satisfaction(SatisfactionFact(ENOUGH, vote, None, tells_a_change)) == said

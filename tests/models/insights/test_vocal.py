from datetime import date

import pytest

from models.insights.vocal import counted_once, months_watched
from models.kinds import VoiceKind

DAY = date(2026, 5, 4)


def test_three_posts_of_one_rant_are_one_voice() -> None:
    rant = ("ada", VoiceKind.COMPLAINT, DAY)
    idea = ("ada", VoiceKind.IDEA, DAY)
    assert counted_once([rant, rant, idea, rant]) == [rant, idea]


@pytest.mark.parametrize(
    ("first", "months"),
    [(date(2026, 5, 4), 0.25), (date(2026, 4, 4), 30 * 12 / 365), (date(2020, 1, 1), 12)],
)
def test_only_the_last_year_is_watched(first: date, months: float) -> None:
    assert months_watched(first, DAY) == pytest.approx(months)

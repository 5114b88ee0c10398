from datetime import date
from uuid import uuid4

import pytest

from models.insights.series.happy import ToMakeRight
from models.insights.series.people import Standing
from models.kinds import State
from ui.screens.today import people_words

DAY = date(2026, 11, 21)


def standing(visit_days: int, chance: float, *, is_about: bool = False) -> Standing:
    return Standing(
        uuid4(), 1, "Ada", None, visit_days, is_about, (), 7.0, 24, 14.0, 21.0, State.SLIPPING,
        chance, 2.0,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("visit_days", "is_about", "said"),
    [
        (4, False, "Usually every week, not seen for 24 days."),
        (3, False, "About every week, not seen for 24 days."),
        (40, True, "About every week, not seen for 24 days."),
    ],
)
def test_usually_is_said_from_four_visit_days_on(
    visit_days: int, said: str, *, is_about: bool
) -> None:
    (row,) = people_words.slipping([standing(visit_days, 0.5, is_about=is_about)])
    assert row.why == said


@pytest.mark.parametrize(
    ("chance", "said"),
    [
        (0.02, "Fewer than 1 in 20 such people come again within 3 months"),
        (0.34, "3 of 10 such people come again within 3 months"),
        (0.99, "Nearly all who wait so long come again within 3 months"),
    ],
)
def test_nobody_is_lost_for_certain(chance: float, said: str) -> None:
    assert people_words.slipping([standing(9, chance)])[0].fact == said


@pytest.mark.parametrize(("stake", "said"), [(None, ""), (19.5, "About 20 visits a year at stake")])
def test_what_is_at_stake_is_told_where_it_can_be(stake: float | None, said: str) -> None:
    owed = ToMakeRight(uuid4(), 1, "Ada", uuid4(), None, DAY, 4.7, 2, stake, 49.1, 3, "")
    assert people_words.to_make_right([owed], DAY)[0].fact == said

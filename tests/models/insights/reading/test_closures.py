from datetime import timedelta

import pytest

from models.insights.reading.closures import is_after_long_closure
from models.shop.open_days import OpenDays
from tests.models.insights.reading.life import SATURDAY


@pytest.mark.parametrize(
    ("closed", "since", "is_so"), [(57, 0, True), (57, 91, True), (57, 92, False), (56, 0, False)]
)
def test_numbers_are_hidden_for_three_months_after_eight_weeks_closed(
    closed: int, since: int, *, is_so: bool
) -> None:
    days = tuple(SATURDAY - timedelta(days=since + closed - day) for day in range(closed))
    assert is_after_long_closure(OpenDays(closed=days), SATURDAY) is is_so

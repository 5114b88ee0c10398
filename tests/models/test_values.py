from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from models.values import as_day, as_id, as_milliseconds, as_moment

ID = UUID("0190a0b0-c0d0-7000-8000-00000000000a")
DAY = date(2026, 3, 1)


@pytest.mark.parametrize("stored", [ID, ID.hex, str(ID)])
def test_an_id_is_one_however_it_is_stored(stored: UUID | str) -> None:
    assert as_id(stored) == ID


@pytest.mark.parametrize("stored", [DAY, "2026-03-01"])
def test_a_day_is_one_however_it_is_stored(stored: date | str) -> None:
    assert as_day(stored) == DAY


@pytest.mark.parametrize("milliseconds", [0, 1, 1_772_355_600_123, -2_208_988_800_001])
def test_a_moment_comes_back_to_the_millisecond(milliseconds: int) -> None:
    moment = as_moment(milliseconds)
    assert moment.tzinfo is UTC
    assert as_milliseconds(moment) == milliseconds
    assert moment.microsecond % 1000 == 0


def test_nothing_stays_nothing() -> None:
    assert (as_id(None), as_day(None), as_moment(None)) == (None, None, None)


def test_now_is_a_moment() -> None:
    assert as_moment(as_milliseconds(datetime(2026, 3, 1, tzinfo=UTC))) == datetime(
        2026, 3, 1, tzinfo=UTC
    )

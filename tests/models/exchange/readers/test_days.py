import pytest

from models.exchange.readers.days import occasion
from models.kinds import OccasionKind


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("1985-04-12", (1985, 4, 12)),
        ("19850412", (1985, 4, 12)),
        ("19531015T231000Z", (1953, 10, 15)),
        ("1985-04-12 10:00", (1985, 4, 12)),
        ("1985/4/2", (1985, 4, 2)),
        ("--0412", (None, 4, 12)),
        ("--04-12", (None, 4, 12)),
        ("--0229", (None, 2, 29)),
        ("1604-05-06", (None, 5, 6)),
        ("0000-05-06", (None, 5, 6)),
    ],
)
def test_days_written_without_doubt(raw: str, day: tuple[int | None, int, int]) -> None:
    found = occasion(OccasionKind.BIRTHDAY, f" {raw} ")
    assert (found.year, found.month, found.day) == day
    assert found.raw == raw


@pytest.mark.parametrize(
    "raw", ["03/04/1985", "14/02/1981", "circa 1800", "1985", "1985-13-01", "--0231", "", "12.4."]
)
def test_all_others_stay_as_they_are(raw: str) -> None:
    found = occasion(OccasionKind.OTHER, raw, "party")
    assert (found.year, found.month, found.day) == (None, None, None)
    assert (found.raw, found.label) == (raw, "party")


def test_a_year_that_stands_for_none() -> None:
    assert occasion(OccasionKind.BIRTHDAY, "1900-01-02", omitted_year="1900").year is None

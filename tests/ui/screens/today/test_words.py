from datetime import UTC, date, datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from models.clock import ShopTime
from models.counter.pulse import Pulse
from models.counter.ready import ReadyRow
from models.kinds import OccasionKind
from models.people.occasions import Coming
from ui.screens.today import words

SHOP = ShopTime(ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("clock", "title"),
    [
        ("2026-11-21T04:00+01:00", "Saturday morning"),
        ("2026-11-21T12:00+01:00", "Saturday afternoon"),
        ("2026-11-21T17:00+01:00", "Saturday evening"),
        ("2026-11-21T22:00+01:00", "Saturday night"),
        ("2026-11-22T02:00+01:00", "Saturday night"),
    ],
)
def test_the_part_of_the_day_has_a_name(clock: str, title: str) -> None:
    assert words.title(datetime.fromisoformat(clock), SHOP) == title


@pytest.mark.parametrize(
    ("count", "said"), [(0, "No visits yet"), (1, "1 visit so far"), (1234, "1,234 visits so far")]
)
def test_visits_are_counted(count: int, said: str) -> None:
    assert words.visits_so_far(count).replace(" ", " ") in {said, said.replace(",", "")}


@pytest.mark.parametrize(("usual", "said"), [(13.5, "14"), (13.0, "13"), (0.0, "0")])
def test_half_a_visit_is_not_said(usual: float, said: str) -> None:
    sentence = words.usual_by_now(Pulse(1, usual, 8), "Saturday")
    assert sentence == f"a usual Saturday has {said} by now"


@pytest.mark.parametrize(
    ("rhythm", "weekday", "timed", "said"),
    [
        (1.0, None, True, "around 15:30 · every day"),
        (7.0, 5, True, "around 15:30 · Saturdays"),
        (14.0, None, False, "every 2 weeks"),
    ],
)
def test_when_somebody_is_likely(
    rhythm: float, weekday: int | None, *, timed: bool, said: str
) -> None:
    at = datetime(2026, 11, 21, 14, 30, tzinfo=UTC) if timed else None
    row = ReadyRow(uuid4(), "Chet", 1, "Chet", (), (), at, rhythm, weekday)
    assert words.around(row, SHOP) == said


def test_a_rhythm_imported_in_sum_is_told_with_an_about() -> None:
    row = ReadyRow(uuid4(), "Chet", 1, "Chet", (), (), None, 7.0, None, is_about=True)
    assert words.around(row, SHOP) == "about every week"


@pytest.mark.parametrize(
    ("years", "whom", "said"),
    [
        (None, "", "Birthday"),
        (1, "Biscuit", "Birthday · a year · for Biscuit"),
        (46, "", "Birthday · 46 years"),
    ],
)
def test_an_occasion_says_whose_and_which(years: int | None, whom: str, said: str) -> None:
    near = Coming(uuid4(), uuid4(), "Ada", OccasionKind.BIRTHDAY, date(2026, 11, 23), years, whom)
    assert words.occasion(near) == said

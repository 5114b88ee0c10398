from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.out.calendars import Due, EveryYear, calendar
from models.text import clean

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
BIRTHDAY = EveryYear("a1", "Ann’s birthday; cake, please", 2, 3, 1980, 3, "no\nnuts")


def read(content: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(content).subcomponents)


def days(event: Any, until: int) -> list[date]:
    """List the days an event falls on, as a calendar program would."""
    start = event.decoded("dtstart")
    rule = event["rrule"]
    if "BYMONTHDAY" not in rule:
        return [date(year, start.month, start.day) for year in range(start.year, until)]
    return [date(year, 3, 1) - timedelta(days=1) for year in range(start.year, until)]


def test_an_occasion_comes_back_every_year() -> None:
    (event,) = read(calendar("Corner", NOW, [BIRTHDAY]))
    assert (event.name, event["uid"]) == ("VEVENT", "a1")
    assert event["summary"] == "Ann’s birthday; cake, please"
    assert event["description"] == "no\nnuts"
    assert event.decoded("dtstart") == date(1980, 2, 3)
    assert event["rrule"]["FREQ"] == ["YEARLY"]
    (alarm,) = event.subcomponents
    assert alarm.decoded("trigger") == timedelta(days=-3)


def test_a_year_that_nobody_knows_is_the_last_one() -> None:
    (event,) = read(calendar("Corner", NOW, [EveryYear("a", "Name day", 7, 1)]))
    assert event.decoded("dtstart") == date(2025, 7, 1)
    assert not event.subcomponents


def test_a_leap_day_is_the_last_of_february_in_other_years() -> None:
    (known,) = read(calendar("Corner", NOW, [EveryYear("a", "B", 2, 29, 2024)]))
    assert days(known, 2027) == [date(2024, 2, 29), date(2025, 2, 28), date(2026, 2, 28)]
    (unknown,) = read(calendar("Corner", NOW, [EveryYear("a", "B", 2, 29)]))
    assert unknown.decoded("dtstart") == date(2025, 2, 28)


def test_a_promise_is_a_day_of_the_calendar() -> None:
    (event,) = read(calendar("Corner", NOW, promises=[Due("p", "Find the cup", date(2026, 12, 1))]))
    assert (event.name, event.decoded("dtstart")) == ("VEVENT", date(2026, 12, 1))
    assert event.decoded("dtend") == date(2026, 12, 2)
    assert "rrule" not in event


def test_a_promise_can_be_a_task() -> None:
    promises = [Due("p", "A", date(2026, 12, 1)), Due("q", "B", date(2026, 11, 1), done_at=NOW)]
    waiting, done = read(calendar("Corner", NOW, promises=promises, as_tasks=True))
    assert (waiting.name, waiting["status"]) == ("VTODO", "NEEDS-ACTION")
    assert waiting.decoded("due") == date(2026, 12, 1)
    assert (done["status"], done.decoded("completed")) == ("COMPLETED", NOW)


def test_the_file_is_what_calendars_expect() -> None:
    content = calendar("Corner", NOW, [BIRTHDAY])
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert icalendar.Calendar.from_ical(content)["x-wr-calname"] == "Corner"
    assert calendar("Corner", NOW).count(b"BEGIN:") == 1


@given(st.text(max_size=60))
def test_no_words_are_changed(words: str) -> None:
    (event,) = read(calendar(words, NOW, [EveryYear("a", words or "-", 1, 1)]))
    assert event["summary"] == clean(words or "-")

import pytest

from models.exchange.readers.calendars import name_of, people
from models.exchange.readers.errors import UnfitFile
from models.exchange.readers.person import Kind

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Some Program//EN\r\n"
YEARLY = "SUMMARY:Ana's birthday|RRULE:FREQ=YEARLY|DTSTART;VALUE=DATE"


def calendar(*events: str, head: str = HEAD) -> bytes:
    parts = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    return f"{head}{parts}END:VCALENDAR\r\n".encode()


def day(*events: str, head: str = HEAD) -> tuple[str, int | None, int | None, int | None]:
    (one,) = people(calendar(*events, head=head))
    (occasion,) = one.occasions
    return one.name, occasion.month, occasion.day, occasion.year


@pytest.mark.parametrize(
    ("event", "year"),
    [
        ("SUMMARY:Ana's birthday|DTSTART;VALUE=DATE:20250304|RRULE:FREQ=YEARLY", None),
        (f"{YEARLY}:19850304|CREATED:20190102T101112Z", 1985),
        (f"{YEARLY}:20190304|CREATED:20190102T101112Z", None),
        (f"{YEARLY}:20190304|DTSTAMP:20250102T101112Z", None),
        (f"{YEARLY}:19850304|DTSTAMP:20250102T101112Z", 1985),
        (f"{YEARLY}:16040304|CREATED:20190102T101112Z", None),
        ("SUMMARY:Ana's birth| day (1985)|DTSTART;TZID=Europe/Berlin:20250304T090000", 1985),
    ],
)  # fmt: skip
def test_the_year_is_believed_where_it_is_not_that_of_the_entry(
    event: str, year: int | None
) -> None:
    assert day(event.replace("|", "\r\n")) == ("Ana", 3, 4, year)


def test_letters_and_signs_are_read_as_they_were_meant() -> None:
    summary = "SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg Geburtstag"
    assert day(f"{summary}\r\nDTSTART:20250304T000000")[0] == "Jörg"
    escaped = "SUMMARY:Ana\\, the baker\r\nCATEGORIES:Birthday\r\nDTSTART:2025-03-04"
    assert day(escaped) == ("Ana, the baker", 3, 4, None)


def test_a_calendar_may_be_one_of_birthdays() -> None:
    event = "SUMMARY:Ana Torres\r\nDTSTART;VALUE=DATE:20250304"
    assert day(event, head=f"{HEAD}X-WR-CALNAME:Birthdays\r\n")[0] == "Ana Torres"
    (one,) = people(calendar(event))
    assert (one.kind, one.occasions) == (Kind.APPOINTMENT, ())


def test_an_alarm_says_nothing_of_the_day() -> None:
    alarm = "BEGIN:VALARM\r\nSUMMARY:Wake up\r\nEND:VALARM\r\n"
    event = f"DTSTART:20250304\r\n{alarm}SUMMARY:Ana's birthday\r\nUID:u1"
    (one,) = people(calendar(event))
    assert (one.name, one.uid) == ("Ana", "u1")


def test_an_event_that_never_ends_is_read_and_others_with_it() -> None:
    cut = calendar("SUMMARY:Ana's birthday\r\nDTSTART:20250304", "SUMMARY:Dentist")
    assert [one.kind for one in people(cut[:-40])] == [Kind.PERSON, Kind.APPOINTMENT]


def test_an_empty_calendar_holds_nobody_and_another_file_is_none() -> None:
    assert list(people(calendar())) == []
    with pytest.raises(UnfitFile):
        list(people(b"Name;Phone\nAna;1\n"))


def test_calendars_are_told_apart() -> None:
    assert name_of(calendar("SUMMARY:A")) == "-//Some Program//EN"
    assert name_of(calendar("SUMMARY:A", head=f"{HEAD}X-WR-CALNAME:Mine\r\n")).endswith("Mine")

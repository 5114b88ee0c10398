from collections.abc import Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from ui import wording

TODAY = date(2026, 11, 21)  # a Saturday


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def at(day: int, hour: int, minute: int) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo("Europe/London"))


def speak(language: str) -> None:
    QLocale.setDefault(QLocale(language))


def test_numbers_follow_the_locale() -> None:
    assert wording.number(12345) == "12,345"
    assert wording.decimal(4.44) == "4.4"
    assert wording.decimal(2, 2) == "2.00"
    assert wording.percent(0.124) == "12%"
    speak("de_DE")
    assert wording.number(12345) == "12.345"
    assert wording.decimal(4.44) == "4,4"
    speak("ar_EG")
    assert wording.number(12) == "١٢"


def test_days_follow_the_locale() -> None:
    assert wording.day(TODAY) == "21/11/2026"
    assert wording.day(None) == ""
    speak("de_DE")
    assert wording.day(date(2026, 3, 9)) == "09.03.26"


@pytest.mark.parametrize(
    ("language", "short", "long"),
    [
        ("en_GB", "14 Nov", "Saturday 14 November"),
        ("en_US", "Nov 14", "Saturday November 14"),
        ("de_DE", "14. Nov.", "Samstag 14. November"),
        ("es_ES", "14 de nov", "sábado 14 de noviembre"),
        ("pt_BR", "14 de nov.", "sábado 14 de novembro"),
        ("hu_HU", "nov. 14.", "szombat november 14."),
        ("ja_JP", "11月14日", "土曜日 11月14日"),
        ("ko_KR", "11월 14일", "토요일 11월 14일"),
        ("he_IL", "14 בנוב\N{HEBREW PUNCTUATION GERESH}", "יום שבת 14 בנובמבר"),
        ("ar_EG", "١٤ نوفمبر", "السبت ١٤ نوفمبر"),
        ("C", "14 Nov", "Saturday 14 November"),
    ],
)
def test_a_day_without_its_year_is_right_everywhere(language: str, short: str, long: str) -> None:
    speak(language)
    day = date(2026, 11, 14)
    assert wording.day_and_month(day) == short
    assert wording.long_day(day) == long


def test_every_locale_of_qt_can_write_a_day_and_a_month() -> None:
    for locale in QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    ):
        QLocale.setDefault(locale)
        assert wording.day_and_month(date(2026, 11, 14)), locale.name()


def test_lists_of_days_name_the_year_where_it_is_another() -> None:
    assert wording.short_day(date(2026, 11, 14), TODAY) == "Sat 14 Nov"
    assert wording.short_day(date(2024, 5, 4), TODAY) == "4 May 2024"
    assert wording.month(date(2023, 3, 1)) == "March 2023"


def test_weekdays_and_months_are_named() -> None:
    assert wording.weekday(TODAY) == "Saturday"
    assert wording.weekday_name(1, short=True) == "Mon"
    assert wording.month_name(6) == "June"
    assert wording.month_name(6, short=True) == "Jun"


def test_moments_near_today_are_told_by_their_distance() -> None:
    assert wording.clock(time(15, 58, 59)) == "15:58"
    assert wording.moment(at(21, 15, 58), TODAY) == "today 15:58"
    assert wording.moment(at(20, 9, 5), TODAY) == "yesterday 09:05"
    assert wording.moment(at(14, 16, 4), TODAY) == "Sat 14 Nov 16:04"
    speak("en_US")
    assert wording.clock(time(15, 58)).replace("\u202f", " ") == "3:58 PM"


@pytest.mark.parametrize(
    ("distance", "words"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (-2, "2 days ago"),
        (-9, "9 days ago"),
        (3, "in 3 days"),
        (-60, "60 days ago"),
        (-61, "2 months ago"),
        (-700, "22 months ago"),
        (-731, "2 years ago"),
        (70, "in 2 months"),
        (800, "in 2 years"),
        (-49_000, "134 years ago"),
    ],
)
def test_days_are_told_from_today(distance: int, words: str) -> None:
    day = date.fromordinal(TODAY.toordinal() + distance)
    assert wording.relative_day(day, TODAY) == words


@pytest.mark.parametrize(
    ("gap", "words"),
    [
        (0, "every day"),
        (0.3, "every day"),
        (1.4, "every day"),
        (2, "every 2 days"),
        (5.2, "every 5 days"),
        (6.8, "every week"),
        (7, "every week"),
        (10, "every 10 days"),
        (14, "every 2 weeks"),
        (28, "every 4 weeks"),
        (30, "every month"),
        (61, "every 2 months"),
        (182, "every 6 months"),
        (365, "every year"),
        (730, "every 2 years"),
    ],
)
def test_a_rhythm_is_said_in_the_unit_that_says_it_best(gap: float, words: str) -> None:
    assert wording.every(gap) == words


def test_days_are_counted() -> None:
    assert [wording.days(count) for count in (1, 5)] == ["a day", "5 days"]


def test_lists_are_joined_as_a_sentence_would() -> None:
    assert wording.listing(["Fresca", "licorice", "tea"]) == "Fresca, licorice and tea"
    assert wording.listing(["Fresca"]) == "Fresca"
    assert wording.listing([]) == ""


def test_without_a_locale_days_are_written_by_iso() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    try:
        assert wording.day(date(2026, 6, 22)) == "2026-06-22"
    finally:
        QLocale.setDefault(before)

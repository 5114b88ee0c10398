"""The words and figures of the user's language, as plain functions for charts."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from ui import wording
from ui.charts.words import Noun, Words

translate = QCoreApplication.translate

_OUT_OF = 10
_SELDOM = 0.05
_HOURS = 24


def chart_words() -> Words:
    """Return how charts say things in the present language."""
    return Words(
        translate=QCoreApplication.translate,
        number=wording.number,
        decimal=_decimal,
        percent=wording.percent,
        count=_count,
        day=wording.day_and_month,
        weekday_and_day=_weekday_and_day,
        period=period,
        month=_month,
        month_and_year=wording.month,
        year=_year,
        weekday=_weekday,
        long_weekday=wording.weekday_name,
        hour=_hour,
        every=wording.every,
        ago=_ago,
        about=_about,
        chance=chance,
        listing=wording.listing,
    )


def period(first: date, last: date) -> str:
    """Say from when to when, with years where they are needed."""
    if first == last:
        return _with_year(first)
    begin = wording.day_and_month(first) if first.year == last.year else _with_year(first)
    return translate("Wording", "{first} to {last}").format(first=begin, last=_with_year(last))


def chance(share: float) -> str:
    """Say a chance so that nobody takes it for certain: 3 in 10, less than 1 in 20."""
    if share < _SELDOM:
        return translate("Wording", "less than 1 in 20")
    if share > 1 - _SELDOM:
        return translate("Wording", "almost certain")
    tens = max(1, min(round(share * _OUT_OF), _OUT_OF - 1))
    text = translate("Wording", "{number} in {all}")
    return text.format(number=wording.number(tens), all=wording.number(_OUT_OF))


def _count(noun: Noun, number: int) -> str:
    """Count something: one has words of its own, since a language without a file is English."""
    one: dict[Noun, str] = {
        Noun.VISITS: translate("Wording", "1 visit"),
        Noun.PEOPLE: translate("Wording", "1 person"),
        Noun.RATINGS: translate("Wording", "1 rating"),
        Noun.DAYS: translate("Wording", "1 day"),
        Noun.WEEKS: translate("Wording", "1 week"),
        Noun.MONTHS: translate("Wording", "1 month"),
    }
    several: dict[Noun, Callable[[], str]] = {
        Noun.VISITS: lambda: translate("Wording", "%Ln visits", "", number),
        Noun.PEOPLE: lambda: translate("Wording", "%Ln people", "", number),
        Noun.RATINGS: lambda: translate("Wording", "%Ln ratings", "", number),
        Noun.DAYS: lambda: translate("Wording", "%Ln days", "", number),
        Noun.WEEKS: lambda: translate("Wording", "%Ln weeks", "", number),
        Noun.MONTHS: lambda: translate("Wording", "%Ln months", "", number),
    }
    return one[noun] if number == 1 else several[noun]()


def _decimal(value: float) -> str:
    return wording.decimal(value, 1)


def _ago(days: int) -> str:
    """Say how long ago, by days however many: a reader compares them with other days."""
    near = {0: translate("Wording", "today"), 1: translate("Wording", "yesterday")}
    return near.get(days) or translate("Wording", "%Ln days ago", "", days)


def _about(days: int) -> str:
    """Say roughly how long ago, as along a scale."""
    roughly = {
        7: translate("Wording", "a week ago"),
        14: translate("Wording", "2 weeks ago"),
        30: translate("Wording", "a month ago"),
        91: translate("Wording", "3 months ago"),
        182: translate("Wording", "half a year ago"),
        365: translate("Wording", "a year ago"),
        730: translate("Wording", "2 years ago"),
    }
    return roughly.get(days) or _ago(days)


def _weekday_and_day(day: date) -> str:
    return translate("Wording", "{weekday} {day}").format(
        weekday=wording.weekday(day, short=True), day=_with_year(day)
    )


def _with_year(day: date) -> str:
    return translate("Wording", "{day} {year}").format(
        day=wording.day_and_month(day), year=_year(day)
    )


def _month(month: int) -> str:
    return wording.month_name(month, short=True)


def _weekday(iso: int) -> str:
    return wording.weekday_name(iso, short=True)


def _year(day: date) -> str:
    return QLocale().toString(day.year).replace(QLocale().groupSeparator(), "")


def _hour(hour: int) -> str:
    return wording.number(hour % _HOURS)

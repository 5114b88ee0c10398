"""Turn facts into the words and figures of the user's locale.

Days and times come in as the shop reads them on its own calendar and clock.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from functools import cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

translate = QCoreApplication.translate

_FIELDS = re.compile(r"'[^']*'|d+|M+|y+|[^dMy']+")
_A_WEEK, _A_MONTH, _A_YEAR = 7, 30.44, 365.25
_ALMOST = 0.95  # from here on a longer unit says it better


def number(value: int) -> str:
    """Write a whole number with the locale's digits and separators."""
    return QLocale().toString(value)


def decimal(value: float, digits: int = 1) -> str:
    """Write a number with so many digits behind the point."""
    return QLocale().toString(float(value), "f", digits)


def percent(share: float) -> str:
    """Write a share of one, 0.12, as 12%."""
    return translate("Wording", "{number}%").format(number=number(round(share * 100)))


def listing(words: Sequence[str]) -> str:
    """Join words as a sentence would: a, b and c."""
    return QLocale().createSeparatedList(list(words))


def clock(moment: datetime | time) -> str:
    """Write the time of day, to the minute."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def weekday(day: date, *, short: bool = False) -> str:
    """Name the day of the week, as it stands alone."""
    return weekday_name(day.isoweekday(), short=short)


def weekday_name(iso: int, *, short: bool = False) -> str:
    """Name a day of the week by its number, Monday being 1."""
    return QLocale().standaloneDayName(iso, _length(short=short))


def month_name(month: int, *, short: bool = False) -> str:
    """Name a month by its number."""
    return QLocale().standaloneMonthName(month, _length(short=short))


def month(day: date) -> str:
    """Write month and year: March 2023."""
    return translate("Wording", "{month} {year}").format(
        month=month_name(day.month), year=_date(day, "yyyy")
    )


def day(day: date | None) -> str:
    """Write a date in figures; nothing for a day that never came."""
    return _date(day, date_format()) if day else ""


def date_format() -> str:
    """Return how the locale writes dates in figures, as Qt has it; where it has no way, by ISO."""
    if QLocale().language() == QLocale.Language.C:
        return "yyyy-MM-dd"
    return QLocale().dateFormat(QLocale.FormatType.ShortFormat)


def day_and_month(day: date, *, short: bool = True) -> str:
    """Write a day of any year: 14 Nov, or 14 November."""
    full = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    return _date(day, _without_year(full, short=short))


def long_day(day: date) -> str:
    """Write a weekday and a day: Saturday 21 November."""
    return translate("Wording", "{weekday} {day}").format(
        weekday=weekday(day), day=day_and_month(day, short=False)
    )


def short_day(day: date, today: date) -> str:
    """Write a day in a list: Sat 14 Nov, with the year where it is not this one."""
    if day.year != today.year:
        return translate("Wording", "{day} {year}").format(
            day=day_and_month(day), year=_date(day, "yyyy")
        )
    return translate("Wording", "{weekday} {day}").format(
        weekday=weekday(day, short=True), day=day_and_month(day)
    )


def moment(moment: datetime, today: date) -> str:
    """Write a day and a time: today 15:58, or Sat 14 Nov 16:04."""
    near = abs((today - moment.date()).days) <= 1
    return translate("Wording", "{day} {time}").format(
        day=relative_day(moment.date(), today) if near else short_day(moment.date(), today),
        time=clock(moment),
    )


def days(count: int) -> str:
    """Count days: a day, 5 days."""
    if count == 1:
        return translate("Wording", "a day")
    return translate("Wording", "%Ln days", "", count)


def relative_day(day: date, today: date) -> str:
    """Say how far away a day is: today, yesterday, 9 days ago, in 3 days, 2 months ago."""
    distance = (day - today).days
    near = {
        0: translate("Wording", "today"),
        1: translate("Wording", "tomorrow"),
        -1: translate("Wording", "yesterday"),
    }
    if distance in near:
        return near[distance]
    return _ahead(distance) if distance > 0 else _ago(-distance)


def every(gap_days: float) -> str:
    """Say how often: every day, every 5 days, every week, every 2 months."""
    if gap_days >= _ALMOST * _A_YEAR:
        return _every_years(round(gap_days / _A_YEAR))
    if gap_days >= _ALMOST * _A_MONTH:
        return _every_months(round(gap_days / _A_MONTH))
    gap = round(gap_days)
    return _every_days(gap) if gap % _A_WEEK or not gap else _every_weeks(gap // _A_WEEK)


def habit(gap_days: float, *, is_about: bool) -> str:
    """Say how often somebody comes; with an about, where that is known roughly only."""
    often = every(gap_days)
    return translate("Wording", "about {often}").format(often=often) if is_about else often


def _every_days(gap: int) -> str:
    if gap <= 1:
        return translate("Wording", "every day")
    return translate("Wording", "every %Ln days", "", gap)


def _every_weeks(gap: int) -> str:
    if gap == 1:
        return translate("Wording", "every week")
    return translate("Wording", "every %Ln weeks", "", gap)


def _every_months(gap: int) -> str:
    if gap == 1:
        return translate("Wording", "every month")
    return translate("Wording", "every %Ln months", "", gap)


def _every_years(gap: int) -> str:
    if gap <= 1:
        return translate("Wording", "every year")
    return translate("Wording", "every %Ln years", "", gap)


def _ago(distance: int) -> str:
    if distance >= 2 * _A_YEAR:
        return translate("Wording", "%Ln years ago", "", int(distance / _A_YEAR))
    if distance >= 2 * _A_MONTH:
        return translate("Wording", "%Ln months ago", "", int(distance / _A_MONTH))
    return translate("Wording", "%Ln days ago", "", distance)


def _ahead(distance: int) -> str:
    if distance >= 2 * _A_YEAR:
        return translate("Wording", "in %Ln years", "", int(distance / _A_YEAR))
    if distance >= 2 * _A_MONTH:
        return translate("Wording", "in %Ln months", "", int(distance / _A_MONTH))
    return translate("Wording", "in %Ln days", "", distance)


def _length(*, short: bool) -> QLocale.FormatType:
    return QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _date(day: date, pattern: str) -> str:
    return QLocale().toString(_qdate(day), pattern)


@cache
def _without_year(full: str, *, short: bool) -> str:
    """Cut the day and the month, with what stands between them, out of a locale's long date."""
    parts = _FIELDS.findall(full)
    wanted = [n for n, part in enumerate(parts) if part in {"d", "dd"} or part.startswith("M")]
    first, last = min(wanted), max(wanted)
    tail = re.match(r"'?[^\s,']+'?", parts[last + 1]) if last + 1 < len(parts) else None
    cut = "".join(parts[first : last + 1]) + (tail.group() if tail else "")
    return cut.replace("MMMM", "MMM") if short else cut

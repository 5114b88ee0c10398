"""Say who told us something, and when."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from models.clock import ShopTime
from models.kinds import Source
from models.preferences import PreferenceRow
from ui import wording

translate = QCoreApplication.translate


def full_day(day: date) -> str:
    """Write a day with its year: 4 May 2024."""
    return translate("Card", "{day} {year}").format(
        day=wording.day_and_month(day), year=day.strftime("%Y")
    )


def day(moment: datetime, time: ShopTime) -> str:
    """Write the day of a moment, as the shop counts it."""
    return full_day(time.day_of(moment))


def told(fact: PreferenceRow, time: ShopTime) -> str:
    """Say how a fact came to be known: said to Sam, 4 May 2024."""
    sentence = _told_to_somebody(fact.source) if fact.recorded_by else _told(fact.source)
    said = sentence.format(who=fact.recorded_by, day=day(fact.recorded_at, time))
    if fact.confirmed_at is None:
        return said
    return translate("Card", "{said} · still true {day}").format(
        said=said, day=day(fact.confirmed_at, time)
    )


def _told_to_somebody(source: Source) -> str:
    return {
        Source.SAID: translate("Card", "said to {who}, {day}"),
        Source.OBSERVED: translate("Card", "seen by {who}, {day}"),
        Source.ASSUMED: translate("Card", "assumed by {who}, {day}"),
        Source.IMPORTED: translate("Card", "imported by {who}, {day}"),
    }[source]


def _told(source: Source) -> str:
    return {
        Source.SAID: translate("Card", "said, {day}"),
        Source.OBSERVED: translate("Card", "seen, {day}"),
        Source.ASSUMED: translate("Card", "assumed, {day}"),
        Source.IMPORTED: translate("Card", "imported, {day}"),
    }[source]

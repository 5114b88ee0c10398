"""How the page says what the notebook knows of the day."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.clock import ShopTime
from models.counter.pulse import ENOUGH as ENOUGH_DAYS
from models.counter.pulse import Pulse
from models.counter.ready import ReadyRow
from models.insights.votes import ENOUGH as ENOUGH_PEOPLE
from models.kinds import OccasionKind
from models.people.occasions import Coming
from models.satisfaction import Satisfaction
from ui import wording

translate = QCoreApplication.translate

_MORNING, _NOON, _EVENING, _NIGHT = 4, 12, 17, 22


def title(now: datetime, shop: ShopTime) -> str:
    """Name the part of the day: Saturday afternoon. After midnight it is still Saturday night."""
    hour = shop.local(now).hour
    if _MORNING <= hour < _NOON:
        sentence = translate("Today", "{weekday} morning")
    elif _NOON <= hour < _EVENING:
        sentence = translate("Today", "{weekday} afternoon")
    elif _EVENING <= hour < _NIGHT:
        sentence = translate("Today", "{weekday} evening")
    else:
        sentence = translate("Today", "{weekday} night")
    return sentence.format(weekday=wording.weekday(shop.day_of(now)))


def visits_so_far(count: int) -> str:
    """Count the visits of the day."""
    if count == 0:
        return translate("Today", "No visits yet")
    if count == 1:
        return translate("Today", "1 visit so far")
    return translate("Today", "%Ln visits so far", "", count)


def visits_word(count: int) -> str:
    """Say what a number in large figures counts."""
    if count == 1:
        return translate("Today", "visit so far")
    return translate("Today", "visits so far")


def sentence(words: str) -> str:
    """Begin with a capital and end with a full stop."""
    return translate("Today", "{words}.").format(words=_capital(words))


def usual_by_now(pulse: Pulse, weekday: str) -> str:
    """Compare with a usual such weekday, or say how many more of them it takes."""
    if pulse.usual is None:
        return translate(
            "Today",
            "what a usual {weekday} brings will show after {enough} of them; so far {known}",
        ).format(
            weekday=weekday, known=wording.number(pulse.days), enough=wording.number(ENOUGH_DAYS)
        )
    return translate("Today", "a usual {weekday} has {count} by now").format(
        weekday=weekday, count=wording.number(int(pulse.usual + 0.5))
    )


def around(row: ReadyRow, shop: ShopTime) -> str:
    """Say when somebody is likely: around 15:30, every day."""
    often = _weekdays(row.weekday) if row.weekday is not None else ""
    if not often and row.rhythm_days is not None:
        often = wording.habit(row.rhythm_days, is_about=row.is_about)
    if row.around is None:
        return often
    time = wording.clock(shop.local(row.around))
    return translate("Today", "around {time} · {often}").format(time=time, often=often)


def happy_range(found: Satisfaction) -> str:
    """Say between what the mean lies, and from how many people."""
    if found.mean is None or found.low is None or found.high is None:
        return translate("Today", "Not enough yet: {people} of {enough} people.").format(
            people=wording.number(found.people), enough=wording.number(ENOUGH_PEOPLE)
        )
    return translate("Today", "between {low} and {high}, from {people} people").format(
        low=wording.decimal(found.low),
        high=wording.decimal(found.high),
        people=wording.number(found.people),
    )


def occasion(near: Coming) -> str:
    """Say what is near: Birthday, 46 years, for Biscuit."""
    parts = [_occasion(near.kind)]
    if near.years == 1:
        parts.append(translate("Today", "a year"))
    elif near.years:
        parts.append(translate("Today", "%Ln years", "", near.years))
    if near.for_whom:
        parts.append(translate("Today", "for {whom}").format(whom=near.for_whom))
    return " · ".join(parts)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _occasion(kind: OccasionKind) -> str:
    return {
        OccasionKind.BIRTHDAY: translate("Today", "Birthday"),
        OccasionKind.NAME_DAY: translate("Today", "Name day"),
        OccasionKind.ANNIVERSARY: translate("Today", "Anniversary"),
        OccasionKind.OTHER: translate("Today", "A day to remember"),
    }[kind]


def _weekdays(weekday: int) -> str:
    return (
        translate("Today", "Mondays"),
        translate("Today", "Tuesdays"),
        translate("Today", "Wednesdays"),
        translate("Today", "Thursdays"),
        translate("Today", "Fridays"),
        translate("Today", "Saturdays"),
        translate("Today", "Sundays"),
    )[weekday]

"""Why an item stands in a handoff, in one sentence."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication

from models.clock import ShopTime
from models.handoff import Fact
from models.kinds import OccasionKind, Why
from ui import wording

translate = QCoreApplication.translate


def why(reason: Why, fact: Fact, time: ShopTime, now: datetime) -> str:
    """Say why; nothing where somebody has typed it."""
    today = time.local(now).date()
    says: dict[Why, Callable[[], str]] = {
        Why.PROMISE: partial(_promise, fact, today),
        Why.COMPLAINT: partial(_complaint, fact, today),
        Why.LOW_RATING: partial(_low_rating, fact),
        Why.OCCASION: partial(_occasion, fact, today),
        Why.EXPECTED: partial(_expected, fact, time),
        Why.OUT_OF_STOCK: partial(_out, fact),
        Why.CARRIED: _carried,
    }
    return says[reason]() if reason in says else ""


def _carried() -> str:
    return translate("Handoff", "not done yet, so it goes on")


def _promise(fact: Fact, today: date) -> str:
    if fact.day is None:
        return translate("Handoff", "was promised")
    return translate("Handoff", "promised for {when}").format(
        when=wording.relative_day(fact.day, today)
    )


def _complaint(fact: Fact, today: date) -> str:
    when = wording.relative_day(fact.day, today) if fact.day else ""
    if not fact.text:
        return translate("Handoff", "complained {when}, not made good yet").format(when=when)
    return translate("Handoff", "said {when}: “{words}”").format(when=when, words=fact.text)


def _low_rating(fact: Fact) -> str:
    value = wording.number(fact.value or 0)
    if not fact.text:
        return translate("Handoff", "not happy today: {value} of 5").format(value=value)
    return translate("Handoff", "not happy today, {value} of 5: “{words}”").format(
        value=value, words=fact.text
    )


def _expected(fact: Fact, time: ShopTime) -> str:
    often = wording.every(fact.rhythm_days) if fact.rhythm_days else ""
    if fact.around is None and not often:
        return translate("Handoff", "expected")
    if fact.around is None:
        return translate("Handoff", "expected; comes {often}").format(often=often)
    at = wording.clock(time.local(fact.around))
    if not often:
        return translate("Handoff", "expected about {time}").format(time=at)
    return translate("Handoff", "expected about {time}; comes {often}").format(time=at, often=often)


def _out(fact: Fact) -> str:
    names = wording.listing(fact.names)
    others = fact.people - len(fact.names)
    if others > 0:
        more = translate("Handoff", "the usual of {names} and %Ln more", "", others)
        return more.format(names=names)
    return translate("Handoff", "the usual of {names}").format(names=names)


def _occasion(fact: Fact, today: date) -> str:
    kinds = {
        OccasionKind.BIRTHDAY.value: translate("Handoff", "birthday {when}"),
        OccasionKind.NAME_DAY.value: translate("Handoff", "name day {when}"),
        OccasionKind.ANNIVERSARY.value: translate("Handoff", "anniversary {when}"),
    }
    sentence = kinds.get(fact.kind, translate("Handoff", "a day to remember {when}"))
    return sentence.format(when=wording.relative_day(fact.day, today) if fact.day else "")

"""What a handoff says: heat, times, owners, what if."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.clock import ShopTime
from models.kinds import Heat, ShopState
from models.shop.shifts import ShiftRow
from ui import wording

translate = QCoreApplication.translate


def heat(heat: Heat) -> str:
    """Say how much something matters."""
    return {
        Heat.MUST: translate("Handoff", "Must"),
        Heat.WATCH: translate("Handoff", "Watch"),
        Heat.INFO: translate("Handoff", "Info"),
    }[heat]


def sign(heat: Heat) -> str:
    """Return a sign that says a heat in black and white."""
    return {Heat.MUST: "!", Heat.WATCH: "◎", Heat.INFO: "·"}[heat]


def heat_key(heat: Heat) -> str:
    """Return the letter that chooses a heat in a list."""
    return {
        Heat.MUST: translate("Handoff", "m"),
        Heat.WATCH: translate("Handoff", "w"),
        Heat.INFO: translate("Handoff", "i"),
    }[heat]


def state_key() -> str:
    """Return the letter that goes to the line on how the shop is."""
    return translate("Handoff", "s")


def condition(if_this: str, then_that: str) -> str:
    """Say what to do if something happens."""
    if not if_this:
        return then_that
    if not then_that:
        return translate("Handoff", "If {this}").format(this=if_this)
    return translate("Handoff", "If {this}, then {that}").format(this=if_this, that=then_that)


def left_open(shifts: Sequence[ShiftRow], time: ShopTime) -> str:
    """Say which shifts nobody closed, the latest of which comes first; nothing if all were."""
    if not shifts:
        return ""
    if len(shifts) > 1:
        return translate("Handoff", "Nobody closed any of the last %Ln shifts.", "", len(shifts))
    (shift,) = shifts
    sentence = translate(
        "Handoff", "Nobody closed the shift of {day}; it ended by itself at {time}."
    )
    return sentence.format(
        day=wording.long_day(shift.day),
        time=wording.clock(time.local(shift.ended_at)) if shift.ended_at else "",
    )


def due(due_at: datetime | None, time: ShopTime, now: datetime) -> str:
    """Say until when: before 17:00, before tomorrow 9:00, was due 13:00."""
    if due_at is None:
        return ""
    local, today = time.local(due_at), time.local(now).date()
    same_day = local.date() == today
    when = wording.clock(local) if same_day else wording.moment(local, today)
    if due_at < now:
        return translate("Handoff", "was due {when}").format(when=when)
    return translate("Handoff", "before {when}").format(when=when)


def nth_day(days: int) -> str:
    """Say for how long something has been handed on: 2nd day, 3rd day, day 5."""
    known = {
        2: translate("Handoff", "2nd day"),
        3: translate("Handoff", "3rd day"),
        4: translate("Handoff", "4th day"),
    }
    return known.get(days) or translate("Handoff", "day {number}").format(
        number=wording.number(days)
    )


def state(state: ShopState) -> str:
    """Say how the shop is."""
    return {
        ShopState.CALM: translate("Handoff", "Calm"),
        ShopState.BUSY: translate("Handoff", "Busy"),
        ShopState.TROUBLE: translate("Handoff", "Trouble"),
    }[state]


def expected(heat: Heat) -> str:
    """Say what whoever takes over does with such items."""
    return {
        Heat.MUST: translate("Handoff", "say each back"),
        Heat.WATCH: translate("Handoff", "tick each one"),
        Heat.INFO: translate("Handoff", "good to know"),
    }[heat]


def shift(label: str, index: int | None, count: int) -> str:
    """Name a shift: as the shop calls it, or by its place in the day."""
    if label or index is None:
        return label or translate("Handoff", "Shift")
    numbered = translate("Handoff", "Shift {number}").format(number=wording.number(index + 1))
    named = {
        0: translate("Handoff", "Early"),
        count - 1: translate("Handoff", "Late"),
    }
    return named.get(index, numbered)

"""What a handoff says: heat, times, owners, what if."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.clock import ShopTime
from models.kinds import Heat
from ui import wording

translate = QCoreApplication.translate


def heat(heat: Heat) -> str:
    """Say how much something matters."""
    return {
        Heat.MUST: translate("Handoff", "Must"),
        Heat.WATCH: translate("Handoff", "Watch"),
        Heat.INFO: translate("Handoff", "Info"),
    }[heat]


def condition(if_this: str, then_that: str) -> str:
    """Say what to do if something happens."""
    if not if_this:
        return then_that
    if not then_that:
        return translate("Handoff", "If {this}").format(this=if_this)
    return translate("Handoff", "If {this}, then {that}").format(this=if_this, that=then_that)


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

"""What stands above a handoff: from which shift to which, who, when."""

from PySide6.QtCore import QCoreApplication

from models.clock import ShopTime
from models.handoff import HandoffView
from models.shop.shifts import ShiftRow
from ui import wording
from ui.handoff import words
from ui.screens.handoff.situation import Situation

translate = QCoreApplication.translate


def title(view: HandoffView, now: Situation) -> str:
    """Name a handoff by its shifts: Handoff · early to late."""
    first, then = _shift(view.from_shift, now), _shift(view.to_shift, now)
    if first and then and first != then:
        both = translate("Handoff", "Handoff · {first} to {then}")
        return both.format(first=first.lower(), then=then.lower())
    if first:
        return translate("Handoff", "Handoff · {first}").format(first=first.lower())
    return translate("Handoff", "Handoff")


def handed(view: HandoffView, now: Situation, time: ShopTime) -> str:
    """Say who hands over to whom, and since when it lies there."""
    if view.sealed_at is None:
        return ""
    by = now.names.get(view.sealed_by, "") if view.sealed_by else ""
    takers = [now.names.get(taking.staff, "") for taking in view.taken]
    here = now.names.get(now.here, "") if now.here else ""
    to = wording.listing([name for name in takers if name]) or here
    local = time.local(view.sealed_at)
    when = translate("Handoff", "{day}, {time}").format(
        day=wording.long_day(local.date()), time=wording.clock(local)
    )
    if by and to and by != to:
        who = translate("Handoff", "{by} hands over to {to}").format(by=by, to=to)
    elif by:
        who = translate("Handoff", "left by {by}").format(by=by)
    else:
        who = ""
    return " · ".join(filter(None, (who, when)))


def _shift(row: ShiftRow | None, now: Situation) -> str:
    return words.shift(row.label, row.plan_index, len(now.plans)) if row else ""

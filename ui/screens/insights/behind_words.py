"""What was promised, handed over, said and shared, as rows to read."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.clock import ShopTime
from models.handoff.evidence import HandedOver, LeftToDo
from models.insights.series.voices import Said, Sharer, Speaker
from models.kinds import PromiseStatus, VoiceKind
from models.promises import DuePromise
from ui import wording
from ui.chart_words import chart_words
from ui.charts import sharing_words, vocal_words
from ui.handoff import words
from ui.widgets.row_model import ListRow

translate = QCoreApplication.translate

_BETWEEN = " · "
Ways = Mapping[type, Callable[[Any, ShopTime, date], ListRow]]


def promise(row: DuePromise, _: ShopTime, today: date) -> ListRow:
    """Say to whom, what, until when, and what became of it."""
    due = translate("Insights", "due {day}").format(day=wording.short_day(row.due_on, today))
    return ListRow(
        row.id, row.name, _joined(due, row.owner), row.text, _became(row, today), value=row
    )


def handoff(row: HandedOver, time: ShopTime, today: date) -> ListRow:
    """Say when and by whom it was sealed, and how soon somebody took it over."""
    day = wording.short_day(row.on, today)
    musts = translate("Insights", "%Ln musts", "", row.musts)
    if row.musts == 1:
        musts = translate("Insights", "1 must")
    return ListRow(
        row.id,
        _joined(day, row.shift),
        _joined(wording.clock(time.local(row.sealed_at)), _from_to(row)),
        musts if row.musts else translate("Insights", "no musts"),
        _taken(row),
        badge=row.sealed_by,
        value=row,
    )


def left(row: LeftToDo, *_: object) -> ListRow:
    """Say what was left, and whether it was said back and written in full."""
    item = row.item
    who = item.who_line or item.customer_name
    carried = translate("Insights", "carried over %Ln times", "", item.carried_count)
    heat = words.heat(item.heat)
    what = _joined(item.do if who else "", words.condition(item.if_this, item.then_that))
    return ListRow(
        item.id,
        who or item.do,
        _joined(heat, carried if item.carried_count > 1 else ""),
        what,
        _joined(_said(row), _full(row)),
        badge=item.customer_name,
        value=row,
    )


def speaker(row: Speaker, *_: object) -> ListRow:
    """Say what somebody said in a year, and how likely more is."""
    told = vocal_words.told(row, chart_words())
    chance = vocal_words.likely(row, chart_words())
    return ListRow(row.customer, row.name, "", told, chance, value=row)


def sharer(row: Sharer, _: ShopTime, today: date) -> ListRow:
    """Say what somebody did to make the shop known."""
    did = sharing_words.evidence(row, today, chart_words())
    return ListRow(row.customer, row.name, "", did, value=row)


def said(row: Said, _: ShopTime, today: date) -> ListRow:
    """Say what somebody said, and when."""
    kind = {
        VoiceKind.IDEA: translate("Insights", "idea"),
        VoiceKind.WANT: translate("Insights", "want"),
        VoiceKind.COMPLAINT: translate("Insights", "complaint"),
        VoiceKind.THANKS: translate("Insights", "thanks"),
        VoiceKind.MENTION: translate("Insights", "mention"),
    }[row.kind]
    day = wording.short_day(row.on, today)
    words = translate("Insights", "“{words}”").format(words=row.words)
    name = row.name or translate("Insights", "Somebody")
    return ListRow(row.voice, name, _joined(kind, day), words, value=row)


WAYS: Ways = {
    DuePromise: promise,
    HandedOver: handoff,
    LeftToDo: left,
    Said: said,
    Sharer: sharer,
    Speaker: speaker,
}


def _became(row: DuePromise, today: date) -> str:
    if row.status is PromiseStatus.OPEN:
        late = row.due_on < today
        return translate("Insights", "late") if late else translate("Insights", "still open")
    said = {
        PromiseStatus.KEPT: translate("Insights", "kept {day}"),
        PromiseStatus.KEPT_LATE: translate("Insights", "kept late, {day}"),
        PromiseStatus.BROKEN: translate("Insights", "broken {day}"),
    }[row.status]
    day = wording.short_day(row.closed_on, today) if row.closed_on else ""
    return said.format(day=day).rstrip(", ")


def _from_to(row: HandedOver) -> str:
    if row.sealed_by and row.taken_by:
        both = translate("Insights", "{by} to {to}")
        return both.format(by=row.sealed_by, to=row.taken_by)
    return row.sealed_by or row.taken_by


def _taken(row: HandedOver) -> str:
    if row.taken_at is None:
        return translate("Insights", "not taken over")
    after = {
        None: translate("Insights", "taken over"),
        0: translate("Insights", "taken over at once"),
        1: translate("Insights", "taken over after a minute"),
    }
    minutes = None if row.minutes is None else max(round(row.minutes), 0)
    known = after.get(minutes)
    return known or translate("Insights", "taken over after %Ln minutes", "", minutes or 0)


def _said(row: LeftToDo) -> str:
    if row.in_time is None:
        return ""
    if row.in_time:
        return translate("Insights", "said back in time")
    if row.said_at is not None:
        return translate("Insights", "said back after the first visit")
    return translate("Insights", "not said back")


def _full(row: LeftToDo) -> str:
    return "" if row.is_full else translate("Insights", "not in full")


def _joined(*parts: str) -> str:
    return _BETWEEN.join(part for part in parts if part)

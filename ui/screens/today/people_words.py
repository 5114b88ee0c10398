"""How the page says whom to see about what."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from models.insights.series.happy import ToMakeRight
from models.insights.series.people import Slipping, Standing
from models.promises import PromiseRow
from models.rhythm import DAYS_FOR_A_RHYTHM
from ui import wording
from ui.note_words import proposed
from ui.screens.today.people_card import PersonRow

translate = QCoreApplication.translate

_OF = 10


def to_make_right(owed: Sequence[ToMakeRight], today: date) -> list[PersonRow]:
    """Say what was said, and how much may be lost."""
    return [
        PersonRow(
            row.customer, row.name, _said(row, today), _at_stake(row), note=proposed(row)
        )
        for row in owed
    ]  # fmt: skip


def promised(promises: Sequence[PromiseRow], today: date) -> list[PersonRow]:
    """Say what was promised, and whether that is late."""
    return [
        PersonRow(
            row.customer, row.customer_name, row.text, _due(row, today),
            translate("Today", "Overdue") if row.due_on and row.due_on < today else "",
        )
        for row in promises
    ]  # fmt: skip


def slipping(rows: Sequence[Standing]) -> list[PersonRow]:
    """Say how long they have been away, and whether they are likely to come again."""
    return [
        PersonRow(row.customer, row.name, _away(row), _chance(row.chance), note=proposed(row))
        for row in rows
    ]


def learning(found: Slipping) -> str:
    """Say how much longer it takes until anybody is called late; nothing in an empty notebook."""
    if found.basis.is_enough or not found.basis.have:
        return ""
    return translate(
        "Today", "Still learning who is late: that takes {need} days of visits, so far {have}."
    ).format(need=wording.number(found.basis.need), have=wording.number(found.basis.have))


def _said(row: ToMakeRight, today: date) -> str:
    when = wording.relative_day(row.on, today)
    told = translate("Today", "Rated {given} of 5, {when}: “{words}”")
    silent = translate("Today", "Rated {given} of 5, {when}.")
    sentence = told if row.words else silent
    return sentence.format(given=wording.number(row.given), when=when, words=row.words)


def _at_stake(row: ToMakeRight) -> str:
    visits = round(row.stake or 0)
    if visits < 1:
        return ""
    if visits == 1:
        return translate("Today", "About one visit a year at stake")
    return translate("Today", "About %Ln visits a year at stake", "", visits)


def _due(row: PromiseRow, today: date) -> str:
    if row.due_on is None:
        return row.owner_name
    due = translate("Today", "due {when}").format(when=wording.relative_day(row.due_on, today))
    return f"{due} · {row.owner_name}" if row.owner_name else due


def _away(row: Standing) -> str:
    """Say usually only from four visit days on, and of days that are known one by one."""
    sure = row.visit_days >= DAYS_FOR_A_RHYTHM and not row.is_about
    usually = translate("Today", "Usually {often}, not seen for {days}.")
    about = translate("Today", "About {often}, not seen for {days}.")
    return (usually if sure else about).format(
        often=wording.every(row.usual_days), days=wording.days(row.days_since)
    )


def _chance(chance: float) -> str:
    """Say it of ten such people: nobody can picture 0.63."""
    come = round(chance * _OF)
    if come >= _OF:
        return translate("Today", "Nearly all who wait so long come again within 3 months")
    if come < 1:
        return translate("Today", "Fewer than 1 in 20 such people come again within 3 months")
    return translate("Today", "{come} of {of} such people come again within 3 months").format(
        come=wording.number(come), of=wording.number(_OF)
    )

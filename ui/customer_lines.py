"""What a row of a list says about a customer."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from models.people.customer_rows import CustomerRow, Habits
from ui import wording
from ui.widgets.row_model import ListRow

translate = QCoreApplication.translate

_TAGS_SHOWN = 3
_BETWEEN = " · "


def list_row(row: CustomerRow, today: date) -> ListRow:
    """Put a customer into words."""
    lead, line = _line(row)
    return ListRow(
        id=row.id,
        name=row.name,
        fact=_fact(row.habits, today),
        line=line,
        side=_side(row.tags),
        badge=row.name if row.has_name else "",
        line_marks=((0, lead, "care"),) if lead else (),
        value=row,
    )


def _fact(habits: Habits, today: date) -> str:
    """Say when they were here and how often they come; of the late ones, how long they wait."""
    if habits.last_on is None:
        return translate("Customers", "no visit yet")
    if habits.rhythm and habits.turns.is_waited_for(today):
        usually = translate("Customers", "usually {often}, not seen for {days}")
        about = translate("Customers", "about {often}, not seen for {days}")
        return (about if habits.is_about else usually).format(
            often=wording.every(habits.rhythm), days=wording.days((today - habits.last_on).days)
        )
    here = translate("Customers", "here {when}").format(
        when=wording.relative_day(habits.last_on, today)
    )
    if not habits.rhythm:
        return here
    return f"{here}{_BETWEEN}{wording.habit(habits.rhythm, is_about=habits.is_about)}"


def _line(row: CustomerRow) -> tuple[int, str]:
    """Return the line of substance, and how many letters of it are a warning."""
    care = _told(translate("Customers", "take care: {what}"), row.take_care)
    usual = _told(translate("Customers", "the usual: {what}"), row.usual)
    known = [part for part in (care, usual) if part]
    return len(care), _BETWEEN.join(known) or _otherwise(row)


def _told(sentence: str, what: tuple[str, ...]) -> str:
    return sentence.format(what=wording.listing(what)) if what else ""


def _otherwise(row: CustomerRow) -> str:
    """Say what else is known of somebody of whom neither usual nor care is."""
    reach = row.contacts[0].value if row.contacts else ""
    known = [part for part in (_since(row.habits), reach) if part]
    return _BETWEEN.join(known) or translate("Customers", "nothing noted yet")


def _since(habits: Habits) -> str:
    if habits.first_on is None:
        return ""
    once = translate("Customers", "came once, in {month}")
    often = translate("Customers", "came on %Ln days since {month}", "", habits.visit_days)
    sentence = once if habits.visit_days == 1 else often
    return sentence.format(month=wording.month(habits.first_on))


def _side(tags: tuple[str, ...]) -> str:
    more = len(tags) - _TAGS_SHOWN
    shown = ", ".join(tags[:_TAGS_SHOWN])
    return f"{shown} +{wording.number(more)}" if more > 0 else shown

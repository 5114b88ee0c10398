"""What a note proposes to do about somebody: what one looked at when one began it."""

from PySide6.QtCore import QCoreApplication

from models.insights.series.happy import ToMakeRight
from models.insights.series.people import Standing
from models.rhythm import DAYS_FOR_A_RHYTHM
from ui import wording
from ui.chart_words import chart_words

translate = QCoreApplication.translate


def proposed(about: object) -> str:
    """Propose what to do about a row of a list; nothing where it says nothing special."""
    if isinstance(about, Standing):
        return _absence(about)
    return _rating(about) if isinstance(about, ToMakeRight) else ""


def _absence(row: Standing) -> str:
    usually = translate("Notes", "Not seen for {days}, usually {often}: ask how they are.")
    about = translate("Notes", "Not seen for {days}, about {often}: ask how they are.")
    is_sure = row.visit_days >= DAYS_FOR_A_RHYTHM and not row.is_about
    return (usually if is_sure else about).format(
        days=wording.days(row.days_since), often=wording.every(row.usual_days)
    )


def _rating(row: ToMakeRight) -> str:
    told = translate("Notes", "Gave {given} of 5 on {day}: “{words}”. Make it right.")
    silent = translate("Notes", "Gave {given} of 5 on {day}: ask what was wrong, make it right.")
    return (told if row.words else silent).format(
        given=wording.number(row.given),
        day=chart_words().weekday_and_day(row.on),
        words=row.words.rstrip("."),
    )

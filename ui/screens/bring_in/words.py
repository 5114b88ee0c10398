"""The words of the page that brings a list in."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from models.exchange.columns import Field
from models.exchange.dates import DateOrder
from models.exchange.plan import Fate, LikelyDouble, Plan, PlannedRow
from models.exchange.readers.parts import Part
from models.exchange.scales import ends, likely
from models.exchange.source import Kind, Source
from models.exchange.trouble import CannotRead, Unreadable
from ui import import_words, wording
from ui.screens.bring_in import field_words, scale_words

translate = QCoreApplication.translate

_MOST_ANSWERS = 4
_PEOPLE = (Fate.NEW, Fate.NEWS, Fate.UNCHANGED, Fate.TWICE)
_VISITS = (Fate.VISIT, Fate.ANONYMOUS, Fate.JOINED, Fate.UNCHANGED)
_OF_KIND = {
    Kind.CUSTOMERS: _PEOPLE,
    Kind.VISITS: (*_VISITS, Fate.NOT_A_VISIT),
    Kind.RATINGS: (Fate.RATING, *_VISITS, Fate.NOT_A_VISIT),
}


def fate(fate: Fate, kind: Kind) -> str:
    """Say what becomes of some rows."""
    if fate is Fate.UNCHANGED and kind is not Kind.CUSTOMERS:
        return translate("BringIn", "already in the notebook")
    return {
        Fate.NEW: translate("BringIn", "new customers"),
        Fate.NEWS: translate("BringIn", "already known, new details added"),
        Fate.UNCHANGED: translate("BringIn", "already known, nothing new"),
        Fate.TWICE: translate("BringIn", "same person twice in the file"),
        Fate.VISIT: translate("BringIn", "new visits"),
        Fate.ANONYMOUS: translate("BringIn", "new visits, nobody knows whose"),
        Fate.JOINED: translate("BringIn", "further lines of those visits"),
        Fate.RATING: translate("BringIn", "new ratings"),
        Fate.NOT_A_VISIT: translate("BringIn", "no visit: cancelled, paid back or not come"),
        Fate.EMPTY: translate("BringIn", "empty"),
        Fate.REJECTED: translate("BringIn", "left out, with the reason"),
    }[fate]


def fates(plan: Plan) -> Sequence[Fate]:
    """List what becomes of rows of this kind of file, the commonest first."""
    kind = plan.source.kind
    usual = (*_OF_KIND.get(kind, ()), Fate.EMPTY, Fate.REJECTED)
    others = [fate for fate in Fate if fate not in usual]
    first = usual[:1]
    return [fate for fate in (*usual, *others) if fate in first or plan.count(fate)]


def planned(row: PlannedRow) -> tuple[str, str]:
    """Say what stands in a row, and where it is or why it is left out."""
    place = translate("BringIn", "row {row}").format(row=wording.number(row.row))
    shown = row.shown or translate("BringIn", "Nothing stands here.")
    return shown, f"{place} · {import_words.explain_row(row.why)}" if row.why else place


def double(one: LikelyDouble) -> tuple[str, str]:
    """Say who shares what with whom."""
    names = translate("BringIn", "{name} and {other}").format(
        name=one.name or translate("BringIn", "somebody without a name"),
        other=one.other_name or translate("BringIn", "somebody without a name"),
    )
    where = (
        translate("BringIn", "row {row} · both have {shared} · one is in the notebook")
        if one.other
        else translate("BringIn", "row {row} · both have {shared}")
    )
    return names, where.format(row=wording.number(one.row), shared=one.shared)


def go(plan: Plan | None) -> str:
    """Say what the button does."""
    if plan is None:
        return translate("BringIn", "Bring in")
    for counting, fates_ in _NEWS:
        if count := sum(map(plan.count, fates_)):
            return translate("BringIn", "Bring in {what}").format(what=counting(count))
    return translate("BringIn", "Nothing new to bring in")


def has_news(plan: Plan | None) -> bool:
    """Tell whether bringing this in would change anything."""
    news = (Fate.NEW, Fate.NEWS, Fate.VISIT, Fate.ANONYMOUS, Fate.RATING)
    counts = plan.counts if plan else None
    beside = bool(counts and (counts.customers_added or counts.customers_updated))
    return plan is not None and (beside or any(map(plan.count, news)))


def question(error: CannotRead) -> str:
    """Ask how dates are written, or from what to what people could rate."""
    if error.why is Unreadable.SCALE_UNDECIDED:
        sentence = translate(
            "BringIn", "In “{column}” people gave {sample}. From what to what could they rate?"
        )
    elif error.why is Unreadable.DATES_UNDECIDED:
        sentence = translate("BringIn", "In {sample}, which comes first: the day or the month?")
    else:
        sentence = translate(
            "BringIn",
            "The dates in “{column}” are written in more than one way, such as {sample}. What "
            "comes first in them?",
        )
    sample = error.sample.replace("..", "–")
    return sentence.format(sample=sample, column=error.column)


def answers(error: CannotRead) -> Sequence[tuple[str, object]]:
    """Name what could be meant: ways to write a date, or scales."""
    if error.why is Unreadable.SCALE_UNDECIDED:
        low, high = ends(error.sample)
        fitting = likely(low, high)[:_MOST_ANSWERS]
        fitting.sort(key=lambda one: (one.low, one.high) != (low, high))  # as it stands first
        return [(scale_words.scale_name(one), one) for one in fitting]
    both = [
        (translate("BringIn", "Day first"), DateOrder.DAY_FIRST),
        (translate("BringIn", "Month first"), DateOrder.MONTH_FIRST),
    ]
    if error.why is Unreadable.DATES_CONTRADICT:
        both.append((translate("BringIn", "Year first"), DateOrder.YEAR_FIRST))
    return both


def unsaid(error: CannotRead) -> str:
    """Say which column needs a meaning before anything can come in; empty if none does."""
    return {
        Unreadable.NOBODY_IN_IT: translate(
            "BringIn",
            "Which column holds the name, the phone or the e-mail? Choose it above the column.",
        ),
        Unreadable.NO_DATES: translate(
            "BringIn", "Which column holds the date of the visit? Choose it above the column."
        ),
        Unreadable.NO_RATINGS: translate(
            "BringIn", "Which column holds the rating? Choose it above the column."
        ),
        Unreadable.UNKNOWN_ENCODING: translate(
            "BringIn", "How are the letters written? Choose until the sample reads right."
        ),
        Unreadable.NO_HEADINGS: translate(
            "BringIn", "The columns have no names: choose above each what it holds."
        ),
    }.get(error.why, "")


def unreadable(error: CannotRead) -> str:
    """Say why a file cannot be brought in, where the boxes of this page do not help."""
    if error.why is Unreadable.WRONG_ENCODING:
        return translate("BringIn", "The letters of this file are not written that way.")
    return import_words.explain_unreadable(error)


def doubts(source: Source) -> str:
    """Say what should be looked at before it is believed; empty if nothing should."""
    found: list[str] = []
    if source.letters.look_doubtful:
        found.append(
            translate(
                "BringIn",
                "Some letters look twice written: see whether a name with an accent reads right, "
                "and choose other letters if not.",
            )
        )
    if source.mixed_dates:
        found.append(
            translate(
                "BringIn",
                "Dates are written in more than one way, such as {sample}: those with the year "
                "first are read as they stand.",
            ).format(sample=source.mixed_dates)
        )
    return " ".join(found)


def meanings(kind: Kind, found: Field | Part | None) -> list[tuple[str, object]]:
    """List what a column can hold, from leaving it out on."""
    offered = field_words.fields(kind)
    if found is not None and found not in offered:
        offered[found] = field_words.meaning(found)
    return [
        (translate("BringIn", "leave out"), None),
        *((words, value) for value, words in offered.items()),
    ]


def _ratings(count: int) -> str:
    if count == 1:
        return translate("BringIn", "1 rating")
    return translate("BringIn", "{count} ratings").format(count=wording.number(count))


_NEWS = (
    (import_words.customers, (Fate.NEW, Fate.NEWS)),
    (import_words.visits, (Fate.VISIT, Fate.ANONYMOUS)),
    (_ratings, (Fate.RATING,)),
)

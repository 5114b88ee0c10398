"""Words for files that are taken out: titles, what is one of a few, days of a calendar."""

from PySide6.QtCore import QCoreApplication

from models.clock import now
from models.exchange.customers_out import Column, Words
from models.exchange.days_out import Days, OccasionOut, PromiseOut
from models.exchange.out.calendars import Due, EveryYear, calendar
from models.kinds import MayContact, OccasionKind, Standing

translate = QCoreApplication.translate


def words() -> Words:
    """Give all words that a list of customers needs."""
    kinds: dict[Standing | MayContact, str] = {
        MayContact.UNKNOWN: "",
        MayContact.YES: translate("Export", "yes"),
        MayContact.NO: translate("Export", "no"),
        Standing.ACTIVE: translate("Export", "active"),
        Standing.ARCHIVED: translate("Export", "archived"),
        Standing.MOVED: translate("Export", "moved away"),
        Standing.DECEASED: translate("Export", "died"),
    }
    return Words({one: column(one) for one in Column}, kinds)


def column(column: Column) -> str:
    """Title a column."""
    return {
        Column.NO: translate("Export", "Number"),
        Column.NAME: translate("Export", "Name"),
        Column.DESCRIBED_AS: translate("Export", "Description"),
        Column.PHONE: translate("Export", "Phone"),
        Column.EMAIL: translate("Export", "Email"),
        Column.TAGS: translate("Export", "Tags"),
        Column.USUAL: translate("Export", "The usual"),
        Column.TAKE_CARE: translate("Export", "Take care"),
        Column.FIRST_VISIT: translate("Export", "First visit"),
        Column.LAST_VISIT: translate("Export", "Last visit"),
        Column.VISIT_DAYS: translate("Export", "Days with a visit"),
        Column.RATING: translate("Export", "Rating"),
        Column.RHYTHM: translate("Export", "Days between visits"),
        Column.OTHER_NAMES: translate("Export", "Other names"),
        Column.SAY_IT: translate("Export", "Say it"),
        Column.ONLINE: translate("Export", "Online name"),
        Column.ADDRESS: translate("Export", "Address"),
        Column.LOYALTY_CARD: translate("Export", "Loyalty card"),
        Column.MAY_CONTACT: translate("Export", "May we write?"),
        Column.STANDING: translate("Export", "Standing"),
    }[column]


def calendar_file(found: Days) -> bytes:
    """Put the words to days and promises."""
    occasions = [
        EveryYear(
            str(day.id),
            _occasion(day),
            day.month,
            day.day,
            day.year,
            day.warn_days,
            who=day.who,
            kind=day.kind.value,
            for_whom=day.for_whom,
        )
        for day in found.occasions
    ]
    promises = [
        Due(str(promise.id), _promise(promise), promise.due_on) for promise in found.promises
    ]
    return calendar(translate("Export", "Days to think of"), now(), occasions, promises)


def _occasion(day: OccasionOut) -> str:
    kind = {
        OccasionKind.BIRTHDAY: translate("Export", "Birthday"),
        OccasionKind.NAME_DAY: translate("Export", "Name day"),
        OccasionKind.ANNIVERSARY: translate("Export", "Anniversary"),
        OccasionKind.OTHER: translate("Export", "Day to think of"),
    }[day.kind]
    if day.for_whom:
        return translate("Export", "{kind}: {whom} ({customer})").format(
            kind=kind, whom=day.for_whom, customer=day.who
        )
    return translate("Export", "{kind}: {customer}").format(kind=kind, customer=day.who)


def _promise(promise: PromiseOut) -> str:
    return translate("Export", "Promised to {customer}: {what}").format(
        customer=promise.who, what=promise.text
    )

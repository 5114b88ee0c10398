"""What was changed about a customer, in words."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from models.cards.changed import Changed, ChangeRow
from models.kinds import (
    AliasKind,
    Channel,
    ContactKind,
    MayContact,
    OccasionKind,
    PreferenceKind,
    RelationKind,
    Source,
)
from ui import actions, wording
from ui.screens.card import words

translate = QCoreApplication.translate
_MOST_LINES = 6


def _day(text: str) -> str:
    return wording.day(date.fromisoformat(text))


_ENDINGS = {"ended_at", "voided_at", "confirmed_at", "answer"}
_SORTS: Mapping[str, Callable[[str], str]] = {
    "preference": lambda sort: words.preference(PreferenceKind(sort)),
    "alias": lambda sort: words.alias(AliasKind(sort)),
    "contact": lambda sort: words.contact(ContactKind(sort)),
    "relation": lambda sort: words.relation(RelationKind(sort)),
    "occasion": lambda sort: words.occasion(OccasionKind(sort)),
}
_VALUES: Mapping[str, Callable[[str], str]] = {
    "preferred_channel": lambda value: words.prefers(Channel(value)),
    "may_contact": lambda value: words.may_contact(MayContact(value)),
    "expectation": lambda value: words.expectation(int(value)),
    "source": lambda value: words.source(Source(value)),
    "ready_ahead": lambda _value: translate("Card", "yes"),
    "pinned": lambda _value: translate("Card", "yes"),
    "met_on": _day,
    "due_on": _day,
}


def change(change: ChangeRow) -> tuple[str, str]:
    """Name a command, and list below what it did."""
    lines = list(dict.fromkeys(filter(None, map(_line, change.details))))
    if len(lines) > _MOST_LINES:
        more = len(lines) - _MOST_LINES
        lines[_MOST_LINES:] = [
            translate("Card", "and {number} more").format(number=wording.number(more))
        ]
    return actions.name(change.action), "\n".join(lines)


def _line(changed: Changed) -> str:
    if changed.field:
        return _corrected(changed)
    name = _named(changed)
    if changed.now or not changed.was:
        return name
    return translate("Card", "no longer: {name}").format(name=name)


def _corrected(changed: Changed) -> str:
    """Say what one field said, and what it says."""
    field = _field(changed)
    if changed.field in _ENDINGS or not field:
        return _ended(changed)
    was, now = _value(changed, changed.was), _value(changed, changed.now)
    if was and now:
        sentence = translate("Card", "{field}: {was} → {now}")
    elif now:
        sentence = translate("Card", "{field}: {now}")
    else:
        sentence = translate("Card", "{field}, no longer: {was}")
    return sentence.format(field=field, was=was, now=now)


def _ended(changed: Changed) -> str:
    name = _named(changed)
    if changed.field == "ended_at" and changed.now:
        return translate("Card", "no longer: {name}").format(name=name)
    if changed.field == "answer":
        return translate("Card", "{question} – {answer}").format(question=name, answer=changed.now)
    return name if changed.field in _ENDINGS else ""


def _named(changed: Changed) -> str:
    """Name what a change is about: Likes: Boleros."""
    kind = _kind(changed)
    subject = _value(changed, changed.subject) if changed.kind == "visit" else changed.subject
    if not kind or not subject:
        return kind or subject
    return translate("Card", "{kind}: {name}").format(kind=kind, name=subject)


def _kind(changed: Changed) -> str:
    if changed.kind not in _SORTS:
        return _kinds().get(changed.kind, "")
    try:
        return _SORTS[changed.kind](changed.sort)
    except ValueError:  # a newer program knows more sorts
        return ""


def _kinds() -> dict[str, str]:
    return {
        "customer_tag": translate("Card", "Tag"),
        "ask_next": translate("Card", "Ask next time"),
        "promise": translate("Card", "Promise"),
        "visit": translate("Card", "Visit"),
        "handoff_item": translate("Card", "For the next shift"),
    }


def _field(changed: Changed) -> str:
    """Name a field; what nobody reads has no name."""
    if changed.field in {"label", "value"} or (changed.field, changed.kind) == ("name", "alias"):
        return _kind(changed)
    return {
        "name": translate("Card", "Name"),
        "described_as": translate("Card", "Description"),
        "say_it": translate("Card", "Say it"),
        "met_on": translate("Card", "Met on"),
        "met_how": translate("Card", "Met how"),
        "expectation_why": translate("Card", "Expectation"),
        "loyalty_code": translate("Card", "Loyalty card"),
        "preferred_channel": translate("Card", "Likes to be reached"),
        "may_contact": translate("Card", "May we write"),
        "expectation": translate("Card", "Expects"),
        "ready_ahead": translate("Card", "Ready ahead"),
        "source": translate("Card", "Told by"),
        "pinned": translate("Card", "Kept on top"),
        "detail": translate("Card", "Detail"),
        "for_whom": translate("Card", "For"),
        "note": translate("Card", "Note"),
        "question": translate("Card", "Question"),
        "text": translate("Card", "Promise"),
        "due_on": translate("Card", "Due"),
        "business_day": translate("Card", "Day"),
    }.get(changed.field, "")


def _value(changed: Changed, text: str) -> str:
    """Write a value the way people say it; what a newer program means stands as it is."""
    word = _day if changed.kind == "visit" else _VALUES.get(changed.field)
    try:
        return word(text) if word and text else text
    except ValueError:
        return text

"""What comes along when one customer becomes a part of another.

What the other has already stays where it is, out of sight: so nothing is doubled, and taking
the two apart brings everything back.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import UUID

from models.changes import Change
from models.doubles import ties
from models.schema import (
    Alias,
    AskNext,
    Consent,
    Contact,
    Customer,
    CustomerRef,
    CustomerTag,
    HandoffItem,
    ImportedSummary,
    Note,
    Occasion,
    Preference,
    Promise,
    Rating,
    Record,
    Visit,
    VisitCompanion,
    Voice,
)
from models.text import fold

_WHOLE: tuple[type[Record], ...] = (
    CustomerRef, Consent, Visit, Rating, Promise, Voice, HandoffItem,
)  # fmt: skip
_Sameness = Callable[[Any], tuple[object, ...] | None]


def move(change: Change, keep: UUID, gone: UUID) -> None:
    """Bring all that belongs to `gone` to `keep`."""
    for kind in _WHOLE:
        _bring(change, _of(kind, gone), keep)
    for kind, sameness in UNLESS_SAME.items():
        known = {sameness(record) for record in _of(kind, keep)} - {None}
        if kind is Alias:
            known |= _names_of(keep)
        for record in _of(kind, gone):
            key = sameness(record)
            if key is None or key not in known:
                known.add(key)
                _bring(change, [record], keep)
    _bring_companions(change, keep, gone)
    _bring_summary(change, keep, gone)
    ties.move(change, keep, gone)


def _of(kind: type[Record], customer: UUID) -> list[Any]:
    owner: Any = kind._meta.fields["customer"]
    return list(kind.select().where(owner == customer).order_by(kind.id))


def _bring(change: Change, records: Iterable[Any], keep: UUID) -> None:
    for record in records:
        record.customer = keep
        change.save(record)


def _bring_companions(change: Change, keep: UUID, gone: UUID) -> None:
    """Keep who came along, but let nobody come along with themselves, or twice."""
    for companion in _of(VisitCompanion, gone):
        others = VisitCompanion.select().where(
            VisitCompanion.visit == companion.facts()["visit"], VisitCompanion.customer == keep
        )
        if others.exists():
            change.remove(companion)
        else:
            _bring(change, [companion], keep)
    own = Visit.select(Visit.id).where(Visit.customer == keep)
    with_self = (VisitCompanion.customer == keep) & VisitCompanion.visit.in_(own)
    for companion in list(VisitCompanion.select().where(with_self)):
        change.remove(companion)


def _bring_summary(change: Change, keep: UUID, gone: UUID) -> None:
    """Add up what is known in sum only."""
    theirs = ImportedSummary.get_or_none(ImportedSummary.customer == gone)
    ours = ImportedSummary.get_or_none(ImportedSummary.customer == keep)
    if theirs is None or ours is None:
        _bring(change, [theirs] if theirs else [], keep)
        return
    ours.visits += theirs.visits
    ours.first_on = min(filter(None, (ours.first_on, theirs.first_on)), default=None)
    ours.last_on = max(filter(None, (ours.last_on, theirs.last_on)), default=None)
    change.save(ours)


def _names_of(customer: UUID) -> set[tuple[object, ...] | None]:
    found = Customer.get_by_id(customer)
    return {(_plain(name),) for name in (found.name, found.described_as) if name}


def _plain(text: str) -> str:
    return fold(text) or text.casefold()


def _alias(alias: Alias) -> tuple[object, ...]:
    return (_plain(alias.name),)


def _contact(contact: Contact) -> tuple[object, ...]:
    return (contact.kind, contact.normal)


def _tag(tagged: CustomerTag) -> tuple[object, ...]:
    return (tagged.facts()["tag"],)


def _occasion(day: Occasion) -> tuple[object, ...]:
    return (day.kind, day.month, day.day, day.year, _plain(day.for_whom))


def _note(note: Note) -> tuple[object, ...] | None:
    return None if note.facts()["visit"] else (note.body,)


def _preference(fact: Preference) -> tuple[object, ...] | None:
    words = map(_plain, (fact.label, fact.detail, fact.for_whom))
    return None if fact.ended_at else (fact.kind, *words)


def _question(question: AskNext) -> tuple[object, ...] | None:
    return None if question.answered_at else (_plain(question.question),)


UNLESS_SAME: Mapping[type[Record], _Sameness] = {
    Alias: _alias,
    Contact: _contact,
    CustomerTag: _tag,
    Occasion: _occasion,
    Note: _note,
    Preference: _preference,
    AskNext: _question,
}

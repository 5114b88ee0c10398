"""What the shop knows of its customers' wishes: who told us, how, and when it was last true.

Facts end, they are not overwritten: a changed fact ends and the new one takes its place, unless
it is put right on the day it was written down.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from models.changes import Action, Change, command
from models.clock import ShopTime
from models.database import execute
from models.errors import Obstacle, Problem, Refused, Rejected
from models.ids import new_id
from models.kinds import PreferenceKind, Source
from models.schema import Preference, Staff
from models.shop.branches import shop
from models.text import clean, fold, one_line
from models.values import as_id, as_moment

_STANDING = """
    SELECT preference.id, preference.version, preference.kind, preference.label,
        preference.detail, preference.for_whom, preference.ready_ahead, preference.source,
        preference.recorded_at, COALESCE(staff.name, ''), preference.confirmed_at,
        preference.stale_days
    FROM preference LEFT JOIN staff ON staff.id = preference.recorded_by_id
    WHERE preference.customer_id = ? AND preference.ended_at IS NULL ORDER BY preference.id"""
LONGEST = {"label": 200, "detail": 20_000, "for_whom": 200}
STALE_DAYS = 180


@dataclass(frozen=True, slots=True)
class PreferenceDraft:
    """A fact as typed. `version` is the one that was read, 0 for a new fact."""

    customer: UUID
    kind: PreferenceKind
    label: str
    detail: str = ""
    for_whom: str = ""
    ready_ahead: bool = False
    source: Source = Source.SAID
    stale_days: int = STALE_DAYS
    id: UUID = field(default_factory=new_id)
    version: int = 0

    def problems(self) -> dict[str, Problem]:
        """Report what can be seen wrong without looking anything up."""
        typed = {"label": self.label, "detail": self.detail, "for_whom": self.for_whom}
        found = {name: Problem.TOO_LONG for name in typed if len(typed[name]) > LONGEST[name]}
        if not one_line(self.label):
            found["label"] = Problem.EMPTY
        if self.kind is PreferenceKind.TAKE_CARE and self.source is Source.ASSUMED:
            found["source"] = Problem.NOT_ASSUMED
        return found


@dataclass(frozen=True, slots=True)
class PreferenceRow:
    """A fact as shown. `recorded_by` is the name of who wrote it down, empty if nobody said."""

    id: UUID
    version: int
    kind: PreferenceKind
    label: str
    detail: str
    for_whom: str
    ready_ahead: bool
    source: Source
    recorded_at: datetime
    recorded_by: str
    confirmed_at: datetime | None
    stale_days: int

    def last_true(self) -> datetime:
        """Return the moment at which this was last known to be so."""
        return self.confirmed_at or self.recorded_at

    def is_stale(self, now: datetime) -> bool:
        """Tell whether somebody should ask if it is still true."""
        return now - self.last_true() >= timedelta(days=self.stale_days)


class Part(Enum):
    """What can be corrected about a fact where it stands."""

    KIND = "kind"
    LABEL = "label"
    DETAIL = "detail"
    FOR_WHOM = "for_whom"
    READY_AHEAD = "ready_ahead"
    SOURCE = "source"


_LINES = frozenset({Part.LABEL, Part.FOR_WHOM})
_READERS: Sequence[Callable[[Any], Any] | None] = (
    as_id, None, PreferenceKind, None, None, None, bool, Source, as_moment, None, as_moment, None,
)  # fmt: skip


def of_customer(customer: UUID) -> Sequence[PreferenceRow]:
    """List the facts that stand, the first one written down first."""
    found = execute(_STANDING, customer.hex).fetchall()
    return [PreferenceRow(*map(_read, _READERS, row)) for row in found]


@command(Action.SAVE_PREFERENCE)
def save(change: Change, draft: PreferenceDraft) -> UUID:
    """Write a fact down, or another in its place; return the id of the one that stands now.

    A fact that already stands is not written twice: it is confirmed.

    Raises:
        Rejected: something typed cannot be kept; *take care* is never assumed.
        Refused: the fact has changed since it was read, or is gone.
    """
    if problems := draft.problems():
        raise Rejected(problems)
    stored = Preference.get_or_none(Preference.id == draft.id)
    if draft.version:
        return _edit(change, draft, stored)
    if stored is not None:
        return draft.id
    if same := _same(draft):
        _confirm(change, same)
        return UUID(str(same.id))
    change.save(_new(change, draft, draft.id))
    return draft.id


@command(Action.SAVE_PREFERENCE)
def edit(change: Change, preference_id: UUID, part: Part, seen: Any, value: Any) -> UUID:
    """Correct one part that read `seen`; return the id of the fact that stands now.

    A fact that another has taken the place of is followed to that one.

    Raises:
        Rejected: as in `save`.
        Refused: somebody else has changed this part, or the fact has ended.
    """
    stored = change.fetch(Preference, preference_id)
    while stored.ended_at and stored.replaced_by:
        stored = stored.replaced_by
    if getattr(stored, part.value) != (one_line(seen) if part in _LINES else seen):
        raise Refused(Obstacle.CHANGED_SINCE)
    draft = replace(_draft(stored), **{part.value: value})
    if problems := draft.problems():
        raise Rejected(problems)
    return _edit(change, draft, stored)


@command(Action.CONFIRM_PREFERENCE)
def confirm(change: Change, preference_id: UUID) -> None:
    """Note that it is still true."""
    _confirm(change, _live(change, preference_id))


@command(Action.END_PREFERENCE)
def end(change: Change, preference_id: UUID) -> None:
    """Note that it is no longer true; it stays in the history."""
    fact = _live(change, preference_id)
    fact.ended_at = change.at
    change.save(fact)


def _edit(change: Change, draft: PreferenceDraft, stored: Preference | None) -> UUID:
    """Put the same fact right, or end it and start another."""
    if stored is None or stored.ended_at:
        raise Refused(Obstacle.GONE)
    if stored.version != draft.version:
        raise Refused(Obstacle.CHANGED_SINCE)
    if _says_the_same(stored, draft) or _was_written_today(change, stored):
        change.save(_describe(stored, draft))
        return draft.id
    successor = _new(change, draft, new_id())
    change.save(successor)
    stored.ended_at, stored.replaced_by = change.at, successor
    change.save(stored)
    return UUID(str(successor.id))


def _draft(stored: Preference) -> PreferenceDraft:
    facts = stored.facts()
    told = PreferenceKind(facts["kind"]), Source(facts["source"])
    return PreferenceDraft(
        UUID(facts["customer"]), told[0], stored.label, stored.detail, stored.for_whom,
        stored.ready_ahead, told[1], stored.stale_days, stored.id, stored.version,
    )  # fmt: skip


def _new(change: Change, draft: PreferenceDraft, preference_id: UUID) -> Preference:
    written = {"recorded_at": change.at, "recorded_by": change.author.staff}
    return _describe(Preference(id=preference_id, customer=draft.customer, **written), draft)


def _describe(fact: Preference, draft: PreferenceDraft) -> Preference:
    fact.kind, fact.source, fact.ready_ahead = draft.kind, draft.source, draft.ready_ahead
    fact.label, fact.detail = one_line(draft.label), clean(draft.detail)
    fact.for_whom, fact.stale_days = one_line(draft.for_whom), draft.stale_days
    return fact


def _confirm(change: Change, fact: Preference) -> None:
    staff = change.author.staff
    fact.confirmed_at, fact.confirmed_by = change.at, Staff(id=staff) if staff else None
    change.save(fact)


def _live(change: Change, preference_id: UUID) -> Preference:
    fact = change.fetch(Preference, preference_id)
    if fact.ended_at:
        raise Refused(Obstacle.GONE)
    return fact


def _same(draft: PreferenceDraft) -> Preference | None:
    """Find the standing fact that says what the draft says, in whatever spelling."""
    standing = Preference.select().where(
        Preference.customer == draft.customer,
        Preference.kind == draft.kind,
        Preference.ended_at.is_null(),
    )
    wanted = (fold(draft.label) or draft.label, fold(draft.for_whom))
    said = (fact for fact in standing if _spoken(fact) == wanted)
    return next(said, None)


def _spoken(fact: Preference) -> tuple[str, str]:
    return (fold(fact.label) or fact.label, fold(fact.for_whom))


def _says_the_same(fact: Preference, draft: PreferenceDraft) -> bool:
    told = (draft.kind, one_line(draft.label), one_line(draft.for_whom))
    return bool((fact.kind, fact.label, fact.for_whom) == told)


def _was_written_today(change: Change, fact: Preference) -> bool:
    here = shop()
    time = here.time if here else ShopTime(ZoneInfo("UTC"))
    return time.day_of(fact.recorded_at) == time.day_of(change.at)


def _read(reader: Callable[[Any], Any] | None, value: Any) -> Any:
    return reader(value) if reader else value

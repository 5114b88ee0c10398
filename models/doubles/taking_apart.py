"""Take apart again, any time later, who was merged: exactly what came along goes back.

The journal has what each merge did. What was moved goes back as it is now, with what was done to
it since; what was added since stays with the customer it was added to, except what hangs on
something that goes back: the rating of a visit, the fact that took another's place.
"""

from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any
from uuid import UUID

from peewee import ForeignKeyField

from models import rows
from models.changes import Action, Change, command, content
from models.database import execute
from models.doubles import marks, merging, ties
from models.doubles.marks import Mark
from models.doubles.merging import Merge
from models.errors import Obstacle, Refused
from models.journal import Entry
from models.people.called import shown, sort_key
from models.people.customer_drafts import Detail
from models.schema import (
    RECORDS,
    Customer,
    Facts,
    Note,
    Preference,
    Rating,
    Record,
    Relation,
    Visit,
    Voice,
)
from models.values import as_id

_PARTS = "SELECT id, no, name, described_as FROM customer WHERE merged_into_id = ? ORDER BY id"
_HEIR = "SELECT merged_into_id FROM customer WHERE id = ?"
_HOLDER = "SELECT 1 FROM customer WHERE loyalty_code = ? AND id <> ?"
_WITH_VISIT: tuple[type[Record], ...] = (Rating, Note, Voice)


@dataclass(frozen=True, slots=True)
class AlsoKnown:
    """Somebody who is now a part of another customer, since when."""

    id: UUID
    no: int
    name: str
    since: datetime


def parts_of(customer: UUID) -> list[AlsoKnown]:
    """List who was merged into a customer, the one who was merged first first.

    Of those who were merged in a notebook that was taken over, nothing is known, and none listed.
    """
    found = execute(_PARTS, customer.hex).fetchall()
    parts = (_part(as_id(row[0]), *row[1:]) for row in found)
    return sorted(filter(None, parts), key=lambda part: part.since)


def survivor(customer: UUID) -> UUID:
    """Return who a customer is now: themselves, unless they were merged into another."""
    return UUID(_now(customer.hex))


@command(Action.TAKE_APART)
def take_apart(change: Change, gone: UUID) -> UUID:
    """Make two customers again of one; return who they had been merged into.

    Merges that came later and build on this one are taken back before it, and done again after.

    Raises:
        Refused: there is no such customer, or they are not merged.
    """
    change.fetch(Customer, gone)
    mark = marks.mark_of(gone)
    if mark is None or survivor(gone) == gone:
        raise Refused(Obstacle.GONE)
    change.person = gone
    later = marks.built_on(mark)
    with change.wholesale():
        again = [_taken_back(change, other) for other in reversed(later)]
        _taken_back(change, mark)
        for wanted in reversed(again):
            merging.join(change, wanted)
    return survivor(mark.keep)


def _taken_back(change: Change, mark: Mark) -> Merge:
    """Take one merge back, and return how to do it again."""
    back = _Back(change, mark)
    for entry in reversed(marks.done(mark)):
        back.turn(entry)
    back.bring_what_hangs()
    return Merge(mark.keep, mark.gone, frozenset(back.theirs))


class _Back:
    """One taking apart under way; `theirs` are the details that had come from who is let go."""

    def __init__(self, change: Change, mark: Mark) -> None:
        self.theirs: set[Detail] = set()
        self._keep = mark.keep.hex
        self._change = change
        self._gone = mark.gone.hex
        self._visits: list[str] = []
        self._facts: list[str] = []

    def turn(self, entry: Entry) -> None:
        """Take one thing back that the merge did, unless somebody has done it otherwise since."""
        kind, record = RECORDS[entry.kind], entry.record.hex
        stored = rows.fetch(kind, record)
        if entry.before is None:
            self._take_out(kind, stored, entry.after or {})
        elif entry.after is None:
            self._put_in(kind, stored, entry.before)
        elif stored:
            self._turn_fields(kind, stored, entry.before, entry.after)

    def bring_what_hangs(self) -> None:
        """Let go along what was added since, and makes no sense without what goes back."""
        for kind in _WITH_VISIT:
            for record in chain.from_iterable(_hanging(kind, visit) for visit in self._visits):
                self._give(record)
        for record in chain.from_iterable(map(_successors, self._facts)):
            self._give(record)

    def _give(self, record: Any) -> None:
        if record.facts()["customer"] == self._keep:
            record.customer = UUID(self._gone)
            self._change.save(record)

    def _take_out(self, kind: type[Record], stored: Facts | None, added: Facts) -> None:
        if stored and _as_now(kind, content(stored)) == _as_now(kind, content(added)):
            self._change.remove(kind.of(stored))

    def _put_in(self, kind: type[Record], stored: Facts | None, removed: Facts) -> None:
        if stored or not _ends_stand(kind, removed):
            return
        if kind is not Relation or ties.makes_sense(removed):
            self._change.save(kind.of(removed))

    def _turn_fields(self, kind: type[Record], stored: Facts, before: Facts, after: Facts) -> None:
        theirs = {name: value for name, value in content(before).items() if value != after[name]}
        now, then = _as_now(kind, stored), _as_now(kind, after)
        back = {name: value for name, value in theirs.items() if now[name] == then[name]}
        if _is_held(back.get("loyalty_code"), stored["id"]):
            del back["loyalty_code"]
        if not back:
            return
        if back.get("customer") == self._gone:
            self._note(kind, stored["id"])
        if stored["id"] == self._keep:
            self.theirs |= {detail for detail in merging.CHOOSABLE if detail.value in back}
        facts = stored | back
        self._change.save(kind.of(_called(facts, stored) if kind is Customer else facts))

    def _note(self, kind: type[Record], record: str) -> None:
        if kind is Visit:
            self._visits.append(record)
        elif kind is Preference:
            self._facts.append(record)


def _part(gone: UUID, no: int, name: str | None, described_as: str | None) -> AlsoKnown | None:
    """Tell of somebody who can be taken apart: the journal may be another notebook's."""
    since = marks.since(gone)
    return AlsoKnown(gone, no, shown(name, described_as), since) if since else None


def _now(customer: str) -> str:
    """Follow who was merged into whom."""
    found = execute(_HEIR, customer).fetchone()
    return _now(str(found[0]).replace("-", "")) if found and found[0] else customer


def _as_now(kind: type[Record], facts: Facts) -> Facts:
    """Name in place of whoever was merged the customer they are now."""
    fields = marks.customer_fields(kind)
    return facts | {name: _now(facts[name]) for name in fields if facts[name]}


def _ends_stand(kind: type[Record], facts: Facts) -> bool:
    """Tell whether everything a record names is still there."""
    return all(
        rows.fetch(field.rel_model, facts[field.name])
        for field in kind._meta.sorted_fields
        if isinstance(field, ForeignKeyField) and facts[field.name]
    )


def _called(facts: Facts, stored: Facts) -> Facts:
    """Let nobody be without a name, and sort everybody by the one they have."""
    if not shown(facts["name"], facts["described_as"]):
        facts |= {name: stored[name] for name in ("name", "described_as")}
    return facts | {"sort_key": sort_key(facts["name"], facts["described_as"])}


def _is_held(code: str | None, customer: str) -> bool:
    return bool(code and execute(_HOLDER, code, customer).fetchone())


def _hanging(kind: Any, visit: str) -> list[Record]:
    return list(kind.select().where(kind.visit == UUID(visit)))


def _successors(fact: str) -> list[Record]:
    """List the facts that took the place of one, each of the one before."""
    found: list[Record] = []
    following = Preference.get_by_id(UUID(fact)).facts()["replaced_by"]
    while following and all(other.facts()["id"] != following for other in found):
        found.append(Preference.get_by_id(UUID(following)))
        following = found[-1].facts()["replaced_by"]
    return found

"""Store what a file says of people besides who they are and how to reach them."""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from models.changes import Change
from models.database import execute
from models.exchange.adding import Adding
from models.exchange.details import Detail
from models.exchange.people import Person
from models.schema import (
    Alias,
    Contact,
    CustomerTag,
    Facts,
    ImportedSummary,
    Note,
    Occasion,
    Preference,
    Record,
    Relation,
    Tag,
)
from models.text import fold

_KINDS = (Alias, Contact, Note, Occasion, Relation, Preference)
_TAGS = "SELECT id, folded FROM tag"
_SUMMARY = "SELECT id FROM imported_summary WHERE customer_id = ?"


def store_details(change: Change, adding: Adding, people: Sequence[Person]) -> None:
    """Add all that is new of everybody; each must have been stored."""
    for kind in _KINDS:
        adding.store(kind, _of_kind(adding, kind, people))
    tags = _tags(adding, {tag: None for person in people for tag in person.tags})
    adding.store(CustomerTag, (
        adding.facts(CustomerTag, customer=person.id, tag=tag)
        for person in people
        for tag in {tags[_folded(tag)]: None for tag in person.tags}
    ))  # fmt: skip
    summed = [person for person in people if person.summary]
    changed = {person.id for person in summed if person.is_known and _update(change, person)}
    adding.store(ImportedSummary, (
        adding.facts(ImportedSummary, customer=person.id, **person.summary._asdict())
        for person in summed if person.summary and person.id not in changed
    ))  # fmt: skip


def _of_kind(adding: Adding, kind: type[Record], people: Sequence[Person]) -> Iterable[Facts]:
    more = {"recorded_at": adding.at} if kind is Preference else {}
    for person in people:
        for detail in person.details:
            if detail.kind is kind:
                yield _row(adding, person, detail, more)


def _row(adding: Adding, person: Person, detail: Detail, more: dict[str, int]) -> Facts:
    return adding.facts(detail.kind, customer=person.id, **dict(detail.facts), **more)


def _tags(adding: Adding, names: Iterable[str]) -> dict[str, str]:
    """Return the id of each tag by what makes it the same, adding those that are new."""
    wanted = {_folded(name): name for name in names}
    if not wanted:
        return {}
    found = {folded: str(tag).replace("-", "") for tag, folded in execute(_TAGS).fetchall()}
    added = [
        adding.facts(Tag, name=name, folded=folded)
        for folded, name in wanted.items()
        if folded not in found
    ]
    adding.store(Tag, added)
    return found | {facts["folded"]: facts["id"] for facts in added}


def _folded(name: str) -> str:
    return fold(name) or name.casefold()


def _update(change: Change, person: Person) -> bool:
    """Bring a sum the notebook has up to date; tell whether it has one."""
    row = execute(_SUMMARY, person.id).fetchone()
    if row is None or person.summary is None:
        return False
    record = change.fetch(ImportedSummary, UUID(str(row[0])))
    record.visits = person.summary.visits
    record.first_on, record.last_on = map(_day, person.summary[1:])
    change.save(record)
    return True


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None

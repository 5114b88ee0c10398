"""What a file says about a person besides a name and how to reach them, as rows to be stored."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from models.kinds import (
    AliasKind,
    ContactKind,
    OccasionKind,
    PreferenceKind,
    RelationKind,
    Source,
)
from models.people import contacts
from models.schema import Alias, Contact, Note, Occasion, Preference, Record, Relation


class Detail(NamedTuple):
    """A row that belongs to a customer; two are the same if they agree in some of its columns."""

    kind: type[Record]
    facts: tuple[tuple[str, Any], ...]
    same_by: tuple[str, ...]

    def key(self) -> tuple[Any, ...]:
        """Return what makes two details of one customer the same."""
        facts = dict(self.facts)
        return (self.kind, *(facts[name] for name in self.same_by))


class Summary(NamedTuple):
    """How often somebody came, where a file tells only that; days are ISO."""

    visits: int
    first_on: str | None = None
    last_on: str | None = None


def _detail(kind: type[Record], same_by: str, facts: Mapping[str, Any]) -> Detail:
    return Detail(kind, tuple(facts.items()), tuple(same_by.split()))


def alias(name: str) -> Detail:
    """Make another name of a customer."""
    return _detail(Alias, "name", {"name": name, "kind": AliasKind.NICKNAME.value})


def contact(kind: ContactKind, value: str) -> Detail:
    """Make a way to reach a customer that does not tell who it is."""
    normal = contacts.normal(kind, value)
    return _detail(Contact, "kind normal", {"kind": kind.value, "value": value, "normal": normal})


def note(body: str) -> Detail:
    """Make a note."""
    return _detail(Note, "body", {"body": body})


def occasion(
    kind: OccasionKind, month: int, day: int, year: int | None, for_whom: str = ""
) -> Detail:
    """Make a day of the year to think of a customer."""
    facts = {"kind": kind.value, "month": month, "day": day, "year": year, "for_whom": for_whom}
    return _detail(Occasion, "kind month day for_whom", facts)


def relation(kind: RelationKind, name: str, words: str = "") -> Detail:
    """Make a tie to somebody known by name only."""
    return _detail(Relation, "kind name", {"kind": kind.value, "name": name, "note": words})


def take_care(label: str, detail: str = "") -> Detail:
    """Make a warning that another program has kept."""
    facts = {
        "kind": PreferenceKind.TAKE_CARE.value,
        "label": label,
        "detail": detail,
        "source": Source.IMPORTED.value,
    }
    return _detail(Preference, "kind label", facts)


def iso(day: date | None) -> str | None:
    """Write a day as the notebook keeps it."""
    return day.isoformat() if day else None

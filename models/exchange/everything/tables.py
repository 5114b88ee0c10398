"""The CSV files of an export: a table each, with names where the notebook has ids.

Headings are fixed words, so that other programs know a column whatever language is spoken here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from peewee import BooleanField, ForeignKeyField

from models.exchange.everything.beside import Beside, beside_customers, beside_visits
from models.exchange.everything.names import Names
from models.exchange.everything.pages import pages
from models.schema import (
    Acknowledgement,
    Alias,
    AskNext,
    Branch,
    ClosedDay,
    Consent,
    Contact,
    Customer,
    CustomerRef,
    Erasure,
    Facts,
    Handoff,
    HandoffCorrection,
    HandoffItem,
    HandoffReply,
    ImportBatch,
    ImportedSummary,
    Item,
    Note,
    NotSame,
    Occasion,
    OnDuty,
    Preference,
    Promise,
    Rating,
    Record,
    Relation,
    Setting,
    Shift,
    Staff,
    Taking,
    Theme,
    Visit,
    Voice,
)
from models.schema.base import MomentField

KINDS: Mapping[str, type[Record]] = {
    "customers": Customer,
    "contacts": Contact,
    "other_names": Alias,
    "other_ids": CustomerRef,
    "people_around": Relation,
    "occasions": Occasion,
    "consents": Consent,
    "not_the_same": NotSame,
    "known": Preference,
    "notes": Note,
    "questions": AskNext,
    "promises": Promise,
    "visits": Visit,
    "visits_in_sum": ImportedSummary,
    "items": Item,
    "ratings": Rating,
    "voices": Voice,
    "themes": Theme,
    "handovers": Handoff,
    "handover_notes": HandoffItem,
    "handover_replies": HandoffReply,
    "handover_corrections": HandoffCorrection,
    "handover_seen": Acknowledgement,
    "handover_taken": Taking,
    "shops": Branch,
    "closed_days": ClosedDay,
    "staff": Staff,
    "shifts": Shift,
    "on_duty": OnDuty,
    "settings": Setting,
    "imports": ImportBatch,
    "forgotten": Erasure,
}
_UNSAID = frozenset(
    {"id", "version", "updated_at", "import_batch", "sort_key", "pin_hash", "folded", "normal",
     "import_key", "file_hash", "rows_hash", "proposal", "fact"}
)  # fmt: skip
_REFERRED = frozenset({Customer, Visit, Item, Theme, HandoffItem, Handoff, Promise})

Read = Callable[[Facts], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Column:
    """One or more neighbouring columns of a file, read from the facts of a record."""

    titles: Sequence[str]
    read: Read


@dataclass(frozen=True, slots=True)
class Table:
    """A file to be written: its name without suffix, its headings and its rows, read once."""

    name: str
    titles: Sequence[str]
    rows: Iterator[list[list[str]]]


def table(name: str, known: Names) -> Table:
    """Describe one file; reading begins with its rows."""
    kind = KINDS[name]
    columns = [
        _column(field, known)
        for field in kind._meta.sorted_fields
        if field.name not in _UNSAID or (field.name == "id" and kind in _REFERRED)
    ]
    beside = {Customer: beside_customers, Visit: beside_visits}.get(kind)
    titles = [title for column in columns for title in column.titles]
    more = beside([]).titles if beside else ()
    return Table(name, [*titles, *more], _rows(kind, columns, beside))


def _rows(
    kind: type[Record],
    columns: Sequence[Column],
    beside: Callable[[Sequence[str]], Beside] | None,
) -> Iterator[list[list[str]]]:
    for page in pages(kind):
        more = beside([facts["id"] for facts in page]) if beside else None
        yield [
            [*_cells(columns, facts), *(more.cells(facts["id"]) if more else ())] for facts in page
        ]


def _cells(columns: Iterable[Column], facts: Facts) -> Iterator[str]:
    for column in columns:
        yield from column.read(facts)


def _column(field: Any, known: Names) -> Column:
    name: str = field.name
    of = field.rel_model if isinstance(field, ForeignKeyField) else None
    if of is Customer:
        return Column((f"{name}_no", name), partial(_customer, name, known.customers))
    mappings: Mapping[Any, Mapping[str, str]]
    mappings = {Staff: known.staff, Item: known.items, Branch: known.branches}
    called = mappings.get(of)
    if called is None and name == "created_by":
        called = known.staff
    if called is not None:
        return Column((name,), partial(_named, name, called))
    if isinstance(field, MomentField):
        return Column((name,), partial(_moment, name, known.zone))
    plain = _yes_or_no if isinstance(field, BooleanField) else _plain
    return Column((name,), partial(plain, name))


def _customer(name: str, customers: Mapping[str, tuple[str, str]], facts: Facts) -> Sequence[str]:
    return customers.get(facts[name] or "", ("", ""))


def _named(name: str, mapping: Mapping[str, str], facts: Facts) -> Sequence[str]:
    return (mapping.get(facts[name] or "", ""),)


def _moment(name: str, zone: ZoneInfo, facts: Facts) -> Sequence[str]:
    """Write what the shop's clock showed."""
    if facts[name] is None:
        return ("",)
    moment = datetime.fromtimestamp(facts[name] / 1000, UTC).astimezone(zone)
    return (moment.strftime("%Y-%m-%d %H:%M:%S"),)


def _yes_or_no(name: str, facts: Facts) -> Sequence[str]:
    return ("yes" if facts[name] else "no",)


def _plain(name: str, facts: Facts) -> Sequence[str]:
    return ("" if facts[name] is None else str(facts[name]),)

"""The tables. Nothing outside models/ may import this package."""

from collections.abc import Mapping
from typing import cast

from models.schema.base import Facts, Record, Table, records, written
from models.schema.book import (
    Draft,
    Erasure,
    ImportBatch,
    ImportedSummary,
    JournalEntry,
    ModelFit,
)
from models.schema.customers import (
    Alias,
    Consent,
    Contact,
    Customer,
    CustomerRef,
    CustomerTag,
    NotSame,
    Occasion,
    Relation,
    Tag,
)
from models.schema.derived import CustomerStat, FindEntry, Hourly, Word
from models.schema.handoff import (
    Acknowledgement,
    Handoff,
    HandoffCorrection,
    HandoffItem,
    HandoffReply,
    Taking,
)
from models.schema.knowledge import AskNext, Note, Preference, Promise
from models.schema.shop import BookMeta, Branch, ClosedDay, OnDuty, Setting, Shift, Staff
from models.schema.visits import Item, Rating, Visit, VisitCompanion, VisitItem
from models.schema.voices import Theme, Voice

RECORD_TABLES: tuple[type[Record], ...] = (
    Branch, ClosedDay, Staff, Shift, OnDuty, Setting, ImportBatch,
    Customer, Alias, Contact, CustomerRef, Consent, Tag, CustomerTag, Relation, Occasion, NotSame,
    ImportedSummary, Item, Visit, VisitItem, VisitCompanion, Rating,
    Preference, AskNext, Note, Promise, Theme, Voice,
    Handoff, HandoffItem, HandoffReply, HandoffCorrection, Acknowledgement, Taking, ModelFit,
    Erasure,
)  # fmt: skip
TABLES: tuple[type[Table], ...] = (
    BookMeta, JournalEntry, Draft, *RECORD_TABLES, CustomerStat, Hourly, FindEntry, Word,
)  # fmt: skip
RECORDS: Mapping[str, type[Record]] = {
    cast(str, table._meta.table_name): table for table in RECORD_TABLES
}

__all__ = [
    "RECORDS", "RECORD_TABLES", "TABLES", "Acknowledgement", "Alias", "AskNext", "BookMeta",
    "Branch", "ClosedDay", "Consent", "Contact", "Customer", "CustomerRef", "CustomerStat",
    "CustomerTag", "Draft", "Erasure", "Facts", "FindEntry", "Handoff", "HandoffCorrection",
    "HandoffItem", "HandoffReply", "Hourly", "ImportBatch", "ImportedSummary", "Item",
    "JournalEntry", "ModelFit", "NotSame", "Note", "Occasion", "OnDuty", "Preference", "Promise",
    "Rating", "Record", "Relation", "Setting", "Shift", "Staff", "Table", "Tag", "Taking", "Theme",
    "Visit", "VisitCompanion", "VisitItem", "Voice", "Word", "kind_of", "records", "written",
]  # fmt: skip


def kind_of(record: type[Record] | Record) -> str:
    """Return the name under which the journal knows a record's table."""
    return cast(str, record._meta.table_name)

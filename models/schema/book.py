"""The notebook's own keeping: the journal, imports, drafts, fits, erasures."""

from peewee import (
    AutoField,
    DateField,
    DoubleField,
    ForeignKeyField,
    IntegerField,
    TextField,
    UUIDField,
)

from models.schema.base import MomentField, Record, Table
from models.schema.customers import Customer
from models.schema.shop import Staff
from models.touched import Touched


class JournalEntry(Table):
    """One record before and after one command, chained to the entry before it.

    Erasure may blank `salt`, `before` and `after`; the chain still verifies.
    """

    seq = AutoField()
    at = MomentField()
    staff = UUIDField(null=True)
    till = TextField(default="")
    action = TextField()
    group = UUIDField(index=True)
    undoes = UUIDField(null=True)
    kind = TextField()
    record = UUIDField()
    person = UUIDField(null=True, index=True)
    before = TextField(null=True)
    after = TextField(null=True)
    salt = TextField(null=True)
    payload_hash = TextField()
    hash = TextField()

    class Meta:
        table_name = "change"
        indexes = ((("record", "seq"), False),)


class ImportBatch(Record):
    """One file brought in; each row it added names it."""

    touches = Touched.ALL
    person = None

    file_name = TextField()
    file_hash = TextField()
    counts = TextField()  # JSON: a count by its name
    rows_hash = TextField(default="")  # sha256 over the rows it added, in order


class ImportedSummary(Record):
    """History known only in sum."""

    touches = Touched.VISITS

    customer = ForeignKeyField(Customer, unique=True, on_delete="RESTRICT")
    visits = IntegerField()
    first_on = DateField(null=True)
    last_on = DateField(null=True)


class Draft(Table):
    """Words not yet said: kept at every pause, never journalled."""

    id = TextField(primary_key=True)  # what they are for, the same after a crash
    staff = UUIDField(null=True)
    till = TextField(default="")
    kind = TextField()
    about = UUIDField(null=True)
    body = TextField()
    updated_at = MomentField()


class ModelFit(Record):
    """What the analytics have learnt of the shop."""

    touches = Touched.SETTINGS
    person = None

    at = MomentField()
    parameters = TextField(default="{}")  # JSON
    theta80 = DoubleField()
    theta90 = DoubleField()
    shop_gap = DoubleField()  # days


class Erasure(Record):
    """Somebody asked to be forgotten; only that is remembered."""

    touches = Touched.CUSTOMERS
    person = None

    customer_id = UUIDField(unique=True)
    at = MomentField()
    by = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)
    reason = TextField(default="")

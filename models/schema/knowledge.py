"""What the shop knows about its customers, and has promised them."""

from peewee import BooleanField, DateField, ForeignKeyField, IntegerField, TextField

from models.kinds import PreferenceKind, PromiseStatus, Source
from models.schema.base import ChoiceField, MomentField, Record
from models.schema.customers import Customer
from models.schema.shop import Staff
from models.schema.visits import Visit
from models.touched import Touched


class Preference(Record):
    """One fact about a customer: who told us, how, and when it was last true."""

    touches = Touched.KNOWLEDGE

    customer = ForeignKeyField(Customer, on_delete="RESTRICT")
    kind = ChoiceField(PreferenceKind)
    label = TextField()
    detail = TextField(default="")
    for_whom = TextField(default="")
    ready_ahead = BooleanField(default=False)
    source = ChoiceField(Source)
    recorded_at = MomentField()
    recorded_by = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)
    confirmed_at = MomentField(null=True)
    confirmed_by = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)
    stale_days = IntegerField(default=180)
    ended_at = MomentField(null=True)
    replaced_by = ForeignKeyField("self", null=True, on_delete="RESTRICT", index=False)


class AskNext(Record):
    """Something to ask a customer at the next visit."""

    touches = Touched.KNOWLEDGE

    customer = ForeignKeyField(Customer, on_delete="RESTRICT")
    question = TextField()
    why = TextField(default="")
    answered_at = MomentField(null=True)
    answer = TextField(default="")


class Note(Record):
    """Words about a customer, or about one visit."""

    touches = Touched.KNOWLEDGE

    customer = ForeignKeyField(Customer, on_delete="RESTRICT")
    visit = ForeignKeyField(Visit, null=True, on_delete="RESTRICT", index=False)
    body = TextField()
    pinned = BooleanField(default=False)


class Promise(Record):
    """Something the shop has said it will do for a customer."""

    touches = Touched.KNOWLEDGE

    customer = ForeignKeyField(Customer, on_delete="RESTRICT")
    text = TextField()
    owner = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)
    due_on = DateField(null=True)
    status = ChoiceField(PromiseStatus, default=PromiseStatus.OPEN)
    closed_at = MomentField(null=True)

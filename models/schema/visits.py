"""Visits, what was asked for, and how happy people were."""

from peewee import (
    BooleanField,
    DateField,
    DoubleField,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from models.kinds import Channel, Outcome, RatedBy, VisitKind
from models.schema.base import ChoiceField, MomentField, Record
from models.schema.customers import Customer
from models.schema.shop import Branch, Shift, Staff
from models.touched import Touched


class Item(Record):
    """Something people ask for."""

    touches = Touched.KNOWLEDGE
    person = None

    name = TextField()
    folded = TextField(unique=True)
    out_since = DateField(null=True)
    back_on = DateField(null=True)
    substitute = TextField(default="")


class Visit(Record):
    """One time somebody came in; without a customer it counts in pulse and hours only."""

    touches = Touched.VISITS

    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT", index=False)
    branch = ForeignKeyField(Branch, on_delete="RESTRICT", index=False)
    shift = ForeignKeyField(Shift, null=True, on_delete="RESTRICT", index=False)
    at = MomentField()
    time_known = BooleanField(default=True)
    business_day = DateField()
    kind = ChoiceField(VisitKind, default=VisitKind.BOUGHT)
    channel = ChoiceField(Channel, default=Channel.COUNTER)
    served_by = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)
    outcome = ChoiceField(Outcome, default=Outcome.GOT_IT)
    was_usual = BooleanField(default=False)
    amount = IntegerField(null=True)  # hundredths of the shop's currency
    note = TextField(default="")
    voided_at = MomentField(null=True)
    import_key = TextField(null=True)  # of imported ones, unique among them

    class Meta:
        indexes = (
            (("customer", "at"), False),
            (("branch", "business_day", "at"), False),
        )


Visit.add_index(Visit.index(Visit.customer, where=(Visit.note != ""), name="visit_noted"))
Visit.add_index(
    Visit.index(Visit.id, where=Visit.voided_at.is_null(is_null=False), name="visit_voided")
)
Visit.add_index(
    Visit.index(
        Visit.import_key,
        unique=True,
        where=Visit.import_key.is_null(is_null=False),
        name="visit_import_key",
    )
)


class VisitItem(Record):
    """What was asked for at a visit."""

    touches = Touched.VISITS
    person = None

    visit = ForeignKeyField(Visit, on_delete="RESTRICT")
    item = ForeignKeyField(Item, on_delete="RESTRICT")
    detail = TextField(default="")


class VisitCompanion(Record):
    """Who came along."""

    touches = Touched.VISITS

    visit = ForeignKeyField(Visit, on_delete="RESTRICT")
    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT")
    name = TextField(default="")


class Rating(Record):
    """How happy somebody was, 1 to 5, as given and as mapped."""

    touches = Touched.RATINGS

    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT", index=False)
    visit = ForeignKeyField(Visit, null=True, unique=True, on_delete="RESTRICT")
    at = MomentField(null=True)
    on = DateField(null=True)
    value = IntegerField()
    given = DoubleField(null=True, column_name="raw")
    scale = TextField(default="1-5")
    rated_by = ChoiceField(RatedBy, default=RatedBy.CUSTOMER)
    channel = ChoiceField(Channel, default=Channel.COUNTER)
    words = TextField(default="")

    class Meta:
        indexes = ((("customer", "on"), False), (("on",), False))

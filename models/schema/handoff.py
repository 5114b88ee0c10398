"""What one shift leaves to the next."""

from peewee import BooleanField, ForeignKeyField, IntegerField, TextField

from models.kinds import Heat, ShopState
from models.schema.base import ChoiceField, MomentField, Record
from models.schema.customers import Customer
from models.schema.shop import Branch, Shift, Staff
from models.touched import Touched


class Handoff(Record):
    """Everything one shift leaves to the next; open until it is sealed."""

    touches = Touched.HANDOFF
    person = None

    branch = ForeignKeyField(Branch, on_delete="RESTRICT", index=False)
    from_shift = ForeignKeyField(Shift, null=True, on_delete="RESTRICT", index=False)
    to_shift = ForeignKeyField(Shift, null=True, on_delete="RESTRICT", index=False)
    state = ChoiceField(ShopState, default=ShopState.CALM)
    summary = TextField(default="")
    sealed_at = MomentField(null=True)
    sealed_by = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)
    taken_at = MomentField(null=True)
    taken_by = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)
    said_back = BooleanField(default=False)

    class Meta:
        indexes = ((("branch", "sealed_at"), False),)


class HandoffItem(Record):
    """One thing the next shift must do, watch or know."""

    touches = Touched.HANDOFF

    handoff = ForeignKeyField(Handoff, on_delete="RESTRICT")
    heat = ChoiceField(Heat, default=Heat.INFO)
    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT")
    who_line = TextField(default="")
    do = TextField(default="")
    owner = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)
    due_at = MomentField(null=True)
    if_this = TextField(default="")
    then_that = TextField(default="")
    source = TextField(default="typed")
    carried_from = ForeignKeyField("self", null=True, on_delete="RESTRICT", index=False)
    carried_count = IntegerField(default=0)
    done_at = MomentField(null=True)
    done_by = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)
    dropped_why = TextField(default="")


class HandoffReply(Record):
    """An answer under an item."""

    touches = Touched.HANDOFF
    person = None

    item = ForeignKeyField(HandoffItem, on_delete="RESTRICT")
    staff = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)
    body = TextField()


class Acknowledgement(Record):
    """Somebody has read an item, and said it back."""

    touches = Touched.HANDOFF
    person = None

    item = ForeignKeyField(HandoffItem, on_delete="RESTRICT", index=False)
    staff = ForeignKeyField(Staff, on_delete="RESTRICT", index=False)
    at = MomentField()
    said_back = TextField(default="")

    class Meta:
        indexes = ((("item", "staff"), True),)

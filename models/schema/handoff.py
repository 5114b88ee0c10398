"""What one shift leaves to the next."""

from peewee import BooleanField, DateField, ForeignKeyField, IntegerField, TextField

from models.kinds import Heat, ShopState, Stage, Why
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
    stage = ChoiceField(Stage, default=Stage.WRITING)
    for_day = DateField(null=True)  # the business day of those it is for

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
    source = ChoiceField(Why, default=Why.TYPED)
    carried_from = ForeignKeyField("self", null=True, on_delete="RESTRICT", unique=True)
    carried_count = IntegerField(default=0)
    done_at = MomentField(null=True)
    done_by = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)
    dropped_why = TextField(default="")
    dropped_at = MomentField(null=True)
    dropped_by = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)
    place = IntegerField(default=0)  # among those of its heat
    proposal = TextField(default="")  # the key under which it was proposed
    fact = TextField(default="")  # JSON: what tells why it is there
    left_at = MomentField(null=True)  # of one carried over: when it was first left
    left_by = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)
    days = IntegerField(default=1)  # the first day, the second …
    folded = TextField(default="")

    class Meta:
        indexes = ((("done_at", "dropped_at"), False),)


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
    matched = BooleanField(default=True)  # what was said back is what was meant

    class Meta:
        indexes = ((("item", "staff"), True),)


class HandoffCorrection(Record):
    """What was put right in an item after somebody had read it; one field of it."""

    touches = Touched.HANDOFF
    person = None

    item = ForeignKeyField(HandoffItem, on_delete="RESTRICT")
    staff = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)
    field = TextField()
    was = TextField()
    now = TextField()


class Taking(Record):
    """Somebody has taken a handoff over, for themselves."""

    touches = Touched.HANDOFF
    person = None

    handoff = ForeignKeyField(Handoff, on_delete="RESTRICT", index=False)
    staff = ForeignKeyField(Staff, on_delete="RESTRICT", index=False)
    at = MomentField()
    said_back = IntegerField(default=0)  # how many musts

    class Meta:
        indexes = ((("handoff", "staff"), True),)

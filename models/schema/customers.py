"""Who the customers are, and the people around them."""

from peewee import DateField, ForeignKeyField, IntegerField, TextField

from models.kinds import (
    AliasKind,
    Channel,
    ContactKind,
    MayContact,
    OccasionKind,
    RelationKind,
    Standing,
)
from models.schema.base import ChoiceField, MomentField, Record
from models.schema.shop import Staff
from models.touched import Touched


class Customer(Record):
    """Someone the shop wants to remember, by name or by description."""

    touches = Touched.CUSTOMERS
    person = "id"

    no = IntegerField(unique=True)
    name = TextField(null=True)
    described_as = TextField(null=True)
    sort_key = TextField(index=True)
    say_it = TextField(default="")
    standing = ChoiceField(Standing, default=Standing.ACTIVE)
    met_on = DateField(null=True)
    met_how = TextField(default="")
    met_channel = ChoiceField(Channel, null=True)
    expectation = IntegerField(null=True)  # 1 easy-going to 3 exacting
    expectation_why = TextField(default="")
    preferred_channel = ChoiceField(Channel, null=True)
    may_contact = ChoiceField(MayContact, default=MayContact.UNKNOWN)
    loyalty_code = TextField(null=True, unique=True)
    keep_until = DateField(null=True)
    merged_into = ForeignKeyField("self", null=True, on_delete="RESTRICT", index=False)
    binned_at = MomentField(null=True)

    class Meta:
        indexes = ((("standing", "sort_key", "id", "binned_at", "merged_into"), False),)


class Alias(Record):
    """Another name for a customer, or the dog's."""

    touches = Touched.CUSTOMERS

    customer = ForeignKeyField(Customer, on_delete="RESTRICT")
    name = TextField()
    kind = ChoiceField(AliasKind, default=AliasKind.NICKNAME)


class Contact(Record):
    """A way to reach a customer: as given, and as compared."""

    touches = Touched.CUSTOMERS

    customer = ForeignKeyField(Customer, on_delete="RESTRICT")
    kind = ChoiceField(ContactKind)
    value = TextField()
    normal = TextField(index=True)


class CustomerRef(Record):
    """The id a customer has in another system."""

    touches = Touched.CUSTOMERS

    customer = ForeignKeyField(Customer, on_delete="RESTRICT")
    system = TextField()
    ref = TextField()

    class Meta:
        indexes = ((("system", "ref"), True),)


class Consent(Record):
    """A customer said yes or no to something. Never edited: the newest row counts."""

    touches = Touched.CUSTOMERS

    customer = ForeignKeyField(Customer, on_delete="RESTRICT")
    purpose = TextField()
    given = ChoiceField(MayContact)
    at = MomentField()
    channel = ChoiceField(Channel)
    wording = TextField(default="")
    staff = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)


class Tag(Record):
    """A word customers can be grouped by."""

    touches = Touched.CUSTOMERS
    person = None

    name = TextField()
    folded = TextField(unique=True)


class CustomerTag(Record):
    """A customer carries a tag."""

    touches = Touched.CUSTOMERS

    customer = ForeignKeyField(Customer, on_delete="RESTRICT", index=False)
    tag = ForeignKeyField(Tag, on_delete="RESTRICT")

    class Meta:
        indexes = ((("customer", "tag"), True),)


class Relation(Record):
    """One tie between a customer and somebody, read from both ends."""

    touches = Touched.CUSTOMERS

    customer = ForeignKeyField(Customer, on_delete="RESTRICT")
    kind = ChoiceField(RelationKind)
    other = ForeignKeyField(Customer, null=True, on_delete="RESTRICT")
    name = TextField(default="")  # when the other is no customer
    note = TextField(default="")


class Occasion(Record):
    """A day of the year to think of a customer."""

    touches = Touched.CUSTOMERS

    customer = ForeignKeyField(Customer, on_delete="RESTRICT")
    kind = ChoiceField(OccasionKind)
    month = IntegerField()
    day = IntegerField()
    year = IntegerField(null=True)
    for_whom = TextField(default="")
    warn_days = IntegerField(default=3)

    class Meta:
        indexes = ((("month", "day"), False),)


class NotSame(Record):
    """Two customers who look alike and are not; or nobody knows, and they are kept as two."""

    touches = Touched.CUSTOMERS

    customer = ForeignKeyField(Customer, on_delete="RESTRICT", index=False)
    other = ForeignKeyField(Customer, on_delete="RESTRICT")
    known = TextField(null=True)  # what spoke for one when both were kept; nothing: never the same

    class Meta:
        indexes = ((("customer", "other"), True),)

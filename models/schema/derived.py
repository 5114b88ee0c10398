"""Tables that could be computed from the others, and are kept for speed."""

from peewee import (
    AutoField,
    CompositeKey,
    DateField,
    DoubleField,
    ForeignKeyField,
    IntegerField,
    TextField,
    UUIDField,
)

from models.schema.base import MomentField, Table
from models.schema.customers import Customer
from models.schema.shop import Branch


class CustomerStat(Table):
    """Derived from a customer's visits and ratings, and from what was imported in sum.

    `visits` to `last_at`, but for the visit days, tell only of what was written down visit by
    visit; all else counts sums too.
    """

    customer = ForeignKeyField(Customer, primary_key=True, on_delete="RESTRICT")
    visits = IntegerField()
    visit_days = IntegerField()
    first_on = DateField(null=True)
    last_on = DateField(null=True)
    last_at = MomentField(null=True)
    gaps = TextField()  # the last nine gaps in days, oldest first, "7 6 8"
    log_gap_sum = DoubleField()
    usual_minute = IntegerField(null=True)  # of the shop's day, middle of the last nine visits
    warmth = IntegerField()  # recent and frequent: see models.stats
    ratings = IntegerField()
    rating_sum = IntegerField()
    rhythm = DoubleField(null=True)  # days, from the fourth visit day on
    due_on = DateField(null=True)  # on these days a customer's state changes: models.states
    late_on = DateField(null=True)
    span = IntegerField(default=0)  # the sum of all gaps
    slipping_on = DateField(null=True)
    gone_on = DateField(null=True)
    since_on = DateField(null=True)  # the first day and the last that are known
    seen_on = DateField(null=True)
    summed = IntegerField(default=0)  # visit days that are known only in sum

    class Meta:
        indexes = (
            (("due_on", "late_on"), False),
            (("first_on",), False),
        )


class Hourly(Table):
    """Derived: each branch's visits by the local hour."""

    branch = ForeignKeyField(Branch, on_delete="RESTRICT", index=False)
    business_day = DateField()
    hour = IntegerField()  # of the shop's wall clock, 0 to 23
    visits = IntegerField()
    first_timers = IntegerField()
    ratings = IntegerField()
    rating_sum = IntegerField()

    class Meta:
        primary_key = CompositeKey("branch", "business_day", "hour")


class FindEntry(Table):
    """Derived: what the find field looks through, and the row each entry stands for."""

    id = AutoField()
    kind = TextField()
    record = UUIDField(unique=True)
    warmth = IntegerField(default=0, index=True)
    name = TextField()  # folded names and aliases, what counts most
    digits = TextField()
    text = TextField()  # folded, everything, each word after a space; last, as it may be long


class Word(Table):
    """Derived: the folded words of names and preferences, for typos."""

    term = TextField(primary_key=True)
    uses = IntegerField()

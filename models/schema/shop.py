"""The shop itself: branches, closed days, staff, shifts, settings."""

from peewee import BooleanField, DateField, ForeignKeyField, IntegerField, TextField

from models.kinds import Role
from models.schema.base import ChoiceField, MomentField, Record, Table
from models.touched import Touched


class Branch(Record):
    """A shop, with its own time."""

    touches = Touched.SHOP
    person = None

    name = TextField()
    time_zone = TextField()
    day_starts_after = IntegerField(default=240)  # minutes after midnight
    open_weekdays = IntegerField(default=0b1111111)  # bit 0 is Monday


class ClosedDay(Record):
    """A day on which a shop that is open on such weekdays was not."""

    touches = Touched.SHOP
    person = None

    branch = ForeignKeyField(Branch, on_delete="RESTRICT", index=False)
    on = DateField()
    reason = TextField(default="")

    class Meta:
        indexes = ((("branch", "on"), True),)


class Staff(Record):
    """Somebody who works in the shop."""

    touches = Touched.STAFF
    person = None

    name = TextField()
    initials = TextField()
    color = IntegerField(default=0)  # the number of a colour of the theme
    role = ChoiceField(Role, default=Role.STAFF)
    pin_hash = TextField(null=True)
    about_me = TextField(default="")
    active = BooleanField(default=True)


class Shift(Record):
    """A stretch of a business day with people in charge of it."""

    touches = Touched.STAFF
    person = None

    branch = ForeignKeyField(Branch, on_delete="RESTRICT", index=False)
    business_day = DateField()
    label = TextField(default="")
    in_charge = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)
    started_at = MomentField()
    ended_at = MomentField(null=True)
    planned = IntegerField(null=True)  # the place in the plan it was started by
    planned_end_at = MomentField(null=True)
    forgotten = BooleanField(default=False)  # it was not ended by hand

    class Meta:
        indexes = ((("branch", "business_day"), False),)


class OnDuty(Record):
    """Somebody is on in a shift, from one moment to another."""

    touches = Touched.STAFF
    person = None

    shift = ForeignKeyField(Shift, on_delete="RESTRICT")
    staff = ForeignKeyField(Staff, on_delete="RESTRICT", index=False)
    came_on_at = MomentField()
    went_off_at = MomentField(null=True)
    here_at = MomentField()  # when they last said that it is them


class Setting(Record):
    """One choice that holds for the whole shop; its value is JSON."""

    touches = Touched.SETTINGS
    person = None

    name = TextField(unique=True)
    value = TextField()


class BookMeta(Table):
    """What the program itself must know of this notebook."""

    key = TextField(primary_key=True)
    value = TextField()

    class Meta:
        table_name = "meta"

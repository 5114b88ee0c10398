"""What customers say, and what several of them say together."""

from peewee import BooleanField, DateField, ForeignKeyField, IntegerField, TextField

from models.kinds import Channel, ThemeStatus, VoiceKind
from models.schema.base import ChoiceField, MomentField, Record
from models.schema.customers import Customer
from models.schema.knowledge import Promise
from models.schema.shop import Staff
from models.schema.visits import Item, Visit
from models.touched import Touched


class Theme(Record):
    """What several voices are about."""

    touches = Touched.VOICES
    person = None

    title = TextField()
    kind = ChoiceField(VoiceKind)
    status = ChoiceField(ThemeStatus, default=ThemeStatus.HEARD)
    why = TextField(default="")
    item = ForeignKeyField(Item, null=True, on_delete="RESTRICT", index=False)
    done_on = DateField(null=True)


class Voice(Record):
    """One customer's words, and what came of them."""

    touches = Touched.VOICES

    theme = ForeignKeyField(Theme, null=True, on_delete="RESTRICT")
    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT")
    visit = ForeignKeyField(Visit, null=True, on_delete="RESTRICT", index=False)
    kind = ChoiceField(VoiceKind)
    words = TextField()
    expected = TextField(default="")
    would_have_made_it_right = TextField(default="")
    severity = IntegerField(null=True)  # 1 slight to 3 grave
    channel = ChoiceField(Channel, default=Channel.COUNTER)
    public = BooleanField(default=False)
    link = TextField(default="")
    heard_at = MomentField()
    heard_by = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)
    asked = BooleanField(default=False)
    answered_at = MomentField(null=True)
    told_at = MomentField(null=True)
    told_by = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", index=False)
    reaction = TextField(default="")
    promise = ForeignKeyField(Promise, null=True, on_delete="RESTRICT", index=False)

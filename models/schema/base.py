"""What every table shares, and the only way rows become data."""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar, Self, TypeAlias, TypeVar, cast

from peewee import IntegerField, Model, ModelSelect, TextField, TimestampField, UUIDField
from playhouse.fields import EnumFieldMixin

from models.database import db
from models.ids import new_id
from models.touched import Touched

R = TypeVar("R")
Facts: TypeAlias = dict[str, Any]


class MomentField(TimestampField):
    """A moment: aware and in UTC here, whole milliseconds in the database."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(utc=True, resolution=1000, **{"default": None, **kwargs})

    def python_value(self, value: int | None) -> datetime | None:
        """Read what the database holds."""
        moment: datetime | None = super().python_value(value)  # type: ignore[no-untyped-call]
        return moment and moment.replace(tzinfo=UTC)


class ChoiceField(EnumFieldMixin, TextField):  # type: ignore[misc]
    """One of a few words, a `StrEnum` here and its value in the database."""

    enum_value_type = str

    def __init__(self, choices: type[StrEnum], **kwargs: Any) -> None:
        super().__init__(choices, **kwargs)


class Table(Model):
    """What every table shares."""

    class Meta:
        database = db
        legacy_table_names = False


class Record(Table):
    """A row people write. Only `models.changes` saves or removes it, and journals that."""

    touches: ClassVar[Touched]
    person: ClassVar[str | None] = "customer"  # the field that names the customer it is about

    id = UUIDField(primary_key=True, default=new_id)
    version = IntegerField(default=0)
    created_at = MomentField()
    created_by = UUIDField(null=True)
    updated_at = MomentField()
    import_batch = UUIDField(null=True)

    def facts(self) -> Facts:
        """Return every column as JSON can hold it, the same on both engines."""
        stored = self.__data__
        return {
            name: stored.get(name) if write is None else _plain(write(stored.get(name)))
            for name, write in _writers(type(self))
        }

    @classmethod
    def of(cls, facts: Facts) -> Self:
        """Build the record that `facts` describe."""
        fields = cls._meta.fields
        return cls(**{name: fields[name].python_value(value) for name, value in facts.items()})

    @classmethod
    def facts_of_row(cls, row: Iterable[object]) -> Facts:
        """Read a row selected in the order of the table's fields."""
        return {
            field.name: _plain(field.db_value(field.python_value(value)))
            for field, value in zip(cls._meta.sorted_fields, row, strict=True)
        }


@cache
def _writers(table: type[Record]) -> list[tuple[str, Callable[[Any], object] | None]]:
    """Pair each field with what writes its value; plain text and numbers need nothing."""
    plain = {TextField, IntegerField}
    return [
        (field.name, None if type(field) in plain else field.db_value)
        for field in table._meta.sorted_fields
    ]


def written(facts: Facts | None) -> str | None:
    """Write facts down, always in the same order."""
    if facts is None:
        return None
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def records(query: "ModelSelect[Any]", record: Callable[..., R]) -> list[R]:
    """Run `query` and make each row a plain record: the only way data leaves models/."""
    return [record(*row) for row in cast(Iterable[tuple[object, ...]], query.tuples())]


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)

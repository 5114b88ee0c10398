"""What every table shares, and the only way rows become data."""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, ClassVar, Self, TypeAlias, TypeVar, cast
from uuid import UUID

from peewee import (
    BooleanField,
    DateField,
    Field,
    ForeignKeyField,
    IntegerField,
    Model,
    ModelSelect,
    TextField,
    TimestampField,
    UUIDField,
)
from playhouse.fields import EnumFieldMixin

from models.database import db
from models.ids import new_id
from models.touched import Touched

R = TypeVar("R")
Facts: TypeAlias = dict[str, Any]
_Writer: TypeAlias = Callable[[Any], object]
_AS_THEY_ARE = {TextField: str, IntegerField: int, BooleanField: bool}
_write = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


class MomentField(TimestampField):
    """A moment: aware and in UTC here, whole milliseconds in the database."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(utc=True, resolution=1000, **{"default": None, **kwargs})

    def db_value(self, value: datetime | int | None) -> int | None:
        """Write what the database holds."""
        if type(value) is datetime and value.tzinfo is not None:
            return round(value.timestamp() * 1000)
        written: int | None = super().db_value(value)
        return written

    def python_value(self, value: int | None) -> datetime | None:
        """Read what the database holds."""
        moment: datetime | None = super().python_value(value)  # type: ignore[no-untyped-call]
        return moment and moment.replace(tzinfo=UTC)


class ChoiceField(EnumFieldMixin, TextField):  # type: ignore[misc]
    """One of a few words, a `StrEnum` here and its value in the database."""

    enum_value_type = str

    def __init__(self, choices: type[StrEnum], **kwargs: Any) -> None:
        super().__init__(choices, **kwargs)

    def db_value(self, value: StrEnum | str | None) -> str | None:
        """Write what the database holds; only the choices are let through."""
        if type(value) is self.enum_class:
            return str(value)
        written: str | None = super().db_value(value)  # type: ignore[no-untyped-call]
        return written


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
        nothing, writers = _writers(type(self))
        facts: Facts = nothing | self.__data__
        for name, as_it_is, write in writers:
            value = facts[name]
            if value is not None and type(value) is not as_it_is:
                facts[name] = write(value)
        return facts

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
def _writers(table: type[Record]) -> tuple[Facts, list[tuple[str, type, _Writer]]]:
    """Name all fields; and give for each the type that is written as it is, and its writer."""
    fields = table._meta.sorted_fields
    return {field.name: None for field in fields}, [
        (field.name, _AS_THEY_ARE.get(type(field), NoneType), _writer(field)) for field in fields
    ]


def _writer(field: Field) -> _Writer:
    if isinstance(field, UUIDField | ForeignKeyField):
        return _id_written
    if isinstance(field, DateField):
        return _day_written
    if isinstance(field, MomentField | ChoiceField):
        return field.db_value
    return lambda value: _plain(field.db_value(value))


def _id_written(value: UUID | str) -> str:
    return value.hex if type(value) is UUID else UUID(str(value)).hex


def _day_written(value: date | str) -> str:
    return str(value) if type(value) is date else str(DateField().adapt(value))


def written(facts: Facts | None) -> str | None:
    """Write facts down, always in the same order."""
    return None if facts is None else _write(facts)


def records(query: "ModelSelect[Any]", record: Callable[..., R]) -> list[R]:
    """Run `query` and make each row a plain record: the only way data leaves models/."""
    return [record(*row) for row in cast(Iterable[tuple[object, ...]], query.tuples())]


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)

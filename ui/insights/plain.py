"""Write facts as JSON can hold them: each by the name it has, ids and days as text."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import singledispatch
from typing import Any
from uuid import UUID

from models.insights.series.basis import Basis

Facts = dict[str, Any]

_DIGITS = 6


@singledispatch
def plain(value: Any) -> Any:
    """Return what JSON can hold; of a record, every field by its name."""
    if not is_dataclass(value):
        return value
    facts: Facts = {}
    for field in fields(value):
        written = plain(getattr(value, field.name))
        facts |= written if field.name == "basis" else {field.name: written}
    return facts


@plain.register
def _(basis: Basis) -> Facts:
    return {
        "from": plain(basis.period.first),
        "to": plain(basis.period.last),
        "n": basis.n,
        "is_enough": basis.is_enough,
        "have": basis.have,
        "need": basis.need,
    }


@plain.register
def _(number: float) -> float:
    return round(number, _DIGITS)


@plain.register(date)
def _(day: date) -> str:
    return day.isoformat()


@plain.register
def _(known: UUID) -> str:
    return str(known)


@plain.register
def _(choice: Enum) -> Any:
    return choice.value


@plain.register(list)
@plain.register(tuple)
def _(several: list[Any] | tuple[Any, ...]) -> list[Any]:
    return [plain(each) for each in several]


@plain.register
def _(named: Mapping) -> Facts:  # type: ignore[type-arg]
    return {plain(name): plain(value) for name, value in named.items()}

"""Read what plain SQL brings back: the same values from a file and from a server."""

from datetime import UTC, date, datetime
from typing import overload
from uuid import UUID


@overload
def as_id(value: UUID | str) -> UUID: ...
@overload
def as_id(value: None) -> None: ...
def as_id(value: UUID | str | None) -> UUID | None:
    """Return the id in a column, if there is one."""
    return value if value is None or isinstance(value, UUID) else UUID(value)


@overload
def as_day(value: date | str) -> date: ...
@overload
def as_day(value: None) -> None: ...
def as_day(value: date | str | None) -> date | None:
    """Return the day in a column, if there is one."""
    return date.fromisoformat(value) if isinstance(value, str) else value


@overload
def as_moment(milliseconds: int) -> datetime: ...
@overload
def as_moment(milliseconds: None) -> None: ...
def as_moment(milliseconds: int | None) -> datetime | None:
    """Return the moment in a column, aware and in UTC, if there is one."""
    return None if milliseconds is None else datetime.fromtimestamp(milliseconds / 1000, UTC)


def as_milliseconds(moment: datetime) -> int:
    """Return a moment as it is stored."""
    return round(moment.timestamp() * 1000)

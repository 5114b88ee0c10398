"""What says how handing over went: each handoff, and what of it was said back and written."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from models.database import execute
from models.handoff.health import Sealed, StoredHandoff, StoredItem
from models.handoff.item_rows import items
from models.handoff.rows import ItemRow
from models.values import as_id, as_moment

_A_MINUTE = 60_000  # milliseconds
_WHO = """
    SELECT handoff.id, COALESCE(shift.label, ''), COALESCE(giver.name, ''),
        COALESCE(taker.name, '') FROM handoff
    LEFT JOIN shift ON shift.id = handoff.from_shift_id
    LEFT JOIN staff AS giver ON giver.id = handoff.sealed_by_id
    LEFT JOIN staff AS taker ON taker.id = handoff.taken_by_id
    WHERE handoff.id IN ({})"""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A sealed handoff; names are empty where nobody is known.

    `minutes` are those from the beginning of the shift that took over.
    """

    id: UUID
    on: date
    shift: str
    sealed_at: datetime
    sealed_by: str
    taken_at: datetime | None
    taken_by: str
    minutes: float | None
    musts: int


@dataclass(frozen=True, slots=True)
class LeftToDo:
    """A must, or what was carried over too often.

    `in_time` tells whether it was said back before the first visit; None where its handoff was
    not taken over, or there was nothing to say back. `is_full`: with an action, an if and then,
    and somebody who does it.
    """

    item: ItemRow
    said_at: datetime | None
    in_time: bool | None
    is_full: bool


Evidence = HandedOver | LeftToDo


def evidence(days: Iterable[Sealed], limit: int) -> tuple[int, list[Evidence]]:
    """Return how many handoffs and items there are, and the latest of them.

    Each handoff stands before its own items.
    """
    found: list[tuple[Sealed, StoredHandoff, StoredItem | None]] = []
    newest = sorted(days, key=lambda day: day.on, reverse=True)
    for day in newest:
        for row in sorted(day.handoffs, key=lambda row: row.sealed_at, reverse=True):
            found.append((day, row, None))
            found += [(day, row, item) for item in day.items if item.handoff == row.id]
    shown = found[:limit]
    who = _who([row.id for _, row, item in shown if item is None])
    said = _said([item.id for _, _, item in shown if item is not None])
    return len(found), [
        _handed_over(day, row, who[as_id(row.id)])
        if item is None
        else _left(item, row, said[as_id(item.id)])
        for day, row, item in shown
    ]


def _handed_over(day: Sealed, row: StoredHandoff, who: tuple[str, str, str]) -> HandedOver:
    shift, giver, taker = who
    musts = sum(item.is_must for item in day.items if item.handoff == row.id)
    taken_at, began = row.taken_at, row.shift_began_at
    minutes = None if taken_at is None or began is None else (taken_at - began) / _A_MINUTE
    return HandedOver(
        as_id(row.id), day.on, shift, as_moment(row.sealed_at), giver, as_moment(taken_at),
        "" if taken_at is None else taker, minutes, musts,
    )  # fmt: skip


def _left(item: StoredItem, handoff: StoredHandoff, said: ItemRow) -> LeftToDo:
    is_asked = item.is_must and handoff.taken_at is not None
    in_time = item.in_time(handoff) if is_asked else None
    return LeftToDo(said, as_moment(item.said_at), in_time, bool(item.is_full))


def _who(ids: list[Any]) -> dict[UUID, tuple[str, str, str]]:
    rows = execute(_WHO.format(", ".join("?" * len(ids))), *ids).fetchall() if ids else []
    return {as_id(handoff): (shift, giver, taker) for handoff, shift, giver, taker in rows}


def _said(ids: list[Any]) -> dict[UUID, ItemRow]:
    rows = items(f"item.id IN ({', '.join('?' * len(ids))})", *ids) if ids else []
    return {row.id: row for row in rows}

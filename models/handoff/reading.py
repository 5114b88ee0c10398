"""Read handoffs: the one to be worked by, earlier ones, what was left about a customer."""

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from models.clock import ShopTime
from models.database import execute
from models.handoff.item_rows import BY_HEAT, items, with_sealing
from models.handoff.rows import FoundItem, HandoffLine, HandoffView, ItemRow, TakingRow
from models.kinds import ShopState
from models.shop import shifts
from models.shop.branches import shop_time
from models.text import fold
from models.values import as_day, as_id, as_milliseconds, as_moment

MOST_FOUND = 50
_EVER = 1 << 62

_AS_NEW = " ORDER BY item.created_at DESC, item.id DESC"
_UNDONE = """
    item.id IN (SELECT id FROM handoff_item WHERE done_at IS NULL AND dropped_at IS NULL)
    AND later.id IS NULL AND handoff.branch_id = ? AND handoff.sealed_at IS NOT NULL"""
_MATCHING = """
    item.id IN (
        SELECT item.id FROM handoff_item AS item
        LEFT JOIN customer ON customer.id = item.customer_id
        WHERE item.handoff_id IN (SELECT id FROM handoff WHERE branch_id = ?){0}
        AND NOT EXISTS (SELECT 1 FROM handoff_item AS next WHERE next.carried_from_id = item.id)
        ORDER BY item.created_at DESC, item.id DESC LIMIT ?)"""
_LIKE = " AND item.folded || ' ' || COALESCE(customer.sort_key, '') LIKE ?"
_NEWEST = " ORDER BY item.created_at DESC, item.id DESC LIMIT ?"
_HANDOFF = """
    SELECT id, branch_id, state, summary, from_shift_id, to_shift_id, sealed_at, sealed_by_id,
        for_day FROM handoff WHERE {}"""
_TAKINGS = "SELECT staff_id, at, said_back FROM taking WHERE handoff_id = ? ORDER BY at, id"
_LATEST = "branch_id = ? AND sealed_at IS NOT NULL ORDER BY sealed_at DESC, id DESC LIMIT 1"
_OPEN = "branch_id = ? AND sealed_at IS NULL ORDER BY id LIMIT 1"
_EARLIER = """
    SELECT handoff.id, handoff.sealed_at, handoff.sealed_by_id, handoff.taken_at,
        handoff.taken_by_id, handoff.state, handoff.summary, COALESCE(shift.label, ''),
        COUNT(item.id), COUNT(CASE WHEN item.heat = 'must' THEN 1 END), COUNT(item.done_at)
    FROM (SELECT * FROM handoff WHERE branch_id = ? AND sealed_at < ?
        ORDER BY sealed_at DESC, id DESC LIMIT ?) AS handoff
    LEFT JOIN shift ON shift.id = handoff.from_shift_id
    LEFT JOIN handoff_item AS item ON item.handoff_id = handoff.id AND item.dropped_at IS NULL
    GROUP BY handoff.id, handoff.sealed_at, handoff.sealed_by_id, handoff.taken_at,
        handoff.taken_by_id, handoff.state, handoff.summary, shift.label
    ORDER BY handoff.sealed_at DESC, handoff.id DESC"""


def view(handoff: UUID) -> HandoffView | None:
    """Return a handoff with all that belongs to it, if there is one."""
    return _view("id = ?", handoff.hex)


def latest(branch: UUID) -> HandoffView | None:
    """Return the handoff that was sealed last: the one to work by."""
    return _view(_LATEST, branch.hex)


def current(branch: UUID) -> HandoffView | None:
    """Return the handoff sealed last; where none is, the one being written."""
    return latest(branch) or _view(_OPEN, branch.hex)


def being_left(branch: UUID) -> HandoffView:
    """Return what is written for the next shift so far; it has no id while nothing is."""
    row = execute(_HANDOFF.format(_OPEN), branch.hex).fetchone()
    stored = _Stored(*row) if row else None
    found = of_open(branch)
    return HandoffView(
        id=as_id(stored.id) if stored else None,
        branch=branch,
        state=ShopState(stored.state) if stored else ShopState.CALM,
        summary=stored.summary if stored else "",
        from_shift=shifts.running(branch),
        to_shift=None,
        sealed_at=None,
        sealed_by=None,
        for_day=None,
        items=tuple(item for item in found if item.dropped_at is None),
        dropped=tuple(item for item in found if item.dropped_at is not None),
        taken=(),
    )


def of_open(branch: UUID) -> list[ItemRow]:
    """List all items of handoffs that are not sealed, dropped ones too."""
    where = "handoff.branch_id = ? AND handoff.sealed_at IS NULL"
    return items(where + BY_HEAT, branch.hex)


def undone(branch: UUID) -> list[ItemRow]:
    """List what was handed over, and nobody has done, dropped or carried over yet."""
    return items(_UNDONE + BY_HEAT, branch.hex)


def one(item: UUID) -> ItemRow | None:
    """Return one item."""
    return next(iter(items("item.id = ?", item.hex)), None)


def earlier(branch: UUID, before: date | None = None, limit: int = 60) -> list[HandoffLine]:
    """List sealed handoffs, the latest first; those sealed before a business day begins."""
    time = shop_time(branch)
    until = as_milliseconds(time.start_of(before)) if before else _EVER
    rows = execute(_EARLIER, branch.hex, until, limit).fetchall()
    return [_line(time, *row) for row in rows]


def search(branch: UUID, text: str, limit: int = MOST_FOUND) -> list[FoundItem]:
    """Return the items in which all words typed begin a word, the newest first.

    What was carried over is found where it came to; nothing typed finds nothing.
    """
    words = list(dict.fromkeys(fold(text[:200]).split()))[:10]
    if not words:
        return []
    like = _LIKE * len(words)
    where = _MATCHING.format(like) + _AS_NEW
    typed = [f"% {word}%" for word in words]
    return _found(branch, where, branch.hex, *typed, limit)


def why_for(customer: UUID, limit: int = MOST_FOUND) -> list[ItemRow]:
    """List what was left about a customer, the newest first, each chain once.

    What was proposed and dropped before anybody handed it over is not part of it.
    """
    handed = "(item.dropped_at IS NULL OR item.carried_from_id IS NOT NULL)"
    where = f"item.customer_id = ? AND later.id IS NULL AND {handed}" + _NEWEST
    return items(where, customer.hex, limit)


def _found(branch: UUID, where: str, *values: object) -> list[FoundItem]:
    time = shop_time(branch)
    return [
        FoundItem(item, at, time.day_of(at) if at else None)
        for item, at in with_sealing(where, *values)
    ]


class _Stored(NamedTuple):
    """One row of `_HANDOFF`."""

    id: Any
    branch: Any
    state: str
    summary: str
    from_shift: Any
    to_shift: Any
    sealed_at: int | None
    sealed_by: Any
    for_day: Any


def _view(where: str, *values: object) -> HandoffView | None:
    row = execute(_HANDOFF.format(where), *values).fetchone()
    if row is None:
        return None
    stored = _Stored(*row)
    found = items("item.handoff_id = ?" + BY_HEAT, as_id(stored.id).hex)
    takings = execute(_TAKINGS, as_id(stored.id).hex).fetchall()
    ends = [as_id(shift) for shift in (stored.from_shift, stored.to_shift) if shift]
    known = shifts.rows_of(ends)
    return HandoffView(
        id=as_id(stored.id),
        branch=as_id(stored.branch),
        state=ShopState(stored.state),
        summary=stored.summary,
        from_shift=known.get(as_id(stored.from_shift)),
        to_shift=known.get(as_id(stored.to_shift)),
        sealed_at=as_moment(stored.sealed_at),
        sealed_by=as_id(stored.sealed_by),
        for_day=as_day(stored.for_day),
        items=tuple(item for item in found if item.dropped_at is None),
        dropped=tuple(item for item in found if item.dropped_at is not None),
        taken=tuple(TakingRow(as_id(who), as_moment(at), said) for who, at, said in takings),
    )


def _line(time: ShopTime, *row: Any) -> HandoffLine:
    handoff, sealed_at, sealed_by, taken_at, taken_by, state, *rest = row
    sealed = as_moment(sealed_at)
    people = (as_id(sealed_by), as_moment(taken_at), as_id(taken_by))
    return HandoffLine(
        as_id(handoff), time.day_of(sealed), sealed, *people, ShopState(state), *rest
    )

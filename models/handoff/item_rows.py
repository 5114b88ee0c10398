"""Items as they are shown: read with all that stands around them, in three questions."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from models.clock import ShopTime
from models.database import execute
from models.handoff import facts
from models.handoff.rows import Correction, ItemRow, Read, Reply
from models.kinds import Heat, PreferenceKind, Why
from models.values import as_day, as_id, as_moment

BY_HEAT = """
    ORDER BY CASE item.heat WHEN 'must' THEN 0 WHEN 'watch' THEN 1 ELSE 2 END,
        item.place, item.id"""
_CARE = {PreferenceKind.TAKE_CARE, PreferenceKind.LIMIT}

_ITEMS = """
    SELECT item.id, item.handoff_id, item.heat, item.customer_id,
        COALESCE(customer.name, customer.described_as), customer.binned_at, item.who_line,
        item."do", item.owner_id, owner.name, owner.active, item.due_at, item.if_this,
        item.then_that, item.source, item.fact, item.proposal, item.carried_count, item.days,
        item.carried_from_id, COALESCE(item.left_at, item.created_at),
        COALESCE(item.left_by_id, item.created_by), item.done_at, item.done_by_id,
        item.dropped_at, item.dropped_by_id, item.dropped_why,
        CASE WHEN heir.sealed_at IS NOT NULL THEN later.id END, later.done_at, later.done_by_id,
        branch.time_zone, branch.day_starts_after, handoff.for_day, handoff.sealed_at
    FROM handoff_item AS item
    JOIN handoff ON handoff.id = item.handoff_id
    JOIN branch ON branch.id = handoff.branch_id
    LEFT JOIN customer ON customer.id = item.customer_id
    LEFT JOIN staff AS owner ON owner.id = item.owner_id
    LEFT JOIN handoff_item AS later ON later.carried_from_id = item.id
    LEFT JOIN handoff AS heir ON heir.id = later.handoff_id
    WHERE {}"""
_KNOWN = """
    SELECT customer_id, kind, label FROM preference
    WHERE customer_id IN ({}) AND ended_at IS NULL AND kind IN ('usual', 'take care', 'limit')
    ORDER BY customer_id, ready_ahead DESC, recorded_at, id"""
_AROUND = """
    WITH RECURSIVE chain (item, link) AS (
        SELECT id, id FROM handoff_item WHERE id IN ({0})
        UNION ALL
        SELECT chain.item, earlier.carried_from_id FROM chain
        JOIN handoff_item AS earlier ON earlier.id = chain.link
        WHERE earlier.carried_from_id IS NOT NULL)
    SELECT 'reply', chain.item, staff_id, handoff_reply.created_at, body, '', '', handoff_reply.id
    FROM chain JOIN handoff_reply ON handoff_reply.item_id = chain.link
    UNION ALL
    SELECT 'correction', item_id, staff_id, created_at, field, was, now, id
    FROM handoff_correction WHERE item_id IN ({0})
    UNION ALL
    SELECT 'read', item_id, staff_id, at, said_back, CASE WHEN matched THEN '1' ELSE '' END, '', id
    FROM acknowledgement WHERE item_id IN ({0})
    ORDER BY 4, 8"""


class _Stored(NamedTuple):
    """One row of `_ITEMS`."""

    id: Any
    handoff: Any
    heat: str
    customer: Any
    customer_name: str | None
    binned_at: int | None
    who_line: str
    do: str
    owner: Any
    owner_name: str | None
    owner_active: Any
    due_at: int | None
    if_this: str
    then_that: str
    source: str
    fact: str
    proposal: str
    carried_count: int
    days: int
    carried_from: Any
    left_at: int
    left_by: Any
    done_at: int | None
    done_by: Any
    dropped_at: int | None
    dropped_by: Any
    dropped_why: str
    later: Any
    later_done_at: int | None
    later_done_by: Any
    zone: str
    day_starts_after: int
    for_day: Any
    sealed_at: int | None


_Around = Mapping[tuple[str, UUID], Sequence[Any]]
_Known = Mapping[UUID, Sequence[tuple[PreferenceKind, str]]]


def items(where: str, *values: object) -> list[ItemRow]:
    """Return the items that meet a condition."""
    return [item for item, _ in with_sealing(where, *values)]


def with_sealing(where: str, *values: object) -> list[tuple[ItemRow, datetime | None]]:
    """Return the items that meet a condition, each with the moment its handoff was sealed."""
    rows = [_Stored(*row) for row in execute(_ITEMS.format(where), *values).fetchall()]
    known = _known({as_id(row.customer).hex for row in rows if row.customer})
    around = _around([as_id(row.id).hex for row in rows])
    return [(_item(row, known, around), as_moment(row.sealed_at)) for row in rows]


def _known(customers: set[str]) -> _Known:
    """Return the usual and what to take care of, of some customers."""
    found: defaultdict[UUID, list[tuple[PreferenceKind, str]]] = defaultdict(list)
    if customers:
        sql = _KNOWN.format(", ".join("?" * len(customers)))
        for customer, kind, label in execute(sql, *sorted(customers)).fetchall():
            found[as_id(customer)].append((PreferenceKind(kind), label))
    return found


def _around(ids: list[str]) -> _Around:
    """Return replies, corrections and who has read what, by kind and item."""
    found: defaultdict[tuple[str, UUID], list[Any]] = defaultdict(list)
    if not ids:
        return found
    sql = _AROUND.format(", ".join("?" * len(ids)))
    for kind, item, staff, at, *texts, _ in execute(sql, *(ids * 3)).fetchall():
        row = _READERS[kind](as_id(staff), as_moment(at), *texts)
        found[kind, as_id(item)].append(row)
    return found


def _item(row: _Stored, known: _Known, around: _Around) -> ItemRow:
    own = as_id(row.id)
    about = known.get(as_id(row.customer), ()) if row.customer else ()
    done = (row.done_at, row.done_by)
    done_at, done_by = done if row.done_at is not None else (row.later_done_at, row.later_done_by)
    return ItemRow(
        id=own, handoff=as_id(row.handoff), heat=Heat(row.heat),
        customer=as_id(row.customer), customer_name=row.customer_name or "",
        customer_here=row.customer is not None and row.binned_at is None,
        usual=tuple(label for kind, label in about if kind is PreferenceKind.USUAL),
        take_care=tuple(label for kind, label in about if kind in _CARE),
        who_line=row.who_line, do=row.do, owner=as_id(row.owner),
        owner_name=row.owner_name or "", owner_here=bool(row.owner_active),
        due_at=as_moment(row.due_at), if_this=row.if_this, then_that=row.then_that,
        why=_why(row), why_fact=facts.read(row.fact), proposal=row.proposal,
        carried_count=row.carried_count, days=row.days, carried_from=as_id(row.carried_from),
        carried_from_day=_left_on(row) if row.carried_count else None,
        carried_to=as_id(row.later), for_day=as_day(row.for_day),
        left_at=as_moment(row.left_at), left_by=as_id(row.left_by),
        done_at=as_moment(done_at), done_by=as_id(done_by),
        dropped_at=as_moment(row.dropped_at), dropped_by=as_id(row.dropped_by),
        dropped_why=row.dropped_why,
        corrections=tuple(around.get(("correction", own), ())),
        replies=tuple(around.get(("reply", own), ())),
        read_by=tuple(around.get(("read", own), ())),
    )  # fmt: skip


def _left_on(row: _Stored) -> date:
    time = ShopTime(ZoneInfo(row.zone), timedelta(minutes=row.day_starts_after))
    return time.day_of(as_moment(row.left_at))


def _why(row: _Stored) -> Why:
    return Why.CARRIED if row.carried_count and row.source == Why.TYPED else Why(row.source)


def _read(staff: UUID, at: datetime, said: str, matched: str, _: str) -> Read:
    return Read(staff, at, said, bool(matched))


def _reply(staff: UUID | None, at: datetime, body: str, *_: str) -> Reply:
    return Reply(staff, at, body)


_READERS: Mapping[str, Any] = {"reply": _reply, "read": _read, "correction": Correction}

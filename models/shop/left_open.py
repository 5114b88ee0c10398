"""Shifts that nobody closed: they ended by themselves, and nothing was handed over."""

from collections.abc import Sequence
from datetime import date
from itertools import takewhile
from uuid import UUID

from models.schema import Shift, records
from models.shop.shifts import ShiftRow, rows_of

_MOST = 100


def left_open(branch: UUID, day: date) -> Sequence[ShiftRow]:
    """List the shifts right before a business day that nobody closed, the latest first."""
    query = Shift.select(Shift.id, Shift.forgotten).where(
        Shift.branch == branch, Shift.business_day < day
    )
    latest_first = query.order_by(Shift.started_at.desc(), Shift.id.desc()).limit(_MOST)
    before = records(latest_first, lambda *row: row)
    ids = [shift for shift, _ in takewhile(lambda row: row[1], before)]
    found = rows_of(ids)
    return [found[shift] for shift in ids]

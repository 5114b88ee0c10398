"""Goods that are out and somebody's usual."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.database import execute
from models.people.called import shown
from models.text import fold
from models.values import as_id

MOST = 3
_NAMED = 3
_OUT = """
    SELECT id, name, folded, substitute FROM item
    WHERE out_since IS NOT NULL AND (back_on IS NULL OR back_on > ?) ORDER BY out_since, id"""
_WHOSE = """
    SELECT preference.label, customer.name, customer.described_as
    FROM preference JOIN customer ON customer.id = preference.customer_id
    LEFT JOIN customer_stat ON customer_stat.customer_id = customer.id
    WHERE preference.kind = 'usual' AND preference.ended_at IS NULL
        AND lower(preference.label) IN ({}) AND customer.standing = 'active'
        AND customer.binned_at IS NULL AND customer.merged_into_id IS NULL
    ORDER BY COALESCE(customer_stat.warmth, 0) DESC, customer.no"""


@dataclass(frozen=True, slots=True)
class GoodOut:
    """Something that is out, what there is instead, and whose usual it is, the warmest first."""

    id: UUID
    name: str
    folded: str
    substitute: str
    people: int = 0
    names: tuple[str, ...] = ()

    @property
    def instead(self) -> tuple[str, ...]:
        """What there is instead, if anything."""
        return (self.substitute,) if self.substitute else ()


def goods_out(day: date) -> list[GoodOut]:
    """List what will be out on a day, the most missed first."""
    out = [GoodOut(as_id(row[0]), *row[1:]) for row in execute(_OUT, day.isoformat()).fetchall()]
    if not out:
        return []
    sql = _WHOSE.format(", ".join("?" * len(out)))
    whose = execute(sql, *(good.name.lower() for good in out)).fetchall()
    missed = [_missed(good, whose) for good in out]
    return sorted(missed, key=lambda good: -good.people)[:MOST]


def out_of(out: Sequence[GoodOut], usual: Sequence[str]) -> list[GoodOut]:
    """Return which goods of somebody's usual are out."""
    return [good for label in usual for good in out if good.folded == fold(label)]


def _missed(good: GoodOut, whose: Sequence[tuple[str, str | None, str | None]]) -> GoodOut:
    names = [shown(*name) for label, *name in whose if fold(label) == good.folded]
    return GoodOut(
        good.id, good.name, good.folded, good.substitute, len(names), tuple(names[:_NAMED])
    )

"""The people around, when two customers become one: no tie to oneself, none twice, no loop."""

from typing import NamedTuple
from uuid import UUID

from models.changes import Change
from models.database import execute
from models.kinds import RelationKind
from models.schema import Facts, Relation

_DIRECTED = frozenset({RelationKind.BUYS_FOR, RelationKind.BROUGHT})
_BRINGERS = """
    SELECT id, customer_id FROM relation
    WHERE kind = 'brought' AND other_id IN (?, ?) AND id <> ?"""
_SAME = """
    SELECT 1 FROM relation WHERE id <> ? AND kind = ? AND customer_id = ? AND other_id = ?"""


class _Pair(NamedTuple):
    """Two customers who are one from now on."""

    keep: str
    gone: str

    def now(self, customer: str) -> str:
        return self.keep if customer == self.gone else customer


def move(change: Change, keep: UUID, gone: UUID) -> None:
    """Bring the ties of `gone` to `keep`; those that would make no sense there are taken away."""
    pair = _Pair(keep.hex, gone.hex)
    ends = (Relation.customer == gone) | (Relation.other == gone)
    for tie in list(Relation.select().where(ends).order_by(Relation.id)):
        facts = tie.facts()
        customer = pair.now(facts["customer"])
        other = facts["other"] and pair.now(facts["other"])
        moved = facts | {"customer": customer, "other": other}
        if not _makes_sense(moved, pair):
            change.remove(tie)
            continue
        change.save(Relation.of(moved))


def makes_sense(tie: Facts) -> bool:
    """Tell whether a tie could be noted now, as things stand."""
    return _makes_sense(tie, _Pair(tie["customer"], tie["customer"]))


def _makes_sense(tie: Facts, pair: _Pair) -> bool:
    near, far = tie["customer"], tie["other"]
    if not far:
        return True
    if near == far or _is_double(tie):
        return False
    if tie["kind"] != RelationKind.BROUGHT:
        return True
    return not _bringers(far, tie["id"], pair) and far not in _line(near, tie["id"], pair)


def _is_double(tie: Facts) -> bool:
    near, far, kind = tie["customer"], tie["other"], tie["kind"]
    ends = [(near, far)] if kind in _DIRECTED else [(near, far), (far, near)]
    return any(execute(_SAME, tie["id"], kind, *pair).fetchone() for pair in ends)


def _line(customer: str, tie: str, pair: _Pair) -> set[str]:
    """Return who brought a customer, who brought those, and so on."""
    line: set[str] = set()
    before = _bringers(customer, tie, pair)
    while before - line:
        line |= before
        before = {bringer for one in before for bringer in _bringers(one, tie, pair)}
    return line


def _bringers(customer: str, tie: str, pair: _Pair) -> set[str]:
    """Return who brought a customer, as noted anywhere but in `tie`; the two are one."""
    ends = pair if customer == pair.keep else (customer, customer)
    found = execute(_BRINGERS, *ends, tie).fetchall()
    return {pair.now(str(bringer).replace("-", "")) for _, bringer in found} - {customer}

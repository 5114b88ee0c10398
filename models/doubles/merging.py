"""Make one customer of two who are the same person.

All that belongs to the one who goes comes to the one who stays, in one command. Nothing is
removed that could not be brought back: see `models.doubles.taking_apart`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from models.changes import Action, Change, command
from models.doubles import moves
from models.errors import Obstacle, Refused
from models.kinds import AliasKind, MayContact, Standing
from models.people.called import shown, sort_key
from models.people.customer_drafts import Detail
from models.schema import Alias, Customer, records
from models.text import fold

CHOOSABLE = tuple(detail for detail in Detail if detail is not Detail.LOYALTY_CODE)


@dataclass(frozen=True, slots=True)
class Merge:
    """Who stays, who becomes a part of them, and which details are taken from the one who goes.

    `seen` are the versions of both as they were read, the one who stays first.
    """

    keep: UUID
    gone: UUID
    theirs: frozenset[Detail] = frozenset()
    seen: tuple[int, int] | None = None


def suggested(keep: Any, gone: Any) -> frozenset[Detail]:
    """Return which details of the one who goes fill a gap, or are the careful choice.

    Both have attributes named like the details. A *no* to being contacted outweighs a *yes*.
    """
    return frozenset(detail for detail in CHOOSABLE if _is_better(detail, keep, gone))


@command(Action.MERGE)
def merge(change: Change, wanted: Merge) -> None:
    """Make one customer of two; the one who goes leads to the one who stays from now on.

    Their other name and description become names by which the customer is found. Their loyalty
    card is taken where there is none, else both are known.

    Raises:
        Refused: one is gone, in the bin or merged already, or has changed since it was read.
    """
    keep, gone = (change.fetch(Customer, end) for end in (wanted.keep, wanted.gone))
    _require(wanted, keep, gone)
    change.person = wanted.keep
    with change.wholesale():
        join(change, wanted)


def join(change: Change, wanted: Merge) -> None:
    """Do what `merge` does, as a part of another command, without asking whether one may.

    The entry that makes one a part of the other is the first: see `models.doubles.marks`.
    """
    keep, gone = (change.fetch(Customer, end) for end in (wanted.keep, wanted.gone))
    names = [gone.name, gone.described_as, keep.name, keep.described_as]
    code = None if keep.loyalty_code else gone.loyalty_code
    gone.merged_into = wanted.keep
    gone.loyalty_code = None if code else gone.loyalty_code
    change.save(gone)
    keep.loyalty_code = code or keep.loyalty_code
    _take_details(change, wanted, keep, gone)
    moves.move(change, wanted.keep, wanted.gone)
    _remember_names(change, keep, names)
    for earlier in Customer.select().where(Customer.merged_into == wanted.gone):
        earlier.merged_into = wanted.keep
        change.save(earlier)


def _require(wanted: Merge, keep: Customer, gone: Customer) -> None:
    lost = (c.binned_at or c.facts()["merged_into"] for c in (keep, gone))
    if wanted.keep == wanted.gone or any(lost):
        raise Refused(Obstacle.GONE)
    if wanted.seen not in {None, (keep.version, gone.version)}:
        raise Refused(Obstacle.CHANGED_SINCE)


def _take_details(change: Change, wanted: Merge, keep: Customer, gone: Customer) -> None:
    """Take what was chosen."""
    for detail in wanted.theirs & set(CHOOSABLE):
        setattr(keep, detail.value, getattr(gone, detail.value))
    if not shown(keep.name, keep.described_as):
        keep.name, keep.described_as = gone.name, gone.described_as
    keep.sort_key = sort_key(keep.name, keep.described_as)
    change.save(keep)


def _remember_names(change: Change, keep: Customer, names: list[str | None]) -> None:
    """Keep as other names what the customer is no longer called by."""
    others = records(Alias.select(Alias.name).where(Alias.customer == keep.id), str)
    known = {*map(_plain, others), _plain(keep.name), _plain(keep.described_as)}
    for name in names:
        if name and _plain(name) not in known:
            known.add(_plain(name))
            change.save(Alias(customer=keep.id, name=name, kind=AliasKind.NICKNAME))


def _plain(name: str | None) -> str:
    return fold(name or "") or (name or "").casefold()


def _is_better(detail: Detail, keep: Any, gone: Any) -> bool:
    ours, theirs = getattr(keep, detail.value), getattr(gone, detail.value)
    if chooses := _CAREFUL.get(detail):
        return chooses(ours, theirs)
    if detail is Detail.EXPECTATION_WHY:
        return not keep.expectation and bool(theirs)
    return not ours and bool(theirs)


def _earlier(ours: date | None, theirs: date | None) -> bool:
    return theirs is not None and (ours is None or theirs < ours)


def _stricter(ours: MayContact, theirs: MayContact) -> bool:
    order = (MayContact.UNKNOWN, MayContact.YES, MayContact.NO)
    return order.index(theirs) > order.index(ours)


def _livelier(ours: Standing, theirs: Standing) -> bool:
    return theirs is Standing.ACTIVE and ours is not Standing.ACTIVE


_CAREFUL: dict[Detail, Callable[[Any, Any], bool]] = {
    Detail.MET_ON: _earlier,
    Detail.MAY_CONTACT: _stricter,
    Detail.STANDING: _livelier,
}

"""The first minutes with a notebook: whose it is, who comes, and the first note left."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from models import handoff, notes, preferences
from models.changes import Action, Change, command
from models.handoff import NoteDraft
from models.kinds import PreferenceKind, Role
from models.people import customers
from models.people.customer_drafts import CustomerDraft
from models.preferences import PreferenceDraft
from models.shop import branches, staff
from models.shop.branches import Shop
from models.shop.staff import StaffDraft
from models.text import one_line


@dataclass(frozen=True, slots=True)
class Regular:
    """Somebody who comes in almost every day, as the owner would say it."""

    who: str
    has: tuple[str, ...] = ()
    when: str = ""


@command(Action.OPEN_BRANCH)
def open_shop(change: Change, shop: Shop, owner: str = "") -> None:
    """Open the shop, named or not; whoever owns it works here and is on.

    Raises:
        Rejected: a name is too long.
    """
    zone, day_start = shop.time.zone.key, shop.time.day_starts_after
    minutes = int(day_start.total_seconds()) // 60
    branches.open_branch.within(change, shop.id, shop.name, zone, minutes)
    if one_line(owner):
        person = StaffDraft(owner, role=Role.OWNER)
        staff.save.within(change, person)
        staff.come_on.within(change, person.id, shop.id)


@command(Action.ADD_CUSTOMER)
def add_regulars(change: Change, regulars: Sequence[Regular]) -> list[UUID]:
    """Write down who comes almost every day, what they have and about when; return their ids.

    When they come is kept with what they have, in the owner's own words; without that, as a note.

    Raises:
        Rejected: somebody has no name, or a text is too long.
    """
    return [_add(change, regular) for regular in regulars]


@command(Action.LEAVE_NOTE)
def tell_the_next(change: Change, shop: Shop, customer: UUID | None, words: str) -> None:
    """Leave what whoever is in charge should do if the owner were away.

    Raises:
        Rejected: there are no words, or too many.
    """
    names = customers.names([customer]) if customer else {}
    who = names.get(customer, "") if customer else ""
    draft = NoteDraft(shop.id, customer, who_line=who[: handoff.LONGEST["who_line"]], do=words)
    handoff.leave_note.within(change, draft)


def _add(change: Change, regular: Regular) -> UUID:
    words = one_line(regular.who)
    draft = CustomerDraft(described_as=words) if words[:1].islower() else CustomerDraft(words)
    customers.add.within(change, draft)
    for label in regular.has:
        kind = PreferenceKind.USUAL
        usual = PreferenceDraft(draft.id, kind, label, detail=regular.when, ready_ahead=True)
        preferences.save.within(change, usual)
    if one_line(regular.when) and not regular.has:
        notes.add.within(change, notes.NoteDraft(draft.id, regular.when))
    return draft.id

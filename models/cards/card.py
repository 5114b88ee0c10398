"""Everything a customer's card shows, in six queries however long the history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from models import drafts, preferences
from models.cards import card_parts, card_who, happiness, timeline
from models.cards.ask_next import QuestionRow
from models.cards.card_parts import Part, Parts
from models.cards.habit import Habit, usual_weekday
from models.cards.happiness import Happiness
from models.cards.timeline import Page
from models.clock import ShopTime, now
from models.counter import usuals, visits
from models.counter.usuals import UsualProposal
from models.kinds import AliasKind, ContactKind, OccasionKind, RelationKind
from models.notes import NoteRow
from models.people.aliases import AliasRow
from models.people.contacts import ContactRow
from models.people.customer_drafts import CustomerDetails
from models.people.occasions import OccasionDraft
from models.people.relations import Around
from models.preferences import PreferenceRow


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise that is still open. `owner` is a name, empty if it is everybody's."""

    id: UUID
    text: str
    due_on: date | None
    owner: str


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """One customer, as the card shows them at `at`.

    `since` is the day they were first heard of. `usual_times` counts the visits at which they
    had their usual, last on `usual_on`. `drafts` is what was being typed at this till, by its kind.
    """

    details: CustomerDetails
    at: datetime
    today: date
    since: date
    habit: Habit
    usual_times: int
    usual_on: date | None
    happiness: Happiness
    tags: Sequence[str]
    all_tags: Sequence[str]
    aliases: Sequence[AliasRow]
    contacts: Sequence[ContactRow]
    occasions: Sequence[OccasionDraft]
    people: Sequence[Around]
    preferences: Sequence[PreferenceRow]
    notes: Sequence[NoteRow]
    questions: Sequence[QuestionRow]
    promises: Sequence[PromiseRow]
    proposals: Sequence[UsualProposal]
    timeline: Page
    drafts: Mapping[str, Mapping[str, Any]]


def card(customer: UUID, time: ShopTime, till: str = "") -> CustomerCard | None:
    """Return a customer's card as a shop that lives by `time` shows it now, if there is one."""
    at, until = now(), timeline.latest()
    short = card_who.who(customer, time)
    if short is None:
        return None
    came = visits.of_customer(customer, timeline.PAGE + 1, until)
    parts = card_parts.everything(customer, till, until)
    weekday = usual_weekday(visit.business_day for visit in came)
    ratings = happiness.ratings(parts.get("rating", ()), time)
    return CustomerCard(
        details=short.details,
        at=at,
        today=time.day_of(at),
        since=short.since,
        habit=replace(short.habit, weekday=weekday),
        usual_times=short.usual_times,
        usual_on=short.usual_on,
        happiness=Happiness(ratings, *short.ratings),
        preferences=preferences.of_customer(customer),
        proposals=usuals.proposals(customer),
        timeline=timeline.assemble(came, parts, time, until),
        **_around(parts, customer),
    )


def _around(parts: Parts, customer: UUID) -> dict[str, Any]:
    notes = {part.id: part for name in ("pinned", "note") for part in parts.get(name, ())}
    tags = [(part.texts[0], part.numbers[0]) for part in parts.get("tag", ())]
    typed = {part.texts[1]: drafts.read(part.texts[0]) for part in parts.get("draft", ())}
    return {
        "tags": tuple(name for name, carried in tags if carried),
        "all_tags": tuple(name for name, _ in tags),
        "aliases": _first_noted(parts, "alias", _alias),
        "contacts": _first_noted(parts, "contact", _contact),
        "occasions": sorted(
            (_occasion(part, customer) for part in parts.get("occasion", ())),
            key=lambda occasion: (occasion.month, occasion.day, occasion.id),
        ),
        "people": _first_noted(parts, "tie", _person),
        "notes": [timeline.note(part) for part in notes.values()],
        "questions": _first_noted(parts, "question", _question),
        "promises": sorted(
            map(_promise, parts.get("promise", ())),
            key=lambda promise: (promise.due_on or date.max, promise.id),
        ),
        "drafts": typed,
    }


def _first_noted(parts: Parts, name: str, read: Any) -> Sequence[Any]:
    return [read(part) for part in sorted(parts.get(name, ()), key=lambda part: part.id)]


def _alias(part: Part) -> AliasRow:
    return AliasRow(part.id, AliasKind(part.texts[1]), part.texts[0])


def _contact(part: Part) -> ContactRow:
    return ContactRow(part.id, ContactKind(part.texts[1]), part.texts[0])


def _occasion(part: Part, customer: UUID) -> OccasionDraft:
    month, day, year, warn_days = part.numbers
    for_whom, kind, *_ = part.texts
    return OccasionDraft(
        customer, OccasionKind(kind), month, day, year or None, for_whom, warn_days,
        part.id, part.version,
    )  # fmt: skip


def _person(part: Part) -> Around:
    name, kind, note, *_ = part.texts
    turned = bool(part.numbers[0])
    return Around(part.id, RelationKind(kind), part.other, name, note, turned)


def _question(part: Part) -> QuestionRow:
    question, why, *_ = part.texts
    return QuestionRow(part.id, question, why, part.at)  # type: ignore[arg-type]


def _promise(part: Part) -> PromiseRow:
    text, due_on, owner, *_ = part.texts
    return PromiseRow(part.id, text, date.fromisoformat(due_on) if due_on else None, owner)

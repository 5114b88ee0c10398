"""Everything a customer's card shows, in six queries however long the history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from peewee import JOIN, fn

from models import card_parts, drafts, happiness, preferences, timeline, usuals, visits
from models.ask_next import QuestionRow
from models.card_parts import Part, Parts
from models.clock import ShopTime, now
from models.customers import CustomerDetails
from models.habit import Habit, time_of_day, usual_weekday
from models.happiness import Happiness
from models.kinds import AliasKind, ContactKind, OccasionKind, RelationKind
from models.notes import NoteRow
from models.people.aliases import AliasRow
from models.people.contacts import ContactRow
from models.people.occasions import OccasionDraft
from models.people.relations import Around
from models.preferences import PreferenceRow
from models.schema import Customer, CustomerStat, Hourly, Visit, records
from models.timeline import Page
from models.usuals import UsualProposal
from models.values import as_day
from models.visits import VisitRow

DRAFT = "visit"  # the kind of draft that is a visit being typed
_DETAILS = tuple(CustomerDetails.__dataclass_fields__)
_N = len(_DETAILS)


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
    had their usual, last on `usual_on`. `draft` is a visit that was being typed at this till.
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
    draft: Mapping[str, Any] | None


def card(customer: UUID, time: ShopTime, till: str = "") -> CustomerCard | None:
    """Return a customer's card as a shop that lives by `time` shows it now, if there is one."""
    at = now()
    until = at + timedelta(days=1)
    who = next(iter(records(_of_who(customer), lambda *row: row)), None)
    if who is None:
        return None
    came = visits.of_customer(customer, timeline.PAGE + 1, until)
    parts = card_parts.everything(customer, drafts.name(till, DRAFT, customer), until)
    sums = _sums(who, came, time)
    ratings = happiness.ratings(parts.get("rating", ()), time)
    return CustomerCard(
        at=at,
        today=time.day_of(at),
        happiness=Happiness(ratings, *sums.pop("ratings")),
        preferences=preferences.of_customer(customer),
        proposals=usuals.proposals(customer),
        timeline=timeline.assemble(came, parts, time, until),
        **sums,
        **_around(parts, customer),
    )


def _of_who(customer: UUID) -> Any:
    """Select who a customer is, and what is kept in sum of them and of the shop's ratings."""
    had = (Visit.customer == customer, Visit.was_usual, Visit.voided_at.is_null())
    stat, count = CustomerStat, fn.COALESCE
    return (
        Customer.select(
            *(getattr(Customer, name) for name in _DETAILS),
            Customer.created_at,
            Visit.select(fn.COUNT(Visit.id)).where(*had),
            Visit.select(fn.MAX(Visit.business_day)).where(*had),
            count(stat.ratings, 0), count(stat.rating_sum, 0),
            Hourly.select(count(fn.SUM(Hourly.ratings), 0)),
            Hourly.select(count(fn.SUM(Hourly.rating_sum), 0)),
            stat.first_on, stat.usual_minute,
            count(stat.visits, 0), count(stat.visit_days, 0), stat.last_on, stat.last_at,
            stat.rhythm, stat.due_on, stat.late_on,
        )
        .join(CustomerStat, JOIN.LEFT_OUTER)
        .where(Customer.id == customer)
    )  # fmt: skip


def _sums(row: Sequence[Any], came: Sequence[VisitRow], time: ShopTime) -> dict[str, Any]:
    who, (created_at, usual_times, usual_on, *rest) = CustomerDetails(*row[:_N]), row[_N:]
    ratings, first_on, minute = rest[:4], rest[4], rest[5]
    heard_of = (time.day_of(created_at), first_on, who.met_on)
    habit = Habit(*rest[6:])
    weekday = usual_weekday(visit.business_day for visit in came)
    return {
        "details": who,
        "since": min(filter(None, heard_of)),
        "usual_times": usual_times,
        "usual_on": as_day(usual_on),
        "ratings": ratings,
        "habit": replace(habit, weekday=weekday, about=time_of_day(minute, time)),
    }


def _around(parts: Parts, customer: UUID) -> dict[str, Any]:
    notes = {part.id: part for name in ("pinned", "note") for part in parts.get(name, ())}
    tags = [(part.texts[0], part.numbers[0]) for part in parts.get("tag", ())]
    typed = parts.get("draft", ())
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
        "draft": drafts.read(typed[0].texts[0]) if typed else None,
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

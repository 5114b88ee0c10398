"""Two customers and the people around them, with all that can belong to anybody, at random."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from models import derived, preferences
from models.changes import Action, Change, command, content
from models.counter import ratings, visits
from models.counter.visits import VisitDraft
from models.errors import Rejected
from models.kinds import (
    AliasKind,
    Channel,
    ContactKind,
    Heat,
    MayContact,
    OccasionKind,
    PreferenceKind,
    RelationKind,
    VoiceKind,
)
from models.people import aliases, contacts, customers, occasions, relations, tags
from models.people.aliases import AliasDraft
from models.people.contacts import ContactDraft
from models.people.customer_drafts import CustomerDraft
from models.people.occasions import OccasionDraft
from models.people.relations import RelationDraft
from models.preferences import PreferenceDraft
from models.schema import (
    RECORD_TABLES,
    AskNext,
    Consent,
    CustomerRef,
    Facts,
    Handoff,
    HandoffItem,
    ImportedSummary,
    Note,
    Promise,
    Record,
    VisitCompanion,
    Voice,
)
from tests.conftest import ME

LONG_AGO = datetime(2026, 1, 5, 9, tzinfo=UTC)
WORDS = ("tea", "Tea", "oat milk", "nuts", "rye", "Müsli", "müsli")
PHONES = ("+49 170 1234567", "0170 1234567", "030 445566")
NAMES = ("Ann", "ann", "Anni", "Bello")


@command(Action.IMPORT)
def put(change: Change, records: Sequence[Record]) -> None:
    for record in records:
        change.save(record)


def everything() -> Mapping[tuple[str, str], Facts]:
    """Return what every record says, whatever its version."""
    return {
        (kind.__name__, row.facts()["id"]): content(row.facts())
        for kind in RECORD_TABLES
        for row in kind.select()
    }


def is_sound() -> bool:
    return derived.damaged() == []


class Life:
    """Adds what a throw of the dice says."""

    def __init__(self, branch: UUID, seed: int, people: int = 4) -> None:
        self.dice = Random(seed)
        self.branch = branch
        self.people = [self._person(n) for n in range(people)]
        self.handoff = Handoff(branch=branch)
        put(ME, [self.handoff])

    def go_on(self, times: int, *whose: UUID) -> None:
        for _ in range(times):
            kind = self.dice.choice(_KINDS)
            kind(self, self.dice.choice(whose or self.people))

    def _person(self, number: int) -> UUID:
        draft = CustomerDraft(
            self.dice.choice([f"Person {number}", None]),
            f"hat {number}",
            loyalty_code=self.dice.choice(["", f"C{number}"]),
        )
        customers.add(ME, draft)
        return draft.id

    def alias(self, who: UUID) -> None:
        aliases.add(ME, AliasDraft(who, self.dice.choice(NAMES), AliasKind.PET))

    def contact(self, who: UUID) -> None:
        contacts.add(ME, ContactDraft(who, ContactKind.PHONE, self.dice.choice(PHONES)))

    def tie(self, who: UUID) -> None:
        other = self.dice.choice([*self.people, None])
        try:
            kind = self.dice.choice(list(RelationKind))
            relations.add(ME, RelationDraft(who, kind, other, "" if other else "Sam"))
        except Rejected:
            pass

    def occasion(self, who: UUID) -> None:
        occasions.save(ME, OccasionDraft(who, OccasionKind.BIRTHDAY, 5, self.dice.randint(1, 2)))

    def tag(self, who: UUID) -> None:
        tags.tag(ME, [who], self.dice.choice(WORDS))

    def preference(self, who: UUID) -> None:
        kind = self.dice.choice([PreferenceKind.USUAL, PreferenceKind.TAKE_CARE])
        preferences.save(ME, PreferenceDraft(who, kind, self.dice.choice(WORDS)))

    def visit(self, who: UUID) -> None:
        at = LONG_AGO + timedelta(hours=self.dice.randint(0, 5000))
        draft = VisitDraft(who, self.branch, at, companions=("Sam",), note="rain")
        visits.log(ME, draft)
        other = self.dice.choice(self.people)
        put(ME, [VisitCompanion(visit=draft.id, customer=other)] if other != who else [])
        if self.dice.random() < 0.5:
            ratings.rate(ME, draft.id, self.dice.randint(1, 5))

    def note(self, who: UUID) -> None:
        put(ME, [Note(customer=who, body=self.dice.choice(WORDS))])

    def bits(self, who: UUID) -> None:
        """Add one of what has no commands of its own yet."""
        put(ME, [self.dice.choice(_BITS)(self, who)])

    def summary(self, who: UUID) -> None:
        known = ImportedSummary.get_or_none(ImportedSummary.customer == who)
        on = date(2025, 1, self.dice.randint(1, 28))
        put(ME, [] if known else [ImportedSummary(customer=who, visits=3, first_on=on)])


def _ref(life: Life, who: UUID) -> Record:
    return CustomerRef(customer=who, system="till", ref=str(life.dice.random()))


def _consent(life: Life, who: UUID) -> Record:
    return Consent(
        customer=who, purpose="news", given=MayContact.YES, at=LONG_AGO, channel=Channel.EMAIL
    )


def _question(life: Life, who: UUID) -> Record:
    return AskNext(customer=who, question=life.dice.choice(WORDS))


def _promise(life: Life, who: UUID) -> Record:
    return Promise(customer=who, text="keep one")


def _voice(life: Life, who: UUID) -> Record:
    return Voice(customer=who, kind=VoiceKind.IDEA, words="open earlier", heard_at=LONG_AGO)


def _item(life: Life, who: UUID) -> Record:
    return HandoffItem(handoff=life.handoff.id, customer=who, heat=Heat.WATCH, do="call")


_BITS: Any = (_ref, _consent, _question, _promise, _voice, _item)
_KINDS: Any = (
    Life.alias, Life.contact, Life.tie, Life.tie, Life.occasion, Life.tag, Life.preference,
    Life.visit, Life.visit, Life.note, Life.bits, Life.bits, Life.summary,
)  # fmt: skip

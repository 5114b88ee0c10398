"""What to know before saying hello: at most three things."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from models.cards.ask_next import QuestionRow
from models.cards.card import CustomerCard, PromiseRow
from models.cards.happiness import RatingRow
from models.kinds import PreferenceKind
from models.people.occasions import OccasionDraft
from models.preferences import PreferenceRow

CARE = (PreferenceKind.TAKE_CARE, PreferenceKind.LIMIT)


@dataclass(frozen=True, slots=True)
class Briefing:
    """One line for each: what to take care of, what is owed, what to have ready or ask.

    Of the second line either `promise` or `low` is set, of the third at most one; what is empty
    takes no line.
    """

    take_care: Sequence[str] = ()
    promise: PromiseRow | None = None
    low: RatingRow | None = None
    have_ready: Sequence[str] = ()
    question: QuestionRow | None = None
    occasion: tuple[OccasionDraft, date] | None = None


def briefing(card: CustomerCard) -> Briefing:
    """Choose what matters most about a customer now."""
    promise = card.promises[0] if card.promises else None
    begun = Briefing(care(card), promise, None if promise else card.happiness.unresolved())
    expected = usual(card) if card.habit.is_expected(card.today) else ()
    near = _near(card.occasions, card.today)
    if expected and any(fact.ready_ahead for fact in card.preferences):
        return replace(begun, have_ready=expected)
    if card.questions:
        return replace(begun, question=card.questions[0])
    return replace(begun, occasion=near) if near else replace(begun, have_ready=expected)


def care(card: CustomerCard) -> Sequence[str]:
    """List what to take care of."""
    return tuple(fact.label for fact in care_facts(card))


def care_facts(card: CustomerCard) -> Sequence[PreferenceRow]:
    """List the facts to take care of: what harms them first, then what limits them."""
    return [fact for kind in CARE for fact in card.preferences if fact.kind is kind]


def usual(card: CustomerCard) -> Sequence[str]:
    """List a customer's usual, what is made ahead first."""
    return tuple(fact.label for fact in usual_facts(card))


def usual_facts(card: CustomerCard) -> Sequence[PreferenceRow]:
    """List the facts that make the usual, what is made ahead first."""
    known = [fact for fact in card.preferences if fact.kind is PreferenceKind.USUAL]
    return sorted(known, key=lambda fact: not fact.ready_ahead)


def _near(occasions: Sequence[OccasionDraft], today: date) -> tuple[OccasionDraft, date] | None:
    """Return the next occasion, if its time of warning has begun, and its day."""
    days = [(next_time(today, each.month, each.day), each) for each in occasions]
    near = [(on, each) for on, each in days if (on - today).days <= each.warn_days]
    first = min(near, key=lambda pair: (pair[0], pair[1].id), default=None)
    return (first[1], first[0]) if first else None


def next_time(today: date, month: int, day: int) -> date:
    """Return when a day of the year comes next; 29 February is kept on the 28th if need be."""
    years = (today.year, today.year + 1)
    days = [date(year, month, min(day, monthrange(year, month)[1])) for year in years]
    return next(on for on in days if on >= today)

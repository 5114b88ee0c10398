"""The words of the page that keeps the notebook clean."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.doubles.side_by_side import Side
from models.kinds import Channel, MayContact, PreferenceKind, Standing
from models.people.customer_drafts import CustomerDetails, Detail
from models.people.known_well import Gap
from ui import wording

translate = QCoreApplication.translate


def gap(gap: Gap) -> str:
    """Name a list of what is not known well."""
    return {
        Gap.STALE: translate("CleanUp", "Not asked for long"),
        Gap.UNSAID: translate("CleanUp", "Nobody said so"),
        Gap.UNFINDABLE: translate("CleanUp", "Hard to find"),
        Gap.UNRINGABLE: translate("CleanUp", "Cannot be rung"),
    }[gap]


def meaning(gap: Gap) -> str:
    """Say what stands in a list, and what to do about it."""
    return {
        Gap.STALE: translate(
            "CleanUp", "Was true once, and nobody has asked for long. Ask, then say what you heard."
        ),
        Gap.UNSAID: translate(
            "CleanUp", "Guessed, or brought in from elsewhere. Ask, then say what you heard."
        ),
        Gap.UNFINDABLE: translate(
            "CleanUp", "A description is all there is: no name, no number, no card."
        ),
        Gap.UNRINGABLE: translate("CleanUp", "It stands as a phone number, and cannot be one."),
    }[gap]


def nothing_in(gap: Gap) -> str:
    """Say that a list is worked off."""
    return {
        Gap.STALE: translate("CleanUp", "Everything you know was true not long ago."),
        Gap.UNSAID: translate("CleanUp", "Everything you know, somebody has told you or seen."),
        Gap.UNFINDABLE: translate("CleanUp", "Everybody can be found by more than a description."),
        Gap.UNRINGABLE: translate("CleanUp", "Every phone number looks as if it would ring."),
    }[gap]


def detail(detail: Detail) -> str:
    """Name what can be chosen of either."""
    return {
        Detail.NAME: translate("CleanUp", "Name"),
        Detail.DESCRIBED_AS: translate("CleanUp", "Known by"),
        Detail.SAY_IT: translate("CleanUp", "Say it"),
        Detail.STANDING: translate("CleanUp", "Expected"),
        Detail.MET_ON: translate("CleanUp", "Met on"),
        Detail.MET_HOW: translate("CleanUp", "Met how"),
        Detail.MET_CHANNEL: translate("CleanUp", "First contact"),
        Detail.EXPECTATION: translate("CleanUp", "Expects"),
        Detail.EXPECTATION_WHY: translate("CleanUp", "Expects, why"),
        Detail.PREFERRED_CHANNEL: translate("CleanUp", "Prefers"),
        Detail.MAY_CONTACT: translate("CleanUp", "May we write?"),
        Detail.LOYALTY_CODE: translate("CleanUp", "Loyalty card"),
    }[detail]


def value(detail: Detail, details: CustomerDetails) -> str:
    """Write what a detail says; nothing, where nothing is known."""
    said = getattr(details, detail.value)
    write = _WRITTEN.get(detail, str)
    return write(said) if said else ""


def along(side: Side) -> str:
    """Count what comes along with a customer by itself."""
    visits = translate("CleanUp", "%Ln visits", "", side.visits)
    facts = translate("CleanUp", "%Ln facts", "", side.facts)
    notes = translate("CleanUp", "%Ln notes", "", side.notes)
    ties = translate("CleanUp", "%Ln people around", "", side.ties)
    parts = (
        (side.visits, translate("CleanUp", "one visit"), visits),
        (side.facts, translate("CleanUp", "one fact"), facts),
        (side.notes, translate("CleanUp", "one note"), notes),
        (side.ties, translate("CleanUp", "one person around"), ties),
    )
    return ", ".join(one if count == 1 else many for count, one, many in parts if count)


def preference(kind: PreferenceKind) -> str:
    """Name what kind of fact it is."""
    return {
        PreferenceKind.USUAL: translate("CleanUp", "the usual"),
        PreferenceKind.LIKES: translate("CleanUp", "likes"),
        PreferenceKind.DISLIKES: translate("CleanUp", "does not like"),
        PreferenceKind.TAKE_CARE: translate("CleanUp", "take care"),
        PreferenceKind.LIMIT: translate("CleanUp", "limit"),
        PreferenceKind.HOW_TO_SERVE: translate("CleanUp", "how to serve"),
        PreferenceKind.KNOWS_ABOUT: translate("CleanUp", "knows about"),
        PreferenceKind.TALK_ABOUT: translate("CleanUp", "talk about"),
        PreferenceKind.NOT_MENTION: translate("CleanUp", "do not mention"),
        PreferenceKind.WANTS: translate("CleanUp", "wants"),
        PreferenceKind.DECIDED: translate("CleanUp", "decided"),
    }[kind]


def _standing(standing: Standing) -> str:
    return {
        Standing.ACTIVE: translate("CleanUp", "yes"),
        Standing.ARCHIVED: translate("CleanUp", "no, archived"),
        Standing.MOVED: translate("CleanUp", "no, moved away"),
        Standing.DECEASED: translate("CleanUp", "no, died"),
    }[standing]


def _channel(channel: Channel) -> str:
    return {
        Channel.COUNTER: translate("CleanUp", "at the counter"),
        Channel.PHONE: translate("CleanUp", "phone"),
        Channel.EMAIL: translate("CleanUp", "e-mail"),
        Channel.MESSAGE: translate("CleanUp", "message"),
        Channel.POST: translate("CleanUp", "social post"),
        Channel.REVIEW: translate("CleanUp", "review"),
        Channel.OTHER: translate("CleanUp", "other"),
    }[channel]


def _expectation(level: int) -> str:
    return {
        1: translate("CleanUp", "easy-going"),
        2: translate("CleanUp", "particular"),
        3: translate("CleanUp", "exacting"),
    }[level]


def _may_contact(answer: MayContact) -> str:
    return {
        MayContact.UNKNOWN: translate("CleanUp", "not asked"),
        MayContact.YES: translate("CleanUp", "yes"),
        MayContact.NO: translate("CleanUp", "no"),
    }[answer]


_WRITTEN: Mapping[Detail, Callable[[Any], str]] = {
    Detail.STANDING: _standing,
    Detail.MET_ON: wording.day,
    Detail.MET_CHANNEL: _channel,
    Detail.PREFERRED_CHANNEL: _channel,
    Detail.EXPECTATION: _expectation,
    Detail.MAY_CONTACT: _may_contact,
}

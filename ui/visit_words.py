"""Words for a visit: what it was, how it came about, what came of it, and all in one line."""

from PySide6.QtCore import QCoreApplication

from models.counter.visit_drafts import VisitRow
from models.kinds import Channel, Outcome, VisitKind
from ui import wording

translate = QCoreApplication.translate


def visit_kind(kind: VisitKind) -> str:
    """Say what a visit was."""
    return {
        VisitKind.BOUGHT: translate("Visit", "came in"),
        VisitKind.HELPED: translate("Visit", "was helped"),
        VisitKind.LOOKED: translate("Visit", "looked around"),
        VisitKind.ASKED: translate("Visit", "asked"),
        VisitKind.COLLECTED: translate("Visit", "collected"),
        VisitKind.RETURNED: translate("Visit", "brought back"),
        VisitKind.CHATTED: translate("Visit", "chatted"),
    }[kind]


def channel(channel: Channel) -> str:
    """Say how somebody reached the shop."""
    return {
        Channel.COUNTER: translate("Visit", "at the counter"),
        Channel.PHONE: translate("Visit", "by phone"),
        Channel.EMAIL: translate("Visit", "by e-mail"),
        Channel.MESSAGE: translate("Visit", "by message"),
        Channel.POST: translate("Visit", "by post"),
        Channel.REVIEW: translate("Visit", "in a review"),
        Channel.OTHER: translate("Visit", "in another way"),
    }[channel]


def outcome(outcome: Outcome) -> str:
    """Say whether somebody got what they came for."""
    return {
        Outcome.GOT_IT: translate("Visit", "got it"),
        Outcome.ALTERNATIVE: translate("Visit", "took something else"),
        Outcome.POINTED_ELSEWHERE: translate("Visit", "pointed elsewhere"),
        Outcome.COULD_NOT_HELP: translate("Visit", "could not help"),
    }[outcome]


def visit_line(visit: VisitRow) -> str:
    """Say what a visit was, in one line: what was asked for, with whom, what was noted."""
    parts = [wording.listing(visit.items)] if visit.items else []
    if visit.kind is not VisitKind.BOUGHT or not visit.items:
        parts.insert(0, visit_kind(visit.kind))
    if visit.outcome is not Outcome.GOT_IT:
        parts.append(outcome(visit.outcome))
    if visit.companions:
        names = wording.listing(visit.companions)
        parts.append(translate("Visit", "with {names}").format(names=names))
    return _capital(" · ".join([*parts, *filter(None, (visit.note, visit.words))]))


def visit_name(visit: VisitRow) -> str:
    """Say who it was."""
    return visit.name or translate("Visit", "Somebody")


def rated(value: int | None) -> str:
    """Say how happy they were; nothing while nobody said."""
    if value is None:
        return ""
    return translate("Visit", "{value} of 5").format(value=wording.number(value))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

"""Words for what a visit was, how it came about and what came of it."""

from PySide6.QtCore import QCoreApplication

from models.kinds import Channel, Outcome, VisitKind

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

"""What the notebook proposes for a handoff, put into sentences before somebody keeps it."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from models.handoff import Fact, Proposal
from models.kinds import Why
from ui import wording

translate = QCoreApplication.translate


def worded(proposal: Proposal) -> Proposal:
    """Say in a sentence what to do, where the notebook holds only words."""
    fact = proposal.why_fact
    if proposal.why is Why.EXPECTED:
        if_this, then_that = _contingency(fact)
        do = _have_ready(proposal)
        return replace(proposal, do=do, if_this=if_this, then_that=then_that)
    unanswered = proposal.why is Why.COMPLAINT and proposal.do == fact.text
    if proposal.why is Why.LOW_RATING or unanswered:
        return replace(proposal, do=translate("Handoff", "Ask what would make it right."))
    does = {
        Why.OUT_OF_STOCK: _instead(proposal),
        Why.OCCASION: translate("Handoff", "Think of it when they come in."),
    }
    return replace(proposal, do=does.get(proposal.why, proposal.do))


def _have_ready(proposal: Proposal) -> str:
    sentences = []
    if proposal.usual:
        ready = translate("Handoff", "Have ready: {what}.")
        sentences.append(ready.format(what=wording.listing(proposal.usual)))
    if proposal.take_care:
        care = translate("Handoff", "Take care: {what}.")
        sentences.append(care.format(what=wording.listing(proposal.take_care)))
    return " ".join(sentences) or translate("Handoff", "Ask what they would like.")


def _contingency(fact: Fact) -> tuple[str, str]:
    """Say what to do when a good is out, or a guess proves wrong."""
    if fact.out:
        asked = translate("Handoff", "they ask for {what}, which is out")
        substitutes = [name for name in fact.substitutes if name]
        offer = translate("Handoff", "offer {what}").format(what=wording.listing(substitutes))
        later = translate("Handoff", "say when it is back")
        return asked.format(what=wording.listing(fact.out)), offer if substitutes else later
    if fact.assumed:
        wrong = translate("Handoff", "it is not what they want")
        return wrong, translate("Handoff", "ask, and write down what they say")
    return "", ""


def _instead(proposal: Proposal) -> str:
    substitutes = [name for name in proposal.why_fact.substitutes if name]
    if not substitutes:
        return translate("Handoff", "It is out: say when it is back.")
    offer = translate("Handoff", "It is out: offer {instead}.")
    return offer.format(instead=wording.listing(substitutes))

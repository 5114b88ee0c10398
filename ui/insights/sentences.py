"""The three sentences on top: how often people come, how happy they are, how many are slipping."""

from PySide6.QtCore import QCoreApplication

from models.insights.series.happy import Direction
from models.insights.series.headlines import (
    Headlines,
    SatisfactionFact,
    SlippingFact,
    VisitsFact,
)
from ui.wording import decimal, number, percent

translate = QCoreApplication.translate

_STEADY = 0.03  # a change below this share of visits is none worth a word


def sentences(facts: Headlines) -> tuple[str, str, str]:
    """Say all three; what is not known yet is said to be so."""
    return (
        of_visits(facts.visits),
        of_satisfaction(facts.satisfaction),
        of_slipping(facts.slipping),
    )


def of_visits(fact: VisitsFact) -> str:
    """Say how often people come: 104 visits a week, up 12%."""
    if fact.a_week is None:
        return _not_yet(
            translate("Insights", "Visits a week: known after two whole weeks"), fact.basis.have
        )
    visits = _a_week(round(fact.a_week))
    change = fact.change
    if change is None:
        return visits
    if abs(change) < _STEADY:
        how = translate("Insights", "{visits}, as many as before")
    elif change > 0:
        how = translate("Insights", "{visits}, up {share}")
    else:
        how = translate("Insights", "{visits}, down {share}")
    return how.format(visits=visits, share=percent(abs(change)))


def of_satisfaction(fact: SatisfactionFact) -> str:
    """Say how happy people are: 4.4 of 5, steady."""
    if fact.vote is None:
        return _not_yet(
            translate("Insights", "Satisfaction: told once five people have rated"),
            fact.basis.have,
        )
    return _satisfied(fact).format(mean=decimal(fact.vote.mean))


def _satisfied(fact: SatisfactionFact) -> str:
    if fact.turn is not None and fact.turn.direction is Direction.FALLING:
        return translate("Insights", "{mean} of 5, falling")
    if fact.turn is not None:
        return translate("Insights", "{mean} of 5, rising")
    if fact.tells_a_change:
        return translate("Insights", "{mean} of 5, steady")
    return translate("Insights", "{mean} of 5, too few to tell a change")


def of_slipping(fact: SlippingFact) -> str:
    """Say how many are late and slipping: 5 people are slipping, 3 are late, 2 seen to."""
    if not fact.basis.is_enough:
        return translate("Insights", "Still learning who is late: {days} of {need} days").format(
            days=number(fact.basis.have), need=number(fact.basis.need)
        )
    sentence = _slipping(fact)
    if not fact.seen_to:
        return sentence
    return translate("Insights", "{sentence}, {number} seen to").format(
        sentence=sentence, number=number(fact.seen_to)
    )


def _slipping(fact: SlippingFact) -> str:
    """Say both numbers, as the chart does."""
    if not fact.late and not fact.slipping:
        nobody = translate("Insights", "Nobody is late or slipping")
        nobody_else = translate("Insights", "Nobody else is late or slipping")
        return nobody_else if fact.seen_to else nobody
    if not fact.slipping:
        one = translate("Insights", "One person is late, nobody is slipping")
        some = translate("Insights", "%Ln people are late, nobody is slipping", "", fact.late)
        return one if fact.late == 1 else some
    slipping = translate("Insights", "%Ln people are slipping", "", fact.slipping)
    if fact.slipping == 1:
        slipping = translate("Insights", "One person is slipping")
    late = translate("Insights", "%Ln are late", "", fact.late)
    if fact.late == 1:
        late = translate("Insights", "one is late")
    return f"{slipping}, {late}" if fact.late else slipping


def _a_week(visits: int) -> str:
    if visits == 1:
        return translate("Insights", "One visit a week")
    return translate("Insights", "%Ln visits a week", "", visits)


def _not_yet(rule: str, have: int) -> str:
    return translate("Insights", "{rule} ({have} so far)").format(rule=rule, have=number(have))

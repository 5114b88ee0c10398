"""What the chart of the handoff says: of a week, of the whole period."""

from models.insights.series.voices import Handoffs, HandoffWeek
from ui.charts import thin
from ui.charts.frame import standing
from ui.charts.words import Words


def value(week: HandoffWeek, words: Words) -> str:
    """Say what was so in a week."""
    tell = words.translate
    said = [
        tell("Charts", "{part} of {whole} taken over").format(
            part=words.number(week.taken), whole=words.number(week.sealed)
        )
    ]
    shares = [
        text.format(share=words.percent(share))
        for share, text in (
            (week.said_back, tell("Charts", "{share} said back in time")),
            (week.complete, tell("Charts", "{share} written in full")),
        )
        if share is not None
    ]
    if shares:
        text = tell("Charts", "{musts}: {shares}")
        said.append(text.format(musts=musts(week.musts, words), shares=words.listing(shares)))
    if week.into_shift is not None:
        minutes = round(week.into_shift)
        text = tell("Charts", "taken over {number} minutes into the shift")
        if minutes == 1:
            text = tell("Charts", "taken over a minute into the shift")
        said.append(text.format(number=words.number(minutes)))
    if week.carried_long:
        text = tell("Charts", "{number} carried more than three times")
        said.append(text.format(number=words.number(week.carried_long)))
    return "; ".join(said)


def musts(count: int, words: Words) -> str:
    """Count musts."""
    if count == 1:
        return words.translate("Charts", "1 must")
    return words.translate("Charts", "{number} musts").format(number=words.number(count))


def example(words: Words) -> thin.Example:
    """Say when there will be something to tell."""
    tell = words.translate
    rule = tell("Charts", "Whether the handoff works shows once one was sealed.")
    return thin.Example(rule, tell("Charts", "So far: none."), thin.BARS)


def note(data: Handoffs, words: Words) -> list[str]:
    """Say what the chart stands on and cannot tell."""
    tell = words.translate
    text = tell("Charts", "{number} handoffs").format(number=words.number(data.basis.n))
    if data.basis.n == 1:
        text = tell("Charts", "1 handoff")
    told = [standing(words, text, data.basis)]
    if data.musts:
        told.append(musts(data.musts, words))
    if data.minutes is not None:
        after = tell("Charts", "taken over {number} minutes after sealing, nights included")
        told.append(after.format(number=words.number(round(data.minutes))))
    told.append(tell("Charts", "cannot tell of what was only said aloud"))
    return told


def summary(data: Handoffs, words: Words) -> str:
    """Say the whole chart in a sentence."""
    tell = words.translate
    said = [
        tell("Charts", "{part} of {whole} handoffs taken over").format(
            part=words.number(data.taken), whole=words.number(data.basis.n)
        )
    ]
    shares = (
        (data.said_back, tell("Charts", "{share} of the musts said back before the first visit")),
        (data.complete, tell("Charts", "{share} of them written in full")),
    )
    said += [text.format(share=words.percent(share)) for share, text in shares if share is not None]
    return words.listing(said)

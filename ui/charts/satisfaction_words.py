"""What is said of satisfaction over time."""

from models.insights.series.happy import Direction, RatingDot, Running, SatisfactionOverTime
from models.kinds import RatedBy
from ui.charts.frame import joined, standing
from ui.charts.words import Noun, Words

_LONGEST = 90  # letters of what somebody said


def note_of(data: SatisfactionOverTime, words: Words) -> list[str]:
    """Say what the chart stands on, and what it cannot tell."""
    tell = words.translate
    note = [standing(words, words.count(Noun.RATINGS, data.basis.n), data.basis)]
    if data.vote is None:
        text = tell("Charts", "an average from {need} on, so far {have}")
        need = words.count(Noun.PEOPLE, data.basis.need)
        note.append(text.format(need=need, have=words.number(data.basis.have)))
    if data.change_have < data.change_need:
        text = tell("Charts", "a change shows from {need} on, so far {have}")
        need = words.count(Noun.RATINGS, data.change_need)
        note.append(text.format(need=need, have=words.number(data.change_have)))
    elif data.turn is None:
        note.append(tell("Charts", "no upright line: no proven change; half a star may hide long"))
    note.append(tell("Charts", "who says nothing is not in it"))
    return note


def summary_of(data: SatisfactionOverTime, words: Words) -> str:
    """Say how satisfied people are, and whether that changes."""
    tell = words.translate
    if data.vote is None:
        return words.count(Noun.RATINGS, data.basis.n)
    text = tell("Charts", "{mean} of 5, 9 times in 10 {low} to {high}; {people}, one vote each")
    said = text.format(
        mean=words.decimal(data.vote.mean),
        low=words.decimal(data.vote.low),
        high=words.decimal(data.vote.high),
        people=words.count(Noun.PEOPLE, data.vote.people),
    )
    return f"{said}; {' '.join(turn_lines(data, words)) or tell('Charts', 'no proven change')}"


def turn_lines(data: SatisfactionOverTime, words: Words) -> list[str]:
    """Say what changed, on two lines; nothing if nothing did that is not chance."""
    tell = words.translate
    if data.turn is None:
        return []
    texts = {
        Direction.FALLING: tell("Charts", "falling: lately {recent}, before {before}"),
        Direction.RISING: tell("Charts", "rising: lately {recent}, before {before}"),
    }
    said = texts[data.turn.direction].format(
        recent=words.decimal(data.turn.recent), before=words.decimal(data.turn.before)
    )
    return [said, tell("Charts", "(not chance any more)")]


def dot_value(dot: RatingDot, words: Words) -> str:
    """Say one rating, and who said it."""
    texts = {
        RatedBy.CUSTOMER: words.translate("Charts", "{number} of 5"),
        RatedBy.STAFF: words.translate("Charts", "{number} of 5, read by the staff"),
    }
    said = [texts[dot.by].format(number=words.number(dot.value))]
    if dot.words:
        text = " ".join(dot.words.split())
        short = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
        said.append(words.translate("Charts", "“{words}”").format(words=short))
    if dot.name:
        said.insert(0, dot.name)
    return joined(said)


def running_value(point: Running, words: Words) -> str:
    """Say the mean up to a day, and the range it lies in."""
    text = words.translate(
        "Charts", "{mean} of 5 in the last {ratings}, 9 times in 10 {low} to {high}"
    )
    return text.format(
        mean=words.decimal(point.mean),
        ratings=words.count(Noun.RATINGS, point.n),
        low=words.decimal(point.low),
        high=words.decimal(point.high),
    )

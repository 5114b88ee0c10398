"""How somebody speaks up, in words."""

from models.insights.series.voices import Speaker
from ui.charts.words import Words


def counts(one: Speaker) -> tuple[int, int, int]:
    """Return complaints, ideas and wants, thanks and mentions."""
    return one.complaints, one.ideas + one.wants, one.thanks + one.mentions


def told(one: Speaker, words: Words) -> str:
    """Say what somebody said, kind by kind."""
    tell = words.translate
    complaints, ideas, thanks = counts(one)
    texts = (
        (complaints, tell("Charts", "1 complaint"), tell("Charts", "{number} complaints")),
        (ideas, tell("Charts", "1 idea or want"), tell("Charts", "{number} ideas and wants")),
        (thanks, tell("Charts", "1 word of thanks"), tell("Charts", "{number} words of thanks")),
    )
    said = [
        single if count == 1 else several.format(number=words.number(count))
        for count, single, several in texts
        if count
    ]
    return words.listing(said)


def likely(one: Speaker, words: Words) -> str:
    """Say how likely it is that they say more."""
    text = words.translate("Charts", "speaks up within three months: {chance}")
    return text.format(chance=words.chance(one.chance))

"""What somebody has done to make the shop known, in words."""

from datetime import date

from models.insights.series.voices import Sharer
from ui.charts.words import Words

_RECENT = 330  # days, within which a month needs no year


def evidence(one: Sharer, as_of: date, words: Words) -> str:
    """Tell what somebody has done: brought 3 people, praised once in public, last in May."""
    tell = words.translate
    told = (
        (one.brought, tell("Charts", "brought 1 person"), tell("Charts", "brought {n} people")),
        (
            one.shares,
            tell("Charts", "praised once in public"),
            tell("Charts", "praised {n} times in public"),
        ),
        (
            one.warned,
            tell("Charts", "warned others once"),
            tell("Charts", "warned others {n} times"),
        ),
    )
    said = [
        single if count == 1 else several.format(n=words.number(count))
        for count, single, several in told
        if count
    ]
    return ", ".join([*said, *_last(one.last_on, as_of, words)])


def _last(day: date | None, as_of: date, words: Words) -> list[str]:
    if day is None:
        return []
    is_recent = (as_of - day).days < _RECENT
    month = words.month(day.month) if is_recent else words.month_and_year(day)
    return [words.translate("Charts", "last in {month}").format(month=month)]

"""Who gave ratings, and what they said with them."""

from collections.abc import Sequence
from dataclasses import replace

from models.database import execute
from models.insights.reading.counted import portions
from models.insights.series.happy import RatingDot
from models.people import customers
from models.people.customer_rows import Key, key_of

_AT_A_TIME = 10_000
_WORDS = "SELECT id, words FROM rating WHERE words <> '' AND id IN ({})"


def told(dots: Sequence[RatingDot]) -> list[RatingDot]:
    """Return ratings with the names and the words of those who gave them, as far as known."""
    names = customers.names(dot.customer for dot in dots if dot.customer)
    words: dict[Key, str] = {}
    for some in portions([dot.rating.hex for dot in dots], _AT_A_TIME):
        rows = execute(_WORDS.format(", ".join("?" * len(some))), *some).fetchall()
        words |= {key_of(rating): text for rating, text in rows}
    return [
        replace(
            dot,
            name=names.get(dot.customer, "") if dot.customer else "",
            words=words.get(dot.rating.hex, ""),
        )
        for dot in dots
    ]

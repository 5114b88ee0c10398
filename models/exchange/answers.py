"""Read what people answered when they were asked how it was: a rating, and their words."""

import math
from typing import NamedTuple

from models.exchange.columns import Field
from models.exchange.csv_out import as_given
from models.exchange.scales import Scale, given
from models.exchange.source import Source
from models.exchange.trouble import RowFault
from models.kinds import Channel
from models.text import clean

_LONGEST_WORDS = 20_000
_NO_ANSWER = frozenset({"", "?", "-", "n/a", "na", "none", "null", "nan"})


class Answer(NamedTuple):
    """How happy somebody was: from 1 to 5, and as it was given on which scale."""

    value: int
    given: float
    scale: str
    words: str = ""


class Answers:
    """Reads the answers of a table."""

    def __init__(self, source: Source) -> None:
        places = source.columns.places
        self._place = places[Field.RATING][0]
        self._words = places.get(Field.WORDS, ())
        self._scale = source.scale or Scale(1, 5)

    def read(self, cells: list[str]) -> Answer | RowFault | None:
        """Return the answer of a row, None if there is none, or what is wrong with it."""
        cell = cells[self._place] if self._place < len(cells) else ""
        if cell.strip().casefold() in _NO_ANSWER:
            return None
        number, own = given(cell) or (math.nan, None)
        scale = own or self._scale
        value, words = scale.mapped(number), self.words(cells)
        if len(words) > _LONGEST_WORDS:
            return RowFault.TOO_LONG
        return RowFault.NOT_A_RATING if value is None else Answer(value, number, str(scale), words)

    def words(self, cells: list[str]) -> str:
        """Return what somebody wrote."""
        parts = [as_given(cells[place]) for place in self._words if place < len(cells)]
        return "\n".join(filter(None, map(clean, parts)))


def channel_of(source: Source) -> Channel:
    """Tell how answers reached the shop: what was written down for all to read is a review."""
    return Channel.REVIEW if source.columns.has(Field.WORDS) else Channel.OTHER

"""Read how happy people were on any scale, and say it from 1 to 5."""

import re
from dataclasses import dataclass

from models.exchange.trouble import Unreadable

_LOWEST, _HIGHEST = 1, 5
_NUMBER = r"[-+]?\d+(?:[.,]\d+)?"
_OF = re.compile(rf"\s*({_NUMBER})\s*(?:/|out of|of|von|sur|de)\s*(\d+)\s*", re.IGNORECASE)
_PLAIN = re.compile(
    rf"\s*({_NUMBER})\s*(?:\*|★|stars?|sterne?|étoiles?|estrellas?)?\s*", re.IGNORECASE
)
_SHARE = re.compile(rf"\s*({_NUMBER})\s*%\s*")
_STARS = re.compile(r"\s*([★⭐*]{0,10})([☆✩]{0,10})\s*")
_KNOWN = {(1.0, 5.0), (0.0, 5.0), (0.0, 10.0), (0.0, 100.0)}


@dataclass(frozen=True, slots=True)
class Scale:
    """From what to what people could rate."""

    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.low:g}-{self.high:g}"

    def mapped(self, given: float) -> int | None:
        """Return a rating from 1 to 5, halves going up; None if it is not on this scale."""
        if not self.low <= given <= self.high:
            return None
        share = (given - self.low) / (self.high - self.low)
        return int(_LOWEST + share * (_HIGHEST - _LOWEST) + 0.5)


NPS = Scale(0, 10)
PERCENT = Scale(0, 100)


def scale(words: str) -> Scale:
    """Read a scale as the user says it: ``0-10``.

    Raises:
        ValueError: it is none.
    """
    found = re.fullmatch(rf"\s*({_NUMBER})\s*(?:-|\.\.|:|to)\s*({_NUMBER})\s*", words)
    if not found:
        raise ValueError(words)
    low, high = (float(number.replace(",", ".")) for number in found.groups())
    if low >= high:
        raise ValueError(words)
    return Scale(low, high)


def given(cell: str) -> tuple[float, Scale | None] | None:
    """Read one answer, and its scale where it says that itself: ``4/5``, ``80 %``, ``★★★☆☆``.

    None if it is no rating at all.
    """
    if of := _OF.fullmatch(cell):
        top = int(of[2])
        low = 1 if top == _HIGHEST else 0
        return (_number(of[1]), Scale(low, top)) if top > low else None
    if share := _SHARE.fullmatch(cell):
        return _number(share[1]), PERCENT
    if plain := _PLAIN.fullmatch(cell):
        return _number(plain[1]), None
    stars = _STARS.fullmatch(cell)
    if stars and cell.strip():
        top = max(_HIGHEST, len(stars[1]) + len(stars[2]))
        return float(len(stars[1])), Scale(1 if stars[1] else 0, top)
    return None


class ScaleEvidence:
    """What all answers of a column say about their scale."""

    def __init__(self) -> None:
        self.low: float | None = None
        self.high: float | None = None
        self.any = False

    def take_in(self, cell: str) -> None:
        """Consider one more answer."""
        read = given(cell)
        if not read:
            return
        self.any = True
        if read[1] is None:
            self.low = read[0] if self.low is None else min(self.low, read[0])
            self.high = read[0] if self.high is None else max(self.high, read[0])

    def scale(self, heading: str) -> Scale | tuple[Unreadable, str]:
        """Return the scale that the heading names, or that both of its ends are given of."""
        words = {*heading.split()}
        if words & {"nps"} or "recommend" in words:
            return NPS
        if top := re.search(r"(?:out of|of) (\d+)", heading):
            return Scale(1 if top[1] == "5" else 0, float(top[1]))
        if self.low is None or self.high is None:
            return Scale(_LOWEST, _HIGHEST) if self.any else (Unreadable.NO_RATINGS, "")
        if self.high <= _HIGHEST and self.low >= _LOWEST and words & {"stars", "star", "sterne"}:
            return Scale(_LOWEST, _HIGHEST)
        if (self.low, self.high) in _KNOWN:
            return Scale(self.low, self.high)
        return Unreadable.SCALE_UNDECIDED, f"{self.low:g}-{self.high:g}"


def _number(written: str) -> float:
    return float(written.replace(",", "."))

"""Read how happy people were on any scale, and say it from 1 to 5."""

import math
import re
from dataclasses import dataclass

from models.exchange.trouble import Unreadable

_LOWEST, _HIGHEST = 1, 5
_MOST_STEPS = 1000
_NUMBER = r"[-+]?\d+(?:[.,]\d+)?"
_OF = re.compile(rf"\s*({_NUMBER})\s*(?:/|out of|of|von|sur|de)\s*(\d+)\s*", re.IGNORECASE)
_PLAIN = re.compile(
    rf"\s*({_NUMBER})\s*(?:\*|★|stars?|sterne?|étoiles?|estrellas?)?\s*", re.IGNORECASE
)
_SHARE = re.compile(rf"\s*({_NUMBER})\s*%\s*")
_STARS = re.compile(r"\s*([★⭐*]{0,10})([☆✩]{0,10})\s*")
_BOTH_ENDS = re.compile(r"\b([01]) (?:to |bis |a )?([4-9]|10|100)$")
_TOP = re.compile(r"\b(?:of|von|sur|su|de|auf) (\d{1,3})$")
_RECOMMEND = frozenset({
    "nps", "recommend", "empfehlen", "weiterempfehlen", "weiterempfehlung", "recommander",
    "recommanderiez", "recommanderez", "recomendar", "recomendaria", "recomendarias",
    "consigliare", "consiglieresti", "aanbevelen", "polecic", "recommendation",
})  # fmt: skip
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_STAR_WORDS = frozenset({"star", "stars", "sterne"})
_KNOWN = {(1.0, 5.0), (0.0, 5.0), (0.0, 10.0), (0.0, 100.0)}


@dataclass(frozen=True, slots=True)
class Scale:
    """From what to what people could rate: from the unhappiest to the happiest.

    `low` is the larger number where 1 is the best, as in German schools.
    """

    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.low:g}-{self.high:g}"

    def mapped(self, given: float) -> int | None:
        """Return a rating from 1 to 5, halves going up; None if it is not on this scale."""
        if not min(self.low, self.high) <= given <= max(self.low, self.high):
            return None
        share = (given - self.low) / (self.high - self.low)
        return int(_LOWEST + share * (_HIGHEST - _LOWEST) + 0.5)

    def steps(self) -> list[tuple[int, int, int]]:
        """Return what whole answers become: each of 1 to 5 that is reached, from what to what."""
        least, most = sorted((self.low, self.high))
        reached: dict[int, list[int]] = {}
        for answer in range(math.ceil(least), min(math.floor(most), _MOST_STEPS) + 1):
            reached.setdefault(self.mapped(answer) or 0, []).append(answer)
        return [(value, answers[0], answers[-1]) for value, answers in sorted(reached.items())]


NPS = Scale(0, 10)
PERCENT = Scale(0, 100)
_USUAL = (Scale(1, 5), Scale(0, 5), Scale(1, 10), NPS, Scale(1, 7), PERCENT)


def scale(words: str) -> Scale:
    """Read a scale as the user says it: ``0-10``.

    Raises:
        ValueError: it is none.
    """
    found = re.fullmatch(rf"\s*({_NUMBER})\s*(?:-|\.\.|:|to)\s*({_NUMBER})\s*", words)
    if not found:
        raise ValueError(words)
    low, high = (float(number.replace(",", ".")) for number in found.groups())
    if low == high:
        raise ValueError(words)
    return Scale(low, high)


def given(cell: str) -> tuple[float, Scale | None] | None:
    """Read one answer, and its scale where it says that itself: ``4/5``, ``80 %``, ``★★★☆☆``.

    None if it is no rating at all.
    """
    if plain := _PLAIN.fullmatch(cell):
        return _number(plain[1]), None
    return _with_scale(cell)


def _with_scale(cell: str) -> tuple[float, Scale | None] | None:
    if word := _WORDS.get(cell.strip().casefold()):
        return float(word), Scale(_LOWEST, _HIGHEST)
    if of := _OF.fullmatch(cell):
        top = int(of[2])
        return _number(of[1]), Scale(1 if top == _HIGHEST else 0, max(top, 2))
    if share := _SHARE.fullmatch(cell):
        return _number(share[1]), PERCENT
    stars = _STARS.fullmatch(cell)
    return _stars(stars) if stars and cell.strip() else None


def _stars(found: re.Match[str]) -> tuple[float, Scale]:
    full, empty = map(len, found.groups())
    return float(full), Scale(1 if full else 0, max(_HIGHEST, full + empty))


def likely(low: float, high: float) -> list[Scale]:
    """Return scales on which people could have given answers from `low` to `high`."""
    fitting = [one for one in _USUAL if one.low <= low and high <= one.high]
    exact = [Scale(low, high)] if low < high and Scale(low, high) not in fitting else []
    return [*fitting, *exact] or [Scale(low - 1, low)]


def ends(written: str) -> tuple[float, float]:
    """Read what `ScaleEvidence` said was given: from what to what, which may be the same."""
    low, high = written.split("..")
    return float(low), float(high)


class ScaleEvidence:
    """What all answers of a column say about their scale."""

    def __init__(self) -> None:
        self.low: float | None = None
        self.high: float | None = None

    def take_in(self, cell: str) -> None:
        """Consider one more answer."""
        read = given(cell)
        if read and read[1] is None:
            self.low = read[0] if self.low is None else min(self.low, read[0])
            self.high = read[0] if self.high is None else max(self.high, read[0])

    def answers(self) -> tuple[float, float] | None:
        """Return from what to what was given without naming a scale, None if nothing was."""
        return None if self.low is None or self.high is None else (self.low, self.high)

    def scale(self, heading: str) -> Scale | tuple[Unreadable, str]:
        """Return the scale that the heading names, or that both of its ends are given of."""
        found = _named(heading)
        if found or self.low is None or self.high is None:
            return found or Scale(_LOWEST, _HIGHEST)
        are_stars = bool({*heading.split()} & _STAR_WORDS)
        if self.low >= _LOWEST and self.high <= _HIGHEST and are_stars:
            return Scale(_LOWEST, _HIGHEST)
        if (self.low, self.high) in _KNOWN:
            return Scale(self.low, self.high)
        return Unreadable.SCALE_UNDECIDED, f"{self.low:g}..{self.high:g}"


def _named(heading: str) -> Scale | None:
    """Return the scale that a folded heading names."""
    if _RECOMMEND & {*heading.split()}:
        return NPS
    if both := _BOTH_ENDS.search(heading):
        return Scale(float(both[1]), float(both[2]))
    top = _TOP.search(heading)
    return Scale(1 if top[1] == "5" else 0, max(2, int(top[1]))) if top else None


def _number(written: str) -> float:
    return float(written.replace(",", "."))

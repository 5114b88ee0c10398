"""What somebody typed into the find field, as the notebook looks for it."""

from collections.abc import Iterable
from typing import NamedTuple

from models.text import digits, fold

SHORTEST_NUMBER = 3
NUMBER_KEPT = 7  # digits two ways of writing one phone number share
LONGEST = 200
MOST_WORDS = 10


class Question(NamedTuple):
    """Beginnings of words, each with other beginnings that would do; and one number.

    `words` holds all that was typed, `letters` what is left without the numeric pieces; a
    record must match all of the words, or the letters and the number. `whole` is all of it,
    folded.
    """

    words: tuple[tuple[str, ...], ...]
    letters: tuple[tuple[str, ...], ...]
    number: str
    whole: str

    @property
    def looks_for_number(self) -> bool:
        """Whether there are digits enough to look inside phone numbers."""
        return len(self.number) >= SHORTEST_NUMBER

    @property
    def beginnings(self) -> tuple[str, ...]:
        """All beginnings, for showing what matched."""
        return tuple(dict.fromkeys(word for choices in self.words for word in choices))

    def with_choices(self, choices: dict[str, list[str]]) -> "Question":
        """Let each word be one of several as well; and a long number only end like this one."""
        words, letters = (
            tuple((*group, *choices.get(group[0], ())) for group in groups)
            for groups in (self.words, self.letters)
        )
        return self._replace(words=words, letters=letters)

    def with_short_number(self) -> "Question":
        """Look only for the end of a long number: its country or its zero may be missing."""
        return self._replace(number=self.number[-NUMBER_KEPT:])


def read(text: str) -> Question:
    """Understand any text, however odd."""
    pieces = text[:LONGEST].split()
    numeric = [piece for piece in pieces if digits(piece) and not any(map(str.isalpha, piece))]
    letters = _words(piece for piece in pieces if piece not in numeric)
    whole = fold(" ".join(pieces))
    number = digits("".join(numeric))
    significant = number.lstrip("0")
    if len(significant) >= SHORTEST_NUMBER:
        number = significant
    return Question(_words(pieces), letters, number, whole)


def _words(pieces: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    words = dict.fromkeys(fold(" ".join(pieces)).split())
    return tuple((word,) for word in list(words)[:MOST_WORDS])

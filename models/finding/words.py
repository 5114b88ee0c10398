"""The words that names and facts are made of, so that a mistyped one is still understood.

Kept in step with the find entries. The words of notes are left out: a pasted page would drown
the names.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from models.database import execute, execute_many

SHORTEST = 3
SHORTEST_TYPED = 4  # in a shorter word a typo is guesswork
MOST_GUESSES = 12
_LAST = "\U0010ffff"
_COUNT = """
    INSERT INTO word (term, uses) VALUES (?, ?)
    ON CONFLICT (term) DO UPDATE SET uses = word.uses + excluded.uses"""
_FORGET = "DELETE FROM word WHERE term = ? AND uses <= 0"


def in_text(text: str) -> frozenset[str]:
    """Return the words of folded text that are worth guessing."""
    return frozenset(word for word in text.split() if len(word) >= SHORTEST and word.isalpha())


def worth_guessing(word: str) -> bool:
    """Tell whether a typed word is long enough that a typo in it can be seen."""
    return len(word) >= SHORTEST_TYPED and word.isalpha()


def count(uses: Counter[str]) -> None:
    """Add to and take from how many entries use each word."""
    changed: list[tuple[object, ...]] = [
        (term, number) for term, number in sorted(uses.items()) if number
    ]
    gone: list[tuple[object, ...]] = [(term,) for term, number in uses.items() if number < 0]
    if changed:
        execute_many(_COUNT, changed)
    if gone:
        execute_many(_FORGET, gone)


def clear() -> None:
    """Forget all words."""
    execute("DELETE FROM word")


def are(expected: Counter[str]) -> bool:
    """Compare the kept words with those that were counted."""
    return dict(execute("SELECT term, uses FROM word").fetchall()) == expected


class Vocabulary:
    """All words in order. What may have been meant is looked up among their beginnings.

    A beginning is enough: a word is understood while it is still being typed. This takes a
    fraction of a millisecond, and a few hundredths of a second to read 50,000 words.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(words)

    @classmethod
    def read(cls) -> "Vocabulary":
        """Read the words of the notebook; not on the GUI thread."""
        return cls(term for (term,) in execute("SELECT term FROM word").fetchall())

    def near(self, typed: str) -> tuple[list[str], list[str]]:
        """List what may have been meant by `typed`: whole words, and beginnings of words.

        One letter may be dropped, added, wrong, or swapped with its neighbour.
        """
        found = dict.fromkeys(guess for guess in self._guesses(typed) if self._begins(guess))
        found.pop(typed, None)
        whole = [guess for guess in found if self._is_whole(guess)]
        begun = sorted((guess for guess in found if not self._is_whole(guess)), key=len)[::-1]
        return whole[:MOST_GUESSES], begun[:MOST_GUESSES]

    def _guesses(self, typed: str) -> Iterator[str]:
        for at in range(len(typed)):
            head, tail = typed[:at], typed[at + 1 :]
            yield head + tail
            yield head + tail[:1] + typed[at] + tail[1:]
            for letter in self._letters_after(head):
                yield head + letter + tail
                yield head + letter + typed[at:]

    def _letters_after(self, head: str) -> Iterator[str]:
        """Walk over the letters that follow `head` in any word, jumping from one to the next."""
        words, at = self._words, bisect_left(self._words, head)
        while at < len(words) and words[at].startswith(head):
            if len(words[at]) == len(head):
                at += 1
                continue
            letter = words[at][len(head)]
            yield letter
            at = bisect_left(words, head + letter + _LAST, at)

    def _begins(self, guess: str) -> bool:
        at = bisect_left(self._words, guess)
        return at < len(self._words) and self._words[at].startswith(guess)

    def _is_whole(self, guess: str) -> bool:
        at = bisect_left(self._words, guess)
        return at < len(self._words) and self._words[at] == guess

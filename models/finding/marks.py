"""Where in a text the words that were looked for stand, so that they can be shown there."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from models.text import digits, fold

Marks = tuple[tuple[int, int], ...]  # start and length, in characters

_WORD = re.compile(r"[^\W_]+")
_JOINABLE = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)+")
_JOINTS = re.compile(r"['’.\-]")
_DIGIT = re.compile(r"\d")


def marks(text: str, beginnings: Sequence[str], number: str = "") -> Marks:
    """Find the words of `text` that begin, folded, like one of `beginnings`; and a number.

    Writing without blanks is marked wherever a beginning stands in it.
    """
    found = set(_of_number(text, number))
    folded = f" {fold(text)}"
    for beginning in beginnings:
        if f" {beginning}" in folded:
            found.update(_of_words(text, beginning))
        else:
            found.update(_of_joined(text, beginning))
    return _merged(sorted(found))


def _of_words(text: str, beginning: str) -> Iterator[tuple[int, int]]:
    for word in _WORD.finditer(_solid(text)):
        written = text[word.start() : word.end()]
        folded = fold(written)
        if folded.startswith(beginning):
            yield word.start(), _length(written, beginning)
        elif f" {beginning}" in folded:
            yield from _of_unbroken(written, word.start(), beginning)


def _of_unbroken(written: str, start: int, beginning: str) -> Iterator[tuple[int, int]]:
    """Look inside writing without blanks, of which any part is found."""
    for at in range(1, len(written)):
        if fold(written[at:]).startswith(beginning):
            yield start + at, _length(written[at:], beginning)


def _of_joined(text: str, beginning: str) -> Iterator[tuple[int, int]]:
    for name in _JOINABLE.finditer(_solid(text)):
        written = text[name.start() : name.end()]
        if fold(_JOINTS.sub("", written)).startswith(beginning):
            yield name.start(), _length(written, beginning)


def _solid(text: str) -> str:
    """Put a letter for each accent that stands by itself: a word does not end there."""
    if text.isascii():
        return text
    return "".join("a" if unicodedata.combining(sign) else sign for sign in text)


def _length(written: str, beginning: str) -> int:
    """Return how many characters of `written` it takes to say `beginning`."""
    for length in range(1, len(written)):
        said = fold(_JOINTS.sub("", written[:length]))
        if said.startswith(beginning):
            return length
    return len(written)


def _of_number(text: str, number: str) -> Iterator[tuple[int, int]]:
    if not number:
        return
    places = [match.start() for match in _DIGIT.finditer(text)]
    at = digits(text).find(number)
    if at >= 0:
        first, last = places[at], places[at + len(number) - 1]
        yield first, last + 1 - first


def _merged(found: Sequence[tuple[int, int]]) -> Marks:
    apart: list[tuple[int, int]] = []
    for start, length in found:
        begun, so_far = apart[-1] if apart else (0, -1)
        if start <= begun + so_far:
            apart[-1] = (begun, max(so_far, start + length - begun))
        else:
            apart.append((start, length))
    return tuple(apart)

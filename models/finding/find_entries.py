"""How a customer is found: one entry made of all that is known.

`name` holds the folded names, each between strokes: ``/ ana torres/ anita/``; `text` all folded
words, each once and after a space, those of notes behind a stroke; `digits` phone numbers, codes.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, islice
from operator import attrgetter
from typing import NamedTuple

from models.finding import find_pieces
from models.finding.find_pieces import LONG, NAMES, Piece, Why, hexed
from models.kinds import ContactKind, Standing
from models.text import digits, fold

CUSTOMER = "customer"
FORMER = "former customer"  # archived, moved, deceased: found last
STROKE = "/"  # in no folded word, and before all letters
MOST_WORDS = 5_000  # of all notes about one customer

_NUMBERED = frozenset({Why.NUMBER, Why.CARD})
_PHONE = ContactKind.PHONE
_SPLITS_A_NAME = re.compile(r"(?<=[^\W_])['’.\-](?=[^\W_])")


class Entry(NamedTuple):
    """A customer as they are found; the fields are the columns."""

    kind: str
    record: str
    name: str
    text: str
    digits: str
    warmth: int


def entries(known: Sequence[tuple[object, str, int]]) -> Iterator[Entry]:
    """Make the entries of customers of whom id, standing and warmth are known, in their order."""
    records = [hexed(record) for record, _, _ in known]
    pieces = find_pieces.of(records) if records else ()
    found = {record: list(own) for record, own in groupby(pieces, attrgetter("customer"))}
    for record, (_, standing, warmth) in zip(records, known, strict=True):
        kind = CUSTOMER if standing == Standing.ACTIVE else FORMER
        own = found[record]
        names = _names(own)
        text, numbers = _text(own, names), _numbers(own, names)
        yield Entry(kind, record, _between_strokes(names), text, numbers, warmth)


def without_notes(text: str) -> str:
    """Return the part of an entry's text that was not taken from notes."""
    return text.partition(STROKE)[0]


def joined(name: str) -> str:
    """Write a name like O'Neil or Jean-Luc as one word."""
    return _SPLITS_A_NAME.sub("", name)


def _names(pieces: Sequence[Piece]) -> list[str]:
    """List the folded names; one like O'Neil also as one word."""
    given = [piece.text for piece in pieces if piece.why in NAMES]
    split = [name for name in given if _SPLITS_A_NAME.search(name)]
    return list(dict.fromkeys(map(fold, chain(given, map(joined, split)))))


def _between_strokes(names: Sequence[str]) -> str:
    return STROKE + "".join(f" {name}{STROKE}" for name in names)


def _text(pieces: Sequence[Piece], names: Sequence[str]) -> str:
    known = [fold(piece.text) for piece in pieces if piece.why not in NAMES | LONG]
    notes = [fold(piece.text) for piece in reversed(pieces) if piece.why in LONG]
    first = dict.fromkeys(" ".join([*names, *known]).split())
    rest = dict.fromkeys(word for word in " ".join(notes).split() if word not in first)
    words = [*first, *[STROKE][: len(rest)], *islice(rest, MOST_WORDS)]
    return "".join(f" {word}" for word in words)


def _numbers(pieces: Sequence[Piece], names: Sequence[str]) -> str:
    numbered = [piece for piece in pieces if piece.why in _NUMBERED or piece.kind == _PHONE]
    in_names = (word for name in names for word in name.split() if word.isdecimal())
    found = chain(in_names, (digits(piece.text) for piece in numbered))
    return " ".join(dict.fromkeys(filter(None, found)))

"""How a customer is found: one entry made of all that is known.

`name` holds the folded names, each between strokes: ``/ ana torres/ anita/``; `text` all folded
words, each once and after a space, those of notes behind a stroke; `digits` phone numbers, codes.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, islice
from operator import attrgetter
from typing import NamedTuple

from models import find_pieces
from models.find_pieces import LONG, NAMES, Piece, Why, hexed
from models.kinds import ContactKind, Standing
from models.text import digits, fold

CUSTOMER = "customer"
FORMER = "former customer"  # archived, moved, deceased: found last
STROKE = "/"  # in no folded word, and before all letters
MOST_WORDS = 5_000  # of all notes about one customer

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
        own = found[record]
        kind = CUSTOMER if standing == Standing.ACTIVE else FORMER
        yield Entry(kind, record, _names(own), _text(own), _numbers(own), warmth)


def without_notes(text: str) -> str:
    """Return the part of an entry's text that was not taken from notes."""
    return text.partition(STROKE)[0]


def joined(name: str) -> str:
    """Write a name like O'Neil or Jean-Luc as one word."""
    return _SPLITS_A_NAME.sub("", name)


def _names(pieces: Sequence[Piece]) -> str:
    given = [piece.text for piece in pieces if piece.why in NAMES]
    folded = chain.from_iterable((fold(name), fold(joined(name))) for name in given)
    return STROKE + "".join(f" {name}{STROKE}" for name in dict.fromkeys(folded))


def _text(pieces: Sequence[Piece]) -> str:
    known = [fold(piece.text) for piece in pieces if piece.why not in LONG]
    known += [fold(joined(piece.text)) for piece in pieces if piece.why in NAMES]
    notes = [fold(piece.text) for piece in reversed(pieces) if piece.why in LONG]
    first = dict.fromkeys(" ".join(known).split())
    rest = dict.fromkeys(word for word in " ".join(notes).split() if word not in first)
    words = [*first, *[STROKE][: len(rest)], *islice(rest, MOST_WORDS)]
    return "".join(f" {word}" for word in words)


def _numbers(pieces: Sequence[Piece]) -> str:
    found: list[str] = []
    for piece in pieces:
        if piece.why in NAMES:
            found += filter(str.isdecimal, fold(piece.text).split())
        elif piece.why in {Why.NUMBER, Why.CARD} or piece.kind == ContactKind.PHONE:
            found.append(digits(piece.text))
    return " ".join(dict.fromkeys(filter(None, found)))

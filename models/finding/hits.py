"""Who was found, and why: which of all that is known of them matched, and where in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple
from uuid import UUID

from models.finding import find_pieces
from models.finding.find_entries import joined
from models.finding.find_pieces import Piece, Why
from models.finding.find_question import Question
from models.finding.marks import Marks, marks
from models.kinds import PreferenceKind, Standing
from models.text import digits, fold

LONGEST_SHOWN = 120
_BEFORE = 40  # characters of a long text shown before what matched
_WORD = re.compile(r"[^\W_]+")
_NUMBERED = frozenset({Why.NUMBER, Why.CARD, Why.CONTACT})
_NUMBER_COUNTS = 10  # words
_LIST = ", "


@dataclass(frozen=True, slots=True)
class Hit:
    """A customer who matches, and how they stand to the shop.

    `name` is the description where `described`. `matched` is the text that matched, unless the
    name says it all; its `kind` is that of the alias, contact, preference or tie it stands in.
    Marks are pairs of start and length, in characters. `guessed`: something was mistyped.
    `rhythm` is in days, from the fourth visit day on, and known roughly only if `is_about`.
    """

    customer: UUID
    no: int
    name: str
    described: bool
    standing: Standing
    last_on: date | None
    visit_days: int
    rhythm: float | None
    is_about: bool = False
    usual: tuple[str, ...] = ()
    why: Why = Why.NAME
    kind: str = ""
    matched: str = ""
    marks: Marks = ()
    name_marks: Marks = ()
    guessed: bool = False


class Found(NamedTuple):
    """A row that matched, before its reasons are known; `deep`: not by the names alone."""

    customer: str
    deep: bool
    no: int
    name: str
    described: bool
    standing: Standing
    last_on: date | None
    visit_days: int
    rhythm: float | None
    is_about: bool
    question: Question
    guessed: bool


def explain(found: Sequence[Found]) -> list[Hit]:
    """Say of each why it was found; all reasons are read in one query."""
    rest = [row for row in found if _missing(row)]
    pieces = find_pieces.reasons(
        [row.customer for row in found if not _missing(row)],
        [row.customer for row in rest],
        [row.customer for row in rest if row.deep],
    )
    own = {customer: list(some) for customer, some in groupby(pieces, attrgetter("customer"))}
    return [_hit(row, own.get(row.customer, [])) for row in found]


class _Reason(NamedTuple):
    why: Why
    kind: str = ""
    matched: str = ""
    marks: Marks = ()


def _hit(row: Found, pieces: Sequence[Piece]) -> Hit:
    usual = tuple(piece.label for piece in pieces if piece.kind == PreferenceKind.USUAL)
    return Hit(
        UUID(row.customer), row.no, row.name, row.described, row.standing, row.last_on,
        row.visit_days, row.rhythm, row.is_about, usual, *_reason(row, pieces, usual),
        name_marks=marks(row.name, row.question.beginnings), guessed=row.guessed,
    )  # fmt: skip


def _reason(row: Found, pieces: Sequence[Piece], usual: Sequence[str]) -> _Reason:
    """Choose the piece that says most of what the name does not."""
    by_name = _Reason(Why.DESCRIPTION if row.described else Why.NAME)
    missing = _missing(row)
    if not missing:
        return by_name
    scores = [(_score(piece, missing, row.question), piece) for piece in pieces]
    score, best = max(scores, key=itemgetter(0), default=(0, None))
    if not best or not score:
        return by_name
    number = row.question.number if _has_number(best, row.question) else ""
    beginnings = () if number else row.question.beginnings
    in_label = best.kind == PreferenceKind.USUAL and marks(best.label, beginnings)
    text = _LIST.join(usual) if in_label else best.text
    shown = _excerpt(text, beginnings)
    return _Reason(best.why, best.kind, shown, marks(shown, beginnings, number))


def _missing(row: Found) -> list[tuple[str, ...]]:
    """List the words typed that the name does not say."""
    said = _spoken(row.name)
    return [group for group in row.question.words if not _says(said, group)]


def _score(piece: Piece, missing: Sequence[Sequence[str]], question: Question) -> int:
    said = _spoken(piece.text)
    words = sum(_says(said, group) for group in missing)
    return words + (_NUMBER_COUNTS if _has_number(piece, question) else 0)


def _spoken(text: str) -> str:
    plain = fold(text)
    one_word = joined(text)
    return f" {plain}" if one_word == text else f" {plain} {fold(one_word)}"


def _says(said: str, group: Sequence[str]) -> bool:
    return any(f" {beginning}" in said for beginning in group)


def _has_number(piece: Piece, question: Question) -> bool:
    known = piece.why in _NUMBERED and question.looks_for_number
    return known and question.number in digits(piece.text)


def _excerpt(text: str, beginnings: Sequence[str]) -> str:
    """Cut a long text to where the first match stands."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_SHOWN:
        return line
    starts = (
        word.start()
        for word in _WORD.finditer(line)
        if fold(word.group()).startswith(tuple(beginnings))
    )
    begin = max(0, next(starts, 0) - _BEFORE)
    if begin:
        begin = line.find(" ", begin) + 1
    end = begin + LONGEST_SHOWN
    return ("…" if begin else "") + line[begin:end] + ("…" if end < len(line) else "")

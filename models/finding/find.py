"""Find anybody by any scrap: names first, the warmest customers first among equals."""

from datetime import date
from typing import Any, cast
from uuid import UUID

from models.database import execute
from models.finding.find_conditions import anywhere, by_name, candidates, exactly
from models.finding.find_entries import CUSTOMER
from models.finding.find_pieces import hexed
from models.finding.find_question import Question, read
from models.finding.hits import Found, Hit, explain
from models.finding.words import Vocabulary, worth_guessing
from models.kinds import Standing
from models.people.called import shown
from models.text import one_line

WARMEST = 200  # are looked at in any case, where more match than can be ranked
FEW = 3  # with fewer hits than this, what was typed may be mistyped
LONGEST_CODE = 200

Row = tuple[Any, ...]

_BY_ANYTHING = 2
_ORDER = "past, tier, warmth DESC, folded, record"
_FACTS = "no, customer.name, described_as, standing, seen_on, visit_days, rhythm, summed"
_RANKED = f"""
    SELECT past, tier, best.warmth, folded, record, {_FACTS} FROM (
        SELECT record, CASE WHEN kind = ? THEN 0 ELSE 1 END AS past,
            CASE WHEN {{exact}} THEN 0 WHEN {{by_name}} THEN 1 ELSE {_BY_ANYTHING} END AS tier,
            warmth, find_entry.name AS folded
        FROM {{among}} ORDER BY {_ORDER} LIMIT ?
    ) AS best JOIN customer ON customer.id = record
    LEFT JOIN customer_stat ON customer_id = record"""
_AMONG_CANDIDATES = "({}) AS candidate JOIN find_entry ON find_entry.id = candidate.id"
_AMONG_WARMEST = """
    (SELECT * FROM find_entry ORDER BY warmth DESC LIMIT ?) AS find_entry WHERE {}"""
_HOLDER = f"""
    SELECT 0, 0, warmth, '', customer.id, {_FACTS} FROM customer
    LEFT JOIN customer_stat ON customer_id = customer.id WHERE customer.id = ?"""
_BY_CODE = """
    SELECT COALESCE(heir.id, holder.id) FROM customer AS holder
    LEFT JOIN customer AS heir ON heir.id = holder.merged_into_id
    WHERE holder.loyalty_code = ? AND holder.binned_at IS NULL"""


def search(text: str, limit: int = 50, vocabulary: Vocabulary | None = None) -> list[Hit]:
    """Return who matches everything in `text`, best first, each with the reason.

    Whole names come before beginnings of names, names before anything else, customers one no
    longer expects last; among equals the warmest first. Where only few match, what was typed
    may be mistyped; without a `vocabulary` at hand the notebook's is then read for it.
    """
    return explain(found(text, limit, vocabulary))


def found(text: str, limit: int, vocabulary: Vocabulary | None = None) -> list[Found]:
    """Return who matches, best first, without looking for the reasons."""
    question = read(text)
    rows = _by_card(text, question)
    if question.words and len(rows) < limit:
        rows = _more(rows, _ranked(question, limit), limit)
    if question.words and len(rows) < min(FEW, limit):
        rows = _forgiving(question, rows, limit, vocabulary)
    return rows


def by_code(code: str) -> UUID | None:
    """Return the customer whose loyalty card carries exactly `code`."""
    row = execute(_BY_CODE, one_line(code[:LONGEST_CODE])).fetchone()
    return UUID(str(row[0])) if row else None


def _by_card(text: str, question: Question) -> list[Found]:
    """Look for a card where a code can be meant: no blanks, at least one digit."""
    if len(text.split()) != 1 or not any(map(str.isdecimal, text)):
        return []
    holder = by_code(text)
    rows = execute(_HOLDER, holder.hex).fetchall() if holder else ()
    return [_found(row, question) for row in rows]


def _forgiving(
    question: Question, rows: list[Found], limit: int, vocabulary: Vocabulary | None
) -> list[Found]:
    """Look again as if something was mistyped, until there is a little to choose from."""
    if question.looks_for_number:
        shorter = question.with_short_number()
        if shorter != question:
            rows = _more(rows, _ranked(shorter, limit, guessed=True), limit)
    typed = [word for (word,) in question.words if worth_guessing(word)]
    if not typed:
        return rows
    known = vocabulary or Vocabulary.read()
    whole, begun = zip(*map(known.near, typed), strict=True)
    for guesses in (whole, begun):
        if any(guesses) and len(rows) < FEW:
            choices = dict(zip(typed, guesses, strict=True))
            guessed = _ranked(question.with_choices(choices), limit, guessed=True)
            rows = _more(rows, guessed, limit)
    return rows


def _more(rows: list[Found], others: list[Found], limit: int) -> list[Found]:
    known = {row.customer for row in rows}
    return [*rows, *(row for row in others if row.customer not in known)][:limit]


def _ranked(question: Question, limit: int, *, guessed: bool = False) -> list[Found]:
    """Return the best of those who match, in order."""
    among = candidates(question)
    rows = _rank(question, limit, _AMONG_CANDIDATES.format(among.sql), among.values)
    if len(rows) == limit:  # perhaps not all could be ranked, but the warmest shall be
        matching = anywhere(question)
        values = (WARMEST, *matching.values)
        rows |= _rank(question, limit, _AMONG_WARMEST.format(matching.sql), values)
    return [_found(row, question, guessed=guessed) for row in sorted(rows, key=_rank_of)[:limit]]


def _rank(question: Question, limit: int, among: str, values: tuple[object, ...]) -> set[Row]:
    exact, named = exactly(question), by_name(question)
    sql = _RANKED.format(exact=exact.sql, by_name=named.sql, among=among)
    rows = execute(sql, CUSTOMER, *exact.values, *named.values, *values, limit).fetchall()
    return {tuple(row) for row in rows}


def _rank_of(row: Row) -> Row:
    past, tier, warmth, folded, record, *_ = row
    return past, tier, -warmth, folded, str(record)


def _found(row: Row, question: Question, *, guessed: bool = False) -> Found:
    _, tier, _, _, record, no, name, described_as, standing, seen_on, days, rhythm, summed = row
    return Found(
        hexed(record), tier == _BY_ANYTHING, no, shown(name, described_as), not name,
        Standing(standing), _day(seen_on), days or 0, rhythm, bool(summed), question, guessed,
    )  # fmt: skip


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else cast(date | None, value)

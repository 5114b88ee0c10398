"""SQL that says which find entries match a question, and how well."""

from collections.abc import Sequence
from typing import NamedTuple

from models.database import engine
from models.finding.find_entries import STROKE
from models.finding.find_question import Question

MOST_CANDIDATES = 1000  # ranking more of them would be felt

_IN_WORDS = "SELECT rowid AS id FROM find_words WHERE find_words MATCH ? LIMIT ?"
_IN_DIGITS = "SELECT rowid AS id FROM find_digits WHERE digits LIKE ? LIMIT ?"
_IN_BOTH = """
    SELECT rowid AS id FROM find_digits WHERE digits LIKE ?
    AND rowid IN (SELECT rowid FROM find_words WHERE find_words MATCH ?) LIMIT ?"""
_EITHER = "SELECT id FROM ({}) AS by_words UNION SELECT id FROM ({}) AS by_digits"
_ON_SERVER = "SELECT id FROM find_entry WHERE {} LIMIT ?"


class Condition(NamedTuple):
    """Plain SQL with a ``?`` for each of its values."""

    sql: str
    values: tuple[object, ...] = ()

    def __or__(self, other: "Condition") -> "Condition":
        """Hold where either does."""
        return Condition(f"({self.sql} OR {other.sql})", self.values + other.values)

    def __and__(self, other: "Condition") -> "Condition":
        """Hold where both do."""
        return Condition(f"({self.sql} AND {other.sql})", self.values + other.values)


def candidates(question: Question) -> Condition:
    """Select the ids of entries that match, at most so many from each index."""
    if engine().is_server:
        condition = anywhere(question)
        return Condition(_ON_SERVER.format(condition.sql), (*condition.values, MOST_CANDIDATES))
    by_words = Condition(_IN_WORDS, (_match(question.words), MOST_CANDIDATES))
    if not question.looks_for_number:
        return by_words
    by_digits = Condition(_IN_DIGITS, (_holding(question.number), MOST_CANDIDATES))
    if question.letters:
        values = (_holding(question.number), _match(question.letters), MOST_CANDIDATES)
        by_digits = Condition(_IN_BOTH, values)
    return Condition(
        _EITHER.format(by_words.sql, by_digits.sql), by_words.values + by_digits.values
    )


def anywhere(question: Question) -> Condition:
    """Hold for an entry that matches at all."""
    condition = _all_begin("text", question.words)
    if question.looks_for_number:
        holds = Condition("digits LIKE ?", (_holding(question.number),))
        condition |= holds & _all_begin("text", question.letters)
    return condition


def exactly(question: Question) -> Condition:
    """Hold where what was typed is a whole name, or a whole number."""
    condition = Condition("name LIKE ?", (f"%{STROKE} {question.whole}{STROKE}%",))
    if question.number and not question.letters:
        condition |= Condition("' ' || digits || ' ' LIKE ?", (f"% {question.number} %",))
    return condition


def by_name(question: Question) -> Condition:
    """Hold where all words begin words of the names, or where a phone number ends like this."""
    condition = _all_begin("name", question.words)
    if question.looks_for_number:
        ends = Condition("digits || ' ' LIKE ?", (f"%{question.number} %",))
        condition |= ends & _all_begin("name", question.letters)
    return condition


def _all_begin(column: str, groups: Sequence[Sequence[str]]) -> Condition:
    """Hold where of each group some word of `column` begins with one."""
    parts = [f"({' OR '.join([f'{column} LIKE ?'] * len(group))})" for group in groups]
    values = tuple(f"% {word}%" for group in groups for word in group)
    return Condition(f"({' AND '.join(parts) or 'TRUE'})", values)


def _match(groups: Sequence[Sequence[str]]) -> str:
    """Write groups of folded words, which hold no quotes, as a full-text query."""
    alternatives = (" OR ".join(f'"{word}"*' for word in group) for group in groups)
    return " AND ".join(f"({group})" for group in alternatives)


def _holding(number: str) -> str:
    return f"%{number}%"

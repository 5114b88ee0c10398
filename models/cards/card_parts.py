"""All the small things about one customer, by one query: each part a branch of the same shape."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from models.database import execute
from models.values import as_id, as_milliseconds, as_moment

MOST_NOTES = 51
MOST_RATINGS = 48
MOST_SURVEYS = 200
MOST_CHANGES = 100
MOST_WORDS = 500  # tags and staff of the whole shop, for names and completion

# Every branch: part, id, version, five texts, another id, four numbers, a moment.
_TIES = """
    SELECT 'tie' AS part, tie.id, tie.version,
        COALESCE(far.name, far.described_as, tie.name), tie.kind, tie.note, '', '',
        tie.other_id, 0, 0, 0, 0, tie.created_at
    FROM relation AS tie LEFT JOIN customer AS far ON far.id = tie.other_id
    WHERE tie.customer_id = :who
    UNION ALL
    SELECT 'tie', tie.id, tie.version, COALESCE(far.name, far.described_as), tie.kind, tie.note,
        '', '', tie.customer_id, 1, 0, 0, 0, tie.created_at
    FROM relation AS tie JOIN customer AS far ON far.id = tie.customer_id
    WHERE tie.other_id = :who"""
_ALIASES = """
    SELECT 'alias', id, version, name, kind, '', '', '',
        CAST(NULL AS UUID), 0, 0, 0, 0, created_at
    FROM alias WHERE customer_id = :who"""
_CONTACTS = """
    SELECT 'contact', id, version, value, kind, '', '', '',
        CAST(NULL AS UUID), 0, 0, 0, 0, created_at
    FROM contact WHERE customer_id = :who"""
_OCCASIONS = """
    SELECT 'occasion', id, version, for_whom, kind, '', '', '',
        CAST(NULL AS UUID), month, day, COALESCE(year, 0), warn_days, created_at
    FROM occasion WHERE customer_id = :who"""
_PROMISES = """
    SELECT 'promise', promise.id, promise.version, promise.text,
        COALESCE(CAST(promise.due_on AS TEXT), ''), COALESCE(staff.name, ''), '', '',
        CAST(NULL AS UUID), 0, 0, 0, 0, promise.created_at
    FROM promise LEFT JOIN staff ON staff.id = promise.owner_id
    WHERE promise.customer_id = :who AND promise.status = 'open'"""
_QUESTIONS = """
    SELECT 'question', id, version, question, why, '', '', '',
        CAST(NULL AS UUID), 0, 0, 0, 0, created_at
    FROM ask_next WHERE customer_id = :who AND answered_at IS NULL"""
_TAGS = f"""
    SELECT * FROM (SELECT 'tag', id, version, name, folded, '', '', '',
        CAST(NULL AS UUID),
        CASE WHEN EXISTS (SELECT 1 FROM customer_tag
            WHERE customer_tag.tag_id = tag.id AND customer_tag.customer_id = :who)
            THEN 1 ELSE 0 END, 0, 0, 0, created_at
        FROM tag ORDER BY folded LIMIT {MOST_WORDS}) AS tags"""
_STAFF = f"""
    SELECT * FROM (SELECT 'staff', id, version, name, initials, '', '', '',
        CAST(NULL AS UUID), 0, 0, 0, 0, created_at
        FROM staff ORDER BY id LIMIT {MOST_WORDS}) AS team"""
_DRAFTS = """
    SELECT 'draft', about, 0, body, kind, '', '', '',
        CAST(NULL AS UUID), 0, 0, 0, 0, updated_at
    FROM draft WHERE about = :who AND till = :till"""
_RATINGS = f"""
    SELECT * FROM (SELECT 'rating', rating.id, rating.version, rating.words, rating.rated_by,
        COALESCE(CAST(rating."on" AS TEXT), ''), '', '', rating.visit_id, rating.value,
        0, 0, 0, rating.at
        FROM rating LEFT JOIN visit ON visit.id = rating.visit_id
        WHERE rating.customer_id = :who AND visit.voided_at IS NULL
        ORDER BY rating."on" DESC, rating.id DESC LIMIT {MOST_RATINGS}) AS ratings"""
_SURVEYS = f"""
    SELECT * FROM (SELECT 'survey', rating.id, rating.version, rating.words, rating.rated_by,
        COALESCE(CAST(rating."on" AS TEXT), ''), '', '', rating.visit_id, rating.value,
        0, 0, 0, rating.at
        FROM rating WHERE rating.customer_id = :who AND rating.visit_id IS NULL
        ORDER BY rating."on" DESC, rating.id DESC LIMIT {MOST_SURVEYS}) AS surveys"""
_PINNED = """
    SELECT 'pinned', note.id, note.version, note.body, COALESCE(staff.name, ''), '', '', '',
        CAST(NULL AS UUID), 1, 0, 0, 0, note.created_at
    FROM note LEFT JOIN staff ON staff.id = note.created_by
    WHERE note.customer_id = :who AND note.pinned"""
_NOTES = f"""
    SELECT * FROM (SELECT 'note', note.id, note.version, note.body, COALESCE(staff.name, ''),
        '', '', '', CAST(NULL AS UUID), CASE WHEN note.pinned THEN 1 ELSE 0 END, 0, 0, 0,
        note.created_at
        FROM note LEFT JOIN staff ON staff.id = note.created_by
        WHERE note.customer_id = :who AND note.created_at < :until
        ORDER BY note.created_at DESC, note.id DESC LIMIT {MOST_NOTES}) AS notes"""
_CHANGES = f"""
    SELECT * FROM (SELECT 'change', change.record, 0, change.action, change.kind,
        COALESCE(change.before, ''), COALESCE(change.after, ''), COALESCE(staff.name, ''),
        change."group", change.seq, 0, 0, 0, change.at
        FROM change LEFT JOIN staff ON staff.id = change.staff
        WHERE change.person = :who AND change.at < :until
            AND (change.kind NOT IN ('visit', 'visit_companion', 'rating', 'note')
                OR (change.kind = 'visit' AND change.action IN ('edit visit', 'void visit')))
            AND (change.kind <> 'handoff_item' OR change.action NOT IN ('seal', 'move item'))
        ORDER BY change.at DESC, change.seq DESC LIMIT {MOST_CHANGES}) AS changes"""
_PAST = (_TIES, _STAFF, _TAGS, _SURVEYS, _NOTES, _CHANGES)
_EVERYTHING = (
    *_PAST, _RATINGS, _ALIASES, _CONTACTS, _OCCASIONS, _PROMISES, _QUESTIONS, _DRAFTS, _PINNED,
)  # fmt: skip
_NAMED = re.compile(r":(who|till|until)")


class Part(NamedTuple):
    """One row of any branch."""

    id: UUID
    version: int
    texts: tuple[str, ...]  # five
    other: UUID | None
    numbers: tuple[int, ...]  # four
    at: datetime | None


Parts = Mapping[str, Sequence[Part]]


def everything(customer: UUID, till: str, before: datetime) -> Parts:
    """Return all parts by name: of drafts those of a till, of the past as many as a page needs."""
    return _answer(_EVERYTHING, who=customer.hex, till=till, until=as_milliseconds(before))


def past(customer: UUID, before: datetime) -> Parts:
    """Return notes, surveys and changes before a moment, with the names that go with them."""
    return _answer(_PAST, who=customer.hex, until=as_milliseconds(before))


def _answer(branches: tuple[str, ...], **values: object) -> Parts:
    sql = " UNION ALL ".join(branches)
    rows = execute(_NAMED.sub("?", sql), *(values[name] for name in _NAMED.findall(sql)))
    found: defaultdict[str, list[Part]] = defaultdict(list)
    for name, *row in rows.fetchall():
        found[name].append(_part(row))
    return found


def _part(row: Sequence[Any]) -> Part:
    return Part(
        as_id(row[0]),
        row[1],
        tuple(row[2:7]),
        as_id(row[7]),
        tuple(row[8:12]),
        as_moment(row[12]),
    )

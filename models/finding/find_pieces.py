"""Everything a customer can be found by, piece by piece: for the index, and to say why."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import chain
from typing import Any, NamedTuple

from models.database import execute


class Why(StrEnum):
    """What of a customer matched, as the notebook and the command line name it."""

    NAME = "name"
    DESCRIPTION = "description"
    ALIAS = "alias"
    CARD = "card"
    NUMBER = "number"
    PREFERENCE = "preference"
    CONTACT = "contact"
    AROUND = "around"
    TAG = "tag"
    SAY_IT = "say it"
    NOTE = "note"
    VISIT = "visit"


NAMES = frozenset({Why.NAME, Why.DESCRIPTION, Why.ALIAS})
LONG = frozenset({Why.NOTE, Why.VISIT})


class Piece(NamedTuple):
    """Words about one customer, given by id in hex digits.

    `kind` is that of the alias, contact, preference or tie; `label` what a preference is about,
    without its details.
    """

    customer: str
    why: Why
    kind: str
    text: str
    label: str = ""


_WHO = """
    SELECT id, 0, id, '', name, described_as, say_it, CAST(no AS TEXT), loyalty_code
    FROM customer WHERE id IN ({0})"""
_KNOWN = """
    SELECT customer_id, 1, id, kind, name, '', '', '', '' FROM alias WHERE customer_id IN ({0})
    UNION ALL
    SELECT customer_id, 2, id, kind, label, detail, for_whom, '', ''
    FROM preference WHERE customer_id IN ({0}) AND ended_at IS NULL
    UNION ALL
    SELECT customer_id, 3, id, kind, value, '', '', '', ''
    FROM contact WHERE customer_id IN ({0})
    UNION ALL
    SELECT tie.customer_id, 4, tie.id, tie.kind, tie.name, far.name, far.described_as, tie.note, ''
    FROM relation AS tie LEFT JOIN customer AS far ON far.id = tie.other_id
    WHERE tie.customer_id IN ({0})
    UNION ALL
    SELECT tie.other_id, 4, tie.id, tie.kind, '', far.name, far.described_as, tie.note, ''
    FROM relation AS tie JOIN customer AS far ON far.id = tie.customer_id
    WHERE tie.other_id IN ({0})
    UNION ALL
    SELECT customer_id, 5, tag.id, '', tag.name, '', '', '', ''
    FROM customer_tag JOIN tag ON tag.id = tag_id WHERE customer_id IN ({0})"""
_USUAL = """
    SELECT customer_id, 2, id, kind, label, '', '', '', ''
    FROM preference WHERE customer_id IN ({0}) AND kind = 'usual' AND ended_at IS NULL"""
_WRITTEN = """
    SELECT customer_id, 6, id, '', body, '', '', '', '' FROM note WHERE customer_id IN ({0})
    UNION ALL
    SELECT customer_id, 7, id, '', note, '', '', '', ''
    FROM visit WHERE customer_id IN ({0}) AND note <> '' AND voided_at IS NULL"""
_ORDER = " ORDER BY 1, 2, 3"
_UNION = " UNION ALL "
_BY_RANK = (
    Why.NAME, Why.ALIAS, Why.PREFERENCE, Why.CONTACT, Why.AROUND, Why.TAG, Why.NOTE, Why.VISIT,
)  # fmt: skip
_OF_WHO = (Why.NAME, Why.DESCRIPTION, Why.SAY_IT, Why.NUMBER, Why.CARD)
_SLOTS = (1, 8, 64, 512)
_APART = " · "


def of(customers: Sequence[str]) -> Iterator[Piece]:
    """Yield all pieces of some customers, each customer's together, in one query."""
    return reasons((), customers, customers)


def reasons(
    only_usual: Sequence[str], known: Sequence[str], written: Sequence[str]
) -> Iterator[Piece]:
    """Yield of some customers only the usual, of some what is known, of some the notes too.

    Each customer's pieces come together, from one query.
    """
    parts: list[str] = []
    values: list[str] = []
    for sql, customers in (
        (_USUAL, only_usual),
        (_WHO + _UNION + _KNOWN, known),
        (_WRITTEN, written),
    ):
        if customers:
            slots = _padded(customers)
            parts.append(sql.format(", ".join("?" * len(slots))))
            values += slots * sql.count("{0}")
    rows = execute(_UNION.join(parts) + _ORDER, *values).fetchall() if parts else ()
    return chain.from_iterable(map(_pieces, rows))


def hexed(record: object) -> str:
    """Return an id as hex digits, however the engine gave it."""
    return str(record).replace("-", "")


def _padded(customers: Sequence[str]) -> list[str]:
    """Repeat the last id up to one of a few lengths, so that few statements are prepared."""
    slots = next((size for size in _SLOTS if size >= len(customers)), len(customers))
    return [*customers, *[customers[-1]] * (slots - len(customers))]


def _pieces(row: Sequence[Any]) -> Iterator[Piece]:
    customer, rank, _, kind, *texts = row
    customer = hexed(customer)
    if rank == 0:
        for why, text in zip(_OF_WHO, texts, strict=True):
            if text:
                yield Piece(customer, why, "", text)
        return
    yield Piece(customer, _BY_RANK[rank], kind, _APART.join(filter(None, texts)), texts[0])

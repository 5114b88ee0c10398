"""What the journal tells about one customer, a row for each command."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from models.cards.card_parts import Part
from models.changes import Action, content
from models.schema import Facts

_SUBJECT = {
    "customer": "name", "alias": "name", "contact": "value", "relation": "name",
    "customer_tag": "tag", "occasion": "for_whom", "preference": "label", "ask_next": "question",
    "promise": "text", "visit": "business_day", "handoff_item": "do",
}  # fmt: skip
_SELF_MADE = {"id", "customer", "sort_key", "normal", "folded", "import_batch", "import_key"}


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that was added, corrected or taken away.

    `kind` is the table and `sort` the record's own kind. Without a `field` the whole of it came
    (`now`) or went (`was`); else that field of `subject` said `was` and says `now`.
    """

    kind: str
    sort: str
    subject: str
    field: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One command. `by` is the name of who gave it, empty if nobody said."""

    id: UUID  # its group
    at: datetime
    action: Action
    by: str
    details: tuple[Changed, ...]


def changes(parts: Sequence[Part], names: Mapping[UUID, str]) -> Sequence[ChangeRow]:
    """Read the journal's entries, latest first; `names` are those of tags and people around."""
    return [_change(list(run), names) for _, run in groupby(parts, key=lambda part: part.other)]


def _change(entries: Sequence[Part], names: Mapping[UUID, str]) -> ChangeRow:
    first = entries[0]
    details = [changed for entry in reversed(entries) for changed in _details(entry, names)]
    return ChangeRow(
        first.other,  # type: ignore[arg-type]
        first.at,  # type: ignore[arg-type]
        Action(first.texts[0]),
        first.texts[4],
        tuple(details),
    )


def _details(entry: Part, names: Mapping[UUID, str]) -> Iterator[Changed]:
    _, kind, *written, _ = entry.texts
    was, now = (json.loads(facts) if facts else None for facts in written)
    facts = now or was or {}
    subject, sort = _subject(kind, facts, names), str(facts.get("kind") or "")
    if was is None or now is None:
        yield Changed(
            kind, sort, subject, "", "" if was is None else subject, subject if now else ""
        )
        return
    for field, value in content(now).items():
        if field not in _SELF_MADE and value != was.get(field):
            yield Changed(kind, sort, subject, field, _text(was.get(field)), _text(value))


def _subject(kind: str, facts: Facts, names: Mapping[UUID, str]) -> str:
    """Name what an entry is about, the way people would."""
    for field in (_SUBJECT.get(kind, ""), "described_as", "who_line", "other"):
        value = facts.get(field)
        if value and field in {"tag", "other"}:
            return names.get(UUID(value), "")
        if value:
            return str(value)
    return ""


def _text(value: Any) -> str:
    return "" if value is None or value is False else str(value)

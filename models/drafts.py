"""Words not yet said: kept at every pause in typing, found again after a crash.

They belong to a till, are never journalled, and nobody hears of them.
"""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from models.changes import Author
from models.clock import now
from models.database import execute, writing

VISIT, NOTE, HANDOFF = "visit", "note", "handoff"  # what is being typed

_KEEP = """
    INSERT INTO draft (id, staff, till, kind, about, body, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
        staff = excluded.staff, body = excluded.body, updated_at = excluded.updated_at"""
_KEPT = "SELECT body FROM draft WHERE id = ?"
_DROP = "DELETE FROM draft WHERE id = ?"


def name(till: str, kind: str, about: UUID | None = None) -> str:
    """Return what a draft is found by: the same after a crash, another one at each till."""
    return " ".join((kind, about.hex if about else "-", till))


def keep(author: Author, kind: str, about: UUID | None, body: Mapping[str, Any]) -> None:
    """Keep what is being typed of some kind about some record; `body` is what JSON can hold."""
    staff = author.staff.hex if author.staff else None
    record = about.hex if about else None
    moment = round(now().timestamp() * 1000)
    written = json.dumps(dict(body), ensure_ascii=False)
    with writing():
        place = name(author.till, kind, about)
        execute(_KEEP, place, staff, author.till, kind, record, written, moment)


def kept(till: str, kind: str, about: UUID | None = None) -> dict[str, Any] | None:
    """Return what was last typed at a till and not yet said, if anything."""
    row = execute(_KEPT, name(till, kind, about)).fetchone()
    return read(row[0]) if row else None


def drop(author: Author, kind: str, about: UUID | None = None) -> None:
    """Forget a draft: it was said, or given up."""
    with writing():
        execute(_DROP, name(author.till, kind, about))


def read(body: str) -> dict[str, Any]:
    """Read a draft's body as it was kept."""
    found: dict[str, Any] = json.loads(body)
    return found

"""What people ask for: each thing written once, however it is spelled."""

from collections.abc import Iterable
from uuid import UUID

from models.changes import Change
from models.database import execute
from models.schema import Item, VisitItem
from models.text import fold, one_line
from models.values import as_id

_COUNTED = 1000  # beyond this, one thing is as usual as another
_USES = f"""(SELECT COUNT(*) FROM
    (SELECT 1 FROM visit_item WHERE visit_item.item_id = item.id LIMIT {_COUNTED}) AS used)"""
_NAMES = f"SELECT name, {_USES} AS uses FROM item ORDER BY uses DESC, folded LIMIT ?"
_MATCHING = f"""
    SELECT name, {_USES} AS uses FROM item WHERE folded LIKE ? OR folded LIKE ?
    ORDER BY CASE WHEN folded LIKE ? THEN 0 ELSE 1 END, uses DESC, folded LIMIT ?"""
_KNOWN = "SELECT id FROM item WHERE folded = ?"
_OF_VISIT = """
    SELECT visit_item.id, item.folded FROM visit_item
    JOIN item ON item.id = visit_item.item_id WHERE visit_id = ? ORDER BY visit_item.id"""


def suggest(text: str, limit: int = 8) -> list[str]:
    """Complete what was typed: things with a word that begins so, those asked for most first."""
    start = fold(text)
    if not start:
        return []
    values = (f"{start}%", f"% {start}%", f"{start}%", limit)
    return [name for name, _uses in execute(_MATCHING, *values).fetchall()]


def all_names(limit: int = 1000) -> list[str]:
    """List the things people ask for, those asked for most first."""
    return [name for name, _uses in execute(_NAMES, limit).fetchall()]


def put(change: Change, visit_id: UUID, names: Iterable[str]) -> None:
    """Leave exactly these things with a visit."""
    wanted = _by_fold(names)
    for visit_item, folded in execute(_OF_VISIT, visit_id.hex).fetchall():
        if wanted.pop(folded, None) is None:
            change.remove(change.fetch(VisitItem, as_id(visit_item)))
    add(change, visit_id, wanted.values())


def add(change: Change, visit_id: UUID, names: Iterable[str]) -> None:
    """Note what was asked for at a visit; what is new to the notebook is added to it."""
    for folded, name in _by_fold(names).items():
        change.add(VisitItem(visit=visit_id, item=_item(change, folded, name)))


def _by_fold(names: Iterable[str]) -> dict[str, str]:
    wanted: dict[str, str] = {}
    for name in filter(None, map(one_line, names)):
        wanted.setdefault(fold(name) or name.casefold(), name)  # signs stand for themselves
    return wanted


def _item(change: Change, folded: str, name: str) -> UUID:
    known: tuple[UUID | str] | None = execute(_KNOWN, folded).fetchone()
    if known:
        return as_id(known[0])
    item = Item(name=name, folded=folded)
    change.add(item)
    return item.id

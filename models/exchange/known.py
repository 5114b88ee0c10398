"""What the notebook already holds that a file could mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from models.database import execute
from models.kinds import ContactKind

_REFS = "SELECT ref, customer_id FROM customer_ref WHERE system = ?"
_WAYS = "SELECT kind, normal, customer_id FROM contact WHERE kind IN (?, ?)"
_CUSTOMERS = "SELECT id, name, merged_into_id FROM customer"
_NOTE = "SELECT 1 FROM note WHERE customer_id = ? AND body = ?"
_KEYS = "SELECT import_key FROM visit WHERE import_key IN ({})"
_ANY_KEY = "SELECT 1 FROM visit WHERE import_key IS NOT NULL LIMIT 1"
_MANY = 500


@dataclass(frozen=True, slots=True)
class Known:
    """Customers by their id in one system, by e-mail and phone; all ids in hex digits."""

    refs: Mapping[str, str] = field(default_factory=dict)
    ways: Mapping[tuple[ContactKind, str], Sequence[str]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    has_imported_visits: bool = False

    def has_note(self, customer: str, body: str) -> bool:
        """Tell whether a customer of the notebook already has this note."""
        return bool(customer) and execute(_NOTE, customer, body).fetchone() is not None

    def import_keys(self, wanted: Sequence[str]) -> set[str]:
        """Return those of these visits that were brought in before."""
        found: set[str] = set()
        for start in range(0, len(wanted) if self.has_imported_visits else 0, _MANY):
            some = wanted[start : start + _MANY]
            sql = _KEYS.format(", ".join("?" * len(some)))
            found |= {row[0] for row in execute(sql, *some).fetchall()}
        return found


def known(system: str) -> Known:
    """Read what the notebook holds; whoever was merged is the customer they became."""
    names: dict[str, str] = {}
    became: dict[str, str] = {}
    for customer, name, merged_into in execute(_CUSTOMERS).fetchall():
        names[_hex(customer)] = name or ""
        if merged_into:
            became[_hex(customer)] = _hex(merged_into)
    return Known(
        _refs(system, became), _ways(became), names, execute(_ANY_KEY).fetchone() is not None
    )


def _refs(system: str, became: Mapping[str, str]) -> dict[str, str]:
    return {ref: _now(owner, became) for ref, owner in execute(_REFS, system).fetchall()}


def _ways(became: Mapping[str, str]) -> dict[tuple[ContactKind, str], list[str]]:
    found: dict[tuple[ContactKind, str], list[str]] = {}
    for kind, normal, owner in execute(_WAYS, ContactKind.PHONE, ContactKind.EMAIL).fetchall():
        found.setdefault((ContactKind(kind), normal), []).append(_now(owner, became))
    return found


def _now(owner: Any, became: Mapping[str, str]) -> str:
    customer = _hex(owner)
    while customer in became:
        customer = became[customer]
    return customer


def _hex(value: Any) -> str:
    return str(value).replace("-", "")

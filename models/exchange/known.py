"""What the notebook already holds that a file could mean."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from models.database import execute
from models.exchange.details import Detail, Summary
from models.exchange.ways import Reach, Way, way
from models.kinds import ContactKind, MayContact
from models.schema import kind_of
from models.text import fold
from models.values import as_id

_REFS = "SELECT ref, customer_id FROM customer_ref WHERE system = ?"
_DAYS = (
    "SELECT id, customer_id FROM occasion"
    " UNION ALL SELECT id, customer_id FROM promise WHERE customer_id IS NOT NULL"
)
_WAYS = "SELECT kind, value, normal, customer_id FROM contact WHERE kind IN (?, ?)"
_CUSTOMERS = "SELECT id, name, merged_into_id FROM customer"
_NOTE = "SELECT 1 FROM note WHERE customer_id = ? AND body = ?"
_WAY = "SELECT 1 FROM contact WHERE customer_id = ? AND kind = ? AND normal = ?"
_TAG = (
    "SELECT 1 FROM customer_tag JOIN tag ON tag.id = customer_tag.tag_id"
    " WHERE customer_tag.customer_id = ? AND tag.folded = ?"
)
_CODE = "SELECT 1 FROM customer WHERE loyalty_code = ?"
_FACTS = "SELECT say_it, may_contact, loyalty_code FROM customer WHERE id = ?"
_SUMMARY = "SELECT visits, first_on, last_on FROM imported_summary WHERE customer_id = ?"
_KEYS = "SELECT import_key FROM visit WHERE import_key IN ({})"
_ANY_KEY = "SELECT 1 FROM visit WHERE import_key IS NOT NULL LIMIT 1"
_MANY = 500


@dataclass(frozen=True, slots=True)
class CustomerFacts:
    """What the notebook says of a customer itself."""

    say_it: str = ""
    may_contact_is_said: bool = False
    loyalty_code: str = ""
    summary: Summary | None = None


@dataclass(frozen=True)
class Known:
    """Customers by their id in one system, and by their names; all ids in hex digits.

    Whom e-mails and phones lead to is read when it is first asked for.
    """

    refs: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    became: Mapping[str, str] = field(default_factory=dict)
    has_imported_visits: bool = False
    is_open: bool = False  # a notebook is there to be asked

    def reached(self, wanted: Way, region: str) -> Iterable[str]:
        """Find the customers that an e-mail or a phone leads to."""
        if not self.names:
            return ()
        self._reach.region = region
        return dict.fromkeys(self._reach.of(wanted))

    def has_way(self, customer: str, one: Way) -> bool:
        """Tell whether a customer of the notebook has this phone or e-mail, written alike."""
        return _holds(_WAY, customer, one.kind.value, one.normal)

    def has_note(self, customer: str, body: str) -> bool:
        """Tell whether a customer of the notebook already has this note."""
        return bool(customer) and _holds(_NOTE, customer, body)

    def has_tag(self, customer: str, name: str) -> bool:
        """Tell whether a customer of the notebook already has this tag."""
        return bool(customer) and _holds(_TAG, customer, fold(name) or name.casefold())

    def has_detail(self, customer: str, detail: Detail) -> bool:
        """Tell whether the notebook already says this of a customer."""
        if not customer:
            return False
        same = " AND ".join(f"{name} = ?" for name in detail.same_by)
        sql = f"SELECT 1 FROM {kind_of(detail.kind)} WHERE customer_id = ? AND {same}"
        return _holds(sql, customer, *detail.key()[1:])

    def has_code(self, code: str) -> bool:
        """Tell whether somebody in the notebook has this card."""
        return bool(self.names) and _holds(_CODE, code)

    def of_customer(self, customer: str) -> CustomerFacts:
        """Return what the notebook says of a customer itself."""
        row = execute(_FACTS, customer).fetchone() if customer else None
        if row is None:
            return CustomerFacts()
        sum_ = execute(_SUMMARY, customer).fetchone()
        summary = Summary(sum_[0], *(day and str(day)[:10] for day in sum_[1:])) if sum_ else None
        return CustomerFacts(row[0], row[1] != MayContact.UNKNOWN, row[2] or "", summary)

    def import_keys(self, wanted: Sequence[str]) -> set[str]:
        """Return those of these visits that were brought in before."""
        found: set[str] = set()
        for start in range(0, len(wanted) if self.has_imported_visits else 0, _MANY):
            some = wanted[start : start + _MANY]
            sql = _KEYS.format(", ".join("?" * len(some)))
            found |= {row[0] for row in execute(sql, *some).fetchall()}
        return found

    def has_name(self, folded: str) -> bool:
        """Tell whether somebody of the notebook has this name, folded."""
        return folded in self._folded

    @cached_property
    def _folded(self) -> frozenset[str]:
        return frozenset(map(fold, self.names.values())) - {""}

    @cached_property
    def _reach(self) -> Reach[str]:
        reach: Reach[str] = Reach()
        stored = execute(_WAYS, ContactKind.PHONE, ContactKind.EMAIL).fetchall()
        for kind, value, normal, owner in stored:
            one = Way(ContactKind(kind), value, normal)
            reach.add(one if normal else way(one.kind, value), _now(owner, self.became))
        return reach


def known(system: str) -> Known:
    """Read what the notebook holds; whoever was merged is the customer they became."""
    names: dict[str, str] = {}
    became: dict[str, str] = {}
    for customer, name, merged_into in execute(_CUSTOMERS).fetchall():
        names[_hex(customer)] = name or ""
        if merged_into:
            became[_hex(customer)] = _hex(merged_into)
    refs = {ref: _now(owner, became) for ref, owner in execute(_REFS, system).fetchall()}
    if system.startswith("calendar "):
        refs |= {as_id(one).hex: _now(owner, became) for one, owner in execute(_DAYS).fetchall()}
    return Known(refs, names, became, _holds(_ANY_KEY), is_open=True)


def _holds(sql: str, *values: object) -> bool:
    return execute(sql, *values).fetchone() is not None


def _now(owner: Any, became: Mapping[str, str]) -> str:
    customer = _hex(owner)
    while customer in became:
        customer = became[customer]
    return customer


def _hex(value: Any) -> str:
    return str(value).replace("-", "")

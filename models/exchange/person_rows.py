"""What one row of a file says about a person, cleaned."""

from dataclasses import dataclass
from typing import NamedTuple

from models.exchange.details import Detail, Summary
from models.exchange.trouble import RowFault
from models.exchange.ways import Way, way
from models.kinds import ContactKind, MayContact
from models.people import contacts
from models.people.customer_drafts import LONGEST_NAME, LONGEST_NOTE
from models.schema import Contact
from models.text import clean, fold, one_line

_OF_SUMS = frozenset({
    "total", "totals", "grand", "sum", "summe", "gesamt", "somme", "totale", "suma", "count",
    "rows", "totaal",
})  # fmt: skip
_IN_FULL = {"name": LONGEST_NAME, "ref": LONGEST_NAME, "note": LONGEST_NOTE}


@dataclass(frozen=True, slots=True)
class More:
    """What only lists of customers say."""

    say_it: str = ""
    may_contact: MayContact = MayContact.UNKNOWN
    loyalty_code: str = ""
    tags: tuple[str, ...] = ()
    details: tuple[Detail, ...] = ()
    summary: Summary | None = None


class PersonRow(NamedTuple):
    """What one row says about a person, cleaned."""

    ref: str = ""
    name: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    note: str = ""
    more: More | None = None

    def is_empty(self) -> bool:
        """Tell whether nobody could be found by this; an id alone says nothing."""
        return not (self.name or self.phones or self.emails or self.note or self.other_ways())

    def is_footing(self) -> bool:
        """Tell whether this is the sum below a list: ``Total: 12``."""
        words = [word for word in fold(self.name).split() if not word.isdecimal()]
        return bool(words) and {*words} <= _OF_SUMS and not (self.phones or self.emails)

    def fault(self) -> RowFault | None:
        """Tell whether something is longer than the notebook keeps."""
        long = any(len(getattr(self, name)) > most for name, most in _IN_FULL.items()) or any(
            contacts.problem_with(one.kind, one.value) for one in self.ways()
        )
        return RowFault.TOO_LONG if long else None

    def ways(self) -> tuple[Way, ...]:
        """List the ways to reach this person that tell who it is."""
        if not (self.phones or self.emails):
            return ()
        return (
            *(way(ContactKind.PHONE, phone) for phone in self.phones),
            *(way(ContactKind.EMAIL, email) for email in self.emails),
        )

    def other_ways(self) -> list[str]:
        """List the handles and addresses of this person."""
        if self.more is None:
            return []
        return [
            str(dict(detail.facts)["value"])
            for detail in self.more.details
            if detail.kind is Contact
        ]

    def fingerprint(self) -> str:
        """Write down what tells this row from others that nobody can be reached by."""
        return repr((*self[:5], *self.other_ways()))


def person_row(
    ref: str, names: tuple[str, str, str], phones: list[str], emails: list[str], notes: list[str]
) -> PersonRow:
    """Clean what a row says; `names` are the full, the first and the last one."""
    full, first, last = map(one_line, names)
    return PersonRow(
        one_line(ref),
        full or f"{first} {last}".strip(),
        tuple(dict.fromkeys(phones)),
        tuple(dict.fromkeys(emails)),
        "\n".join(dict.fromkeys(filter(None, map(clean, notes)))),
    )

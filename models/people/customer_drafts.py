"""A customer as typed, as edited, and how one is called."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from uuid import UUID

from models.errors import Problem
from models.ids import new_id
from models.kinds import Channel, ContactKind, MayContact, Standing
from models.people import contacts, tags
from models.people.called import shown
from models.text import one_line

LONGEST_NAME = 200
LONGEST_NOTE = 20_000
EXPECTATIONS = (None, 1, 2, 3)  # easy-going to exacting


@dataclass(frozen=True, slots=True)
class CustomerDraft:
    """A new customer as typed: a name, or a description, or both."""

    name: str | None = None
    described_as: str | None = None
    phone: str = ""
    email: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    met_how: str = ""
    loyalty_code: str = ""
    id: UUID = field(default_factory=new_id)

    def problems(self) -> dict[str, Problem]:
        """Report what can be seen wrong without looking anything up, by field."""
        found = {
            "name": too_long(self.name, LONGEST_NAME),
            "described_as": too_long(self.described_as, LONGEST_NAME),
            "phone": _contact_problem(ContactKind.PHONE, self.phone),
            "email": _contact_problem(ContactKind.EMAIL, self.email),
            "note": too_long(self.note, LONGEST_NOTE),
            "tags": next(filter(None, map(tags.problem_with, self.tags)), None),
            "met_how": too_long(self.met_how, LONGEST_NAME),
            "loyalty_code": too_long(self.loyalty_code, LONGEST_NAME),
        }
        if not one_line(self.name or "") and not one_line(self.described_as or ""):
            found["name"] = Problem.EMPTY
        return {name: problem for name, problem in found.items() if isinstance(problem, Problem)}


@dataclass(frozen=True, slots=True)
class CustomerDetails:
    """What `edit` can correct, each under the name of its `Detail`; and what stays as it is."""

    id: UUID
    no: int
    name: str | None
    described_as: str | None
    say_it: str
    standing: Standing
    met_on: date | None
    met_how: str
    met_channel: Channel | None
    expectation: int | None
    expectation_why: str
    preferred_channel: Channel | None
    may_contact: MayContact
    loyalty_code: str | None

    @property
    def shown(self) -> str:
        """The name, or what is known instead of one."""
        return shown(self.name, self.described_as)


class Detail(Enum):
    """One thing about a customer that can be corrected where it stands."""

    NAME = "name"
    DESCRIBED_AS = "described_as"
    SAY_IT = "say_it"
    STANDING = "standing"
    MET_ON = "met_on"
    MET_HOW = "met_how"
    MET_CHANNEL = "met_channel"
    EXPECTATION = "expectation"
    EXPECTATION_WHY = "expectation_why"
    PREFERRED_CHANNEL = "preferred_channel"
    MAY_CONTACT = "may_contact"
    LOYALTY_CODE = "loyalty_code"


LONGEST = {
    Detail.NAME: LONGEST_NAME,
    Detail.DESCRIBED_AS: LONGEST_NAME,
    Detail.SAY_IT: LONGEST_NAME,
    Detail.MET_HOW: LONGEST_NAME,
    Detail.EXPECTATION_WHY: LONGEST_NOTE,
    Detail.LOYALTY_CODE: LONGEST_NAME,
}
OR_NOTHING = frozenset({Detail.NAME, Detail.DESCRIBED_AS, Detail.LOYALTY_CODE})


def too_long(text: str | None, limit: int) -> Problem | None:
    """Tell whether a text is longer than the notebook keeps."""
    return Problem.TOO_LONG if len(text or "") > limit else None


def _contact_problem(kind: ContactKind, typed: str) -> Problem | None:
    return contacts.problem_with(kind, typed) if one_line(typed) else None

"""What an item says, as it is typed and as it is stored."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any
from uuid import UUID

from models.errors import Problem
from models.handoff.notes import LONGEST
from models.handoff.proposals import Proposal
from models.handoff.rows import ItemRow
from models.kinds import Heat
from models.text import clean, one_line


@dataclass(frozen=True, slots=True)
class ItemWords:
    """What an item says, as typed or as read."""

    who_line: str = ""
    do: str = ""
    owner: UUID | None = None
    due_at: datetime | None = None
    if_this: str = ""
    then_that: str = ""

    def problems(self, heat: Heat) -> dict[str, Problem]:
        """Report what can be seen wrong; a *must* says what to do."""
        found = {
            name: Problem.TOO_LONG
            for name, longest in LONGEST.items()
            if len(getattr(self, name)) > longest
        }
        if not clean(self.do) and (heat is Heat.MUST or not clean(self.who_line)):
            found["do"] = Problem.EMPTY
        return found


def words_of(item: ItemRow | Proposal) -> ItemWords:
    """Return what an item says, for somebody to change."""
    return ItemWords(*(getattr(item, field.name) for field in fields(ItemWords)))


def _as_it_is(value: Any) -> Any:
    return value


CLEANED: dict[str, Callable[[Any], Any]] = {
    "who_line": one_line,
    "do": clean,
    "owner": _as_it_is,
    "due_at": _as_it_is,
    "if_this": clean,
    "then_that": clean,
}

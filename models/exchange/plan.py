"""What an import would do with each row of a file, to be looked at before anything happens."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.exchange.counts import Counts
from models.exchange.source import Source
from models.exchange.trouble import RowFault


class Fate(StrEnum):
    """What becomes of a row; every row of a file has exactly one."""

    NEW = "new"  # a customer nobody knew
    NEWS = "news"  # a known customer, with new details
    UNCHANGED = "unchanged"
    TWICE = "twice"  # the same person as a row before
    VISIT = "visit"  # a new one, of a customer
    ANONYMOUS = "anonymous"  # a new visit, nobody knows whose
    JOINED = "joined"  # a further line of a visit already counted
    RATING = "rating"  # a new answer to a survey; counted among the rows that are no visits
    NOT_A_VISIT = "not a visit"
    EMPTY = "empty"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row of the file: its number as a spreadsheet or a list of cards has it, and its words."""

    row: int
    shown: str
    why: RowFault | None = None  # of a rejected one


@dataclass(frozen=True, slots=True)
class LikelyDouble:
    """Two people who share a phone or e-mail, and have different names: both come in."""

    row: int
    name: str
    other_name: str
    shared: str  # as the file writes it
    other: UUID | None = None  # None if the other one is of the file as well


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything an import would do. `rows` names the rows of each fate, in rising order."""

    source: Source
    counts: Counts
    rows: Mapping[Fate, Sequence[int]]
    why: Mapping[int, RowFault]
    likely_doubles: tuple[LikelyDouble, ...] = ()

    def count(self, fate: Fate) -> int:
        """Tell how many rows have this fate."""
        return len(self.rows.get(fate, ()))

    def page(self, fate: Fate, start: int = 0, limit: int = 100) -> list[PlannedRow]:
        """Read some of the rows of one fate from the file again, for a list to look at.

        Takes as long as reading the file up to there: ask for it in the background.

        Raises:
            CannotRead: the file is no longer the one that was examined.
        """
        wanted = self.rows.get(fate, ())[start : start + limit]
        shown = self.source.shown(wanted)
        return [PlannedRow(row, shown.get(row, ""), self.why.get(row)) for row in wanted]

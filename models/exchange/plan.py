"""What an import would do with each row of a file, to be looked at before anything happens."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from models.exchange.counts import Counts
from models.exchange.fates import Fate, Fates
from models.exchange.known import Known, known
from models.exchange.people import Double
from models.exchange.rows_in import RowsIn
from models.exchange.source import Source, Watch, nobody_watches
from models.exchange.trouble import RowFault
from models.shop.branches import Shop

__all__ = ["Fate", "LikelyDouble", "Plan", "PlannedRow", "plan"]


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
    has_local_numbers: bool = False  # phones whose country the file does not say

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


def plan(
    source: Source, shop: Shop, watch: Watch = nobody_watches, *, with_notebook: bool = True
) -> Plan:
    """Tell what bringing a file in would do, and do nothing.

    Raises:
        CannotRead: the file is no longer the one that was examined.
    """
    fates = Fates()
    reading = RowsIn(source, shop, known(source.system) if with_notebook else Known(), watch, fates)
    for _ in reading.visits():
        pass
    counts = reading.tally.counts()
    return Plan(
        source,
        counts,
        fates.in_order(),
        {rejected.row: rejected.why for rejected in counts.rejected},
        tuple(map(_likely, reading.people.doubles)),
        reading.people.has_local_numbers,
    )


def _likely(double: Double) -> LikelyDouble:
    other = double.other
    return LikelyDouble(
        double.row,
        double.person.name or double.person.described_as,
        other.name or other.described_as,
        double.shared,
        UUID(other.id) if other.is_known and other.id else None,
    )

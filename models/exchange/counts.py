"""How many rows of a file did what: each row counts once."""

from dataclasses import dataclass, field, fields
from uuid import UUID

from models.exchange.trouble import RejectedRow, RowFault


@dataclass(frozen=True, slots=True)
class Counts:
    """What an import did, or would do.

    Of a list of customers each row is added, updated, unchanged, a duplicate, empty or rejected.
    Of a list of visits each row is added, unchanged, joined to a visit already counted, anonymous,
    no visit, empty or rejected; the customers added and updated on the way count beside it. The
    rows of a survey are no visits: how many ratings they added counts beside it as well.
    """

    rows: int = 0
    customers_added: int = 0
    customers_updated: int = 0
    visits_added: int = 0
    unchanged: int = 0
    duplicates: int = 0
    joined: int = 0
    anonymous: int = 0
    not_visits: int = 0
    empty: int = 0
    rejected: tuple[RejectedRow, ...] = ()
    ratings_added: int = 0
    likely_doubles: int = 0
    oddities: tuple[tuple[str, int], ...] = ()  # what of the entries was left behind, how often
    batch: UUID | None = None


@dataclass
class Tally:
    """The same while it is being counted."""

    rows: int
    customers_added: int = 0
    customers_updated: int = 0
    visits_added: int = 0
    unchanged: int = 0
    duplicates: int = 0
    joined: int = 0
    anonymous: int = 0
    not_visits: int = 0
    empty: int = 0
    rejected: list[RejectedRow] = field(default_factory=list)
    ratings_added: int = 0
    likely_doubles: int = 0
    oddities: tuple[tuple[str, int], ...] = ()

    def reject(self, row: int, why: RowFault) -> None:
        """Count a row that is left out."""
        self.rejected.append(RejectedRow(row, why))

    def counts(self, batch: UUID | None = None) -> Counts:
        """Return what was counted."""
        counted = {name.name: getattr(self, name.name) for name in fields(self)}
        return Counts(**counted | {"rejected": tuple(self.rejected), "batch": batch})

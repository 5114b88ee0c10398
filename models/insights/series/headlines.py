"""The three sentences on top of the page, as facts."""

from dataclasses import dataclass

from models.insights.series.basis import Basis
from models.insights.series.happy import Turn, Vote


@dataclass(frozen=True, slots=True)
class VisitsFact:
    """Visits in a usual week, and in one of the period before; None while too few are known."""

    basis: Basis
    a_week: float | None
    before: float | None

    @property
    def change(self) -> float | None:
        """Return by which share they rose; below 0 they fell."""
        return self.a_week / self.before - 1 if self.a_week is not None and self.before else None


@dataclass(frozen=True, slots=True)
class SatisfactionFact:
    """What people say; `turn` only if it changes and that is not chance.

    Without `tells_a_change` there are too few ratings to call them steady.
    """

    basis: Basis
    vote: Vote | None
    turn: Turn | None
    tells_a_change: bool


@dataclass(frozen=True, slots=True)
class SlippingFact:
    """How many are late and slipping; while the basis is not enough, the shop is still learning.

    Of both, `seen_to` have been seen to and are not counted.
    """

    basis: Basis
    late: int
    slipping: int
    seen_to: int


@dataclass(frozen=True, slots=True)
class Headlines:
    """All three."""

    visits: VisitsFact
    satisfaction: SatisfactionFact
    slipping: SlippingFact

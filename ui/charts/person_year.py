"""What the card draws of one customer's last 12 months."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.insights.series.basis import Basis
from models.insights.series.happy import RatingDot
from models.kinds import State


@dataclass(frozen=True, slots=True)
class PersonYear:
    """A customer's visit days and ratings in the basis's period, oldest first.

    `usual_days` is known from the fourth visit day on. Needs one visit; `n` counts visit days.
    """

    basis: Basis
    customer: UUID
    visited_on: Sequence[date]
    ratings: Sequence[RatingDot]
    usual_days: float | None
    state: State

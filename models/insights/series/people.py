"""Who the best are, who is slipping, and how far the forecast can be trusted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from models.insights.series.basis import Basis
from models.kinds import State
from models.rhythm import DAYS_FOR_A_RHYTHM


@dataclass(frozen=True, slots=True)
class Model:
    """What was learnt of the shop, in days; the likelihood is without the prior."""

    k: int
    r: float
    alpha: float
    a: float
    b: float
    log_likelihood: float
    shop_gap: float
    theta80: float
    theta90: float


@dataclass(frozen=True, slots=True)
class BestCustomer:
    """Visits to expect of one customer: 8 in 10 times from `low` to `high`.

    `chance` is that of one visit at least; `ref` the id in the file they were imported from;
    `visits_last` the visit days in as many days before; `usual_days` is known from the fourth
    visit day on, roughly if `is_about`: it was imported in sum.
    """

    customer: UUID
    no: int
    name: str
    ref: str | None
    expected: float
    low: int
    high: int
    chance: float
    p_alive: float
    visits_last: int
    last_on: date
    state: State
    usual_days: float | None
    is_about: bool = False


@dataclass(frozen=True, slots=True)
class Best:
    """Customers by the visits to expect of them in `days` days after `as_of`.

    `total` is of all customers, listed or not. `hides_numbers`: the shop was closed for long not
    long ago, so that only the order can be trusted. `left_out` came on too few days to be called
    anything. Needs two customers who came again, or two who are not left out; `n` counts all.
    """

    basis: Basis
    as_of: date
    days: int
    model: Model | None
    total: float
    hides_numbers: bool
    rows: Sequence[BestCustomer]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one customer stands: the days they came on, their usual wait and the present one.

    All in calendar days. From `late_after` and `slipping_after` days on, eight and nine in ten
    come-backs in this shop were sooner. `at_stake` is in visits of the next 90 days. The usual
    wait is told from four `visit_days` on, with an "about" from three or if `is_about`: it was
    imported in sum. `at_stake` is None while numbers of visits cannot be foretold, as in `Best`.
    """

    customer: UUID
    no: int
    name: str
    ref: str | None
    visit_days: int
    is_about: bool
    visited_on: tuple[date, ...]
    usual_days: float
    days_since: int
    late_after: float
    slipping_after: float
    state: State
    chance: float
    at_stake: float | None


@dataclass(frozen=True, slots=True)
class Slipping:
    """Whom to get in touch with first: late and slipping, and how many there are of each.

    Those who may not be contacted are not among them, and those whom somebody has seen to are
    counted apart. `since` is the first day of the visits that stand with each. Needs 90 days of
    log, and is learning until then; `n` counts customers.
    """

    basis: Basis
    as_of: date
    since: date
    late: int
    slipping: int
    late_seen_to: int
    slipping_seen_to: int
    rows: Sequence[Standing]


@dataclass(frozen=True, slots=True)
class RhythmMap:
    """Everybody with three visit days or more: rhythm against last visit, column by column.

    `keys` are customers as `customer()` reads them; `weights` are visit days. The usual days are
    sure from four visit days on, unless they are of those `imported` in sum. `names` are told
    where the points are few enough to be pointed at. Needs ten such customers and 90 days of log;
    `n` counts customers.
    """

    basis: Basis
    keys: Sequence[UUID | str]
    usual_days: Sequence[float]
    days_since: Sequence[int]
    states: Sequence[State]
    weights: Sequence[int]
    theta80: float
    theta90: float
    imported: frozenset[UUID | str] = frozenset()
    names: Mapping[UUID | str, str] = field(default_factory=dict)

    def is_about(self, index: int) -> bool:
        """Tell whether the usual days of a point are known roughly only."""
        return self.weights[index] < DAYS_FOR_A_RHYTHM or self.keys[index] in self.imported

    def customer(self, index: int) -> UUID:
        """Return whom a point stands for."""
        key = self.keys[index]
        return key if isinstance(key, UUID) else UUID(key)


@dataclass(frozen=True, slots=True)
class States:
    """How many customers are in each state, and all that is known of each; in contact order."""

    basis: Basis
    as_of: date
    counts: dict[State, int]
    rows: Sequence[Standing]


@dataclass(frozen=True, slots=True)
class Bin:
    """Customers whose chance was said to lie from `low` to `high`: the mean, and who came."""

    low: float
    high: float
    said: float
    came: float
    n: int


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """What was forecast as of a day in the past, against what came until `until`.

    `said_total` and `came_total` are visits. Needs 20 customers on that day and 90 days of log
    before it; `n` counts customers.
    """

    basis: Basis
    as_of: date
    until: date
    bins: Sequence[Bin]
    said_total: float
    came_total: int

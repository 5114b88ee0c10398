"""Who speaks up, who brings others, what they want, and whether the shop does as it said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.insights.series.basis import Basis
from models.kinds import VoiceKind


@dataclass(frozen=True, slots=True)
class Speaker:
    """One customer's voices in a year by kind; `rate` is what to expect of them a month.

    `chance` is that of a voice within three months.
    """

    customer: UUID
    name: str
    ideas: int
    wants: int
    thanks: int
    mentions: int
    complaints: int
    rate: float
    chance: float


@dataclass(frozen=True, slots=True)
class Said:
    """What one customer said about something, and on which day."""

    voice: UUID
    customer: UUID
    name: str
    kind: VoiceKind
    words: str
    on: date


@dataclass(frozen=True, slots=True)
class Vocal:
    """Two boards, never one: who helps with ideas and thanks, who complains.

    Needs five people who spoke up; `n` counts voices.
    """

    basis: Basis
    helpful: Sequence[Speaker]
    complaining: Sequence[Speaker]


@dataclass(frozen=True, slots=True)
class Sharer:
    """What one customer did to make the shop known, and the chance of more within 90 days."""

    customer: UUID
    name: str
    brought: int
    shares: int
    warned: int
    rate: float
    chance: float
    last_on: date | None


@dataclass(frozen=True, slots=True)
class Bringer:
    """One customer in the tree of who brought whom, below the one who brought them.

    `brought` weighs the visits of everybody below. What would be lost with them, in visits a
    year: their own (`kept`), of people still to come (`to_come`), of people who may follow them
    out (`may_follow`).
    """

    customer: UUID
    name: str
    depth: int
    visits: int
    brought: float
    kept: float
    to_come: float
    may_follow: float


@dataclass(frozen=True, slots=True)
class Sharing:
    """Who is likely to bring others, and who has.

    Needs five shares before anybody is ranked; until 20 the chances are estimates
    (`is_estimate`). `n` counts shares.
    """

    basis: Basis
    rows: Sequence[Sharer]
    tree: Sequence[Bringer]
    is_estimate: bool


@dataclass(frozen=True, slots=True)
class Referrals:
    """Who brought whom, and what would be lost with each. Needs one who was brought.

    `n` counts those who were brought. `hides_numbers`: after a long closure only who brought
    whom can be trusted, not the visits to come.
    """

    basis: Basis
    tree: Sequence[Bringer]
    hides_numbers: bool


@dataclass(frozen=True, slots=True)
class Want:
    """Something people want: how many they are, and which share of the best is among them."""

    theme: UUID
    title: str
    people: int
    of_best: float
    customers: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Wants:
    """What people want, most people first. Needs one voice with a theme; `n` counts voices."""

    basis: Basis
    rows: Sequence[Want]


@dataclass(frozen=True, slots=True)
class PromiseWeek:
    """What became of the promises due in a week from Monday on."""

    starts_on: date
    kept: int
    late: int
    broken: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Promises:
    """Whether promises are kept. Needs one promise that came due; `n` counts promises.

    Every week is there from the first in which one was due to the last.
    """

    basis: Basis
    weeks: Sequence[PromiseWeek]


@dataclass(frozen=True, slots=True)
class HandoffWeek:
    """How handing over went in a week from Monday on, as in `Handoffs`.

    `is_whole` is false where the period begins or ends within the week.
    """

    starts_on: date
    sealed: int
    taken: int
    musts: int
    said_back: float | None
    complete: float | None
    minutes: float | None
    into_shift: float | None
    carried_long: int
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Handoffs:
    """Whether the handoff works. Needs one sealed handoff; `n` counts those sealed.

    `taken` of them were taken over, `minutes` after they were sealed (the middle one) and
    `into_shift` minutes after the shift that took over began. Shares are of the `musts`: said
    back before the first visit, and written in full. `carried_long` counts what was carried over
    more than three times. Of a week in which nothing was sealed nothing is told.
    """

    basis: Basis
    taken: int
    musts: int
    said_back: float | None
    complete: float | None
    minutes: float | None
    into_shift: float | None
    carried_long: int
    weeks: Sequence[HandoffWeek] = ()

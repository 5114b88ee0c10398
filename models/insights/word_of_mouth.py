"""Who brought whom, and what would be lost with somebody: sums over the tree of referrals.

Everybody was brought by one person at most. Sums go leaves first, in one pass. That a share of
those brought follows when their friend leaves is a guess, to be shown in its own colour.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar
from uuid import UUID

FOLLOW = 0.1  # of those brought, when the one who brought them leaves
FADES = 0.5  # of the credit, with each link
_EARLY_VISITS, _PSEUDO_CUSTOMERS = 3.0, 10


K = TypeVar("K", str, int, UUID)


@dataclass(frozen=True, slots=True)
class Loss:
    """The visits of a year that go with somebody: own, of those who may follow, not yet brought."""

    kept: float
    may_follow: float
    to_come: float

    @property
    def total(self) -> float:
        """Return all of them."""
        return self.kept + self.may_follow + self.to_come


class Tree(Generic[K]):
    """Who brought whom; links that would close a loop are `refused`."""

    def __init__(self, brought_by: Mapping[K, K]) -> None:
        links = dict(brought_by)
        self.refused: list[tuple[K, K]] = []
        for child in sorted(links):
            if self._closes_loop(links, child):
                self.refused.append((child, links.pop(child)))
        self.brought: dict[K, list[K]] = {}
        for child, parent in sorted(links.items()):
            self.brought.setdefault(parent, []).append(child)
        self.leaves_first: list[K] = self._leaves_first(links)

    def credit(self, visits: Mapping[K, float]) -> dict[K, float]:
        """Return the visits of all whom each brought, half as much with each further link."""
        sums: dict[K, float] = {}
        for one in self.leaves_first:
            below = self.brought.get(one, [])
            sums[one] = sum(visits.get(each, 0) + FADES * sums[each] for each in below)
        return sums

    def losses(
        self,
        kept: Mapping[K, float],
        to_come: Mapping[K, float] | None = None,
        follow: float = FOLLOW,
    ) -> dict[K, Loss]:
        """Return what would be lost with each.

        `kept` are the visits to expect of everybody in a year if they are kept, `to_come` those
        of people they would still bring.
        """
        coming, following = to_come or {}, dict.fromkeys(kept, 0.0)
        for one in self.leaves_first:
            below = self.brought.get(one, [])
            following[one] = sum(follow * (kept.get(each, 0.0) + following[each]) for each in below)
        return {
            one: Loss(kept.get(one, 0.0), risk, coming.get(one, 0.0))
            for one, risk in following.items()
        }

    @staticmethod
    def _closes_loop(links: Mapping[K, K], child: K) -> bool:
        seen, above = {child}, links.get(child)
        while above is not None and above not in seen:
            seen.add(above)
            above = links.get(above)
        return above is not None and above == child

    def _leaves_first(self, links: Mapping[K, K]) -> list[K]:
        waiting = [one for one in sorted(self.brought) if one not in links]
        order: list[K] = []
        while waiting:
            order.append(one := waiting.pop())
            waiting += self.brought.get(one, [])
        return order[::-1]


def visits_to_come(shares_a_month: float, shares: int, brought: int, early_visits: float) -> float:
    """Return the visits of people somebody would still bring in a year.

    `brought` of all `shares` of the shop led to a new person; `early_visits` are what such people
    usually make in their first year.
    """
    return 12 * shares_a_month * (brought + 1) / (shares + 4) * early_visits


def early_visits(counts: Iterable[int]) -> float:
    """Return how often new customers come in their first year, from how often each did."""
    known = list(counts)
    return (sum(known) + _EARLY_VISITS * _PSEUDO_CUSTOMERS) / (len(known) + _PSEUDO_CUSTOMERS)

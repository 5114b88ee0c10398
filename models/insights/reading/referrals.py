"""The tree of who brought whom, and what would be lost with each."""

from collections.abc import Iterable, Iterator, Mapping

from models.insights.forecast import expected
from models.insights.past import Past
from models.insights.reading.listed import listed
from models.insights.reading.source import YEAR, Source
from models.insights.series.voices import Bringer
from models.insights.word_of_mouth import Tree, early_visits, visits_to_come
from models.people.customer_rows import Key

_MOST_TYPICAL = 1000  # newcomers, whose first year is told from what was learnt of the shop


def tree(
    source: Source, links: Mapping[Key, Key], rate: Mapping[Key, float], shares: int, brought: int
) -> list[Bringer]:
    """List everybody in the tree below who brought them, those who brought most first.

    `links` lead from who came to who brought them; `rate` is how often a month each shares.
    """
    grown, crowd = Tree(links), source.known.crowd
    visits = dict(zip(crowd.keys, crowd.visit_days.tolist(), strict=True))
    early = _early_visits(source)
    everybody = sorted(set(links) | set(links.values()))
    to_come = {key: visits_to_come(rate.get(key, 0.0), shares, brought, early) for key in everybody}
    in_a_year = source.known.in_a_year(everybody).tolist()
    losses = grown.losses(dict(zip(everybody, in_a_year, strict=True)), to_come)
    credit, people = grown.credit(visits), listed(everybody)
    return [
        Bringer(
            people[key].id, people[key].name, depth, visits.get(key, 0), float(credit[key]),
            losses[key].kept, losses[key].to_come, losses[key].may_follow,
        )
        for key, depth in _depth_first(grown, credit)
        if key in people
    ]  # fmt: skip


def _depth_first(grown: Tree[Key], credit: Mapping[Key, float]) -> Iterator[tuple[Key, int]]:
    """Walk the tree from those who brought most on."""
    below = {key for children in grown.brought.values() for key in children}
    waiting = [(key, 0) for key in _least_first(grown.brought.keys() - below, credit)]
    while waiting:
        key, depth = waiting.pop()
        yield key, depth
        children = _least_first(grown.brought.get(key, ()), credit)
        waiting += [(child, depth + 1) for child in children]


def _least_first(keys: Iterable[Key], credit: Mapping[Key, float]) -> list[Key]:
    return sorted(keys, key=lambda key: (credit.get(key, 0.0), key))


def _early_visits(source: Source) -> float:
    """Return how often newcomers come in their first year, as learnt of the shop."""
    known = source.known
    if not len(known.crowd):
        return early_visits([])
    newcomer = Past.of([0], [0.0], [0.0])
    visits = 1 + round(expected(known.fit, newcomer, known.open_days(YEAR)).item())
    return early_visits([visits] * min(len(known.crowd), _MOST_TYPICAL))

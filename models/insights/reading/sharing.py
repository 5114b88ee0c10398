"""Who brings others: what each did, how likely more is, and the tree of who brought whom.

A share is somebody new who names who brought them, or public praise; one a giver, target and day.
"""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from models.database import execute
from models.insights.chance import FLOOR
from models.insights.reading.closures import is_after_long_closure
from models.insights.reading.heard import heard
from models.insights.reading.listed import listed
from models.insights.reading.referrals import tree
from models.insights.reading.source import YEAR, Source
from models.insights.reading.vocal import watched
from models.insights.satisfaction import ShopLevel
from models.insights.series.basis import Basis, Period
from models.insights.series.voices import Referrals, Sharer, Sharing
from models.insights.sharing import ENOUGH, band, chance, rates
from models.insights.sharing import Sharer as Giver
from models.kinds import VoiceKind
from models.people.customer_rows import Key, key_of
from models.shop import branches
from models.values import as_milliseconds, as_moment

SHARES_NEEDED = 5

_BROUGHT = """
    SELECT customer_id, other_id, created_at FROM relation
    WHERE kind = 'brought' AND other_id IS NOT NULL AND created_at < ? ORDER BY created_at, id"""
_PRAISE = (VoiceKind.THANKS, VoiceKind.MENTION, VoiceKind.IDEA)


class _Share(NamedTuple):
    """Whoever told whom, or where, and when."""

    giver: Key
    target: str
    on: date
    is_person: bool


def sharing(source: Source, limit: int | None = None) -> Sharing:
    """Read who brought whom at any time, and who praised or warned in public in the year.

    Who praised or warned longer ago has nothing to do with how likely it is to happen again.
    """
    found = source.once("sharing", lambda: _sharing(source), by_last_day=True)
    return found if limit is None else replace(found, rows=found.rows[:limit])


def referrals(source: Source) -> Referrals:
    """Read who brought whom at any time, and what would be lost with each."""
    found = sharing(source)
    brought = sum(one.depth > 0 for one in found.tree)
    return Referrals(
        Basis(_known(source), brought, min(1, brought), 1),
        found.tree,
        is_after_long_closure(source.calendar, source.as_of),
    )


def _known(source: Source) -> Period:
    """Return the time in which anybody can have been brought."""
    return source.covered or Period.ending(source.as_of, YEAR)


def _sharing(source: Source) -> Sharing:
    brought, warned = _brought(source), Counter[Key]()
    shares = set(brought)
    for voice in heard(source):
        if voice.public and voice.customer and voice.kind in _PRAISE:
            shares.add(_Share(voice.customer, voice.channel, voice.on, is_person=False))
        if voice.public and voice.customer and voice.kind is VoiceKind.COMPLAINT:
            warned[voice.customer] += 1
    n = len(shares)
    basis = Basis(_known(source), n, n, SHARES_NEEDED)
    if not shares and not warned:
        return Sharing(basis, (), (), is_estimate=True)
    givers, rate = _rated(source, shares, frozenset(warned))
    rows = _rows(source, shares, warned, givers)
    links = {share.target: share.giver for share in reversed(brought)}
    grown = tree(source, links, rate, n, len(brought)) if links else ()
    return Sharing(basis, rows, grown, is_estimate=n < ENOUGH)


def _brought(source: Source) -> list[_Share]:
    shop = branches.shop()
    if shop is None:
        return []
    until = as_milliseconds(shop.time.start_of(source.as_of + timedelta(days=1)))
    rows = execute(_BROUGHT, until).fetchall()
    found = [
        _Share(key_of(giver), key_of(child), shop.time.day_of(as_moment(at)), is_person=True)
        for giver, child, at in rows
    ]
    return [share for share in found if source.chosen is None or share.giver in source.chosen]


def _rated(
    source: Source, shares: set[_Share], others: frozenset[Key]
) -> tuple[dict[Key, Giver], dict[Key, float]]:
    """Return what is known of everybody as a giver, and how often a month each shares.

    Who never came is known since a month.
    """
    year = Period.ending(source.as_of, YEAR)
    counts = Counter(share.giver for share in shares if share.on in year)
    said = source.ratings.year
    given = said.given()
    levels = dict(zip(said.keys, ShopLevel.of(given).levels(given)[0].tolist(), strict=True))
    levels = {key: levels[key] for key, count in zip(said.keys, given.count, strict=True) if count}
    all_of_them = others | {share.giver for share in shares}
    months = dict.fromkeys(all_of_them, 1.0) | watched(source)
    givers = {key: Giver(counts[key], time, band(levels.get(key))) for key, time in months.items()}
    learnt = rates(list(givers.values()))
    return givers, {
        key: learnt[one.band].rate(one.shares, one.months) for key, one in givers.items()
    }


def _rows(
    source: Source, shares: set[_Share], warned: Counter[Key], givers: dict[Key, Giver]
) -> list[Sharer]:
    known, learnt = source.known, rates(list(givers.values()))
    visit = dict(zip(known.crowd.keys, known.ahead().chance.tolist(), strict=True))
    by_giver: dict[Key, list[_Share]] = {key: [] for key in warned}
    for share in shares:
        by_giver.setdefault(share.giver, []).append(share)
    people = listed(sorted(by_giver))
    rows = []
    for key, person in people.items():
        own, giver = by_giver[key], givers[key]
        brought = sum(share.is_person for share in own)
        rate = learnt[giver.band].rate(giver.shares, giver.months)
        rows.append(
            Sharer(
                person.id, person.name, brought, len(own) - brought, warned[key], rate,
                max(chance(giver, learnt, visit.get(key, 0.0)), FLOOR),
                max((share.on for share in own), default=None),
            )
        )  # fmt: skip
    return sorted(rows, key=_likeliest_first)


def _likeliest_first(row: Sharer) -> tuple[bool, float, float, str]:
    """Put those last who only warned others: they are likely to warn, not to share."""
    return not row.brought + row.shares, -row.chance, -row.rate, row.name

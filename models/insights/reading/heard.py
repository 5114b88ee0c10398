"""What customers have said in a year, as it was heard."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from models.database import execute
from models.insights.reading.counted import portions
from models.insights.reading.source import YEAR, Source
from models.insights.series.voices import Said
from models.kinds import Channel, VoiceKind
from models.people import customers
from models.people.customer_rows import Key, key_of
from models.shop import branches
from models.values import as_id, as_milliseconds, as_moment

_HEARD = """
    SELECT id, customer_id, kind, heard_at, public, channel, theme_id FROM voice
    WHERE heard_at >= ? AND heard_at < ? ORDER BY heard_at, id"""

_WORDS = "SELECT id, words FROM voice WHERE id IN ({})"
_AT_A_TIME = 10_000


class Heard(NamedTuple):
    """One voice; `id` and `theme` are ids as they are stored."""

    id: Any
    customer: Key | None
    kind: VoiceKind
    on: date
    public: bool
    channel: Channel
    theme: Any


def heard(source: Source) -> list[Heard]:
    """Return the voices of the year up to the last day, of whoever is asked for."""
    return source.once("heard", lambda: _heard(source), by_last_day=True)


def _heard(source: Source) -> list[Heard]:
    shop = branches.shop()
    if shop is None:
        return []
    since = shop.time.start_of(source.as_of - timedelta(days=YEAR - 1))
    until = shop.time.start_of(source.as_of + timedelta(days=1))
    rows = execute(_HEARD, as_milliseconds(since), as_milliseconds(until)).fetchall()
    chosen = source.chosen
    found = [
        Heard(
            voice, key_of(customer) if customer else None, VoiceKind(kind),
            shop.time.day_of(as_moment(at)), bool(public), Channel(channel), theme,
        )
        for voice, customer, kind, at, public, channel, theme in rows
    ]  # fmt: skip
    return [voice for voice in found if chosen is None or voice.customer in chosen]


def said(voices: Iterable[Heard]) -> list[Said]:
    """Return voices of customers in their own words, the latest first."""
    known = [voice for voice in reversed(list(voices)) if voice.customer]
    names = customers.names([UUID(voice.customer) for voice in known if voice.customer])
    words = dict(_words([voice.id for voice in known]))
    return [
        Said(
            as_id(voice.id), UUID(voice.customer), names.get(UUID(voice.customer), ""),
            voice.kind, words[voice.id], voice.on,
        )
        for voice in known
        if voice.customer
    ]  # fmt: skip


def _words(ids: Sequence[Any]) -> Iterator[tuple[Any, str]]:
    for some in portions(ids, _AT_A_TIME):
        yield from execute(_WORDS.format(", ".join("?" * len(some))), *some).fetchall()

"""Who speaks up: two boards, one of those who help and one of those who complain."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from models.insights.rates import Rates
from models.insights.reading.heard import heard, said
from models.insights.reading.listed import listed
from models.insights.reading.source import YEAR, Source
from models.insights.series.basis import Basis, Period
from models.insights.series.voices import Said, Speaker, Vocal
from models.insights.vocal import counted_once, months_watched
from models.kinds import VoiceKind
from models.people.customer_rows import Key

PEOPLE_NEEDED = 5

_HELPFUL = (VoiceKind.IDEA, VoiceKind.WANT, VoiceKind.THANKS)
_COMPLAINING = (VoiceKind.COMPLAINT,)
Voices = Mapping[Key, Counter[VoiceKind]]


def vocal(source: Source, limit: int | None = None) -> Vocal:
    """Read the voices of the year; the same said twice on a day is one voice."""
    found = source.once("vocal", lambda: _vocal(source), by_last_day=True)
    return replace(found, helpful=found.helpful[:limit], complaining=found.complaining[:limit])


def said_by(source: Source, customer: UUID) -> list[Said]:
    """Return what somebody said in the year, the latest first."""
    return said(voice for voice in heard(source) if voice.customer == customer.hex)


def _vocal(source: Source) -> Vocal:
    known = [voice for voice in heard(source) if voice.customer is not None]
    once = counted_once((voice.customer, voice.kind, voice.on) for voice in known)
    voices: dict[Key, Counter[VoiceKind]] = {}
    for key, kind, _ in once:
        if key is not None:
            voices.setdefault(key, Counter())[kind] += 1
    basis = Basis(Period.ending(source.as_of, YEAR), len(once), len(voices), PEOPLE_NEEDED)
    if not voices:
        return Vocal(basis, (), ())
    months = watched(source)
    return Vocal(
        basis,
        _board(voices, _HELPFUL, months),
        _board(voices, _COMPLAINING, months),
    )


def watched(source: Source) -> dict[Key, float]:
    """Return for how many of the last twelve months each who has come has been known."""
    crowd = source.known.crowd
    return {
        key: months_watched(source.as_of - timedelta(days=days), source.as_of)
        for key, days in zip(crowd.keys, crowd.days_known.tolist(), strict=True)
    }


def _board(
    voices: Voices, kinds: Sequence[VoiceKind], months: Mapping[Key, float]
) -> list[Speaker]:
    """List who said something of some kinds, those first who are likeliest to say more."""
    counts = {key: sum(own[kind] for kind in kinds) for key, own in voices.items()}
    everybody = {**dict.fromkeys(counts, 1.0), **months}
    rates = Rates.of([counts.get(key, 0) for key in everybody], list(everybody.values()))
    people = listed([key for key, count in counts.items() if count])
    rows = [
        Speaker(
            person.id, person.name, voices[key][VoiceKind.IDEA], voices[key][VoiceKind.WANT],
            voices[key][VoiceKind.THANKS], voices[key][VoiceKind.MENTION],
            voices[key][VoiceKind.COMPLAINT],
            rates.rate(counts[key], everybody[key]), rates.chance(counts[key], everybody[key]),
        )
        for key, person in people.items()
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (-row.rate, row.name))

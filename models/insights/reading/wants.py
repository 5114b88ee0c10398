"""What people want: by how many they are, and how many of the best are among them."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import numpy as np

from models.database import execute
from models.insights.reading.heard import heard, said
from models.insights.reading.source import YEAR, Source
from models.insights.series.basis import Basis, Period
from models.insights.series.voices import Said, Want, Wants
from models.kinds import VoiceKind
from models.people.customer_rows import Key, key_of
from models.values import as_id

BEST_SHARE = 0.2  # of all customers, by the visits to expect of them

_WANTED = (VoiceKind.WANT, VoiceKind.IDEA)
_THEMES = "SELECT id, title FROM theme"


def wants(source: Source, limit: int | None = None) -> Wants:
    """Read what was wanted in the year, by theme."""
    found = source.once("wants", lambda: _wants(source), by_last_day=True)
    return replace(found, rows=found.rows[:limit])


def said_about(source: Source, theme: UUID) -> list[Said]:
    """Return what was wanted in the year about a theme, in each one's words, the latest first."""
    return said(
        voice
        for voice in heard(source)
        if voice.kind in _WANTED and voice.theme is not None and as_id(voice.theme) == theme
    )


def _wants(source: Source) -> Wants:
    wanted = [voice for voice in heard(source) if voice.kind in _WANTED]
    by_theme: dict[Any, set[Key]] = {}
    for voice in wanted:
        if voice.theme is not None and voice.customer is not None:
            by_theme.setdefault(voice.theme, set()).add(voice.customer)
    basis = Basis(Period.ending(source.as_of, YEAR), len(wanted), min(1, len(by_theme)), 1)
    if not by_theme:
        return Wants(basis, ())
    titles, best = dict(execute(_THEMES).fetchall()), _best(source)
    rows = [
        Want(
            UUID(key_of(theme)), titles[theme], len(people), len(people & best) / len(people),
            tuple(UUID(key) for key in sorted(people)),
        )
        for theme, people in by_theme.items()
    ]  # fmt: skip
    return Wants(basis, sorted(rows, key=lambda row: (-row.people, row.title)))


def _best(source: Source) -> frozenset[Key]:
    """Return the best fifth of those who have come."""
    known = source.known
    count = round(len(known.crowd) * BEST_SHARE)
    if not count:
        return frozenset()
    order = np.argsort(-known.ahead().expected, kind="stable")
    places: list[int] = order[:count].tolist()
    return frozenset(known.crowd.keys[place] for place in places)

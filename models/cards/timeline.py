"""What happened with one customer, latest first and page by page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Flag, auto
from typing import TypeAlias
from uuid import UUID

from models.cards import changed, happiness
from models.cards.card_parts import MOST_CHANGES, Part, Parts, past
from models.cards.changed import ChangeRow
from models.cards.happiness import RatingRow
from models.clock import ShopTime, now
from models.counter import visits
from models.counter.visits import VisitRow
from models.notes import NoteRow

PAGE = 50
_AHEAD = timedelta(days=1)


class Shown(Flag):
    """What a timeline can be made of. Words are notes, and what was said with a rating."""

    VISITS = auto()
    WORDS = auto()
    CHANGES = auto()
    ALL = VISITS | WORDS | CHANGES


Entry: TypeAlias = VisitRow | NoteRow | RatingRow | ChangeRow


@dataclass(frozen=True, slots=True)
class Page:
    """Some entries, latest first. `staff` names who served; `before` is where to read on."""

    entries: Sequence[Entry]
    staff: Mapping[UUID, str]
    before: datetime | None


def latest() -> datetime:
    """Return where the first page begins: also what another till's clock puts ahead of ours."""
    return now() + _AHEAD


def page(customer: UUID, time: ShopTime, before: datetime, shown: Shown = Shown.ALL) -> Page:
    """Read a page of what happened before a moment."""
    came = visits.of_customer(customer, PAGE + 1, before)
    return assemble(came, past(customer, before), time, before, shown)


def assemble(
    came: Sequence[VisitRow],
    parts: Parts,
    time: ShopTime,
    before: datetime,
    shown: Shown = Shown.ALL,
) -> Page:
    """Make a page of what was read: visits, notes and changes reach as far back as a page goes."""
    said = happiness.ratings(parts.get("survey", ()), time)
    streams: list[tuple[Shown, Sequence[Entry]]] = [
        (Shown.VISITS, came),
        (Shown.WORDS, [note(part) for part in parts.get("note", ())]),
        (Shown.WORDS, [row for row in said if row.at < before]),
        (Shown.CHANGES, _changes(parts)),
    ]
    entries = [entry for kind, stream in streams if kind & shown for entry in stream]
    if Shown.WORDS in shown and Shown.VISITS not in shown:
        entries += [visit for visit in came if visit.note or visit.words]
    entries.sort(key=lambda entry: entry.at, reverse=True)
    return _cut(entries, _reach(came, parts, shown), staff(parts))


def note(part: Part) -> NoteRow:
    """Read a note."""
    body, by, *_ = part.texts
    return NoteRow(part.id, body, bool(part.numbers[0]), part.at, by)  # type: ignore[arg-type]


def staff(parts: Parts) -> Mapping[UUID, str]:
    """Name everybody who ever worked here."""
    return {part.id: part.texts[0] for part in parts.get("staff", ())}


def _changes(parts: Parts) -> Sequence[ChangeRow]:
    names = {part.id: part.texts[0] for part in parts.get("tag", ())}
    names |= {part.other: part.texts[0] for part in parts.get("tie", ()) if part.other}
    return changed.changes(parts.get("change", ()), names)


def _reach(came: Sequence[VisitRow], parts: Parts, shown: Shown) -> datetime | None:
    """Return the moment down to which nothing is missing; None when all has been read."""
    noted, changes = parts.get("note", ()), parts.get("change", ())
    ends: list[datetime | None] = []
    if len(came) > PAGE and shown & (Shown.VISITS | Shown.WORDS):
        ends.append(came[-1].at)
    if len(noted) > PAGE and Shown.WORDS in shown:
        ends.append(noted[-1].at)
    if len(changes) >= MOST_CHANGES and Shown.CHANGES in shown:
        ends.append(changes[-1].at)
    return max(filter(None, ends), default=None)


def _cut(entries: list[Entry], reach: datetime | None, names: Mapping[UUID, str]) -> Page:
    """Leave a page's worth, and whatever shares the moment of its last entry."""
    whole = [entry for entry in entries if reach is None or entry.at > reach]
    kept = whole[:PAGE] or entries[:PAGE]
    if not kept:
        return Page((), names, reach)
    last = kept[-1].at
    kept += [entry for entry in whole[len(kept) :] if entry.at == last]
    return Page(kept, names, last if len(kept) < len(entries) else reach)

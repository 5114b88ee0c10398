"""What a timeline says about each entry."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from models.cards.changed import ChangeRow
from models.cards.happiness import RatingRow
from models.cards.timeline import Entry
from models.clock import ShopTime
from models.counter.visits import VisitRow
from models.kinds import Channel, Outcome
from models.notes import NoteRow
from ui import visit_words, wording
from ui.screens.card import change_words, words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, eq=False)
class TimelineLine:
    """One entry in words: when and by whom; what, how it was, and more of it below."""

    entry: Entry
    day: str
    detail: str
    what: str
    more: str = ""
    rating: int | None = None
    below: str = ""

    def aloud(self) -> str:
        """Return all of it, for those who hear it."""
        parts = [self.day, self.detail, self.what, self.more]
        if self.rating is not None:
            rated = translate("Card", "{value} of 5")
            parts.append(rated.format(value=wording.number(self.rating)))
        return ", ".join(filter(None, [*parts, self.below]))


class TimelineWords:
    """Turns entries into lines, as one shop sees them on one day."""

    def __init__(self, time: ShopTime, today: date, staff: Mapping[UUID, str]) -> None:
        self._time = time
        self._today = today
        self._staff = staff

    def line(self, entry: Entry) -> TimelineLine:
        """Say what an entry is."""
        if isinstance(entry, VisitRow):
            return self._visit(entry)
        if isinstance(entry, NoteRow):
            return self._note(entry)
        if isinstance(entry, RatingRow):
            return self._survey(entry)
        return self._change(entry)

    def _visit(self, visit: VisitRow) -> TimelineLine:
        local = self._time.local(visit.at)
        by = self._staff.get(visit.served_by, "") if visit.served_by else ""
        channel = visit_words.channel(visit.channel) if visit.channel is not Channel.COUNTER else ""
        outcome = visit_words.outcome(visit.outcome) if visit.outcome is not Outcome.GOT_IT else ""
        said = translate("Card", "“{words}”").format(words=visit.words) if visit.words else ""
        with_whom = (
            translate("Card", "with {names}").format(names=wording.listing(visit.companions))
            if visit.companions
            else ""
        )
        return TimelineLine(
            visit,
            wording.short_day(visit.business_day, self._today),
            _joined(wording.clock(local) if visit.time_known else "", by, channel),
            words.visit_kind(visit.kind),
            _joined(", ".join(visit.items), outcome, with_whom),
            visit.rating,
            "\n".join(filter(None, [visit.note, said])),
        )

    def _note(self, note: NoteRow) -> TimelineLine:
        pinned = translate("Card", "kept on top") if note.pinned else ""
        day, detail = self._when(note.at, note.by)
        return TimelineLine(note, day, detail, translate("Card", "Note"), pinned, None, note.body)

    def _survey(self, rating: RatingRow) -> TimelineLine:
        said = translate("Card", "“{words}”").format(words=rating.words) if rating.words else ""
        day = wording.short_day(rating.on, self._today)
        what = translate("Card", "Asked how it is")
        return TimelineLine(rating, day, "", what, "", rating.value, said)

    def _change(self, change: ChangeRow) -> TimelineLine:
        day, detail = self._when(change.at, change.by)
        what, below = change_words.change(change)
        return TimelineLine(change, day, detail, what, "", None, below)

    def _when(self, at: datetime, by: str) -> tuple[str, str]:
        local = self._time.local(at)
        day = wording.short_day(self._time.day_of(at), self._today)
        return day, _joined(wording.clock(local), by)


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))

"""Rows about one person of the pretend shop, each written by somebody at some time."""

from random import Random
from typing import Any

from models.demo.crew import Crew
from models.demo.days import Days
from models.demo.guests import Guest
from models.demo.lists import Told
from models.exchange.adding import Adding
from models.kinds import ContactKind, OccasionKind, PreferenceKind, RelationKind, Source
from models.people import contacts
from models.schema import (
    Contact,
    CustomerTag,
    Facts,
    Occasion,
    Preference,
    Record,
    Relation,
    Tag,
)
from models.text import fold

STALE_DAYS = 180
Known = tuple[type[Record], Facts]


class About:
    """Makes the rows; tags are stored as they come up, the first of their name."""

    def __init__(self, dice: Random, adding: Adding, days: Days, crew: Crew) -> None:
        self.days = days
        self._dice = dice
        self._adding = adding
        self._crew = crew
        self._tags: dict[str, str] = {}

    def contact(self, guest: Guest, kind: ContactKind, value: str) -> Known:
        """Say how they can be reached."""
        normal = contacts.normal(kind, value)
        return self.row(Contact, guest, kind=kind.value, value=value, normal=normal)

    def tagged(self, guest: Guest, name: str) -> Known:
        """Give them a tag."""
        if name not in self._tags:
            tag = self._adding.facts(Tag, name=name, folded=fold(name))
            self._adding.store(Tag, [tag])
            self._tags[name] = tag["id"]
        return self.row(CustomerTag, guest, tag=self._tags[name])

    def tie(self, guest: Guest, told: Told, other: str | None) -> Known:
        """Say who is around them."""
        return self.row(
            Relation,
            guest,
            kind=RelationKind(told["kind"]).value,
            other=other,
            name=told.get("name", ""),
            note=told.get("note", ""),
        )

    def occasion(self, guest: Guest, told: Told) -> Known:
        """Keep a day of theirs, named or so many days ahead."""
        on = self.days.before(-told.get("in_days", 0))
        years = told.get("years")
        return self.row(
            Occasion,
            guest,
            kind=OccasionKind(told["kind"]).value,
            month=told.get("month", on.month),
            day=told.get("day", on.day),
            year=years and on.year - years,
            for_whom=told.get("for", ""),
            warn_days=told.get("warn", 3),
        )

    def preference(self, guest: Guest, told: Told) -> Known:
        """Keep a wish of theirs: who said so and when, and when it was last true."""
        recorded: float = told["days"]
        confirmed: float = told.get("confirmed", recorded)
        sure = confirmed < recorded
        return self.row(
            Preference,
            guest,
            recorded,
            kind=PreferenceKind(told["kind"]).value,
            label=told["label"],
            detail=told.get("detail", ""),
            for_whom=told.get("for", ""),
            ready_ahead=told.get("ready", False),
            source=Source(told["source"]).value,
            recorded_at=self.days.ago(recorded),
            recorded_by=self._author(),
            confirmed_at=self.days.ago(confirmed) if sure else None,
            confirmed_by=self._author() if sure else None,
            stale_days=told.get("stale", STALE_DAYS),
        )

    def row(
        self, kind: type[Record], guest: Guest, ago: float | None = None, /, **said: Any
    ) -> Known:
        """Make a row written so many days ago, otherwise on the day of the first visit."""
        first = self.days.at(max(guest.first, 0), 12 * 60)
        at = first if ago is None else self.days.ago(ago)
        written = {"created_at": at, "created_by": self._author(), "updated_at": at}
        return kind, self._adding.facts(kind, customer=guest.id, **written | said)

    def _author(self) -> str:
        return self._dice.choice(self._crew.ids)

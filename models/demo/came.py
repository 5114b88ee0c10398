"""The visits of the pretend shop: what was asked for, what it cost, how it was."""

from collections.abc import Iterator, Sequence
from itertools import islice
from random import Random
from typing import TypeVar

from models.demo.crew import Crew
from models.demo.days import Days
from models.demo.events import NOBODY, Event
from models.demo.guests import Guest
from models.demo.lists import Lists
from models.exchange.adding import Adding
from models.exchange.source import Watch
from models.kinds import Channel, Outcome, RatedBy, VisitKind
from models.schema import Facts, Item, Rating, Record, Visit, VisitCompanion, VisitItem
from models.text import fold

_PORTION = 5000
T = TypeVar("T")
_KINDS = (
    (VisitKind.BOUGHT, 90), (VisitKind.COLLECTED, 3), (VisitKind.ASKED, 2), (VisitKind.HELPED, 2),
    (VisitKind.LOOKED, 1), (VisitKind.CHATTED, 1), (VisitKind.RETURNED, 1),
)  # fmt: skip
_OUTCOMES = (
    (Outcome.GOT_IT, 93), (Outcome.ALTERNATIVE, 4), (Outcome.COULD_NOT_HELP, 2),
    (Outcome.POINTED_ELSEWHERE, 1),
)  # fmt: skip
_STORED: tuple[type[Record], ...] = (Visit, VisitItem, VisitCompanion, Rating)
_BOUGHT = (VisitKind.BOUGHT, VisitKind.COLLECTED)


class Visits:
    """Tells each visit in full."""

    def __init__(
        self, dice: Random, adding: Adding, days: Days, known: Lists, crew: Crew, *, many: bool
    ) -> None:
        self._dice = dice
        self._adding = adding
        self._days = days
        self._known = known
        self._crew = crew
        self._rated = 0.08 if many else 0.3
        self._noted = 0.01 if many else 0.04
        self._goods = list(known.goods)
        self._popular = [1 / (place + 6) for place in range(len(self._goods))]
        self.items: dict[str, str] = {}

    def stock(self) -> None:
        """Put the goods on the shelves; some are out."""
        out = {told["item"]: told for told in self._known.story["out"]}
        made = []
        for name in self._goods:
            told = out.get(name, {})
            facts = self._adding.facts(
                Item,
                name=name,
                folded=fold(name),
                out_since=(told and self._days.before(told["since_days"]).isoformat()) or None,
                back_on=(told and self._days.before(-told["back_in_days"]).isoformat()) or None,
                substitute=told.get("substitute", ""),
            )
            made.append(facts)
        self._adding.store(Item, made)
        self.items = {facts["name"]: facts["id"] for facts in made}

    def store(
        self, branch: str, events: Sequence[Event], guests: Sequence[Guest], watch: Watch
    ) -> None:
        """Store all visits, some thousand at a time."""
        waiting = iter(events)
        done = 0
        while portion := list(islice(waiting, _PORTION)):
            rows: dict[type[Record], list[Facts]] = {kind: [] for kind in _STORED}
            for day, minute, place in portion:
                guest = None if place == NOBODY else guests[place]
                visit = self._visit(branch, day, minute, guest)
                asked = self._asked(visit, guest)
                visit["amount"] = sum(map(self._known.price, asked)) if asked else None
                rows[Visit].append(visit)
                rows[VisitItem] += [self._item(visit, name) for name in asked]
                rows[VisitCompanion] += self._came_along(visit, guest)
                rows[Rating] += self._judged(visit, day, guest)
            for kind, stored in rows.items():
                self._adding.store(kind, stored)
            done += len(portion)
            watch(done / len(events))

    def _visit(self, branch: str, day: int, minute: int, guest: Guest | None) -> Facts:
        at = self._days.at(day, minute)
        shift, boss = self._crew.on(day, minute)
        kind, outcome = VisitKind.BOUGHT, Outcome.GOT_IT
        if self._dice.random() < 0.2:  # noqa: PLR2004 - what else there is
            kind, outcome = self._one_of(_KINDS), self._one_of(_OUTCOMES)
        noted = guest is not None and self._dice.random() < self._noted
        return self._adding.facts(
            Visit,
            customer=guest and guest.id,
            branch=branch,
            shift=shift,
            at=at,
            business_day=self._days.dates[day].isoformat(),
            kind=kind.value,
            channel=Channel.COUNTER.value,
            served_by=boss,
            outcome=outcome.value,
            note=self._dice.choice(self._known.words["visit_notes"]) if noted else "",
            created_at=at,
            created_by=boss,
            updated_at=at,
        )

    def _asked(self, visit: Facts, guest: Guest | None) -> list[str]:
        """Choose what was asked for: the usual, mostly, by those who have one."""
        if visit["kind"] not in _BOUGHT:
            return []
        if guest and guest.usual and self._dice.random() < guest.keeps:
            visit["was_usual"] = True
            return list(guest.usual)
        count = self._dice.choice((1, 1, 1, 2, 2, 3))
        return list(dict.fromkeys(self._dice.choices(self._goods, self._popular, k=count)))

    def _item(self, visit: Facts, name: str) -> Facts:
        facts = self._adding.facts(VisitItem, visit=visit["id"], item=self.items[name])
        return facts | {"created_at": visit["at"], "created_by": visit["created_by"]}

    def _came_along(self, visit: Facts, guest: Guest | None) -> Iterator[Facts]:
        ties = [tie for tie in guest.told.get("relations", ()) if "name" in tie] if guest else []
        if ties and self._dice.random() < 0.04:  # noqa: PLR2004
            name = self._dice.choice(ties)["name"]
            yield self._adding.facts(VisitCompanion, visit=visit["id"], name=name)

    def _judged(self, visit: Facts, day: int, guest: Guest | None) -> Iterator[Facts]:
        """Rate some visits, and those whose rating is written down as it is written."""
        told = {ago: rest for ago, *rest in guest.told.get("ratings", ())} if guest else {}
        said = told.get(self._days.today - day)
        if said is None and guest and self._dice.random() < self._rated:
            value = min(5, max(1, round(self._dice.gauss(guest.mean, 0.75))))
            said = [value, self._dice.choice(self._known.words["rating_words"][str(value)])]
        if said:
            yield self._adding.facts(
                Rating,
                customer=visit["customer"],
                visit=visit["id"],
                at=visit["at"],
                on=visit["business_day"],
                value=said[0],
                given=float(said[0]),
                rated_by=RatedBy.CUSTOMER.value,
                channel=visit["channel"],
                words=said[1],
                created_at=visit["at"],
                created_by=visit["created_by"],
                updated_at=visit["at"],
            )

    def _one_of(self, weighted: Sequence[tuple[T, int]]) -> T:
        return self._dice.choices(weighted, [weight for _, weight in weighted])[0][0]

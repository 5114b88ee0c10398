"""What each shift of the pretend shop has left to the next, for a year back."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from random import Random
from typing import Any
from uuid import UUID

from models.demo.crew import Crew
from models.demo.days import Days
from models.demo.knowledge import Knowledge
from models.demo.lists import Lists, Told
from models.exchange.adding import Adding
from models.handoff.facts import Fact
from models.kinds import Heat, ShopState, Stage, Why
from models.schema import Acknowledgement, Facts, Handoff, HandoffItem, Taking
from models.text import fold

_HANDOVERS_KEPT = 700  # two a day
_AN_HOUR, _A_MINUTE = 3_600_000, 60_000
_BEFORE_THE_END = 8  # minutes: when a shift writes down what it leaves
_FEWEST, _MOST = 1, 4  # items of one handoff
_IN_TIME, _OWNED = 0.86, 0.6  # how often
_DONE, _DONE_LATER = 0.93, 0.55  # how often at once, and of what was carried over already
_LONGEST_CARRIED = 5
_STATES = (ShopState.CALM, ShopState.CALM, ShopState.BUSY)


class Handovers:
    """A year of shifts has handed over; the newest handoff is waiting to be taken over."""

    def __init__(self, dice: Random, adding: Adding, days: Days, known: Lists, crew: Crew) -> None:
        self._dice = dice
        self._adding = adding
        self._days = days
        self._told = known.story
        self._crew = crew
        self._undone: list[Facts] = []
        self._promised: Mapping[str, Facts] = {}
        self._rows: dict[type[Any], list[Facts]] = {
            kind: [] for kind in (Handoff, HandoffItem, Acknowledgement, Taking)
        }

    def store(self, branch: str, people: Knowledge, promised: Mapping[str, Facts]) -> None:
        """Seal a handoff at the end of each shift of a year; the newest waits to be taken.

        What it says of somebody who was `promised` something is about that promise.
        """
        self._promised = promised
        turns = self._crew.begun()[-_HANDOVERS_KEPT:]
        pairs = list(pairwise(turns))
        for before, after in pairs[:-1]:
            self._hand_over(branch, before, after, people)
        for before, after in pairs[-1:]:
            self._leave(branch, before, after, people)
        for kind, rows in self._rows.items():
            self._adding.store(kind, rows)

    def _hand_over(
        self, branch: str, before: tuple[int, int], after: tuple[int, int], people: Knowledge
    ) -> None:
        """Tell what one shift has left, how it was taken over, and what was done."""
        taken_at, boss = self._begins(after), self._crew.turn(*after)[1]
        told = {"state": self._dice.choice(_STATES).value, "summary": ""}
        handoff = self._handoff(branch, before, after, told) | {
            "taken_at": taken_at,
            "taken_by": boss,
            "said_back": True,
            "stage": Stage.TAKEN.value,
            "to_shift": self._crew.turn(*after)[0],
        }
        items = [*self._carried(handoff), *self._new(handoff, people)]
        self._rows[Handoff].append(handoff)
        self._rows[HandoffItem] += items
        self._rows[Acknowledgement] += [self._read(handoff, item) for item in items]
        self._rows[Taking].append(self._taking(handoff, items))
        self._undone = [item for item in items if not self._is_done(handoff, item)]

    def _leave(
        self, branch: str, before: tuple[int, int], after: tuple[int, int], people: Knowledge
    ) -> None:
        """Tell what waits for whoever is on now."""
        newest: Told = self._told["handoff"]
        handoff = self._handoff(branch, before, after, newest)
        self._rows[Handoff].append(handoff)
        for item in self._undone:
            item |= {"done_at": handoff["sealed_at"] - _AN_HOUR, "done_by": handoff["sealed_by"]}
        self._rows[HandoffItem] += [
            self._waiting(handoff, item, people) for item in newest["items"]
        ]

    def _begins(self, turn: tuple[int, int]) -> int:
        """Return when somebody takes over: as they come, now and then after the first customer."""
        early = self._dice.random() < _IN_TIME
        minutes = self._dice.randrange(3) if early else self._dice.randrange(20, 90)
        return self._crew.begins(*turn) + minutes * _A_MINUTE

    def _handoff(
        self, branch: str, before: tuple[int, int], after: tuple[int, int], told: Told
    ) -> Facts:
        shift, boss = self._crew.turn(*before)
        sealed = self._sealed(before)
        return self._adding.facts(
            Handoff,
            branch=branch,
            from_shift=shift,
            state=ShopState(told["state"]).value,
            summary=told["summary"],
            sealed_at=sealed,
            sealed_by=boss,
            stage=Stage.SEALED.value,
            for_day=self._days.dates[after[0]].isoformat(),
            **written(sealed, boss),
        )

    def _sealed(self, before: tuple[int, int]) -> int:
        """Return when a shift wrote down what it leaves: shortly before it ended."""
        return min(self._crew.ends(*before), self._days.now) - _BEFORE_THE_END * _A_MINUTE

    def _new(self, handoff: Facts, people: Knowledge) -> Iterator[Facts]:
        told: list[Told] = self._told["handed_over"]
        for item in self._dice.sample(told, self._dice.randint(_FEWEST, _MOST)):
            by, sealed = handoff["sealed_by"], handoff["sealed_at"]
            at = sealed - self._dice.randrange(5, 300) * _A_MINUTE
            owned = self._dice.random() < _OWNED
            yield self._item(handoff, item, people, at) | {
                "owner": handoff["taken_by"] if owned else None,
                "created_by": by,
            }

    def _carried(self, handoff: Facts) -> Iterator[Facts]:
        """Carry over what was not done the time before."""
        for item in self._undone:
            count = item["carried_count"] + 1
            late = count >= 3 and item["heat"] == Heat.WATCH  # noqa: PLR2004 - as in carrying.py
            said = ("customer", "who_line", "do", "if_this", "then_that", "owner", "folded")
            sealed, by = handoff["sealed_at"], handoff["sealed_by"]
            yield self._adding.facts(
                HandoffItem,
                handoff=handoff["id"],
                heat=Heat.MUST.value if late else item["heat"],
                carried_from=item["id"],
                carried_count=count,
                days=1 + (count + 1) // 2,
                left_at=item["left_at"] or item["created_at"],
                left_by=item["left_by"] or item["created_by"],
                **{name: item[name] for name in said},
                **written(sealed, by),
            )

    def _is_done(self, handoff: Facts, item: Facts) -> bool:
        """Tick an item off, or leave it to the next shift; nothing is left for ever."""
        likely = _DONE_LATER if item["carried_count"] else _DONE
        if self._dice.random() > likely and item["carried_count"] < _LONGEST_CARRIED:
            return False
        item["done_at"] = handoff["taken_at"] + self._dice.randrange(1, 4) * _AN_HOUR
        item["done_by"] = handoff["taken_by"]
        return True

    def _item(self, handoff: Facts, told: Told, people: Knowledge, at: int) -> Facts:
        customer = told.get("customer", "")
        who = told.get("who_line") or customer
        words = [who, told["do"], told.get("if_this", ""), told.get("then_that", "")]
        return self._adding.facts(
            HandoffItem,
            handoff=handoff["id"],
            heat=Heat(told["heat"]).value,
            customer=_customer(people, customer),
            who_line=who,
            do=told["do"],
            if_this=told.get("if_this", ""),
            then_that=told.get("then_that", ""),
            source=Why.TYPED.value,
            folded=f" {fold(' '.join(words))}",
            **written(at, handoff["sealed_by"]),
        )

    def _waiting(self, handoff: Facts, told: Told, people: Knowledge) -> Facts:
        at = min(handoff["sealed_at"], self._days.now - told["minutes_ago"] * _A_MINUTE)
        item = self._item(handoff, told, people, at) | {"due_at": self._due(told)}
        if told["source"] == Why.PROMISE and told["customer"] in self._promised:
            promise = self._promised[told["customer"]]
            due = date.fromisoformat(promise["due_on"])
            item["source"] = Why.PROMISE.value
            item["proposal"] = f"{Why.PROMISE.value}:{UUID(promise['id']).hex}"
            item["fact"] = Fact(day=due, text=promise["text"]).written()
        if told.get("carried"):
            earlier = self._carried_once(told, people, at)
            by = {"left_at": at, "left_by": earlier["created_by"]} if earlier else {}
            item |= by | ({"carried_from": earlier["id"]} if earlier else {})
            item |= {"carried_count": 1, "days": 2} if earlier else {}
        return item

    def _carried_once(self, told: Told, people: Knowledge, at: int) -> Facts | None:
        """Let the handoff before the newest hold what is now waiting for the second day."""
        if len(self._rows[Handoff]) < 2:  # noqa: PLR2004 - this one and the one before
            return None
        before = self._rows[Handoff][-2]
        earlier = self._item(before, told, people, min(at, before["sealed_at"]))
        self._rows[HandoffItem].append(earlier)
        self._rows[Acknowledgement].append(self._read(before, earlier))
        return earlier

    def _due(self, told: Told) -> int | None:
        if minutes := told.get("due_in_minutes"):
            due: int = (self._days.now + minutes * _A_MINUTE) // _AN_HOUR * _AN_HOUR
            return due
        if clock := told.get("due_at"):
            hour, _, minute = clock.partition(":")
            at = self._days.at(self._days.today, int(hour) * 60 + int(minute))
            return at if at > self._days.now else None
        return None

    def _read(self, handoff: Facts, item: Facts) -> Facts:
        at = handoff["taken_at"]
        return self._adding.facts(
            Acknowledgement,
            item=item["id"],
            staff=handoff["taken_by"],
            at=at,
            said_back=item["do"] if item["heat"] == Heat.MUST else "",
            **written(at, handoff["taken_by"]),
        )

    def _taking(self, handoff: Facts, items: list[Facts]) -> Facts:
        at, who = handoff["taken_at"], handoff["taken_by"]
        musts = sum(item["heat"] == Heat.MUST for item in items)
        return self._adding.facts(
            Taking, handoff=handoff["id"], staff=who, at=at, said_back=musts, **written(at, who)
        )


def _customer(people: Knowledge, name: str) -> str | None:
    return people.id_of(name) if people.is_here(name) else None


def written(at: int, by: str | None) -> dict[str, Any]:
    """Return when and by whom a row was written."""
    return {"created_at": at, "created_by": by, "updated_at": at}

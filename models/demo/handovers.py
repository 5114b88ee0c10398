"""What each shift of the pretend shop has left to the next."""

from itertools import pairwise
from random import Random
from typing import Any

from models.demo.crew import Crew
from models.demo.days import Days
from models.demo.knowledge import Knowledge
from models.demo.lists import Lists, Told
from models.exchange.adding import Adding
from models.kinds import Heat, ShopState
from models.schema import Acknowledgement, Facts, Handoff, HandoffItem

_HANDOVERS_KEPT = 28
_AN_HOUR, _A_MINUTE = 3_600_000, 60_000


class Handovers:
    """All of the last shifts have handed over; what the newest left is waiting."""

    def __init__(self, dice: Random, adding: Adding, days: Days, known: Lists, crew: Crew) -> None:
        self._dice = dice
        self._adding = adding
        self._days = days
        self._told = known.story
        self._crew = crew

    def store(self, branch: str, people: Knowledge) -> None:
        """Seal a handoff at the end of each of the last shifts; the newest waits to be taken."""
        turns = self._crew.begun()[-_HANDOVERS_KEPT:]
        handoffs, items, read = [], [], []
        newest: Told = self._told["handoff"]
        told = self._dice.sample(self._told["handed_over"], len(self._told["handed_over"]))
        for number, (before, after) in enumerate(pairwise(turns)):
            is_newest = after == turns[-1]
            story = newest if is_newest else {"state": "calm", "summary": ""}
            handoff = self._handoff(branch, before, after, story) | (
                {} if is_newest else self._taken(before, after)
            )
            handoffs.append(handoff)
            if is_newest:
                items += [self._waiting(handoff, item, people) for item in newest["items"]]
                continue
            done = self._done(handoff, told[number % len(told)], people)
            items.append(done)
            read.append(self._read(handoff, done))
        self._adding.store(Handoff, handoffs)
        self._adding.store(HandoffItem, items)
        self._adding.store(Acknowledgement, read)

    def _handoff(
        self, branch: str, before: tuple[int, int], after: tuple[int, int], told: Told
    ) -> Facts:
        shift, boss = self._crew.turn(*before)
        sealed = self._sealed(before)
        return self._adding.facts(
            Handoff,
            branch=branch,
            from_shift=shift,
            to_shift=self._crew.turn(*after)[0],
            state=ShopState(told["state"]).value,
            summary=told["summary"],
            sealed_at=sealed,
            sealed_by=boss,
            **written(sealed, boss),
        )

    def _sealed(self, before: tuple[int, int]) -> int:
        """Return when a shift wrote down what it leaves: shortly before it ended."""
        return min(self._crew.ends(*before), self._days.now) - 8 * _A_MINUTE

    def _taken(self, before: tuple[int, int], after: tuple[int, int]) -> Facts:
        taken = {"taken_at": self._sealed(before) + 9 * _A_MINUTE, "said_back": True}
        return taken | {"taken_by": self._crew.turn(*after)[1]}

    def _waiting(self, handoff: Facts, told: Told, people: Knowledge) -> Facts:
        due = told.get("due_in_minutes")
        at = min(handoff["sealed_at"], self._days.now - told["minutes_ago"] * _A_MINUTE)
        full_hour = due and (self._days.now + due * _A_MINUTE) // _AN_HOUR * _AN_HOUR
        customer = _customer(people, told.get("customer", ""))
        return self._adding.facts(
            HandoffItem,
            handoff=handoff["id"],
            heat=Heat(told["heat"]).value,
            customer=customer,
            who_line=told["who_line"],
            do=told["do"],
            due_at=full_hour,
            if_this=told.get("if_this", ""),
            then_that=told.get("then_that", ""),
            source=told["source"],
            **written(at, handoff["sealed_by"]),
        )

    def _done(self, handoff: Facts, told: list[str], people: Knowledge) -> Facts:
        heat, customer, do = told
        return self._adding.facts(
            HandoffItem,
            handoff=handoff["id"],
            heat=Heat(heat).value,
            customer=_customer(people, customer),
            who_line=customer,
            do=do,
            done_at=handoff["taken_at"] + self._dice.randrange(1, 4) * _AN_HOUR,
            done_by=handoff["taken_by"],
            **written(handoff["sealed_at"], handoff["sealed_by"]),
        )

    def _read(self, handoff: Facts, item: Facts) -> Facts:
        return self._adding.facts(
            Acknowledgement,
            item=item["id"],
            staff=handoff["taken_by"],
            at=handoff["taken_at"],
            **written(handoff["taken_at"], handoff["taken_by"]),
        )


def _customer(people: Knowledge, name: str) -> str | None:
    return people.id_of(name) if people.is_here(name) else None


def written(at: int, by: str | None) -> dict[str, Any]:
    """Return when and by whom a row was written."""
    return {"created_at": at, "created_by": by, "updated_at": at}

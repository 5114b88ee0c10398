"""Who works in the pretend shop, and when."""

import json
from datetime import datetime
from typing import Any
from uuid import UUID

from models.demo.days import Days
from models.demo.lists import Lists
from models.exchange.adding import Adding
from models.kinds import Role
from models.schema import ClosedDay, Facts, OnDuty, Setting, Shift, Staff
from models.shop.shift_plans import name_of_plan

Turn = tuple[str, str]  # ids of the shift and of who is in charge
_COMES_EARLY = 2  # minutes


class Crew:
    """The staff, the first of them the owner, and two shifts on each day."""

    def __init__(self, adding: Adding, days: Days, known: Lists, branch: str) -> None:
        self._adding = adding
        self._days = days
        self._branch = branch
        self._told = known.story
        self.ids: list[str] = []
        self._turns: dict[tuple[int, int], Turn] = {}
        self._hours = [tuple(map(_minute, (shift["from"], shift["to"]))) for shift in self._plan]
        self._hire()
        self._close_days()
        self._say_hours()
        self._plan_shifts()

    @property
    def _plan(self) -> list[dict[str, Any]]:
        plan: list[dict[str, Any]] = self._told["shifts"]
        return plan

    def on(self, day: int, minute: int) -> Turn | tuple[None, None]:
        """Return the shift at a moment and who was in charge of it."""
        part = int(minute >= self._hours[1][0])
        return self._turns.get((day, part), (None, None))

    def begun(self) -> list[tuple[int, int]]:
        """List the shifts there were so far, as day and part of the day, in order."""
        return sorted(self._turns)

    def turn(self, day: int, part: int) -> Turn:
        """Return a shift there was."""
        return self._turns[day, part]

    def begins(self, day: int, part: int) -> int:
        """Return the moment a shift begins: somebody comes a little early."""
        return self._days.at(day, self._hours[part][0] - _COMES_EARLY)

    def ends(self, day: int, part: int) -> int:
        """Return the moment a shift ends."""
        return self._days.at(day, self._hours[part][1])

    def _hire(self) -> None:
        first = self._days.at(0, 0)
        people = [
            self._adding.facts(
                Staff,
                name=person["name"],
                initials=person["initials"],
                color=color,
                role=Role(person["role"]).value,
                created_at=first,
            )
            for color, person in enumerate(self._told["staff"])
        ]
        self.ids = [person["id"] for person in people]
        self._adding.store(Staff, people)

    def _close_days(self) -> None:
        self._adding.store(ClosedDay, [
            self._adding.facts(
                ClosedDay, branch=self._branch, on=self._days.dates[day].isoformat(), reason=why
            )
            for day, why in self._days.closed.items()
        ])  # fmt: skip

    def _say_hours(self) -> None:
        hours = [
            [shift["label"], begins, ends]
            for shift, (begins, ends) in zip(self._plan, self._hours, strict=True)
        ]
        name = name_of_plan(UUID(self._branch))
        if Setting.get_or_none(Setting.name == name) is None:
            plan = self._adding.facts(Setting, name=name, value=json.dumps(hours))
            self._adding.store(Setting, [plan])

    def _plan_shifts(self) -> None:
        shifts, duties = [], []
        for day in range(self._days.today + 1):
            for part, shift in enumerate(self._plan):
                starts, ends = self._hours[part]
                starts -= _COMES_EARLY
                if day in self._days.closed or not self._days.has_been(day, starts):
                    continue
                boss = self.ids[shift["in_charge"][self._days.weekday(day)]]
                at = self._days.at(day, starts)
                facts = self._adding.facts(
                    Shift,
                    branch=self._branch,
                    business_day=self._days.dates[day].isoformat(),
                    label=shift["label"],
                    in_charge=boss,
                    started_at=at,
                    ended_at=self._days.at(day, ends) if self._days.has_been(day, ends) else None,
                    planned=part,
                    planned_end_at=self._days.at(day, ends),
                    created_at=at,
                    created_by=boss,
                    updated_at=at,
                )
                self._turns[day, part] = (facts["id"], boss)
                shifts.append(facts)
                duties.append(self._on(facts, boss))
        self._adding.store(Shift, shifts)
        self._adding.store(OnDuty, duties)

    def _on(self, shift: Facts, boss: str) -> Facts:
        begun = shift["started_at"]
        return self._adding.facts(
            OnDuty,
            shift=shift["id"],
            staff=boss,
            came_on_at=begun,
            went_off_at=shift["ended_at"],
            here_at=begun,
            created_at=begun,
            created_by=boss,
            updated_at=begun,
        )


def _minute(clock: str) -> int:
    time = datetime.strptime(clock, "%H:%M")  # noqa: DTZ007 - the shop's wall clock
    return time.hour * 60 + time.minute

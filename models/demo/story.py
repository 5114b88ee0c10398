"""What goes on in the pretend shop: handed over, promised, said."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

from models.demo.crew import Crew
from models.demo.days import Days
from models.demo.guests import Guest
from models.demo.handovers import Handovers, written
from models.demo.knowledge import Knowledge
from models.demo.lists import Lists, Told
from models.exchange.adding import Adding
from models.kinds import Channel, PromiseStatus, ThemeStatus, VoiceKind
from models.schema import Facts, Promise, Theme, Voice

_REGULAR = 5  # visits
_AN_HOUR = 3_600_000
_SPREAD = 75  # days over which words were heard


class Story:
    """Tells it with the people that are there; who is not is left out."""

    def __init__(self, dice: Random, adding: Adding, days: Days, known: Lists, crew: Crew) -> None:
        self._dice = dice
        self._adding = adding
        self._days = days
        self._told = known.story
        self._crew = crew
        self._promised: dict[str, Facts] = {}  # by name, what is open
        self._handovers = Handovers(dice, adding, days, known, crew)

    def store(
        self, branch: str, people: Knowledge, guests: Sequence[Guest], items: dict[str, str]
    ) -> None:
        """Store all of it."""
        self._promise(people)
        self._handovers.store(branch, people, self._promised)
        self._say(people, guests, items)

    def _promise(self, people: Knowledge) -> None:
        made = []
        for told in self._told["promises"]:
            if not people.is_here(told["customer"]):
                continue
            due = self._days.before(-told["due_days"])
            closed = None
            if told["status"] != PromiseStatus.OPEN:
                closed = self._days.ago(-told["due_days"] - told.get("late_days", 0))
            at = self._days.ago(max(1, -told["due_days"]) + 6)
            facts = self._adding.facts(
                Promise,
                customer=people.id_of(told["customer"]),
                text=told["text"],
                owner=self._crew.ids[0],
                due_on=due.isoformat(),
                status=PromiseStatus(told["status"]).value,
                closed_at=closed,
                **written(at, self._crew.ids[0]),
            )
            made.append(facts)
            if closed is None:
                self._promised[told["customer"]] = facts
        self._adding.store(Promise, made)

    def _say(self, people: Knowledge, guests: Sequence[Guest], items: dict[str, str]) -> None:
        themes: list[Facts] = []
        voices: list[Facts] = []
        for told in self._told["themes"]:
            theme = self._theme(told, items)
            themes.append(theme)
            voices += self._voices(told, theme, people, self._others(guests, told["more"]))
        voices += self._single(people)
        self._adding.store(Theme, themes)
        self._adding.store(Voice, voices)

    def _theme(self, told: Told, items: dict[str, str]) -> Facts:
        done = told.get("done_days")
        at = self._days.ago(_SPREAD)
        return self._adding.facts(
            Theme,
            title=told["title"],
            kind=VoiceKind(told["kind"]).value,
            status=ThemeStatus(told["status"]).value,
            why=told.get("why", ""),
            item=items.get(told.get("item", "")),
            done_on=self._days.before(done).isoformat() if done else None,
            **written(at, self._crew.ids[0]),
        )

    def _voices(
        self, told: Told, theme: Facts, people: Knowledge, others: Sequence[str]
    ) -> Iterator[Facts]:
        named = [name for name in told["people"] if people.is_here(name)]
        untold = {people.id_of(name) for name in told.get("untold", ()) if people.is_here(name)}
        earliest = told.get("done_days", 0)
        for place, customer in enumerate([*map(people.id_of, named), *others]):
            heard = self._days.ago(earliest + self._dice.uniform(1, _SPREAD - earliest))
            was_told = bool(earliest) and customer not in untold
            yield self._voice(
                customer,
                heard,
                theme=theme["id"],
                kind=theme["kind"],
                words=told["words"][place % len(told["words"])],
                channel=self._dice.choice((Channel.COUNTER, Channel.COUNTER, Channel.PHONE)).value,
                told_at=self._days.ago(earliest - 2) if was_told else None,
                told_by=self._crew.ids[0] if was_told else None,
                answered_at=heard + _AN_HOUR if theme["kind"] == VoiceKind.COMPLAINT else None,
            )

    def _single(self, people: Knowledge) -> Iterator[Facts]:
        """Yield what belongs to no theme: thanks, complaints, mentions."""
        for number, (name, words) in enumerate(self._told["thanks"]):
            if people.is_here(name):
                heard = self._days.ago(2 + 3 * number + self._dice.random())
                yield self._voice(
                    people.id_of(name), heard, kind=VoiceKind.THANKS.value, words=words
                )
        for told in self._told["complaints"]:
            if people.is_here(told["customer"]):
                yield self._complaint(people.id_of(told["customer"]), told)
        for name, channel, words, public in self._told["mentions"]:
            if people.is_here(name):
                yield self._voice(
                    people.id_of(name),
                    self._days.ago(20 + self._dice.randrange(20)),
                    kind=VoiceKind.MENTION.value,
                    words=words,
                    channel=Channel(channel).value,
                    public=public,
                )

    def _complaint(self, customer: str, told: Told) -> Facts:
        heard = self._days.ago(told["days"])
        return self._voice(
            customer,
            heard,
            kind=VoiceKind.COMPLAINT.value,
            words=told["words"],
            expected=told["expected"],
            would_have_made_it_right=told["right"],
            severity=told["severity"],
            answered_at=heard + 26 * _AN_HOUR if told["answered"] else None,
        )

    def _voice(self, customer: str, heard: int, **said: Any) -> Facts:
        by = self._dice.choice(self._crew.ids)
        heard_by = {"heard_at": heard, "heard_by": by} | written(heard, by)
        return self._adding.facts(Voice, customer=customer, **heard_by | said)

    def _others(self, guests: Sequence[Guest], count: int) -> list[str]:
        """Choose so many regulars whom nobody wrote down."""
        regulars = [
            guest.id for guest in guests[:500] if not guest.told and guest.visits >= _REGULAR
        ]
        return self._dice.sample(regulars, min(count, len(regulars)))

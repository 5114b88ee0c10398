"""The people of the pretend shop: a cast that is written down, and a crowd that is made up."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from models.demo import habits
from models.demo.days import Days
from models.demo.habits import Habit, Visit
from models.demo.lists import Lists, Told

_VISITS_EACH = 36.0
_SHORTEST_GAP = 6.0  # days
_NAMELESS = 0.06
_HAS_A_USUAL = 0.7


@dataclass(slots=True)
class Guest:
    """Somebody of the pretend shop; `told` is what is written down about them, if anything."""

    name: str | None
    described_as: str | None
    told: Told = field(default_factory=dict)
    usual: tuple[str, ...] = ()
    keeps: float = 0.0  # how often they have it
    mean: float = 4.4  # how happy they usually are
    id: str = ""
    first: int = -1  # day of the first visit that is kept, -1 for none
    last: int = -1
    visits: int = 0

    @property
    def shown(self) -> str:
        """Return what others call them."""
        return self.name or self.described_as or ""


def cast(dice: Random, days: Days, known: Lists, most: int) -> list[tuple[Guest, list[Visit]]]:
    """Return the people who are written down, the most important first, and their visits."""
    found = []
    for told in known.cast[:most]:
        guest = Guest(
            told.get("name"), told.get("described_as"), told, tuple(told["usual"]),
            told["keeps"], told["mean"],
        )  # fmt: skip
        found.append((guest, habits.of_cast(dice, days, told["habit"], told["met_days"])))
    return found


def crowd(
    dice: Random, days: Days, known: Lists, count: int, visits_each: float | None
) -> Iterator[tuple[Guest, list[Visit]]]:
    """Make people up who come `visits_each` times on average, a few often and many rarely.

    If that is not said, nobody of the crowd comes as often as the cast does.
    """
    spread = 1.15
    middle = math.log(max(1.0, visits_each or _VISITS_EACH)) - spread**2 / 2
    shortest = 1.0 if visits_each else _SHORTEST_GAP
    goods, popular = list(known.goods), [1 / (place + 3) for place in range(len(known.goods))]
    for _ in range(count):
        habit = Habit(dice, days, dice.lognormvariate(middle, spread), shortest)
        usual = tuple(dict.fromkeys(dice.choices(goods, popular, k=dice.choice((1, 1, 2)))))
        guest = Guest(*_called(dice, known))
        guest.usual = usual if dice.random() < _HAS_A_USUAL else ()
        guest.keeps, guest.mean = dice.uniform(0.5, 0.95), min(5.0, dice.gauss(4.6, 0.3))
        yield guest, list(habit.visits(dice, days))


def _called(dice: Random, known: Lists) -> tuple[str | None, str | None]:
    """Return a name, or a description of somebody who has not given one."""
    if dice.random() < _NAMELESS:
        described = known.words["descriptions"]
        return None, f"{dice.choice(described['who'])} {dice.choice(described['what'])}"
    first, last = dice.choice(known.names)
    return f"{dice.choice(first)} {dice.choice(last)}", None

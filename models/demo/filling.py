"""Fill a new notebook with the pretend shop."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from models import fits
from models.changes import Action, Change, command
from models.clock import now
from models.database import execute
from models.demo import guests as people
from models.demo.came import Visits
from models.demo.crew import Crew
from models.demo.days import Days
from models.demo.events import NOBODY, Event, in_order
from models.demo.guests import Guest
from models.demo.habits import Visit
from models.demo.knowledge import Knowledge
from models.demo.lists import Lists, lists
from models.demo.story import Story
from models.errors import Obstacle, Refused
from models.exchange.adding import Adding
from models.exchange.source import Watch, nobody_watches
from models.people import numbers
from models.schema import Branch, Customer, ImportBatch
from models.shop import branches
from models.shop.branches import Shop
from models.values import as_day

CUSTOMERS = 120
SEED = 11
_MORE_THAN_WANTED = 1.12  # so that the oldest can be left out
_MANY = 50_000  # visits, of which only some are rated
_STILL_FRESH = timedelta(days=2)
_BY_ITSELF = (Action.OPEN_BRANCH, Action.FILL_DEMO, Action.FIT)
_LAST_DAY = "SELECT MAX(business_day) FROM visit"
_BY_HAND = "SELECT 1 FROM change WHERE action NOT IN (?, ?, ?) LIMIT 1"


@dataclass(frozen=True, slots=True)
class Size:
    """How large the shop is; without a number of visits as many as such people make."""

    customers: int = CUSTOMERS
    visits: int | None = None
    seed: int = SEED


@dataclass(frozen=True, slots=True)
class Filled:
    """What a pretend shop holds."""

    customers: int
    visits: int


def is_behind() -> bool:
    """Tell whether the shop's last visits are not of these days, and nothing was written by hand.

    Then nobody would miss it.
    """
    shop = branches.shop()
    by_itself = [action.value for action in _BY_ITSELF]
    if shop is None or execute(_BY_HAND, *by_itself).fetchone():
        return False
    last: date | None = as_day(execute(_LAST_DAY).fetchone()[0])
    return last is None or abs(shop.time.today() - last) > _STILL_FRESH


@command(Action.FILL_DEMO)
def fill(
    change: Change, shop: Shop, size: Size | None = None, watch: Watch = nobody_watches
) -> Filled:
    """Invent everybody and everything, the same for the same seed and moment.

    `shop` is opened under the pretend shop's name unless the notebook has one. `watch` hears how
    much is done, 0 to 1, and may raise `Cancelled`.

    Raises:
        Refused: the notebook holds customers; nothing was added.
    """
    if Customer.select().exists():
        raise Refused(Obstacle.NOT_EMPTY)
    wanted, known = size or Size(), lists()
    dice = Random(wanted.seed)  # noqa: S311 - a pretend shop keeps no secrets
    _open(change, shop, known)
    days = Days(shop.time, now(), dict(known.story["closed"]))
    everybody, visits = _everybody(dice, days, known, wanted)
    events = in_order(dice, days, visits, wanted.visits)
    _remember(everybody, events)
    adding = Adding(change)
    _store(adding, dice, days, known, (shop, everybody, events), watch)
    watch(0.8)
    adding.settle()
    fits.refit.within(change)
    filled = Filled(len(everybody), len(events))
    change.save(_batch(adding, filled, wanted))
    watch(1.0)
    return filled


def _everybody(
    dice: Random, days: Days, known: Lists, wanted: Size
) -> tuple[list[Guest], list[list[Visit]]]:
    """Gather the cast and as large a crowd as was asked for, and when they came."""
    found = people.cast(dice, days, known, wanted.customers)
    rest = wanted.customers - len(found)
    each = None
    if wanted.visits is not None and rest:
        by_cast = sum(len(visits) for _, visits in found)
        each = max(1.0, (wanted.visits * _MORE_THAN_WANTED - by_cast) / rest)
    found += people.crowd(dice, days, known, rest, each)
    return [guest for guest, _ in found], [visits for _, visits in found]


def _remember(everybody: Sequence[Guest], events: Sequence[Event]) -> None:
    for day, _, place in events:
        if place != NOBODY:
            guest = everybody[place]
            guest.first = day if guest.first < 0 else guest.first
            guest.last = day
            guest.visits += 1


def _store(
    adding: Adding, dice: Random, days: Days, known: Lists,
    told: tuple[Shop, list[Guest], list[Event]], watch: Watch,
) -> None:  # fmt: skip
    shop, everybody, events = told
    branch = shop.id.hex
    crew = Crew(adding, days, known, branch)
    knowledge = Knowledge(dice, adding, days, known, crew)
    visits = Visits(dice, adding, days, known, crew, many=len(events) > _MANY)
    visits.stock()
    knowledge.introduce(everybody, numbers.take(len(everybody)) if everybody else 0)

    def watch_visits(done: float) -> None:
        watch(0.2 + 0.5 * done)

    visits.store(branch, events, everybody, watch_visits)
    knowledge.store(everybody)
    Story(dice, adding, days, known, crew).store(branch, knowledge, everybody, visits.items)


def _open(change: Change, shop: Shop, known: Lists) -> None:
    if Branch.get_or_none(Branch.id == shop.id) is None:
        name = shop.name or known.story["shop"]
        branches.open_branch.within(change, shop.id, name, shop.time.zone.key)


def _batch(adding: Adding, filled: Filled, wanted: Size) -> ImportBatch:
    counts = {"customers": filled.customers, "visits": filled.visits, "seed": wanted.seed}
    return ImportBatch(
        id=adding.batch,
        file_name="",
        file_hash="",
        counts=json.dumps(counts),
        rows_hash=adding.fingerprint.text(),
    )

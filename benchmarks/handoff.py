"""A handoff where a year of them stands behind it: 700 handoffs with 6,000 items, all read.

Nothing of it may depend on how many there were: the questions are counted, and the slowest of
what the page asks is held against the time a page may take.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from benchmarks.common import SMALL, Measure, Size, interleaved, p99
from benchmarks.questions import asked
from models import handoff
from models.changes import Action, Author, Change, command
from models.clock import now
from models.database import disconnect, open_notebook
from models.exchange.adding import Adding
from models.ids import new_id
from models.kinds import Heat, Stage
from models.schema import Acknowledgement, Facts, Handoff, HandoffItem, Taking
from models.shop import branches, staff
from models.shop.branches import Shop
from models.shop.staff import StaffDraft
from models.text import fold

HANDOFFS, ITEMS = 700, 6_000
AT_MOST_MS, AT_MOST_QUERIES, BUDGET = 50.0, 6.0, 1.0
REPEATS = 60
_HALF_A_DAY = 12 * 3_600_000
_WORDS = ("Fresca", "licorice", "rye", "oat milk", "freezer", "basket", "empanadas", "papers")


def measure(size: Size) -> list[Measure]:
    """Ask for what the page shows; the size of the shop beside it makes no difference."""
    if size is not SMALL:
        return []
    with TemporaryDirectory() as folder:
        open_notebook(Path(folder) / "year.usual")
        shop, who = _fill()
        questions = _questions(shop, who)
        counted = max(asked(questions[name]) for name in ("read", "take over"))
        times = interleaved(questions, REPEATS)
        disconnect()
    return [
        Measure("questions of a handoff (year)", "most", AT_MOST_QUERIES, counted, BUDGET),
        *(
            Measure(
                f"handoff, {name} (year)", "ms, p99", AT_MOST_MS, p99(_best(times[name])), BUDGET
            )
            for name in questions
        ),
    ]


def _best(times: list[float]) -> list[float]:
    """Take the best of six, so that nothing counts that the machine did meanwhile."""
    return [min(times[n : n + 6]) for n in range(0, len(times), 6)]


def _questions(shop: Shop, who: UUID) -> dict[str, Callable[[], object]]:
    return {
        "read": partial(handoff.latest, shop.id),
        "take over": partial(handoff.to_take, who, shop.id),
        "write": partial(handoff.being_written, shop.id, now()),
        "waiting": partial(handoff.waiting, shop.id),
        "earlier": partial(handoff.earlier, shop.id),
        "search": partial(handoff.search, shop.id, "fresca 4"),
    }


def _fill() -> tuple[Shop, UUID]:
    """Make a shop with a year behind it, and return it with somebody who comes on."""
    author, writer, reader = Author(), StaffDraft("Sam"), StaffDraft("Priya")
    branches.open_branch(author, new_id(), "Corner", "Europe/Berlin")
    shop = branches.shops()[0]
    for person in (writer, reader):
        staff.save(author, person)
    staff.come_on(author, reader.id, shop.id)
    _hand_over(author, shop.id, (writer.id.hex, reader.id.hex))
    return shop, reader.id


@command(Action.FILL_DEMO)
def _hand_over(change: Change, branch: UUID, people: tuple[str, str]) -> None:
    adding = Adding(change, few=True)
    items = [ITEMS // HANDOFFS + (number < ITEMS % HANDOFFS) for number in range(HANDOFFS)]
    for number, count in enumerate(items):
        sealed = adding.at - (HANDOFFS - number) * _HALF_A_DAY
        is_last = number == HANDOFFS - 1
        made = adding.facts(
            Handoff, branch=branch.hex, sealed_at=sealed, sealed_by=people[0],
            stage=Stage.SEALED.value if is_last else Stage.TAKEN.value,
            taken_at=None if is_last else sealed + 60_000,
            taken_by=None if is_last else people[1],
            for_day=(date(2026, 11, 21) - timedelta(days=(HANDOFFS - number) // 2)).isoformat(),
        )  # fmt: skip
        adding.store(Handoff, [made])
        rows = [_item(adding, made, place, is_last=is_last) for place in range(count)]
        adding.store(HandoffItem, rows)
        if not is_last:
            adding.store(Acknowledgement, [_read(adding, made, row) for row in rows])
            taken = made["taken_at"]
            adding.store(Taking, [
                adding.facts(Taking, handoff=made["id"], staff=people[1], at=taken, said_back=1)
            ])  # fmt: skip


def _item(adding: Adding, made: Facts, place: int, *, is_last: bool) -> Facts:
    words = f"{_WORDS[place % len(_WORDS)]} {place} {made['id'][-4:]}"
    heat = (Heat.MUST, Heat.WATCH, Heat.INFO, Heat.INFO)[place % 4]
    return adding.facts(
        HandoffItem, handoff=made["id"], heat=heat.value, who_line="Chet", do=words,
        folded=f" {fold(words)}", created_at=made["sealed_at"],
        done_at=None if is_last else made["sealed_at"] + 120_000,
    )  # fmt: skip


def _read(adding: Adding, made: Facts, item: Facts) -> Facts:
    return adding.facts(
        Acknowledgement, item=item["id"], staff=made["taken_by"], at=made["taken_at"],
        said_back=item["do"],
    )  # fmt: skip

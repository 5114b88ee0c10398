"""Take a handoff over: read each item, say the musts back, and have it all."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from uuid import UUID

from models.changes import Action, Change, command
from models.clock import ShopTime
from models.database import execute
from models.errors import Obstacle, Problem, Refused, Rejected
from models.handoff import reading
from models.handoff.answers import is_meant
from models.handoff.rows import HandoffView, ItemRow
from models.kinds import Heat, Stage
from models.schema import Acknowledgement, Handoff, HandoffItem, OnDuty, Staff, Taking
from models.shop import shifts
from models.shop.branches import shop_time
from models.text import clean

ANSWERS = 3
LONGEST_ANSWER = 140
LONGEST_SAID = 1000
_OTHERS = """
    SELECT "do" FROM handoff_item WHERE "do" <> '' AND id <> ? ORDER BY created_at DESC, id LIMIT 40
    """


@dataclass(frozen=True, slots=True)
class SayBack:
    """What to say back of a must: up to three answers, one of them `right`, and the truth."""

    item: UUID
    who_line: str
    answers: tuple[str, ...]
    right: int
    truth: ItemRow


def to_take(staff: UUID, branch: UUID) -> HandoffView | None:
    """Return the handoff sealed last, if somebody has not taken it over yet.

    Whoever wrote it need not take it over, unless they have come on anew since.
    """
    found = reading.latest(branch)
    if found is None or found.sealed_at is None or not (found.items or found.summary):
        return None
    if any(taking.staff == staff for taking in found.taken):
        return None
    if found.sealed_by == staff:
        since = OnDuty.select().where(OnDuty.staff == staff, OnDuty.here_at > found.sealed_at)
        return found if since.exists() else None
    return found


def question(item_id: UUID) -> SayBack | None:
    """Return what to ask whoever takes an item over; the answers stand in no telling order."""
    item = reading.one(item_id)
    if item is None:
        return None
    right = shortened(item.do or item.who_line)
    wrong = list(dict.fromkeys(_wrong(item, right)))[: ANSWERS - 1]
    answers = [right, *wrong]
    Random(item.id.int).shuffle(answers)  # noqa: S311 - the same order each time
    return SayBack(item.id, item.who_line, tuple(answers), answers.index(right), item)


def is_right(item_id: UUID, said: str) -> bool:
    """Judge generously whether what somebody said back is what the item asks for."""
    asked = question(item_id)
    if asked is None or not clean(said):
        return False
    if said in asked.answers:
        return asked.answers.index(said) == asked.right
    return is_meant(asked.truth, said, _time(asked.truth))


@command(Action.SAY_BACK)
def acknowledge(change: Change, staff: UUID, item_id: UUID, said_back: str = "") -> bool:
    """Note that somebody has read an item, and what they said back; tell whether it matched.

    Raises:
        Rejected: nothing was said back of a must, or too much.
        Refused: the item is gone.
    """
    item = change.fetch(HandoffItem, item_id)
    said = clean(said_back)
    if item.heat is Heat.MUST and not said:
        raise Rejected({"said_back": Problem.EMPTY})
    if len(said) > LONGEST_SAID:
        raise Rejected({"said_back": Problem.TOO_LONG})
    matched = not said or is_right(item_id, said)
    _note(change, item.id, change.fetch(Staff, staff).id, said, matched=matched)
    return matched


@command(Action.TAKE_HANDOFF)
def take_over(change: Change, staff: UUID, handoff_id: UUID) -> None:
    """Have it all: each person for themselves; the infos are seen by that.

    Raises:
        Refused: musts are not said back, or watches not ticked; it says how many.
    """
    handoff = change.fetch(Handoff, handoff_id)
    found = reading.view(handoff_id)
    if found is None or handoff.sealed_at is None:
        raise Refused(Obstacle.GONE)
    if missing := found.left_to_read(staff):
        raise Refused(Obstacle.NOT_ALL_READ, len(missing))
    if any(taking.staff == staff for taking in found.taken):
        return
    for item in found.items:
        if item.is_open and not item.read_by_staff(staff):
            _note(change, item.id, staff, "")
    said = [item for item in found.of_heat(Heat.MUST) if item.read_by_staff(staff)]
    taking = Taking(handoff=handoff, staff=change.fetch(Staff, staff), at=change.at)
    taking.said_back = len(said)
    change.save(taking)
    if handoff.taken_at is None:
        _first(change, handoff, staff, said_back=len(said) == len(found.of_heat(Heat.MUST)))


def shortened(text: str) -> str:
    """Cut a text to what can be offered as an answer."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_ANSWER else line[: LONGEST_ANSWER - 1] + "…"


def _time(item: ItemRow) -> ShopTime:
    handoff = Handoff.get_by_id(item.handoff)
    return shop_time(UUID(handoff.facts()["branch"]))


def _first(change: Change, handoff: Handoff, staff: UUID, *, said_back: bool) -> None:
    shift = next(iter(shifts.under_way(UUID(handoff.facts()["branch"]), change.at)), None)
    before = handoff.facts()["from_shift"]
    if shift is not None and shift.id.hex != before:
        handoff.to_shift = shift
    handoff.taken_at, handoff.stage, handoff.said_back = change.at, Stage.TAKEN, said_back
    handoff.taken_by = staff  # type: ignore[assignment]
    change.save(handoff)


def _note(
    change: Change, item: UUID, staff: UUID, said: str, *, matched: bool = True
) -> None:  # fmt: skip
    known = Acknowledgement.get_or_none(
        Acknowledgement.item == item, Acknowledgement.staff == staff
    )
    read = known or Acknowledgement(item=item, staff=staff, at=change.at)
    read.said_back, read.matched = said or read.said_back, matched
    change.save(read)


def _wrong(item: ItemRow, right: str) -> Iterator[str]:
    """Yield what other items ask for: of the same handoff, then of any."""
    whole = reading.view(item.handoff)
    beside = [other.do for other in (whole.items if whole else ()) if other.id != item.id]
    elsewhere = [row[0] for row in execute(_OTHERS, item.id.hex).fetchall()]
    for text in filter(None, (*beside, *elsewhere)):
        if shortened(text) != right:
            yield shortened(text)

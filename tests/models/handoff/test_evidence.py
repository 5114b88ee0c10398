from datetime import date
from uuid import UUID

import pytest

from models import handoff
from models.changes import Author
from models.clock import now
from models.counter import visits
from models.counter.visits import VisitDraft
from models.handoff import NoteDraft
from models.handoff.evidence import HandedOver, LeftToDo, evidence
from models.handoff.health import sealed
from models.kinds import Heat
from models.shop import staff
from tests.conftest import ME, on_both_engines
from tests.models.handoff.shift_change import customer, hire, latest, note, seal, take

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


def read(branch: UUID, limit: int = 100) -> tuple[int, list[HandedOver | LeftToDo]]:
    return evidence(sealed(branch, date(2026, 11, 1)), limit)


@pytest.fixture
def day(shop: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Sam hand two musts over; Priya says one back before the first visit, one after."""
    sam, priya, chet = hire("Sam"), hire("Priya"), customer("Chet")

    def at(clock: str) -> None:
        monkeypatch.setenv("THE_USUAL_NOW", f"2026-11-16T{clock}+01:00")

    at("13:50")
    handoff.leave_note(
        ME, NoteDraft(shop, None, "", "ring Dan", Heat.MUST, "he is out", "write", priya)
    )
    note(shop, "freezer", Heat.MUST)
    note(shop, "a smile", Heat.INFO)
    seal(shop, sam)
    at("14:00")
    staff.come_on(ME, priya, shop)
    handoff.acknowledge(Author(priya), priya, latest(shop).of_heat(Heat.MUST)[0].id, "ring Dan")
    at("14:10")
    visits.log(ME, VisitDraft(chet, shop, now()))
    at("14:20")
    take(priya, shop)
    at("20:00")
    seal(shop, priya)


@pytest.mark.usefixtures("day")
def test_each_handoff_stands_before_its_items(shop: UUID) -> None:
    total, rows = read(shop)
    assert total == 6
    kinds = [HandedOver, LeftToDo, LeftToDo, HandedOver, LeftToDo, LeftToDo]
    assert [type(row) for row in rows] == kinds
    second, first = (row for row in rows if isinstance(row, HandedOver))
    assert (first.on, first.sealed_by, first.taken_by) == (date(2026, 11, 16), "Sam", "Priya")
    assert (first.minutes, first.musts) == (20, 2)
    assert (second.taken_at, second.taken_by, second.minutes) == (None, "", None)


@pytest.mark.usefixtures("day")
def test_items_tell_whether_they_were_said_back_in_time(shop: UUID) -> None:
    items = [row for row in read(shop)[1] if isinstance(row, LeftToDo)]
    assert [(row.item.do, row.in_time, row.is_full, bool(row.said_at)) for row in items] == [
        ("ring Dan", None, True, False), ("freezer", None, False, False),
        ("ring Dan", True, True, True), ("freezer", False, False, True),
    ]  # fmt: skip


def test_the_latest_stand_first_and_the_rest_is_counted(
    shop: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in (16, 17, 18):
        monkeypatch.setenv("THE_USUAL_NOW", f"2026-11-{day}T13:50+01:00")
        note(shop, f"day {day}", Heat.INFO)
        seal(shop)
    total, rows = read(shop, 2)
    assert total == 3
    assert [row.on.day for row in rows if isinstance(row, HandedOver)] == [18, 17]

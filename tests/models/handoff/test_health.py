from datetime import date, timedelta
from uuid import UUID

import pytest

from models import handoff
from models.changes import Author
from models.clock import now
from models.counter import visits
from models.counter.visits import VisitDraft
from models.handoff import Health, NoteDraft
from models.kinds import Heat
from models.shop import staff
from tests.conftest import ME, on_both_engines
from tests.models.handoff.shift_change import customer, hire, latest, note, seal, take

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]
SINCE = date(2026, 11, 1)


def test_a_young_notebook_has_nothing_to_say(shop: UUID) -> None:
    assert handoff.health(shop, SINCE) == Health(0, 0, 0, None, None, None, 0, None)


def test_how_well_handing_over_goes(shop: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    sam, priya, chet = hire("Sam"), hire("Priya"), customer("Chet")

    def at(clock: str) -> None:
        monkeypatch.setenv("THE_USUAL_NOW", f"2026-11-16T{clock}+01:00")

    at("13:50")
    handoff.leave_note(
        ME, NoteDraft(shop, None, "", "ring Dan", Heat.MUST, "he is out", "write", priya)
    )
    note(shop, "freezer", Heat.MUST)
    seal(shop, sam)
    at("14:00")
    staff.come_on(ME, priya, shop)
    first, second = latest(shop).of_heat(Heat.MUST)
    handoff.acknowledge(Author(priya), priya, first.id, "ring Dan")
    at("14:10")
    visits.log(ME, VisitDraft(chet, shop, now()))
    at("14:20")
    take(priya, shop)
    assert second.is_open
    found = handoff.health(shop, SINCE)
    assert (found.handoffs, found.taken, found.musts) == (1, 1, 2)
    assert found.said_back_before_first_visit == 0.5
    assert (found.median_minutes_to_taken, found.median_minutes_into_shift) == (30, 20)
    assert found.musts_complete == 0.5


def test_what_is_carried_over_more_than_three_times_counts_once(
    shop: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    note(shop, "oat milk", Heat.WATCH)
    start = now()
    counts = []
    for number in range(6):
        monkeypatch.setenv("THE_USUAL_NOW", (start + timedelta(days=number)).isoformat())
        seal(shop)
        counts.append(handoff.health(shop, SINCE - timedelta(days=4000)).carried_over_3_times)
    assert counts == [0, 0, 0, 0, 1, 1]

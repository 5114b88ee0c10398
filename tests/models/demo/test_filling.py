from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from models import derived, handoff
from models.attention import attention
from models.clock import PRETENDED, ShopTime, now, settle_in
from models.counter.today import Today, today
from models.database import disconnect, execute, open_notebook
from models.demo import filling
from models.demo.filling import Size
from models.errors import Obstacle, Refused
from models.exchange.trouble import Cancelled
from models.ids import new_id
from models.insights.reading.kept import Kept
from models.people import customers, relations
from models.people.customers import CustomerDraft
from models.shop import branches, staff
from models.shop.branches import Shop
from tests.conftest import ME, on_both_engines

pytestmark = pytest.mark.usefixtures("notebook")
ATLANTA = ZoneInfo("America/New_York")
SATURDAY = "2026-11-21T15:20"
_VISITS = "SELECT at, no, amount, visit.note FROM visit LEFT JOIN customer ON customer.id ="
_FACTS = "SELECT no, label, source, recorded_at FROM preference JOIN customer ON customer.id ="
_TELLING = (
    "SELECT name, described_as, met_on FROM customer ORDER BY no",
    f"{_VISITS} customer_id ORDER BY at, no",
    f"{_FACTS} customer_id ORDER BY no, label",
)


def pretend(monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    monkeypatch.setenv(PRETENDED, moment)
    settle_in(ATLANTA)


def fill(size: Size | None = None) -> Shop:
    filling.fill(ME, Shop(new_id(), "", ShopTime(ATLANTA)), size)
    shop = branches.shop()
    assert shop
    return shop


def asked(sql: str) -> list[Any]:
    found: list[Any] = execute(sql).fetchall()
    return found


def number(sql: str) -> int:
    return int(asked(sql)[0][0])


@pytest.fixture
def saturday(monkeypatch: pytest.MonkeyPatch) -> tuple[Shop, Today]:
    """Look at the pretend shop on a Saturday afternoon."""
    pretend(monkeypatch, SATURDAY)
    shop = fill()
    return shop, today(shop, now())


@on_both_engines
def test_a_shop_is_believable_at_first_glance(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, SATURDAY)
    shop = fill()
    day = today(shop, now())
    expected = {row.name: row for row in day.have_ready}
    assert {"Chet Meisner", "Rosa Gutiérrez", "Tom Whitfield", "Linh Nguyen"} <= expected.keys()
    assert expected["Chet Meisner"].usual == ("Fresca", "Licorice")
    assert "Sesame allergy" in expected["Rosa Gutiérrez"].take_care
    assert expected["Rosa Gutiérrez"].weekday == 5
    assert expected["Tom Whitfield"].rhythm_days == pytest.approx(14, abs=0.5)
    assert expected["Linh Nguyen"].usual == ()
    assert len(day.visits) > 5
    assert day.pulse.usual
    assert day.satisfaction
    assert 4 < (day.satisfaction.mean or 0) < 4.8
    assert day.occasions
    assert len(handoff.waiting(shop.id)) == 5
    on = staff.on_since(shop.id)
    assert on
    assert derived.damaged() == []


def test_the_fresca_and_the_licorice_wait_to_be_taken_over(saturday: tuple[Shop, Today]) -> None:
    shop, _ = saturday
    on = staff.on_now(shop.id)
    waiting = handoff.to_take(on[0], shop.id)
    assert waiting
    told = " ".join(item.do for item in waiting.items).casefold()
    assert "fresca" in told
    assert "licorice" in told
    health = handoff.health(shop.id, now().date() - timedelta(days=300))
    assert 0.8 < (health.said_back_before_first_visit or 0) < 1
    assert 0.4 < (health.musts_complete or 0) < 0.9
    assert 0 < health.carried_over_3_times < 30


@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-23T07:30", "2026-11-24T12:00", "2026-11-25T09:00", "2026-11-26T18:00",
        "2026-11-27T10:30", "2026-11-29T13:00", "2026-12-25T16:00",
    ],
)  # fmt: skip
def test_any_hour_of_any_day_has_people_to_expect(
    monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    pretend(monkeypatch, moment)
    shop = fill()
    day = today(shop, now())
    assert len(day.have_ready) >= 3
    assert any(row.usual for row in day.have_ready)
    assert day.visits
    assert all(visit.at <= now() for visit in day.visits)
    assert len(handoff.waiting(shop.id)) == 5


def test_night_is_quiet_and_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, "2026-11-22T02:30")
    shop = fill()
    assert today(shop, now()).have_ready == []
    assert number("SELECT COUNT(*) FROM visit") > 5000


def test_the_shop_is_learnt_already_so_that_today_knows_whom_to_see(
    saturday: tuple[Shop, Today],
) -> None:
    shop, found = saturday[0], attention(Kept())
    assert found is not None
    assert found.slipping.as_of == shop.time.today()
    assert found.owed.rows
    assert found.slipping.rows


def test_the_story_hangs_together(saturday: tuple[Shop, Today]) -> None:
    eli = asked(
        "SELECT rhythm, last_on FROM customer_stat JOIN customer ON customer.id = customer_id"
        " WHERE name = 'Eli Stone'"
    )[0]
    assert round(eli[0]) == 5
    assert eli[1] == "2026-11-02"  # 19 days ago
    dana = asked(
        "SELECT rating.value, words FROM rating JOIN customer ON customer.id = customer_id"
        " WHERE name = 'Dana Okafor' ORDER BY at DESC"
    )[0]
    assert tuple(dana) == (2, "waited 20 min")
    rosa = UUID(asked("SELECT id FROM customer WHERE name = 'Rosa Gutiérrez'")[0][0])
    assert {tie.name for tie in relations.around(rosa)} >= {"Mateo", "Dana Okafor"}
    assert number("SELECT COUNT(*) FROM customer WHERE name IS NULL") >= 3
    assert number("SELECT COUNT(*) FROM voice") > 50
    assert number("SELECT COUNT(*) FROM theme") == 7


def test_no_fact_is_impossible(saturday: tuple[Shop, Today]) -> None:
    at_present = round(now().timestamp() * 1000)
    assert number(f"SELECT COUNT(*) FROM visit WHERE at > {at_present}") == 0
    guessed = "SELECT COUNT(*) FROM preference WHERE kind = 'take care' AND source = 'assumed'"
    assert number(guessed) == 0
    assert number("SELECT COUNT(*) FROM preference WHERE confirmed_at < recorded_at") == 0
    assert number("SELECT COUNT(*) FROM visit WHERE import_batch IS NULL") == 0
    brought = asked("SELECT other_id FROM relation WHERE kind = 'brought'")
    assert len(brought) == len(set(brought))
    assert number("SELECT COUNT(*) FROM handoff WHERE sealed_at > taken_at") == 0


def test_the_same_seed_and_moment_make_the_same_shop(
    monkeypatch: pytest.MonkeyPatch, new_place: Callable[[], str | Path], place: object
) -> None:
    pretend(monkeypatch, SATURDAY)
    told = []
    for seed in (3, 3, 4):
        disconnect()
        open_notebook(new_place())
        fill(Size(60, 500, seed))
        told.append([asked(sql) for sql in _TELLING])
    assert told[0] == told[1]
    assert told[0] != told[2]


@pytest.mark.parametrize(("people", "visits"), [(0, 0), (0, 20), (3, 40), (200, 900), (20, 9000)])
def test_exactly_as_many_as_were_asked_for(people: int, visits: int) -> None:
    filled = filling.fill(ME, Shop(new_id(), "", ShopTime(ATLANTA)), Size(people, visits))
    assert (filled.customers, filled.visits) == (people, visits)
    assert number("SELECT COUNT(*) FROM customer") == people
    assert number("SELECT COUNT(*) FROM visit") == visits
    assert derived.damaged() == []


def test_a_notebook_with_customers_is_refused_and_left_alone() -> None:
    customers.add(ME, CustomerDraft("Ada"))
    with pytest.raises(Refused) as refused:
        fill()
    assert refused.value.obstacle is Obstacle.NOT_EMPTY
    assert number("SELECT COUNT(*) FROM customer") == 1
    assert branches.shop() is None


def test_a_cancelled_shop_is_never_opened() -> None:
    def stop(done: float) -> None:
        if done > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        filling.fill(ME, Shop(new_id(), "", ShopTime(ATLANTA)), None, stop)
    assert branches.shop() is None
    assert number("SELECT COUNT(*) FROM visit") == 0


def test_a_shop_left_behind_is_known_unless_somebody_wrote_in_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pretend(monkeypatch, SATURDAY)
    fill(Size(40, 400))
    assert not filling.is_behind()
    later = datetime(2026, 11, 26, 15, tzinfo=UTC) + timedelta(days=1)
    monkeypatch.setenv(PRETENDED, later.isoformat())
    assert filling.is_behind()
    customers.add(ME, CustomerDraft("Ada"))
    assert not filling.is_behind()

from datetime import date
from uuid import UUID

import pytest

from models.kinds import RelationKind
from models.people import relations
from models.people.relations import RelationDraft
from tests.conftest import ME
from tests.models.insights.reading.life import SATURDAY, close_for_ten_weeks, every, guest
from ui.insights import facts
from ui.insights.facts import Asked

TODAY = date(2026, 12, 1)


@pytest.fixture(autouse=True)
def brought(shop: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-12-01T12:00+01:00")
    ada, ben = guest(shop, "Ada", every(7, 20)), guest(shop, "Ben", every(7, 5))
    relations.add(ME, RelationDraft(ada, RelationKind.BROUGHT, ben))


def test_who_shares_is_counted_and_not_foretold_of_a_few() -> None:
    told = facts.told("sharing", Asked(TODAY, 90))
    assert told["is_estimate"]
    assert [(row["name"], row["brought"], row["chance"]) for row in told["rows"]] == [
        ("Ada", 1, None)
    ]
    assert told["tree"][0]["kept"] > 0


def test_after_a_long_closure_no_numbers_of_visits_are_told(shop: UUID) -> None:
    close_for_ten_weeks(shop)
    assert facts.told("sharing", Asked(TODAY, 90))["tree"][0]["kept"] is None
    best = facts.told("best", Asked(SATURDAY, 90))
    assert best["expected_visits_total"] is None
    assert {one["expected_visits"] for one in best["customers"]} == {None}
    assert {one["at_stake"] for one in facts.told("rhythm", Asked(SATURDAY, 90))["customers"]} == {
        None
    }

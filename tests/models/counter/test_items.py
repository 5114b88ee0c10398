from datetime import timedelta
from uuid import UUID

import pytest

from models.clock import now
from models.counter import items, visits
from models.counter.visits import VisitDraft
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


@pytest.fixture(autouse=True)
def _asked_for(shop: UUID) -> None:
    for asked in (("Sourdough, sliced",), ("Sour cream", "Rye"), ("Sour cream",), ("Dog food",)):
        visits.log(ME, VisitDraft(None, shop, now() - timedelta(minutes=1), asked))


def test_what_is_asked_for_most_comes_first() -> None:
    assert items.all_names()[0] == "Sour cream"
    assert set(items.all_names(3)) < {"Sour cream", "Dog food", "Rye", "Sourdough, sliced"}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("SOUR", ["Sour cream", "Sourdough, sliced"]),
        ("sli", ["Sourdough, sliced"]),
        ("dög f", ["Dog food"]),
        ("ough", []),
        ("", []),
        ("%", []),
        ("_", []),
    ],
)
def test_a_word_is_completed_however_it_is_spelled(typed: str, found: list[str]) -> None:
    assert items.suggest(typed) == found


def test_suggestions_have_a_limit() -> None:
    assert items.suggest("sour", limit=1) == ["Sour cream"]

from datetime import timedelta
from uuid import UUID

import pytest

from models import visits
from models.clock import now
from models.visits import VisitDraft
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


def test_a_visit_is_stored_once_with_all_it_says(shop: UUID) -> None:
    draft = VisitDraft(
        None, shop, now() - timedelta(minutes=3), ("Fresca", "fresca", "Licorice"), "in a hurry",
        companions=("Ben",), rating=4,
    )  # fmt: skip
    visits.log(ME, draft)
    visits.log(ME, draft)
    (row,) = visits.of_day(shop, visits.visit(draft.id).business_day)
    assert (row.items, row.companions, row.rating) == (("fresca", "Licorice"), ("Ben",), 4)
    seen = row.draft()
    assert seen.at == draft.at

from datetime import UTC, datetime

import pytest

from models.changes import Action, Change, command
from models.rhythm import ShopRhythm
from models.schema import ModelFit
from models.shop.opening import opening
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("shop"), on_both_engines]


@command(Action.FIT)
def fit(change: Change, day: int, gap: float) -> None:
    at = datetime(2026, 3, day, tzinfo=UTC)
    change.save(ModelFit(at=at, shop_gap=gap, theta80=2.0, theta90=3.0))


def test_the_first_guess_holds_until_something_is_learnt() -> None:
    assert opening().rhythm == ShopRhythm()


def test_the_latest_fit_counts() -> None:
    fit(ME, 2, 12.5)
    fit(ME, 1, 20.0)
    assert opening().rhythm == ShopRhythm(12.5, 2.0, 3.0)

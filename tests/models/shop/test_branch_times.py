from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from models.clock import ShopTime
from models.ids import new_id
from models.shop import branches
from models.shop.branch_times import times
from tests.conftest import ME, on_both_engines


@on_both_engines
def test_each_branch_lives_by_its_own_time(shop: UUID) -> None:
    other = new_id()
    branches.open_branch(ME, other, "Far", "Asia/Tokyo", 300)
    assert times() == {
        shop.hex: ShopTime(ZoneInfo("Europe/Berlin")),
        other.hex: ShopTime(ZoneInfo("Asia/Tokyo"), timedelta(hours=5)),
    }

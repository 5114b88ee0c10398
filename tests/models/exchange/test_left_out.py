from pathlib import Path
from uuid import UUID

from models.exchange.left_out import count_left_out, save_left_out
from models.exchange.plan import plan
from models.exchange.source import examine
from models.exchange.trouble import RowFault
from models.shop import branches
from tests.conftest import on_both_engines


@on_both_engines
def test_rows_that_stay_outside_are_saved_with_the_reason(shop: UUID, tmp_path: Path) -> None:
    here = branches.shop()
    assert here
    assert here.id == shop
    path = tmp_path / "visits.csv"
    path.write_text("Customer,Date,Item\nAna,2024-02-30,=Tea\n,,\nBen,2024-02-03,Tea\n", "utf-8")
    seen = plan(examine(path), here)
    assert count_left_out(seen) == 2
    saved = tmp_path / "left out.csv"
    why = {fault: fault.name for fault in RowFault} | {None: "empty"}
    assert save_left_out(seen, saved, "Why", why) == 2
    assert saved.read_text("utf-8-sig").splitlines() == [
        '"Why","Customer","Date","Item"',
        '"NOT_A_DAY","Ana","2024-02-30","\'=Tea"',
        '"empty","","",""',
    ]

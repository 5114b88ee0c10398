from datetime import date
from uuid import UUID

from models.counting import Counting
from models.histories import of_one
from models.shop.opening import opening
from models.sums import Sum
from tests.conftest import on_both_engines
from tests.models.shop_life import came, new_customer

WEEKLY = Sum(4, date(2026, 1, 5), date(2026, 1, 26))


@on_both_engines
def test_what_is_known_in_sum_teaches_nothing_of_the_shop(shop: UUID) -> None:
    ada, bo = new_customer("Ada").hex, new_customer("Bo").hex
    for day in (2, 5, 9):
        came(UUID(ada), shop, f"2026-02-{day:02} 10:00")
    counting = Counting(opening(), {ada: WEEKLY, bo: WEEKLY})
    counting.add(ada, of_one(ada))
    rows = {row[0]: row[1:] for row in counting.rows(opening(), {ada: (1, 5), "cleo": (2, 6)})}
    assert counting.gaps == [[3, 4]]
    visits, days, *_, gaps, logs, span = rows[ada][:7]
    assert (visits, days, gaps, logs, span) == (3, 7, "7 7 7 7 3 4", 0.0, 35)
    assert rows[bo][:2] == (0, 4)
    assert rows["cleo"][:2] == (0, 0)

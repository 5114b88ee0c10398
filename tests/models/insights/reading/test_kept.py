from datetime import timedelta
from uuid import UUID

from models.insights.reading.kept import MOST, Kept, Parts
from models.insights.reading.page import page
from models.insights.reading.source import Source
from models.insights.series.basis import Filter, Group, Period
from tests.conftest import on_both_engines
from tests.models.insights.reading.life import SATURDAY, every, guest

ASKED = Filter(Period.ending(SATURDAY, 60))
REGULARS = Filter(Period.ending(SATURDAY, 60), group=Group.REGULAR)


@on_both_engines
def test_the_same_page_is_read_once(shop: UUID) -> None:
    guest(shop, "Steady", every(3, 40))
    kept = Kept()
    assert page(ASKED, kept=kept) is page(ASKED, kept=kept)


@on_both_engines
def test_another_choice_of_customers_shares_what_is_known_of_them(shop: UUID) -> None:
    guest(shop, "Steady", every(3, 40))
    kept = Kept()
    assert Source(ASKED, kept).known is Source(REGULARS, kept).known
    assert page(REGULARS, kept=kept).frequency == page(REGULARS).frequency


@on_both_engines
def test_nothing_is_kept_beyond_a_change(shop: UUID) -> None:
    guest(shop, "Steady", every(3, 40))
    kept = Kept()
    before = Source(ASKED, kept)
    assert page(ASKED, kept=kept).best.basis.n == 1
    guest(shop, "New", [SATURDAY, SATURDAY - timedelta(days=9)])
    assert before.once("late", lambda: 1) == 1  # what an older question reads now is its own
    after = page(ASKED, kept=kept)
    assert (after.best.basis.n, after.frequency.basis.n) == (2, 22)
    assert Source(ASKED, kept).once("late", lambda: 2) == 2


def test_what_was_asked_for_longest_ago_is_forgotten() -> None:
    parts = Parts()
    for name in range(MOST):
        parts.once(name, lambda: "first")
    parts.once(0, lambda: "again")
    parts.once(MOST, lambda: "first")
    assert parts.once(0, lambda: "again") == "first"
    assert parts.once(1, lambda: "again") == "again"

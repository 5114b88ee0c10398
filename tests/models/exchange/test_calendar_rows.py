"""Days of a calendar find their people, and never by the name alone."""

from datetime import UTC, datetime

import pytest

from models.database import execute
from models.exchange.counts import Counts
from models.exchange.days_out import days
from models.exchange.out.calendars import EveryYear, calendar
from models.exchange.trouble import RowFault
from models.kinds import OccasionKind
from models.people import customers, occasions
from models.people.customer_drafts import CustomerDraft
from models.people.occasions import OccasionDraft
from models.shop.branches import Shop
from tests.conftest import ME
from tests.models.exchange.conftest import BringIn

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
pytestmark = pytest.mark.usefixtures("corner")


def a_calendar(*days_: tuple[str, str], program: str = "P") -> str:
    events = "".join(
        f"BEGIN:VEVENT\nUID:{n}\nSUMMARY:{words}\nDTSTART;VALUE=DATE:{day}\nEND:VEVENT\n"
        for n, (words, day) in enumerate(days_)
    )
    return f"BEGIN:VCALENDAR\nPRODID:{program}\n{events}END:VCALENDAR\n"


def stored() -> list[tuple[object, ...]]:
    sql = (
        "SELECT customer.name, occasion.kind, month, day, year, for_whom FROM occasion"
        " JOIN customer ON customer.id = customer_id ORDER BY customer.name, month, day"
    )
    return [tuple(row) for row in execute(sql).fetchall()]


def ours() -> bytes:
    keys = [row[0] for row in execute("SELECT id FROM customer").fetchall()]
    found = days(keys).occasions
    written = [
        EveryYear(
            str(one.id), f"{one.kind}: {one.who}", one.month, one.day, one.year, one.warn_days,
            who=one.who, kind=one.kind.value, for_whom=one.for_whom,
        )
        for one in found
    ]  # fmt: skip
    return calendar("Days", NOW, written)


@pytest.fixture
def _ana(corner: Shop) -> None:
    """Know somebody with two days, one of them her son's."""
    assert corner.name
    draft = CustomerDraft("Ana Torres", None)
    customers.add(ME, draft)
    occasions.save(ME, OccasionDraft(draft.id, OccasionKind.BIRTHDAY, 3, 4, 1985))
    occasions.save(ME, OccasionDraft(draft.id, OccasionKind.BIRTHDAY, 5, 6, for_whom="Ben"))


def test_new_names_come_in_with_their_days_once(bring_in: BringIn) -> None:
    words = a_calendar(
        ("Ana's birthday (1985)", "20250304"), ("Ana's anniversary", "20250506"),
        ("Dentist", "20250101"),
    )  # fmt: skip
    counts = bring_in(words)
    assert (counts.rows, counts.customers_added, counts.duplicates) == (3, 1, 1)
    assert [row.why for row in counts.rejected] == [RowFault.AN_APPOINTMENT]
    assert stored() == [
        ("Ana", "birthday", 3, 4, 1985, ""),
        ("Ana", "anniversary", 5, 6, None, ""),
    ]
    again = bring_in(words)
    assert (again.unchanged, again.duplicates, again.customers_added) == (1, 1, 0)
    assert len(stored()) == 2


@pytest.mark.usefixtures("_ana")
def test_nobody_is_found_by_the_name_alone(bring_in: BringIn) -> None:
    counts = bring_in(a_calendar(("Ana Torres's birthday", "20250708")))
    assert [row.why for row in counts.rejected] == [RowFault.NAME_IS_KNOWN]
    assert len(stored()) == 2


def test_another_calendar_may_mean_somebody_else(bring_in: BringIn) -> None:
    bring_in(a_calendar(("Ana's birthday", "20250304")))
    counts = bring_in(a_calendar(("Ana's birthday", "20250708"), program="Q"))
    assert [row.why for row in counts.rejected] == [RowFault.NAME_IS_KNOWN]


@pytest.mark.usefixtures("_ana")
def test_what_this_notebook_wrote_is_known(bring_in: BringIn) -> None:
    counts = bring_in_bytes(bring_in, ours())
    assert (counts.rows, counts.unchanged, counts.duplicates) == (2, 1, 1)
    assert counts.customers_updated == 0
    assert len(stored()) == 2


@pytest.mark.usefixtures("_ana")
def test_another_notebook_understands_all_of_it(bring_in: BringIn) -> None:
    written = ours().replace(b"UID:", b"UID:of-another-")
    customers_before = stored()
    execute("UPDATE customer SET name = 'Somebody else'")
    counts = bring_in_bytes(bring_in, written)
    assert (counts.customers_added, counts.duplicates) == (1, 1)
    assert [row for row in stored() if row[0] == "Ana Torres"] == customers_before


def bring_in_bytes(bring_in: BringIn, content: bytes) -> Counts:
    return bring_in(content.decode())

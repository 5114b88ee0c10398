import pytest

from models.exchange import importing
from models.exchange.fates import Fate
from models.exchange.plan import PlannedRow, plan
from models.exchange.source import Choices, Kind, examine
from models.exchange.trouble import RowFault
from models.shop.branches import Shop
from tests.conftest import ME
from tests.models.exchange.conftest import BringIn, Write
from tests.models.exchange.test_importing import RECEIPTS, everything

CARDS = b"".join(
    b"BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + b"\r\nEND:VCARD\r\n"
    for lines in (b"FN:Ada\r\nTEL:01715552000", b"FN:ADA\r\nTEL:0171 555 2000", b"NOTE:", b"FN:Bob")
)


def test_each_row_has_one_fate_and_can_be_looked_at(write: Write, corner: Shop) -> None:
    before = everything()
    planned = plan(examine(write(RECEIPTS)), corner)
    assert {fate: list(rows) for fate, rows in planned.rows.items() if rows} == {
        Fate.VISIT: [2, 5, 9],
        Fate.JOINED: [3, 4],
        Fate.ANONYMOUS: [6],
        Fate.NOT_A_VISIT: [7],
        Fate.EMPTY: [8],
        Fate.REJECTED: [10, 11, 12, 13],
    }
    assert planned.page(Fate.REJECTED, start=1, limit=2) == [
        PlannedRow(11, "7 · 2999-01-01 · A7 · Tea · 2", RowFault.IN_THE_FUTURE),
        PlannedRow(12, "7 · 1890-01-01 · A8 · Tea · 2", RowFault.LONG_AGO),
    ]
    assert planned.page(Fate.NEW) == []
    assert everything() == before


def test_a_list_of_cards_is_planned_card_by_card(write: Write, corner: Shop) -> None:
    planned = plan(examine(write(CARDS)), corner)
    assert [row.shown for row in planned.page(Fate.NEW)] == ["Ada · 01715552000", "Bob"]
    assert planned.page(Fate.TWICE) == [PlannedRow(2, "ADA · 0171 555 2000")]
    assert (planned.count(Fate.EMPTY), planned.counts.rows) == (1, 4)


def test_what_is_known_is_unchanged_or_has_news(
    write: Write, bring_in: BringIn, corner: Shop
) -> None:
    bring_in("name,e-mail\nAda,ada@x.de\nBob,bob@x.de")
    planned = plan(examine(write("name,e-mail,phone\nAda,ada@x.de,\nBob,bob@x.de,1234567")), corner)
    assert list(planned.rows[Fate.UNCHANGED]) == [2]
    assert list(planned.rows[Fate.NEWS]) == [3]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (RECEIPTS, Kind.VISITS),
        ("name,rating\nAda,5\nBob,1\n,3\n,\n", Kind.RATINGS),
        ("name,phone\nAda,1234567\n,\nAda,123 4567\n", Kind.CUSTOMERS),
    ],
)
def test_what_is_planned_is_what_happens(write: Write, corner: Shop, text: str, kind: Kind) -> None:
    source = examine(write(text), Choices())
    assert source.kind is kind
    planned = plan(source, corner)
    assert sum(map(len, planned.rows.values())) == planned.counts.rows
    done = importing.bring_in(ME, source, corner)
    assert (planned.counts.customers_added, planned.counts.visits_added) == (
        done.customers_added, done.visits_added,
    )  # fmt: skip
    again = plan(source, corner)
    assert not again.count(Fate.NEW) + again.count(Fate.VISIT) + again.count(Fate.RATING)

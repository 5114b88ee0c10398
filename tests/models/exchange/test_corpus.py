"""Files of other programs give what is known of them; skipped where they are not at hand."""

import csv
from collections.abc import Mapping

import pytest

from models.database import execute
from models.exchange.columns import Field
from models.exchange.dates import DateOrder
from models.exchange.plan import Fate, plan
from models.exchange.readers.file_kinds import FileKind, kind_of
from models.exchange.scales import Scale
from models.exchange.source import Choices, examine
from models.exchange.tables import SheetTable
from models.exchange.trouble import CannotRead, RowFault, Unreadable
from models.shop.branches import Shop
from tests.models.exchange.conftest import CORPUS, BringIn, corpus

EXPECTED = CORPUS / "EXPECTED.csv"
COLUMNS = ((Field.ID, "2"), (Field.DATE, "3"), (Field.AMOUNT, "5"))
SAID = {
    "cafe/coffee_index_1.csv": Choices(columns=((Field.ID, "card"),)),
    "contacts_csv/fresha_shaped.csv": Choices(region="GB"),
    "contacts_csv/thunderbird_shiftjis_addressbook.csv": Choices(encoding="shift_jis"),
    "ratings/restaurant_rating_final.csv": Choices(scale=Scale(0, 2)),
    "sales/CDNOW_sample.txt": Choices(has_headings=False, columns=COLUMNS),
    "sales/online_retail_lines_mdy.csv": Choices(dates=DateOrder.MONTH_FIRST),
    "sales/superstore_spanish_headers.csv": Choices(dates=DateOrder.MONTH_FIRST),
}
REFUSED = {
    "ratings/restaurant_places.csv": Unreadable.NOBODY_IN_IT,  # places, and nobody in them
    "salon/Service Listing0.csv": Unreadable.NOBODY_IN_IT,
    "vcard/qoobaa_ex1.vcard": Unreadable.NOT_CONTACTS,
    "xlsx/tableau_calls_data.xlsx": Unreadable.NOBODY_IN_IT,  # calls by region and product
}
NO_PERSON = {"sales/groceries_pooja.csv": 0}  # what is counted there are receipts
CARDS = 130


def expectations() -> list[Mapping[str, str]]:
    if not EXPECTED.is_file():
        return []
    with EXPECTED.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("known", expectations(), ids=lambda known: known["file"])
def test_each_file_gives_the_people_that_are_in_it(known: Mapping[str, str], corner: Shop) -> None:
    name = known["file"]
    path = corpus(name)
    if name in REFUSED:
        with pytest.raises(CannotRead) as refused:
            examine(path, SAID.get(name))
        assert refused.value.why is REFUSED[name]
        return
    planned = plan(examine(path, SAID.get(name)), corner)
    counts = planned.counts
    assert sum(map(len, planned.rows.values())) == counts.rows
    left_out = [RowFault.AN_APPOINTMENT] if known["kind"] == "ics" else []
    assert [row.why for row in counts.rejected] == left_out
    if known["rows"]:
        assert counts.rows == int(known["rows"])
    people = counts.customers_added
    if kind_of(path) is FileKind.CARDS:
        people += counts.duplicates + counts.empty
    if known["people"]:
        assert people == NO_PERSON.get(name, int(known["people"]))


def test_all_cards_of_all_files_are_new_or_twice_or_empty(corner: Shop) -> None:
    files = [row["file"] for row in expectations() if row["kind"] == "vcard"]
    if not files:
        pytest.skip("the files of other programs are not beside this project")
    files = [name for name in files if name not in REFUSED]
    counts = [plan(examine(corpus(name)), corner).counts for name in files]
    read = sum(one.customers_added + one.duplicates + one.empty for one in counts)
    assert (len(files) + 1, read) == (85, CARDS)


@pytest.mark.parametrize(
    ("name", "visits", "anonymous", "not_visits", "spent"),
    [
        ("cafe/coffee_index_1.csv", 2890, 89, 0, None),  # by the rule of 20 minutes
        ("sales/CDNOW_sample.txt", 6696, 0, 0, 24409194),
        ("sales/apparel_transactions.csv", 3183, 0, 0, 12435690),
        ("sales/example_transactions.csv", 14270, 0, 0, None),
        ("sales/groceries_pooja.csv", 0, 6965, 0, None),
        ("sales/shopify_orders_export.csv", 3, 0, 1, 10129),
        ("sales/square_transactions.csv", 1, 1, 1, None),
        ("salon/Client Cancellations0.csv", 0, 0, 243, None),
        ("salon/No-Show Report0.csv", 0, 0, 60, None),
        ("salon/Receipt Transactions0.csv", 1459, 0, 0, 11580903),
    ],
)
def test_what_was_bought_and_what_was_no_visit(
    bring_in: BringIn, name: str, visits: int, anonymous: int, not_visits: int, spent: int | None
) -> None:
    path = corpus(name)
    said = SAID.get(name, Choices())
    choices = {"columns": said.columns, "has_headings": said.has_headings}
    counts = bring_in(path, **choices)
    assert (counts.visits_added, counts.anonymous, counts.not_visits) == (
        visits, anonymous, not_visits,
    )  # fmt: skip
    if spent is not None:
        assert execute("SELECT SUM(amount) FROM visit").fetchone()[0] == spent
    again = bring_in(path, **choices)
    assert (again.visits_added, again.anonymous, again.customers_added) == (0, 0, 0)
    assert again.batch is None


def test_a_salons_export(bring_in: BringIn) -> None:
    counts = bring_in(corpus("contacts_csv/fresha_shaped.csv"), region="GB")
    assert (counts.customers_added, counts.duplicates, counts.empty) == (4, 1, 1)
    warnings = "SELECT kind, label, source FROM preference"
    assert execute(warnings).fetchall() == [("take care", "Three no-shows", "imported")]
    said = execute("SELECT name, may_contact FROM customer ORDER BY no").fetchall()
    assert said == [
        ("Dave Bone", "yes"), ("Tom Whitfield", "no"), ("Nula Byrne", "yes"),
        ("Meg O'Shea", "unknown"),
    ]  # fmt: skip
    days = execute("SELECT month, day, year FROM occasion ORDER BY year").fetchall()
    assert days == [(2, 14, 1981), (7, 30, 1988)]


def test_a_phones_contacts(bring_in: BringIn) -> None:
    bring_in(corpus("contacts_csv/google_new_format.csv"))
    assert execute("SELECT name FROM tag").fetchall() == [("Rotary",)]
    phones = execute("SELECT value FROM contact WHERE kind = 'phone' ORDER BY id").fetchall()
    assert [row[0] for row in phones][:2] == ["+60 12-345 6789", "04-1234567"]
    assert execute("SELECT name FROM alias").fetchall() == [("Kak Aisha",)]
    assert execute("SELECT name, note FROM relation ORDER BY id").fetchone() == (
        "Kedai Aisha", "Owner",
    )  # fmt: skip


def test_answers_of_surveys_keep_their_scale(bring_in: BringIn) -> None:
    counts = bring_in(corpus("ratings/NPStimeseries.csv"))
    assert (counts.ratings_added, counts.customers_added) == (5000, 4829)
    sums = "SELECT AVG(raw), MIN(scale), SUM(raw >= 9) - SUM(raw <= 6) FROM rating"
    mean, scale, balance = execute(sums).fetchone()
    assert (round(mean, 3), scale, balance / 50) == (6.841, "0-10", 11.8)
    bring_in(corpus("ratings/restaurant_rating_final.csv"), scale=Scale(0, 2))
    sums = "SELECT AVG(raw), COUNT(*) FROM rating WHERE scale = '0-2'"
    mean, count = execute(sums).fetchone()
    assert (round(mean, 4), count) == (1.1998, 1161)
    assert bring_in(corpus("ratings/NPStimeseries.csv")).unchanged == 5000


def test_two_ways_of_writing_dates_are_named_and_refused_without_a_word(corner: Shop) -> None:
    path = corpus("sales/superstore_spanish_headers.csv")
    with pytest.raises(CannotRead) as refused:
        examine(path)
    assert refused.value.why is Unreadable.DATES_CONTRADICT
    source = examine(path, Choices(dates=DateOrder.MONTH_FIRST))
    assert source.mixed_dates
    planned = plan(source, corner)
    assert planned.counts.rejected == ()
    assert planned.count(Fate.VISIT) == planned.counts.visits_added


def test_a_workbook_is_read_row_by_row() -> None:
    rows = list(SheetTable(corpus("xlsx/tableau_calls_data.xlsx")).rows())
    assert (len(rows) - 1, {len(row) for _, row in rows}) == (840, {4})
    assert rows[1][1] == ["2023-01-01", "East", "Laptop", "1486"]

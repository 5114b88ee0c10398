from datetime import UTC, datetime
from uuid import UUID

import pytest

from models import derived, journal
from models.counter import visits
from models.counter.visits import VisitDraft
from models.database import execute
from models.errors import Refused
from models.exchange import importing
from models.exchange.columns import Field
from models.exchange.dates import DateOrder
from models.exchange.source import Kind, examine
from models.exchange.trouble import Cancelled, CannotRead, RowFault
from models.people import customers
from models.people.customers import CustomerDraft, Detail
from models.schema import TABLES
from models.shop.branches import Shop
from tests.conftest import ME, on_both_engines
from tests.models.exchange.conftest import BringIn, Write, corpus, summed

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
BOOKKEEPING = {"change", "meta"}
RECEIPTS = """customer id,date,receipt,item,amount
7,2024-03-01,A1,Rye,3.20
7,2024-03-01,A1,Tea,2.00
7,2024-03-01,A1,Tea refund,-2.00
8,2024-03-01,A2,Rye,3.20
,2024-03-01,A3,Tea,2
9,2024-03-02,A4,Tea,-2
,,,,
7,2024-03-31,A5,Tea,2
7,tomorrow,A6,Tea,2
7,2999-01-01,A7,Tea,2
7,1890-01-01,A8,Tea,2
7,2024-04-01,A9,Tea,two 2 3
"""


def everything() -> dict[str, list[tuple[object, ...]]]:
    """Return all that is stored, but for the keeping of what was done."""
    found: dict[str, list[tuple[object, ...]]] = {}
    for table in TABLES:
        name = table._meta.table_name
        columns = [f'"{field.column_name}"' for field in table._meta.sorted_fields]
        chosen = ", ".join(columns[name == "find_entry" :])  # whose numbers rise each time
        rows = execute(f"SELECT {chosen} FROM {name}").fetchall()
        found |= {name: sorted(rows, key=str)} if name not in BOOKKEEPING else {}
    return found


def undo_latest() -> None:
    step = journal.undoable(LONG_AGO).undo
    assert step
    journal.undo(ME, step.group)


def names() -> list[str | None]:
    return [row[0] for row in execute("SELECT name FROM customer ORDER BY no").fetchall()]


@on_both_engines
def test_each_row_of_a_list_of_visits_counts_once(bring_in: BringIn) -> None:
    counts = bring_in(RECEIPTS)
    assert (counts.rows, summed(counts, visits=True)) == (12, 12)
    assert (counts.customers_added, counts.visits_added, counts.anonymous) == (3, 3, 1)
    assert (counts.joined, counts.not_visits, counts.empty) == (2, 1, 1)
    assert [(row.row, row.why) for row in counts.rejected] == [
        (10, RowFault.NOT_A_DAY), (11, RowFault.IN_THE_FUTURE),
        (12, RowFault.LONG_AGO), (13, RowFault.NOT_AN_AMOUNT),
    ]  # fmt: skip
    assert derived.damaged() == []


@on_both_engines
def test_a_second_time_nothing_is_added_and_nothing_is_written(bring_in: BringIn) -> None:
    bring_in(RECEIPTS)
    before = everything()
    again = bring_in(RECEIPTS)
    assert (again.unchanged, again.joined, again.batch) == (4, 2, None)
    assert again.visits_added == again.anonymous == again.customers_added == 0
    assert everything() == before


@on_both_engines
def test_undo_takes_an_import_back_exactly(bring_in: BringIn, corner: Shop) -> None:
    known = CustomerDraft("Ada", phone="0171 555 2000")
    customers.add(ME, known)
    visits.log(ME, VisitDraft(known.id, corner.id, datetime(2024, 1, 5, 9, tzinfo=UTC)))
    nameless = CustomerDraft(described_as="red cap", email="red@example.org")
    customers.add(ME, nameless)
    before = everything()
    bring_in(
        "name,phone,email,note\nAda,01715552000,ada@example.org,likes rye\n"
        "Red,,red@example.org,\nNew,,,"
    )
    assert len(names()) == 3
    bring_in(RECEIPTS)
    undo_latest()
    undo_latest()
    assert everything() == before | {"customer": everything()["customer"]}
    assert names() == ["Ada", None]
    assert derived.damaged() == []


def test_an_import_that_changed_nothing_leaves_no_step_to_undo(bring_in: BringIn) -> None:
    bring_in("name,email\nAda,ada@example.org")
    bring_in("name,email\nAda,ada@example.org")
    undo_latest()
    assert names() == []


def test_a_visit_logged_since_keeps_the_import(bring_in: BringIn, corner: Shop) -> None:
    bring_in("name,email\nAda,ada@example.org")
    step = journal.undoable(LONG_AGO).undo
    ada = UUID(str(execute("SELECT id FROM customer").fetchone()[0]))
    visits.log(ME, VisitDraft(ada, corner.id, datetime(2024, 1, 5, 9, tzinfo=UTC)))
    assert step
    with pytest.raises(Refused):
        journal.undo(ME, step.group)
    assert names() == ["Ada"]
    assert derived.damaged() == []


def test_a_cancelled_import_leaves_no_trace(write: Write, corner: Shop) -> None:
    source = examine(write(RECEIPTS))
    before = everything()

    def stop(done: float) -> None:
        if done > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        importing.bring_in(ME, source, corner, stop)
    assert everything() == before


def test_a_file_that_changed_after_it_was_examined_is_refused(write: Write, corner: Shop) -> None:
    source = examine(write(RECEIPTS))
    write(RECEIPTS + "7,2024-05-01,B1,Tea,2\n")
    with pytest.raises(CannotRead):
        importing.bring_in(ME, source, corner)
    assert names() == []


def test_a_rehearsal_says_the_same_and_does_nothing(write: Write, corner: Shop) -> None:
    source = examine(write(RECEIPTS))
    before = everything()
    rehearsed = importing.rehearse(source, corner)
    assert everything() == before
    done = importing.bring_in(ME, source, corner)
    assert (rehearsed.visits_added, rehearsed.rejected) == (done.visits_added, done.rejected)


# --- one person -----------------------------------------------------------------------------------


def test_the_same_contact_is_one_person_unless_the_names_contradict(bring_in: BringIn) -> None:
    counts = bring_in(
        "name,phone,email\n"
        "Ada Byron,0171-5552000,\n"
        "ADA BYRON,0171 555 2000,ada@example.org\n"  # the same, and more of her
        ",,ada@example.org\n"  # nobody says it is not her
        "Ralph,0171 5552000,\n"  # shares the telephone
        "Ada Byron,,\n"  # by name alone nobody is the same
    )
    assert (counts.customers_added, counts.duplicates) == (3, 2)
    assert names() == ["Ada Byron", "Ralph", "Ada Byron"]
    assert execute("SELECT COUNT(*) FROM contact").fetchone()[0] == 3


def test_ids_of_one_program_tell_people_apart_and_bring_them_together(bring_in: BringIn) -> None:
    counts = bring_in("customer id,name\n1,Ada\n2,Ada\n1,Ada B.\n")
    assert (counts.customers_added, counts.duplicates) == (2, 1)
    assert bring_in("customer id,name\n2,Ada\n3,Bob").unchanged == 1
    assert names() == ["Ada", "Ada", "Bob"]


def test_names_without_anything_else_come_back_as_themselves(bring_in: BringIn) -> None:
    assert bring_in("name,note\nAda,a\nAda,a\nAda,b").customers_added == 3
    assert bring_in("name,note\nAda,a\nAda,b\nAda,a").unchanged == 3


def test_in_a_list_of_visits_a_name_is_what_the_program_knows_people_by(bring_in: BringIn) -> None:
    counts = bring_in("client,date\nAda,2024-01-05\nAda,2024-01-06\nBob,2024-01-06")
    assert (counts.customers_added, counts.visits_added) == (2, 3)


@on_both_engines
def test_new_details_reach_whom_the_notebook_knows(bring_in: BringIn) -> None:
    draft = CustomerDraft(described_as="red cap", phone="0171 555 2000")
    customers.add(ME, draft)
    counts = bring_in("name,phone,email,notes\nAda,01715552000,ada@example.org,likes rye")
    assert (counts.customers_updated, counts.customers_added) == (1, 0)
    details = customers.details(draft.id)
    assert details
    assert (details.name, details.described_as) == ("Ada", "red cap")
    assert execute("SELECT body FROM note").fetchall() == [("likes rye",)]
    assert bring_in("name,phone,email,notes\nAda,01715552000,ada@example.org,likes rye").unchanged


def test_a_name_corrected_by_hand_is_left_as_it_is(bring_in: BringIn) -> None:
    bring_in("id,name\n1,Adda")
    ada = UUID(str(execute("SELECT id FROM customer").fetchone()[0]))
    customers.edit(ME, ada, Detail.NAME, "Adda", "Ada")
    assert bring_in("id,name\n1,Adda").unchanged == 1
    assert names() == ["Ada"]


def test_whoever_has_no_name_is_called_by_what_there_is(bring_in: BringIn) -> None:
    bring_in("Customer ID,date\n17,2024-01-05")
    bring_in("e-mail\nada@example.org")
    described = execute("SELECT described_as FROM customer ORDER BY no").fetchall()
    assert described == [("Customer ID 17",), ("ada@example.org",)]


def test_every_phone_and_email_is_kept(bring_in: BringIn) -> None:
    bring_in(
        "name,Phone 1,Mobile,Phone 1 - Label,E-mail\n"
        "Ada,017155520,'+49 30 1234567,Home,a@x.de; b@x.de"
    )
    kept = execute("SELECT value FROM contact ORDER BY id").fetchall()
    assert [row[0] for row in kept] == ["017155520", "+49 30 1234567", "a@x.de", "b@x.de"]


def test_what_is_too_long_to_keep_is_left_out_by_name(bring_in: BringIn) -> None:
    counts = bring_in(f"name,phone\n{'A' * 201},1\nBob,{'1' * 41}\n{'C' * 200},2")
    assert [row.row for row in counts.rejected] == [2, 3]
    assert counts.customers_added == 1


def test_texts_arrive_as_they_are(bring_in: BringIn) -> None:
    wild = '<img src="/dev/zero"> A & B $\\frac{ \N{GRINNING FACE} שלום'
    bring_in('name,email\n"' + wild.replace('"', '""') + '",w@x.de')
    assert names() == [wild]


# --- one visit ------------------------------------------------------------------------------------


def test_lines_less_than_twenty_minutes_apart_are_one_visit(bring_in: BringIn) -> None:
    counts = bring_in(
        "cust,datetime,item\n"
        "1,2024-01-05 10:50,Tea\n"
        "1,2024-01-05 10:00,Tea\n"
        "1,2024-01-05 10:19,Rye\n"
        "1,2024-01-05 10:39,Tea\n"
        "2,2024-01-05 10:00,Tea\n"
    )
    assert (counts.visits_added, counts.joined) == (3, 2)
    rows = visits.of_customer(UUID(str(execute("SELECT id FROM customer").fetchone()[0])))
    assert [row.items for row in rows] == [("Tea",), ("Tea", "Rye")]


def test_amounts_of_a_receipt_add_up_with_what_was_taken_back(bring_in: BringIn) -> None:
    bring_in(RECEIPTS)
    stored = execute("SELECT amount FROM visit WHERE business_day = '2024-03-01' ORDER BY amount")
    assert [row[0] for row in stored.fetchall()] == [200, 320, 320]


def test_without_times_a_customers_day_is_one_visit(bring_in: BringIn) -> None:
    counts = bring_in("cust,date,receipt\n1,2024-01-05,A\n1,2024-01-05,B\n1,2024-01-06,C")
    assert (counts.visits_added, counts.joined) == (2, 1)
    assert execute("SELECT DISTINCT time_known FROM visit").fetchall() in ([(0,)], [(False,)])


def test_a_visit_after_midnight_belongs_to_the_evening(bring_in: BringIn) -> None:
    bring_in("cust,date,time\n1,2024-01-05,00:30\n")
    day, at = execute("SELECT business_day, at FROM visit").fetchone()
    assert str(day) == "2024-01-04"
    assert datetime.fromtimestamp(at / 1000, UTC) == datetime(2024, 1, 4, 23, 30, tzinfo=UTC)


def test_who_did_not_come_is_known_all_the_same(bring_in: BringIn) -> None:
    counts = bring_in("client,date,status\nAda,2024-01-05,No-show\nBob,2024-01-05,done")
    assert (counts.not_visits, counts.visits_added, counts.customers_added) == (1, 1, 2)


def test_lines_of_a_receipt_that_name_nobody_belong_to_whom_it_names(bring_in: BringIn) -> None:
    counts = bring_in(
        "email,datetime,order id\na@x.de,2024-01-05 10:00,1\n,2024-01-05 10:00,1\n"
        ",2024-01-05 11:00,2\n"
    )
    assert (counts.visits_added, counts.joined, counts.anonymous) == (1, 1, 1)


def test_visits_with_and_without_times_stand_side_by_side(bring_in: BringIn) -> None:
    bring_in("cust,date,time\n1,2024-01-05,10:00\n2,2024-01-06,\n3,2024-01-07,9:30\n")
    rows = execute("SELECT business_day, time_known FROM visit ORDER BY at").fetchall()
    assert [(str(day), bool(known)) for day, known in rows] == [
        ("2024-01-05", True), ("2024-01-06", False), ("2024-01-07", True),
    ]  # fmt: skip


def test_an_overlapping_export_adds_only_what_is_new(bring_in: BringIn) -> None:
    bring_in("cust,date,amount\n1,2024-01-05,2\n2,2024-01-05,3\n,2024-01-05,1\n")
    counts = bring_in("cust,date,amount\n2,2024-01-05,3\n,2024-01-05,1\n1,2024-01-06,2\n")
    assert (counts.unchanged, counts.visits_added) == (2, 1)


# --- few into many --------------------------------------------------------------------------------


def test_a_few_rows_keep_what_is_derived_in_step_without_counting_everything_anew(
    bring_in: BringIn,
) -> None:
    many = "\n".join(f"{n % 40},2024-{n % 12 + 1:02d}-{n % 28 + 1:02d}" for n in range(900))
    bring_in(f"cust,date\n{many}")
    counts = bring_in("cust,date\n1,2024-06-30\n1,2023-06-29\n99,2024-06-30")
    assert counts.visits_added == 3
    assert derived.damaged() == []
    undo_latest()
    assert derived.damaged() == []


# --- files of other programs ----------------------------------------------------------------------


def test_cdnow(bring_in: BringIn) -> None:
    counts = bring_in(corpus("sales/cdnow_sample_daily.csv"))
    assert (counts.rows, counts.customers_added, counts.visits_added) == (6696, 2357, 6696)
    assert bring_in(corpus("sales/cdnow_sample_daily.csv")).unchanged == 6696
    assert derived.damaged() == []


def test_hubspot(bring_in: BringIn) -> None:
    counts = bring_in(corpus("contacts_csv/hubspot_contacts_A.csv"), kind=Kind.CUSTOMERS)
    assert (counts.rows, counts.customers_added) == (475, 475)
    assert bring_in(corpus("contacts_csv/hubspot_contacts_A.csv")).unchanged == 475


@pytest.mark.parametrize(
    ("name", "customers_added", "visits_added", "anonymous"),
    [
        ("salon/Receipt Transactions0.csv", 767, 1459, 0),
        ("sales/apparel_transactions.csv", 600, 3183, 0),
        ("sales/example_transactions.csv", 5000, 14270, 0),
        ("sales/groceries_pooja.csv", 0, 0, 6965),
        ("sales/square_transactions.csv", 1, 1, 1),
    ],
)
def test_visits_of_other_programs(
    bring_in: BringIn, name: str, customers_added: int, visits_added: int, anonymous: int
) -> None:
    counts = bring_in(corpus(name))
    assert (counts.customers_added, counts.visits_added, counts.anonymous) == (
        customers_added, visits_added, anonymous,
    )  # fmt: skip
    assert summed(counts, visits=True) == counts.rows


def test_a_cafe_whose_card_is_the_customer(bring_in: BringIn) -> None:
    counts = bring_in(corpus("cafe/coffee_index_1.csv"), columns=((Field.ID, "card"),))
    assert (counts.rows, counts.customers_added, counts.anonymous) == (3636, 1316, 89)
    assert summed(counts, visits=True) == 3636
    days = execute(
        "SELECT COUNT(DISTINCT customer_id || ' ' || business_day) FROM visit"
        " WHERE customer_id IS NOT NULL"
    ).fetchone()[0]
    assert days == 2756


@pytest.mark.parametrize("name", ["superstore_spanish_headers.csv", "online_retail_lines_mdy.csv"])
def test_dates_nobody_can_decide_are_asked_for(bring_in: BringIn, name: str) -> None:
    path = corpus(f"sales/{name}")
    with pytest.raises(CannotRead):
        bring_in(path)
    counts = bring_in(path, dates=DateOrder.MONTH_FIRST)
    assert counts.customers_added in {793, 48}
    assert counts.rejected == ()

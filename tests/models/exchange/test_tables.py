from pathlib import Path

import pytest

from models.database import execute
from models.exchange.columns import Field
from models.exchange.source import Choices, Kind, examine
from models.exchange.statuses import came, is_of_those_who_did_not_come
from models.exchange.trouble import CannotRead, Unreadable
from tests.models.exchange.conftest import BringIn, Write

THUNDERBIRD = ",".join(["Ada", "Byron", "Ada Byron", "", "ada@x.de", *[""] * 32])


def test_headings_may_stand_below_a_preamble(bring_in: BringIn) -> None:
    counts = bring_in(
        "Sales by client,,\nFrom 2024-01-01 to 2024-01-31,,\n,,\nClient,Date,Amount\n"
        "Ada,2024-01-05,3.20\nBob,2024-01-06,1.10\n"
    )
    assert (counts.rows, counts.visits_added) == (2, 2)


def test_a_second_row_of_headings_is_no_answer(write: Write) -> None:
    source = examine(
        write(
            "Respondent ID,Email Address,How likely are you to recommend us?,Why?\n"
            ",,Response,Open-Ended Response\n"
            "1,ada@x.de,9,Kind\n2,bob@x.de,7,Slow\n"
        )
    )
    assert [row[0] for row in source.sample(9)] == ["1", "2"]


def test_an_address_book_without_headings_is_known_by_its_cells(bring_in: BringIn) -> None:
    assert bring_in(THUNDERBIRD).customers_added == 1
    assert execute("SELECT name FROM customer").fetchone()[0] == "Ada Byron"


def test_other_columns_without_headings_are_asked_for(write: Write, bring_in: BringIn) -> None:
    rows = "1 17 20240105 3.20\n2 17 20240106 1.10\n3 18 20240106 2.00\n"
    with pytest.raises(CannotRead) as refused:
        examine(write(rows))
    assert refused.value.why is Unreadable.NO_HEADINGS
    columns = ((Field.ID, "2"), (Field.DATE, "3"), (Field.AMOUNT, "4"))
    counts = bring_in(rows, has_headings=False, columns=columns)
    assert (counts.rows, counts.customers_added, counts.visits_added) == (3, 2, 3)


def test_quotes_may_be_letters(bring_in: BringIn) -> None:
    counts = bring_in(
        'name\te-mail\tnote\nAda "the countess\ta@x.de\t5" pots\n"Bob\tb@x.de\tsays "hm\n'
    )
    assert counts.customers_added == 2
    assert execute("SELECT name FROM customer ORDER BY no").fetchall()[0][0] == 'Ada "the countess'


def test_a_list_of_places_is_none_of_people(write: Write) -> None:
    with pytest.raises(CannotRead) as refused:
        examine(write("placeID,name,city\n1,Kiku,Cuernavaca\n"))
    assert refused.value.why is Unreadable.NOBODY_IN_IT


def test_a_column_named_by_the_user_wins(write: Write) -> None:
    source = examine(write("a,b\nAda,2024-01-05\n"), Choices(columns=((Field.NAME, "a"),)))
    assert source.kind is Kind.CUSTOMERS
    said = ((Field.NAME, "a"), (Field.DATE, "b"))
    assert examine(write("a,b\nAda,2024-01-05\n"), Choices(columns=said)).kind is Kind.VISITS


def test_birthdays_nobody_can_decide_are_asked_for(write: Write) -> None:
    path = write("name,e-mail,birthday\nAda,a@x.de,03/04/1985\n")
    with pytest.raises(CannotRead) as refused:
        examine(path)
    assert refused.value.why is Unreadable.DATES_UNDECIDED
    assert refused.value.column == "birthday"


@pytest.mark.parametrize(
    ("status", "happened"),
    [
        ("Completed", True), ("CANCELLED", False), ("no_show", False), ("No-show", False),
        ("partially_refunded", True), ("Refund", False), ("voided", False), ("paid", True),
        ("cancelled by client", False), ("", True),
    ],
)  # fmt: skip
def test_words_tell_whether_somebody_came(status: str, *, happened: bool) -> None:
    assert came(status) is happened


def test_a_report_of_no_shows_is_known_by_its_name(tmp_path: Path, bring_in: BringIn) -> None:
    assert is_of_those_who_did_not_come("Client Cancellations0")
    assert not is_of_those_who_did_not_come("Shows in May")
    path = tmp_path / "No-Show Report.csv"
    path.write_text("date,client\n2024-01-05,Ada\n2024-01-05,\n", "utf-8")
    counts = bring_in(path)
    assert (counts.customers_added, counts.not_visits, counts.visits_added) == (1, 2, 0)


def test_what_is_told_in_the_first_line_of_a_receipt_holds_for_all(bring_in: BringIn) -> None:
    counts = bring_in(
        "name,e-mail,financial status,created at,lineitem name,total\n"
        "#1,a@x.de,paid,2024-01-05 10:00:00 +0100,Fern,5\n#1,a@x.de,,,Pot,\n"
        "#2,b@x.de,voided,2024-01-06 10:00:00 +0100,Fern,5\n#2,b@x.de,,,Pot,\n"
    )
    assert (counts.visits_added, counts.joined, counts.not_visits) == (1, 1, 2)
    assert counts.customers_added == 2


def test_what_was_brought_back_belongs_to_its_receipt(bring_in: BringIn) -> None:
    counts = bring_in(
        "invoice,invoicedate,customerid,quantity,unitprice\n"
        "1,2024-01-05 10:00,7,2,1.50\n1,2024-01-05 10:00,7,-1,1.50\n"
        "C2,2024-01-06 10:00,8,-1,4.00\n"
    )
    assert (counts.visits_added, counts.joined, counts.not_visits) == (1, 1, 1)
    assert execute("SELECT amount FROM visit").fetchone()[0] == 150
    assert counts.customers_added == 2

from pathlib import Path

import pytest

from models.exchange.columns import Field, columns
from models.exchange.source import Choices, Kind, examine
from models.exchange.trouble import CannotRead, Unreadable
from tests.models.exchange.conftest import Write

HERE = Path("list.csv")


def found(*headings: str, rows: list[list[str]] | None = None) -> dict[str, list[str]]:
    known = columns(HERE, headings, rows or [])
    return {field.value: [headings[n] for n in places] for field, places in known.places.items()}


def test_obvious_headings_are_known_in_any_dress() -> None:
    assert found("Customer ID", "FIRST_NAME", "Last name", "E-mail Address", "Phone (home)") == {
        "id": ["Customer ID"],
        "first_name": ["FIRST_NAME"],
        "last_name": ["Last name"],
        "email": ["E-mail Address"],
        "phone": ["Phone (home)"],
    }
    assert found("Fecha pedido", "Importe", "Datum") == {
        "date": ["Fecha pedido"], "amount": ["Importe"],
    }  # fmt: skip


def test_labels_owners_and_consents_are_no_contacts() -> None:
    headings = ("Phone 1 - Label", "Email opt-in", "Contact Owner", "Fax Number", "SMS phone")
    assert found(*headings) == {}


def test_customer_is_a_name_or_a_number_by_what_stands_there() -> None:
    assert found("Customer", rows=[["Ada"], ["Bob"]]) == {"name": ["Customer"]}
    assert found("Customer", rows=[["C-17"], ["18"], [""]]) == {"id": ["Customer"]}


def test_of_two_dates_the_one_with_the_time_is_taken() -> None:
    assert found("date", "datetime") == {"date": ["datetime"]}


def test_what_the_user_says_goes_before_what_is_obvious() -> None:
    said = ((Field.ID, "card"), (Field.PHONE, "Zweite"), (Field.PHONE, "erste"))
    known = columns(HERE, ["id", "card", "phone", "Erste", "Zweite"], [], said)
    assert known.places == {Field.ID: (1,), Field.PHONE: (4, 3)}
    with pytest.raises(CannotRead) as refused:
        columns(HERE, ["id"], [], ((Field.NAME, "who?"),))
    assert (refused.value.why, refused.value.column) == (Unreadable.NO_SUCH_COLUMN, "who?")


def test_a_date_makes_a_list_one_of_visits(write: Write) -> None:
    assert examine(write("name,date\nAda,2024-01-05")).kind is Kind.VISITS
    assert examine(write("name,email\nAda,a@x.de")).kind is Kind.CUSTOMERS
    with pytest.raises(CannotRead) as refused:
        examine(write("name\nAda"), Choices(Kind.VISITS))
    assert refused.value.why is Unreadable.NO_DATES
    with pytest.raises(CannotRead) as refused:
        examine(write("Color,Size\nred,3"))
    assert (refused.value.why, refused.value.column) == (Unreadable.NOBODY_IN_IT, "Color, Size")

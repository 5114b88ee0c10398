import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.readers.person import Address, Person, Said
from models.exchange.readers.presets import recognized
from models.exchange.readers.table_people import people, person
from models.kinds import MayContact, OccasionKind
from tests.models.exchange.conftest import corpus


def read(name: str, encoding: str = "utf-8-sig", delimiter: str = ",") -> list[Person]:
    with corpus(f"contacts_csv/{name}").open(encoding=encoding, newline="") as file:
        headings, *rows = csv.reader(file, delimiter=delimiter)
    return list(people(recognized(headings), enumerate(rows, 2)))


def one(**cells: str) -> Person:
    headings = [heading.replace("_", " ") for heading in cells]
    return person(recognized(headings), 2, list(cells.values()))


@pytest.mark.parametrize(
    ("name", "number", "encoding", "delimiter"),
    [
        ("civicrm_unicode.csv", 1, "utf-8", ","),
        ("curated_subscribers.csv", 20, "utf-8", ","),
        ("fresha_shaped.csv", 5, "utf-8", ","),
        ("google_new_format.csv", 3, "utf-8", ","),
        ("google_old_format.csv", 3, "utf-8", ","),
        ("hubspot_contacts_A.csv", 475, "utf-8", ","),
        ("mailchimp_subscribed.csv", 5, "utf-8", ","),
        ("roundcube_all.csv", 1, "utf-8-sig", ","),
        ("roundcube_email.csv", 4, "utf-8", ","),
        ("roundcube_tb_plain.csv", 1, "utf-8", ","),
        ("shopify_customers_export.csv", 17, "utf-8", ","),
        ("thunderbird_basic_csv_addressbook.csv", 2, "utf-8", ","),
        ("thunderbird_csv_semicolon.csv", 2, "utf-8", ";"),
        ("thunderbird_export.csv", 2, "utf-8", ","),
        ("thunderbird_quote.csv", 1, "utf-8", ","),
        ("thunderbird_shiftjis_addressbook.csv", 1, "shift_jis", ","),
    ],
)
def test_everybody_in_files_of_other_programs_is_read(
    name: str, number: int, encoding: str, delimiter: str
) -> None:
    found = read(name, encoding, delimiter)
    assert sum(not person.is_empty for person in found) == number


def test_fresha_keeps_warnings_and_does_not_guess_a_consent() -> None:
    dave, tom, _, empty, _, meg = read("fresha_shaped.csv")
    assert (tom.blocked, tom.take_care) == (True, "Three no-shows")
    assert [who.may_contact for who in (dave, tom, meg)] == [
        MayContact.YES, MayContact.NO, MayContact.UNKNOWN,
    ]  # fmt: skip
    assert (dave.uid, dave.tags) == ("1001", ("regular", "prefers Kerry"))
    (birthday,) = dave.occasions
    assert (birthday.raw, birthday.month) == ("14/02/1981", None)  # left to who knows the country
    assert empty.is_empty


def test_google_puts_several_values_into_one_cell() -> None:
    aisha, tan, _ = read("google_new_format.csv")
    assert aisha.phones == (Said("+60 12-345 6789", "Mobile"), Said("04-1234567", "Mobile"))
    assert (aisha.tags, aisha.nicknames, aisha.title) == (("Rotary",), ("Kak Aisha",), "Owner")
    assert (tan.called, tan.organization, tan.tags) == ("Tan Wei Ming", "Tan Florist", ())
    assert read("google_old_format.csv")[1].called == ""


def test_mailchimp_lists_tags_in_quotes_of_their_own() -> None:
    found = read("mailchimp_subscribed.csv")
    assert found[1].tags == ("Lorem Editors",)
    assert (found[4].given, found[4].organization) == ("Dolor", "Lorem Co.")


def test_outlook_has_three_addresses_and_more() -> None:
    (person,) = read("roundcube_all.csv")
    assert [address.label for address in person.addresses] == ["home", "work", "other"]
    assert (person.prefix, person.title, person.organization) == (
        "Prefix", "Job Title", "Company, Department",
    )  # fmt: skip
    assert len(person.phones) == 13
    assert [kind.kind for kind in person.occasions] == [
        OccasionKind.BIRTHDAY, OccasionKind.ANNIVERSARY,
    ]  # fmt: skip


def test_thunderbird_has_a_column_for_each_part_of_a_birthday() -> None:
    (person,) = read("roundcube_tb_plain.csv")
    assert person.occasions[0].raw == "1970-11-15"
    assert (
        one(Primary_Email="a@b", Display_Name="A", Birth_Month="2", Birth_Day="9").occasions[0].raw
        == "--02-09"
    )


def test_old_letters_are_read_once_they_are_known() -> None:
    (person,) = read("thunderbird_shiftjis_addressbook.csv", "shift_jis")
    assert (person.family, person.given) == ("名無し", "権兵衛")


def test_facebook_puts_a_letter_before_what_is_a_number() -> None:
    headings = ["id", "created_time", "ad_id", "form_id", "full_name", "email", "phone_number"]
    cells = ["l:123", "2024-01-01", "ag:1", "f:2", "Ann Bell", "ann@b.org", "p:+15551234567"]
    lead = person(recognized(headings), 2, cells)
    assert (lead.uid, lead.phones, lead.name) == ("123", (Said("+15551234567"),), "Ann Bell")


def test_shopify_quotes_its_ids() -> None:
    assert one(Customer_ID="'111", Accepts_Email_Marketing="yes").uid == "111"


def test_every_phone_and_email_of_a_cell_is_kept() -> None:
    found = one(Phone="07700 900301; 020 7946 0000", Mobile="0170 1234567 / 0171 7654321",
                Work_phone="030/1234567", Email="a@b.org, <c@d.org>")  # fmt: skip
    assert [phone.value for phone in found.phones] == [
        "07700 900301", "020 7946 0000", "0170 1234567", "0171 7654321", "030/1234567",
    ]  # fmt: skip
    assert [email.value for email in found.emails] == ["a@b.org", "c@d.org"]
    assert one(Email="albert.a.dum").emails == (Said("albert.a.dum"),)


def test_an_address_in_one_piece_gives_way_to_its_parts() -> None:
    headings = [
        "Address 1 - Type",
        "Address 1 - Formatted",
        "Address 1 - Street",
        "Address 1 - City",
    ]
    layout = recognized(headings)
    assert person(layout, 2, ["Home", "X 1\nBath", "X 1", "Bath"]).addresses == (
        Address("X 1", "Bath", label="Home"),
    )
    assert person(layout, 2, ["Home", "X 1\nBath", "", ""]).addresses == (
        Address("X 1\nBath", label="Home"),
    )


@pytest.mark.parametrize(
    ("cells", "may"),
    [
        ({"Accepts_Marketing": "", "Accepts_SMS": "no"}, MayContact.NO),
        ({"Accepts_Marketing": "no", "Accepts_SMS": "Yes"}, MayContact.YES),
        ({"Accepts_Marketing": "maybe"}, MayContact.UNKNOWN),
        ({"Do_Not_Email": "1"}, MayContact.NO),
        ({"Do_Not_Email": "0"}, MayContact.UNKNOWN),
    ],
)
def test_consent_is_what_was_said(cells: dict[str, str], may: MayContact) -> None:
    assert one(**cells).may_contact is may


def test_days_that_say_nothing_are_none() -> None:
    assert one(Birthday="0/0/00", Anniversary="  /  /").occasions == ()


def test_rows_may_be_shorter_or_longer_than_the_headings() -> None:
    layout = recognized(["First Name", "Last Name", "Email"])
    assert person(layout, 2, ["Ann"]).given == "Ann"
    assert person(layout, 2, ["Ann", "Bell", "a@b", "more", "still"]).family == "Bell"
    assert person(layout, 2, []).is_empty


@given(st.lists(st.text(max_size=30), min_size=12, max_size=12))
def test_no_cells_make_it_fail(cells: list[str]) -> None:
    headings = (
        "Name,Phone 1 - Label,Phone 1 - Value,Tags,Email,Birthday,Nickname,Birth Month,Birth Day"
    )
    layout = recognized([*headings.split(","), "Accepts Marketing", "Home Street", "Notes"])
    assert person(layout, 2, cells).row == 2

import csv
from io import StringIO

import pytest

from models.exchange.readers.parts import Meaning, Part
from models.exchange.readers.presets import heading_row, recognized, without_headings
from tests.models.exchange.conftest import corpus


def headings(name: str, delimiter: str = ",") -> list[str]:
    text = corpus(f"contacts_csv/{name}").read_text("utf-8-sig", errors="replace")
    return next(csv.reader(StringIO(text), delimiter=delimiter))


@pytest.mark.parametrize(
    ("name", "preset"),
    [
        ("fresha_shaped.csv", "fresha"),
        ("google_new_format.csv", "google"),
        ("google_old_format.csv", "google"),
        ("hubspot_contacts_A.csv", "hubspot"),
        ("mailchimp_subscribed.csv", "mailchimp"),
        ("roundcube_all.csv", "outlook"),
        ("roundcube_tb_plain.csv", "thunderbird"),
        ("shopify_customers_export.csv", "shopify"),
        ("thunderbird_export.csv", "thunderbird"),
        ("thunderbird_shiftjis_addressbook.csv", "thunderbird"),
        ("curated_subscribers.csv", ""),
        ("civicrm_unicode.csv", ""),
    ],
)
def test_files_of_other_programs_are_recognized(name: str, preset: str) -> None:
    assert recognized(headings(name)).preset == preset


OTHERS = {
    "linkedin": "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    "facebook": "id,created_time,ad_id,adset_id,form_id,form_name,platform,full_name,phone_number",
    "shopify": "Customer ID,First Name,Email,Accepts Email Marketing,Default Address Zip,Note,Tags",
    "civicrm": "Contact ID,Contact Type,Contact Subtype,Sort Name,Nick Name,Do Not Email",
    "monica": "First Name,Last Name,Nickname,Is Starred,Food Preferencies,Job",
    "outlook": "Title,First Name,Company,Business Street,Business Phone,E-mail Address,Notes",
    "hubspot": "Record ID,First Name,Last Name,Email,Lifecycle Stage",
    "yahoo": "First,Middle,Last,Email,Messenger ID,Home,Work,Mobile,Alternate Email 1,Home Town",
    "": "Name,Telefon,E-Mail",
}


@pytest.mark.parametrize(("preset", "line"), OTHERS.items())
def test_other_exports_are_recognized(preset: str, line: str) -> None:
    assert recognized(line.split(",")).preset == preset


def test_outlook_is_recognized_in_other_languages() -> None:
    german = ["Anrede", "Vorname", "Firma", "Telefon geschäftlich", "E-Mail-Adresse"]
    assert recognized(german).preset == "outlook"
    assert len(recognized(german).columns) == len(german)


def test_a_title_is_what_the_program_means_by_it() -> None:
    def meaning(*headings: str) -> Part:
        return next(
            column.meaning.part
            for column in recognized(headings).columns
            if column.heading == "Title"
        )

    assert meaning("Title", "First Name", "Job Title") is Part.PREFIX
    assert meaning("Title", "First Name", "Business Street") is Part.PREFIX
    assert meaning("Title", "First Name") is Part.TITLE


def test_what_says_nothing_is_left_out_by_name() -> None:
    layout = recognized(["Email", "UTM Source", "", "Member Rating"])
    assert layout.left_out == ("UTM Source", "Member Rating")
    assert [column.place for column in layout.columns] == [0]


def test_words_tell_phones_and_emails_but_not_what_is_about_them() -> None:
    layout = recognized(
        ["Emergency phone no.", "Billing e-mails", "Email opt status", "Phone type"]
    )
    assert [column.meaning for column in layout.columns] == [
        Meaning(Part.PHONE), Meaning(Part.EMAIL),
    ]  # fmt: skip


def test_thunderbird_without_headings_has_a_fixed_order() -> None:
    text = corpus("contacts_csv/thunderbird_export.csv").read_text("utf-8")
    rows = list(csv.reader(StringIO(text)))[1:]
    layout = without_headings(rows)
    assert layout.preset == "thunderbird"
    assert layout.columns[4].meaning.part is Part.EMAIL


def test_other_tables_without_headings_show_phones_and_emails_only() -> None:
    layout = without_headings([["Ann", "a@b.org", "+44 7700 900301", "4"], ["Bo", "", "", "5"]])
    assert [(column.place, column.meaning.part) for column in layout.columns] == [
        (1, Part.EMAIL), (2, Part.PHONE),
    ]  # fmt: skip
    assert without_headings([]).columns == ()


def test_headings_are_found_under_a_preamble() -> None:
    rows = [
        ["Notes:"],
        ["When exporting your connection data, some e-mail addresses may be missing."],
        [],
        ["First Name", "Last Name", "URL", "Email Address", "Company", "Connected On"],
        ["Ann", "Bell", "https://x", "ann@b.org", "Firm", "05 Mar 2024"],
    ]
    assert heading_row(rows) == 3
    assert heading_row([["Email"], ["a@b.org"]]) == 0
    assert heading_row([["Ann", "a@b.org"], ["Bo", "b@b.org"]]) is None
    assert heading_row([]) is None

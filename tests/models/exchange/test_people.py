import pytest

from models import derived, journal
from models.database import execute
from models.exchange.columns import Field
from models.exchange.plan import LikelyDouble, plan
from models.exchange.source import examine
from models.people import customers
from models.people.customers import CustomerDraft
from models.shop.branches import Shop
from tests.conftest import ME, on_both_engines
from tests.models.exchange.conftest import BringIn, Write
from tests.models.exchange.test_importing import LONG_AGO, everything

LIST = """client id,name,phone,e-mail,nickname,birthday,company,tags,warnings,visits,first visit,\
last visit,newsletter,card number
7,Ada Byron,0171 555 2000,ada@x.de,Countess,10.12.1985,Engine Ltd,"regular, tea",Nuts,12,\
02.01.2024,14.02.2024,yes,C-100
8,Bob,,bob@x.de,,,,,,,,,,
"""


def names() -> list[str | None]:
    return [row[0] for row in execute("SELECT name FROM customer ORDER BY no").fetchall()]


def undo_latest() -> None:
    step = journal.undoable(LONG_AGO).undo
    assert step
    journal.undo(ME, step.group)


@pytest.mark.parametrize("region", ["GB", "gb"])
def test_with_a_country_two_ways_of_writing_a_number_are_one(
    bring_in: BringIn, region: str
) -> None:
    text = "name,mobile\nDave,07700 900301\nDAVE,+44 7700 900301\n,0044 7700 900 301\n"
    counts = bring_in(text, region=region)
    assert (counts.customers_added, counts.duplicates) == (1, 2)
    again = bring_in("name,mobile\nDave,+44 (0)7700 900301", region=region)
    assert (again.customers_added, again.customers_updated) == (0, 1)  # every way is kept
    assert bring_in("name,mobile\nDave,+447700900301", region=region).unchanged == 1


def test_without_a_country_a_number_is_matched_by_its_digits(bring_in: BringIn) -> None:
    counts = bring_in("name,mobile\nDave,07700 900301\nDave,+44 7700 900301\nDave,07700-900301")
    assert (counts.customers_added, counts.duplicates) == (2, 1)


def test_an_extension_is_another_number(bring_in: BringIn) -> None:
    text = "name,phone\n,416-810-9897x752\n,416-810-9897x753\n,4168109897 ext. 752"
    assert bring_in(text, region="CA").customers_added == 2


def test_one_person_may_have_several_ids(bring_in: BringIn) -> None:
    counts = bring_in("client id,name,e-mail\n1,Ada,ada@x.de\n2,ADA,ada@x.de\n2,,\n")
    assert (counts.customers_added, counts.duplicates) == (1, 1)
    refs = execute("SELECT ref FROM customer_ref ORDER BY ref").fetchall()
    assert [row[0] for row in refs] == ["1", "2"]


def test_a_shared_number_under_two_names_is_two_people_to_be_looked_at(
    write: Write, corner: Shop
) -> None:
    known = CustomerDraft("Eve", phone="0171 555 2000")
    customers.add(ME, known)
    source = examine(write("name,phone\nAda,0171 555 2000\nBob,0171-5552000\n"))
    doubles = plan(source, corner).likely_doubles
    assert doubles == (
        LikelyDouble(2, "Ada", "Eve", "0171 555 2000", known.id),
        LikelyDouble(3, "Bob", "Eve", "0171-5552000", known.id),
        LikelyDouble(3, "Bob", "Ada", "0171-5552000"),
    )


@on_both_engines
def test_all_that_a_list_says_of_a_customer_is_kept(bring_in: BringIn) -> None:
    counts = bring_in(LIST)
    assert counts.customers_added == 2
    kept = {
        "alias": "SELECT name FROM alias",
        "birthday": "SELECT year || '-' || month || '-' || day FROM occasion",
        "company": "SELECT name FROM relation",
        "tags": "SELECT name FROM tag ORDER BY name",
        "warning": "SELECT label || ' ' || source FROM preference WHERE kind = 'take care'",
        "sum": "SELECT visits FROM imported_summary",
        "consent": "SELECT may_contact || ' ' || COALESCE(loyalty_code, '') FROM customer"
        " ORDER BY no",
    }
    said = {what: [row[0] for row in execute(sql).fetchall()] for what, sql in kept.items()}
    assert said == {
        "alias": ["Countess"],
        "birthday": ["1985-12-10"],
        "company": ["Engine Ltd"],
        "tags": ["regular", "tea"],
        "warning": ["Nuts imported"],
        "sum": [12],
        "consent": ["yes C-100", "unknown "],
    }
    days = execute("SELECT first_on, last_on FROM imported_summary").fetchone()
    assert [str(day) for day in days] == ["2024-01-02", "2024-02-14"]
    assert derived.damaged() == []


@on_both_engines
def test_a_list_brought_in_again_changes_nothing_and_undone_leaves_nothing(
    bring_in: BringIn,
) -> None:
    before = everything()
    bring_in(LIST)
    once = everything()
    counts = bring_in(LIST)
    assert (counts.unchanged, counts.batch) == (2, None)
    assert everything() == once
    undo_latest()
    assert everything() == before


def test_a_later_list_fills_in_what_was_missing_and_overwrites_nothing(bring_in: BringIn) -> None:
    bring_in("client id,name,newsletter\n7,Ada,no", columns=((Field.ID, "client id"),))
    bring_in("client id,name,newsletter\n7,Ada,yes")
    assert execute("SELECT may_contact FROM customer").fetchone()[0] == "no"
    bring_in("name,e-mail,visits\nBob,bob@x.de,3")
    bring_in("name,e-mail,visits\nBob,bob@x.de,4")
    assert execute("SELECT visits FROM imported_summary").fetchall() == [(4,)]


def test_an_empty_consent_is_unknown(bring_in: BringIn) -> None:
    bring_in("name,e-mail,newsletter\nAda,a@x.de,\nBob,b@x.de,no")
    said = execute("SELECT may_contact FROM customer ORDER BY no").fetchall()
    assert [row[0] for row in said] == ["unknown", "no"]


def test_a_list_of_ids_alone_is_one_of_coded_people(bring_in: BringIn) -> None:
    counts = bring_in("userID,likes\nU1,Tea\nU1,Rye\nU2,Tea")
    assert (counts.customers_added, counts.duplicates) == (2, 1)
    described = execute("SELECT described_as FROM customer ORDER BY no").fetchall()
    assert [row[0] for row in described] == ["userID U1", "userID U2"]


def test_a_card_belongs_to_one_person_only(bring_in: BringIn) -> None:
    bring_in("name,e-mail,loyalty code\nAda,a@x.de,77\nBob,b@x.de,77")
    codes = execute("SELECT loyalty_code FROM customer ORDER BY no").fetchall()
    assert [row[0] for row in codes] == ["77", None]

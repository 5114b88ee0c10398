from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from models import preferences
from models.exchange.customers_out import Column, Words
from models.exchange.lists_out import CardsOut, ListOut, WorkbookOut
from models.exchange.readers import vcard, workbook
from models.kinds import (
    AliasKind,
    ContactKind,
    MayContact,
    OccasionKind,
    PreferenceKind,
    RelationKind,
    Standing,
)
from models.people import aliases, contacts, customers, occasions, relations
from models.people.aliases import AliasDraft
from models.people.contacts import ContactDraft
from models.people.customers import Detail
from models.people.occasions import OccasionDraft
from models.people.relations import RelationDraft
from models.preferences import PreferenceDraft
from tests.conftest import ME, on_both_engines
from tests.models.shop_life import came, new_customer

WORDS = Words(
    {column: column.name.title() for column in Column},
    {kind: kind.value for kinds in (Standing, MayContact) for kind in kinds},
)


@pytest.fixture
def rosa(shop: UUID) -> UUID:
    rosa = new_customer()
    came(rosa, shop, "2026-03-02 09:00", "Fresca")
    contacts.add(ME, ContactDraft(rosa, ContactKind.PHONE, "+49 170 123456"))
    contacts.add(ME, ContactDraft(rosa, ContactKind.EMAIL, "rosa@example.org"))
    aliases.add(ME, AliasDraft(rosa, "Rosi", AliasKind.NICKNAME))
    preferences.save(ME, PreferenceDraft(rosa, PreferenceKind.TAKE_CARE, "=nuts"))
    occasions.save(ME, OccasionDraft(rosa, OccasionKind.BIRTHDAY, 5, 17, 1980))
    occasions.save(ME, OccasionDraft(rosa, OccasionKind.BIRTHDAY, 1, 2, for_whom="her dog"))
    return rosa


def written(out: ListOut) -> None:
    while out.step():
        pass
    out.finish()


@on_both_engines
def test_a_workbook_holds_numbers_days_and_harmless_words(rosa: UUID, tmp_path: Path) -> None:
    written(WorkbookOut(tmp_path / "out.xlsx", "Customers", WORDS, [rosa.hex]))
    titles, row = (cells for _, cells in workbook.rows(tmp_path / "out.xlsx"))
    said = dict(zip(titles, row, strict=True))
    assert workbook.sheets(tmp_path / "out.xlsx") == ("Customers",)
    assert said["Name"] == "Rosa Gutiérrez"
    assert said["Phone"] == "+49 170 123456"
    assert said["Take_Care"] == "=nuts"
    assert said["Last_Visit"] == date(2026, 3, 2)
    assert said["Visit_Days"] == "1"


@on_both_engines
def test_a_card_says_how_to_reach_somebody_and_nothing_about_health(
    rosa: UUID, tmp_path: Path
) -> None:
    path = tmp_path / "out.vcf"
    bo = new_customer("Bo")
    relations.add(ME, RelationDraft(rosa, RelationKind.FRIEND, bo))
    customers.edit(ME, rosa, Detail.SAY_IT, "", "GOO-tee-air-ez")
    customers.edit(ME, rosa, Detail.MAY_CONTACT, MayContact.UNKNOWN, MayContact.NO)
    customers.link_card(ME, bo, "C7")
    written(CardsOut(path, [rosa.hex, bo.hex]))
    first, second = vcard.people(path)
    assert (first.called, second.called) == ("Rosa Gutiérrez", "Bo")
    assert first.uid == str(rosa)
    assert [said.value for said in first.phones] == ["+49 170 123456"]
    assert [said.value for said in first.emails] == ["rosa@example.org"]
    assert first.nicknames == ("Rosi",)
    assert (first.say_it, first.may_contact) == ("GOO-tee-air-ez", MayContact.NO)
    assert (second.loyalty_code, second.may_contact) == ("C7", MayContact.UNKNOWN)
    assert [said.value for person in (first, second) for said in person.related] == [
        "Bo", "Rosa Gutiérrez",
    ]  # fmt: skip
    (birthday,) = first.occasions
    assert (birthday.kind, birthday.month, birthday.day) == (OccasionKind.BIRTHDAY, 5, 17)
    assert b"nuts" not in path.read_bytes()


def test_a_list_of_nobody_is_a_file_all_the_same(shop: UUID, tmp_path: Path) -> None:
    for out in (
        WorkbookOut(tmp_path / "a.xlsx", "Customers", WORDS, []),
        CardsOut(tmp_path / "a.vcf", []),
    ):
        written(out)
        assert out.path.exists()
    with pytest.raises(OSError, match="No such file"):
        written(CardsOut(tmp_path / "nowhere" / "a.vcf", []))
    assert sorted(path.name for path in tmp_path.glob("a.*")) == ["a.vcf", "a.xlsx"]

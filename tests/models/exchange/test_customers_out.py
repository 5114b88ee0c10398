import csv
from pathlib import Path
from uuid import UUID

import pytest

from models import preferences
from models.counter import ratings
from models.exchange.csv_out import as_given
from models.exchange.customers_out import AT_A_TIME, Column, CustomersOut, Words
from models.ids import new_id
from models.kinds import ContactKind, MayContact, PreferenceKind, Standing
from models.people import aliases, contacts, customers
from models.people.aliases import AliasDraft
from models.people.contacts import ContactDraft
from models.people.customers import CustomerDraft, Detail
from models.preferences import PreferenceDraft
from tests.conftest import ME, on_both_engines
from tests.models.shop_life import came

pytestmark = [pytest.mark.usefixtures("shop"), on_both_engines]
WORDS = Words(
    {column: column.name.lower() for column in Column},
    {kind: kind.value for kinds in (Standing, MayContact) for kind in kinds},
)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            {name: as_given(cell) for name, cell in row.items()} for row in csv.DictReader(file)
        ]


def test_everything_a_row_knows_is_taken_out(shop: UUID, tmp_path: Path) -> None:
    ada = CustomerDraft(
        "Ada", phone="+49 1", email="a@x.org", tags=("VIP", "=cmd"), loyalty_code="C7"
    )
    red = CustomerDraft(None, "red cap")
    for draft in (ada, red):
        customers.add(ME, draft)
    contacts.add(ME, ContactDraft(ada.id, ContactKind.PHONE, "2"))
    contacts.add(ME, ContactDraft(ada.id, ContactKind.ADDRESS, "Elm St 1"))
    contacts.add(ME, ContactDraft(ada.id, ContactKind.HANDLE, "@ada"))
    aliases.add(ME, AliasDraft(ada.id, "Addie"))
    customers.edit(ME, ada.id, Detail.MAY_CONTACT, MayContact.UNKNOWN, MayContact.NO)
    customers.edit(ME, ada.id, Detail.SAY_IT, "", "AY-da")
    preferences.save(ME, PreferenceDraft(ada.id, PreferenceKind.USUAL, "Fresca"))
    preferences.save(ME, PreferenceDraft(ada.id, PreferenceKind.LIMIT, "no sugar"))
    ratings.rate(ME, came(ada.id, shop, "2026-11-20T10:00"), 4)
    out = CustomersOut(tmp_path / "out.csv", WORDS, [ada.id.hex, new_id().hex, red.id.hex])
    assert out.step() == 0
    first, second = read(tmp_path / "out.csv")
    assert first == {
        "no": "1",
        "name": "Ada",
        "described_as": "",
        "phone": "+49 1; 2",
        "email": "a@x.org",
        "tags": "=cmd; VIP",
        "usual": "Fresca",
        "take_care": "no sugar",
        "first_visit": "2026-11-20",
        "last_visit": "2026-11-20",
        "visit_days": "1",
        "rating": "4.00",
        "rhythm": "",
        "other_names": "Addie",
        "say_it": "AY-da",
        "online": "@ada",
        "address": "Elm St 1",
        "loyalty_card": "C7",
        "may_contact": "no",
        "standing": "active",
    }
    assert (second["name"], second["described_as"], second["visit_days"]) == ("", "red cap", "0")


def test_many_are_taken_out_some_at_a_time(tmp_path: Path) -> None:
    ada = CustomerDraft("Ada")
    customers.add(ME, ada)
    out = CustomersOut(tmp_path / "out.csv", WORDS, [ada.id.hex] * (AT_A_TIME + 1))
    assert out.step() == 1
    assert not (tmp_path / "out.csv").exists()
    assert out.step() == 0
    assert len(read(tmp_path / "out.csv")) == AT_A_TIME + 1


def test_a_folder_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    out = CustomersOut(tmp_path / "nowhere" / "out.csv", WORDS, [new_id().hex])
    with pytest.raises(FileNotFoundError):
        out.step()
    out.discard()
    assert list(tmp_path.glob("*.part")) == []

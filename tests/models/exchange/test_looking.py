from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from models.exchange.columns import Field
from models.exchange.dates import DateOrder
from models.exchange.looking import look, remember, with_meaning
from models.exchange.plan import Fate
from models.exchange.readers.parts import Part
from models.exchange.source import Choices, Kind
from models.exchange.trouble import CannotRead, Unreadable
from models.shop import branches
from models.shop.branches import Shop
from tests.conftest import ME, on_both_engines


@pytest.fixture
def here(shop: UUID) -> Shop:
    found = branches.shop()
    assert found
    assert found.id == shop
    return found


def file(folder: Path, text: str) -> Path:
    path = folder / "list.csv"
    path.write_text(text, "utf-8")
    return path


@on_both_engines
def test_what_was_said_is_remembered_for_the_same_headings(here: Shop, tmp_path: Path) -> None:
    path = file(tmp_path, "Name,Job,E-mail\nAna,Nurse,ana@example.org\n")
    first = look(path, None, here)
    assert first.columns[1].meaning is Part.TITLE
    said = with_meaning(first, "Job", Field.NOTE)
    said = with_meaning(look(path, said, here), "E-mail", None)
    remember(ME, look(path, said, here))
    again = look(file(tmp_path, "Name,Job,E-mail\nBen,Baker,b@example.org\n"), None, here)
    assert [column.meaning for column in again.columns] == [Field.NAME, Field.NOTE, None]
    assert look(file(tmp_path, "Name,Job\nBen,Baker\n"), None, here).choices.columns == ()


def test_the_region_is_asked_once(here: Shop, tmp_path: Path) -> None:
    path = file(tmp_path, "Name,Phone\nAna,07700 900301\n")
    seen = look(path, None, here)
    assert seen.asks_region
    remember(ME, seen, region="GB")
    again = look(path, None, here)
    assert not again.asks_region
    assert again.choices.region == "GB"


@pytest.mark.parametrize("number", ["+44 7700 900301", "(+44) 7700 900301", "0044 7700 900301", ""])
def test_the_region_is_not_asked_where_every_number_says_it(
    here: Shop, tmp_path: Path, number: str
) -> None:
    path = file(tmp_path, f"Name,Phone\nAna,{number}\n")
    assert not look(path, None, here).asks_region


def test_dates_that_can_be_two_days_leave_the_plan_open(here: Shop, tmp_path: Path) -> None:
    path = file(tmp_path, "Customer,Date\nAna,03/04/2024\n")
    seen = look(path, None, here)
    assert seen.plan is None
    assert seen.unsaid
    assert seen.unsaid.why is Unreadable.DATES_UNDECIDED
    said = look(path, replace(seen.choices, dates=DateOrder.MONTH_FIRST), here)
    assert said.plan
    assert said.plan.count(Fate.VISIT) == 1


def test_a_field_of_one_column_moves_to_the_column_chosen(here: Shop, tmp_path: Path) -> None:
    path = file(tmp_path, "Name,Called\nAna,Annie\n")
    said = with_meaning(look(path, None, here), "Called", Field.NAME)
    moved = look(path, said, here)
    assert [column.meaning for column in moved.columns] == [None, Field.NAME]
    back = look(path, with_meaning(moved, "Name", Field.NAME), here)
    assert [column.meaning for column in back.columns] == [Field.NAME, None]


def test_columns_without_a_name_go_by_number(here: Shop, tmp_path: Path) -> None:
    path = file(tmp_path, "00004 19970101 2 29.33\n00021 19970118 3 29.73\n00050 19970101 1 14.9\n")
    seen = look(path, None, here)
    assert seen.plan is None
    said = with_meaning(seen, "1", Field.ID)
    said = with_meaning(look(path, said, here), "2", Field.DATE)
    told = look(path, replace(said, kind=Kind.VISITS), here)
    assert told.plan
    assert told.plan.count(Fate.VISIT) == 3


def test_what_nobody_can_help_with_is_refused(here: Shop, tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        look(tmp_path / "nowhere.csv", Choices(), here)

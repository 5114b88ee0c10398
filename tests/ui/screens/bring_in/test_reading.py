"""How a file is read is seen and changed in the window."""

from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.database import execute
from models.exchange.dates import DateOrder
from models.exchange.scales import Scale
from ui.screens.bring_in.screen import BringInScreen


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Make a workbook whose first sheet is no list."""
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        workbook.add_worksheet("Cover").write_row(0, 0, ["Our year", "2025"])
        clients = workbook.add_worksheet("Clients")
        clients.write_row(0, 0, ["First Name", "Last Name", "Phone"])
        clients.write_row(1, 0, ["Ana", "Torres", "+44 20 7946 0000"])
        others = workbook.add_worksheet("Old clients")
        others.write_row(0, 0, ["Name", "Email"])
        others.write_row(1, 0, ["Ben Hart", "ben@example.com"])
        others.write_row(2, 0, ["Cem", "cem@example.com"])
    return path


def ratings(folder: Path, heading: str, *given: str) -> Path:
    path = folder / "ratings.csv"
    path.write_text(f"Name,{heading}\n" + "".join(f"Ana{n},{one}\n" for n, one in enumerate(given)))
    return path


def values() -> list[tuple[int, float, str]]:
    return [tuple(row) for row in execute("SELECT value, raw, scale FROM rating ORDER BY raw")]


def test_the_sheet_with_people_is_read_and_another_can_be(
    screen: BringInScreen, book: Path
) -> None:
    screen.open_file(str(book))
    reading = screen.parts.reading
    assert reading.sheet.isVisible()
    assert reading.sheet.values() == ["Cover", "Clients", "Old clients"]
    assert reading.sheet.value() == "Clients"
    assert screen.parts.go.words() == "Bring in 1 customer"
    reading.sheet.chosen.emit("Old clients")
    assert reading.sheet.value() == "Old clients"
    assert screen.parts.go.words() == "Bring in 2 customers"


def test_a_list_that_is_no_workbook_has_no_sheets(screen: BringInScreen, people: Path) -> None:
    screen.open_file(str(people))
    assert not screen.parts.reading.sheet.isVisible()
    assert not screen.parts.reading.dates.isVisible()
    assert not screen.parts.scale.isVisible()


def test_a_scale_that_nothing_says_is_asked(
    screen: BringInScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    screen.open_file(str(ratings(tmp_path, "Score", "2", "6")))
    question = screen.parts.question
    assert "2–6" in question.sentence.text()
    assert not screen.parts.go.isEnabled()
    words = [button.words() for button in question.buttons]
    assert "0 to 10" in words
    qtbot.mouseClick(question.buttons[words.index("0 to 10")], Qt.MouseButton.LeftButton)
    assert question.isHidden()
    assert screen.parts.scale.scale.value() == Scale(0, 10)
    screen.bring_in()
    assert values() == [(2, 2, "0-10"), (3, 6, "0-10")]


def test_all_answers_alike_say_nothing_of_the_scale(screen: BringInScreen, tmp_path: Path) -> None:
    screen.open_file(str(ratings(tmp_path, "Score", "3", "3")))
    assert screen.parts.question.buttons
    screen.open_file(str(ratings(tmp_path, "Score", "400")))
    assert screen.parts.question.buttons


def test_a_scale_is_seen_and_changed(screen: BringInScreen, tmp_path: Path, qtbot: QtBot) -> None:
    screen.open_file(str(ratings(tmp_path, "Rating", "1", "2", "5")))
    card = screen.parts.scale
    assert card.isVisible()
    assert card.scale.value() == Scale(1, 5)
    card.scale.chosen.emit(Scale(6, 1))
    assert card.scale.value() == Scale(6, 1)
    assert "6\u00a0→\u00a01" in card.becomes.text()
    card.scale.chosen.emit("other")
    qtbot.keyClicks(card.other, "lots")
    qtbot.keyClick(card.other, Qt.Key.Key_Return)
    assert "two numbers" in card.becomes.text()
    card.other.setText("0-20")
    qtbot.keyClick(card.other, Qt.Key.Key_Return)
    assert card.scale.value() == Scale(0, 20)
    screen.bring_in()
    assert values() == [(1, 1, "0-20"), (1, 2, "0-20"), (2, 5, "0-20")]


def test_answers_that_say_their_scale_need_none(screen: BringInScreen, tmp_path: Path) -> None:
    screen.open_file(str(ratings(tmp_path, "Rating", "4/5", "★★☆☆☆")))
    assert not screen.parts.scale.isVisible()
    screen.bring_in()
    assert [value for value, _, _ in values()] == [2, 4]


def test_how_dates_are_read_is_shown_and_changed(screen: BringInScreen, tmp_path: Path) -> None:
    path = tmp_path / "visits.csv"
    path.write_text("Customer,Date,Item\nAna,13/01/2008,Tea\nAna,02/01/2008,Tea\n")
    screen.open_file(str(path))
    reading = screen.parts.reading
    assert reading.dates.isVisible()
    assert reading.dates.value() is DateOrder.DAY_FIRST
    assert reading.day.text() == "13/01/2008 is 13 January 2008"
    reading.dates.chosen.emit(DateOrder.MONTH_FIRST)
    assert reading.day.text() == "02/01/2008 is 1 February 2008"


def test_what_is_asked_about_a_date_is_the_sample(screen: BringInScreen, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Birthday\nAna,03/04/1985\n")
    screen.open_file(str(path))
    assert screen.parts.reading.day.text() == "03/04/1985 is 3 April 1985"
    screen.parts.question.buttons[1].click()
    screen.bring_in()
    found = execute("SELECT month, day, year FROM occasion").fetchone()
    assert tuple(found) == (3, 4, 1985)

from uuid import UUID

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.doubles import merging
from models.doubles.merging import Merge
from models.finding.find import search
from models.people.customers import names
from tests.conftest import ME
from tests.ui.screens.card.conftest import Open, somebody


def test_most_cards_say_nothing_of_it(rosa: UUID, open_card: Open) -> None:
    assert not open_card(rosa).page.parts.isVisible()


def test_a_merged_card_says_so_and_comes_apart(rosa: UUID, open_card: Open, qtbot: QtBot) -> None:
    other = somebody("Rosie")
    merging.merge(ME, Merge(rosa, other))
    card = open_card(rosa)
    (line,) = card.page.parts.lines
    assert "Rosie" in line.words.text()
    assert "2026" in line.words.text()
    qtbot.mouseClick(line.apart, Qt.MouseButton.LeftButton)
    assert [hit.customer for hit in search("rosie")] == [other]
    assert names([rosa]) == {rosa: "Rosa Gutiérrez"}
    assert not card.page.parts.isVisible()


def test_it_is_reached_by_keys(rosa: UUID, open_card: Open, qtbot: QtBot) -> None:
    merging.merge(ME, Merge(rosa, somebody("Rosie")))
    card = open_card(rosa)
    (line,) = card.page.parts.lines
    line.apart.setFocus()
    qtbot.keyClick(line.apart, Qt.Key.Key_Space)
    assert not card.page.parts.isVisible()

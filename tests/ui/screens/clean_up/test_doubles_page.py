from uuid import UUID

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.doubles.taking_apart import survivor, take_apart
from models.finding.find import search
from models.people import aliases, customers
from models.people.customers import Detail
from models.schema import NotSame
from tests.conftest import ME
from tests.models.shop_life import new_customer
from tests.ui.screens.clean_up.conftest import Open
from ui.screens.clean_up.doubles_page import DoublesPage


def wait_searched(page: DoublesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.job.finished):
        pass


def test_one_key_merges_and_the_next_pair_stands_there(open_page: Open, qtbot: QtBot) -> None:
    keep, gone = (
        new_customer("Ann Meyer", phone="0170 1234567"),
        new_customer("Anne M", phone="0170 1234567"),
    )
    new_customer("Bo Brown")
    new_customer("Bo Brown")
    page = open_page().doubles
    assert page.compare.names[0].text() == "Ann Meyer"
    qtbot.keyClick(page.list, Qt.Key.Key_M)
    assert survivor(gone) == keep
    assert page.list.count() == 1
    assert page.compare.names[0].text() == "Bo Brown"
    wait_searched(page, qtbot)
    assert page.list.count() == 1


def test_the_arrow_keys_choose_of_each(open_page: Open, qtbot: QtBot) -> None:
    keep, _ = (
        new_customer("Ann Meyer", phone="0170 1234567"),
        new_customer("Anna", "tall", "0170 1234567"),
    )
    page = open_page().doubles
    qtbot.keyClick(page.list, Qt.Key.Key_Right)
    name, described = page.compare.choices
    assert name.hasFocus()
    assert (name.takes_theirs(), described.takes_theirs()) == (False, True)
    qtbot.keyClick(name, Qt.Key.Key_Right)
    qtbot.keyClick(name, Qt.Key.Key_Down)
    assert described.hasFocus()
    qtbot.keyClick(described, Qt.Key.Key_Left)
    qtbot.keyClick(described, Qt.Key.Key_M)
    known = customers.details(keep)
    assert known
    assert (known.name, known.described_as) == ("Anna", None)
    assert {alias.name for alias in aliases.of(keep)} == {"Ann Meyer", "tall"}


def test_escape_leads_back_to_the_list(open_page: Open, qtbot: QtBot) -> None:
    new_customer("Ann Meyer", phone="0170 1234567")
    new_customer("Anna", phone="0170 1234567")
    page = open_page().doubles
    page.compare.focus_choices()
    qtbot.keyClick(page.compare.choices[0], Qt.Key.Key_Escape)
    assert page.list.hasFocus()


def test_never_the_same_is_stored(open_page: Open, qtbot: QtBot) -> None:
    new_customer("Ann Meyer")
    new_customer("Ann Meyer")
    page = open_page().doubles
    qtbot.keyClick(page.list, Qt.Key.Key_N)
    assert NotSame.select().count() == 1
    assert page.sheet.currentWidget() is page.none


def test_both_can_be_kept_for_now(open_page: Open, qtbot: QtBot) -> None:
    new_customer("Ann Meyer")
    new_customer("Ann Meyer")
    page = open_page().doubles
    qtbot.keyClick(page.list, Qt.Key.Key_K)
    assert page.list.count() == 0
    assert open_page().doubles.list.count() == 0


def test_a_card_that_changed_meanwhile_is_shown_again(open_page: Open, qtbot: QtBot) -> None:
    ann, _ = new_customer("Ann Meyer"), new_customer("Ann Meyer")
    screen = open_page()
    said: list[str] = []
    screen.said.connect(said.append)
    customers.edit(ME, ann, Detail.SAY_IT, "", "Ann-uh")
    qtbot.keyClick(screen.doubles.list, Qt.Key.Key_M)
    assert "changed in the meantime" in said[0]
    assert len(search("meyer")) == 2
    qtbot.keyClick(screen.doubles.list, Qt.Key.Key_M)
    assert len(search("meyer")) == 1


def test_the_list_follows_what_is_done_elsewhere(open_page: Open, qtbot: QtBot) -> None:
    _, gone = new_customer("Ann Meyer"), new_customer("Ann Meyer")
    page = open_page().doubles
    qtbot.keyClick(page.list, Qt.Key.Key_M)
    wait_searched(page, qtbot)
    take_apart(ME, gone)
    wait_searched(page, qtbot)
    assert page.list.count() == 1


def test_either_card_can_be_opened(open_page: Open, qtbot: QtBot) -> None:
    ann, other = new_customer("Ann Meyer"), new_customer("Ann Meyer")
    screen = open_page()
    opened: list[UUID] = []
    screen.customer_wanted.connect(opened.append)
    for link in screen.doubles.compare.links:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert opened == [ann, other]

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from models.counter import visits
from models.counter.visits import VisitDraft
from models.kinds import Outcome, VisitKind
from tests.conftest import ME
from tests.ui.screens.today.conftest import NOW, Open, came, somebody
from ui.dialogs.visit_dialog import VisitDialog
from ui.screens.today.visits_card import VisitsCard
from ui.widgets.row_model import ListRow


def row(card: VisitsCard, position: int = 0) -> ListRow:
    found = card.list._rows.row(position)
    assert found is not None
    return found


def test_rows_say_what_a_visit_was(open_page: Open, shop: UUID) -> None:
    ada = somebody("Ada")
    visits.log(
        ME,
        VisitDraft(
            ada, shop, NOW, kind=VisitKind.ASKED, outcome=Outcome.POINTED_ELSEWHERE,
            companions=("Ben",), note="for a ladder", rating=4,
        ),
    )  # fmt: skip
    came(shop, None, 5)
    card = open_page().visits
    assert row(card).line == "Asked · pointed elsewhere · with Ben · for a ladder"
    assert row(card).side == "4 of 5"
    assert (row(card, 1).name, row(card, 1).line, row(card, 1).badge) == ("Somebody", "Came in", "")


def test_a_row_opens_the_card_and_of_somebody_the_visit(
    open_page: Open, shop: UUID, qtbot: QtBot
) -> None:
    ada = somebody("Ada")
    came(shop, ada)
    came(shop, None, 5)
    page = open_page()
    page.visits.list.setCurrentIndex(page.visits.list.model().index(0, 0))
    with qtbot.waitSignal(page.customer_wanted) as wanted:
        qtbot.keyClick(page.visits.list, Qt.Key.Key_Return)
    assert wanted.args == [ada]
    page.visits.list.move_current(1)
    qtbot.keyClick(page.visits.list, Qt.Key.Key_Return)
    assert page.visits.findChild(VisitDialog) is not None


def test_delete_takes_a_visit_back(open_page: Open, shop: UUID, qtbot: QtBot) -> None:
    came(shop, None, 5, "Tea")
    came(shop)
    page = open_page()
    page.visits.list.move_current(1)
    qtbot.keyClick(page.visits.list, Qt.Key.Key_Delete)
    assert [visit.items for visit in visits.of_day(shop, NOW.date())] == [("Tea",)]
    assert page.visits.list.count() == 1


def test_the_buttons_follow_pointer_and_keys(open_page: Open, shop: UUID, qtbot: QtBot) -> None:
    came(shop, None, 5, "Tea")
    came(shop, None, 0, "Cake")
    view = open_page().visits.list
    assert not view.buttons.isVisible()
    view.entered.emit(view.model().index(1, 0))
    pointed = view.pointed()
    assert pointed is not None
    assert pointed.items == ("Tea",)
    assert view.visualRect(view.model().index(1, 0)).contains(view.buttons.geometry())
    view.buttons.void_button.click()
    assert [visit.items for visit in visits.of_day(shop, NOW.date())] == [("Cake",)]
    assert not view.buttons.isVisible()


def menu_of(card: VisitsCard) -> QMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu on a screen that is none
def test_a_rating_is_given_by_its_digit_in_the_menu(
    open_page: Open, shop: UUID, qtbot: QtBot
) -> None:
    visit = came(shop)
    card = open_page().visits
    card.list.move_current(0)
    card.list.buttons.rate_button.click()
    qtbot.keyClick(menu_of(card), Qt.Key.Key_4)
    stored = visits.visit(visit)
    assert stored is not None
    assert stored.rating == 4
    assert row(card).side == "4 of 5"
    card.list.buttons.rate_button.click()
    menu_of(card).actions()[-1].trigger()
    assert row(card).side == ""
    menu_of(card).close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_key_offers_all(open_page: Open, shop: UUID, qtbot: QtBot) -> None:
    came(shop)
    card = open_page().visits
    card.list.move_current(0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    card.list.contextMenuEvent(event)
    actions: list[QAction] = menu_of(card).actions()
    assert [action.text() for action in actions[:2]] == ["Change…", "Take back"]
    actions[1].trigger()
    menu_of(card).close()
    assert visits.of_day(shop, NOW.date()) == []


def test_a_long_day_is_read_as_it_comes_into_sight(
    open_page: Open, shop: UUID, qtbot: QtBot
) -> None:
    for minutes in range(140):
        came(shop, None, minutes, f"Thing {minutes}")
    card = open_page().visits
    assert card.list.count() == 140
    card.list.scrollToBottom()
    qtbot.waitUntil(lambda: card.list._rows.row(139) is not None)
    assert row(card, 139).line == "Thing 139"
    came(shop, None, 0, "One more")
    assert card.list.count() == 141


def test_another_visit_to_change_takes_the_place_of_the_first(
    open_page: Open, shop: UUID, qtbot: QtBot
) -> None:
    came(shop, None, 5)
    came(shop)
    card = open_page().visits
    for position in range(2):
        card.list.move_current(-5)
        card.list.move_current(position)
        qtbot.keyClick(card.list, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: len(card.findChildren(VisitDialog)) == 1)
    (dialog,) = card.findChildren(VisitDialog)
    assert not dialog.isModal()
    assert dialog.draft().at == NOW - timedelta(minutes=5)

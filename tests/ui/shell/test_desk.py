from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import cast
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models import fits
from models.counter import visits
from models.counter.visits import VisitDraft
from models.people import customers
from models.people.customers import CustomerDraft
from models.shop import branches
from models.shop.branches import shop as stored_shop
from tests.conftest import ME
from tests.ui.conftest import SATURDAY
from tests.ui.shell.hands_on import control, press
from ui.main_window import MainWindow
from ui.screens.bring_in.screen import BringInScreen
from ui.screens.card.card_screen import CardScreen
from ui.screens.insights.screen import InsightsScreen
from ui.screens.today.screen import TodayScreen
from ui.shell.command_list import BRING_IN, CARD, CUSTOMERS, INSIGHTS, SETTINGS, TODAY
from ui.shell.desk import Desk
from ui.shell.pages import Stop


class Windows(QObject):
    """Sees every window that appears."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            self.shown += [watched] if watched.isWindow() else []
        return False


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[Windows]:
    windows = Windows()
    qapp.installEventFilter(windows)
    yield windows
    qapp.removeEventFilter(windows)


def test_no_page_flashes_a_window_of_its_own(
    windows: Windows, desk: Desk, window: MainWindow
) -> None:
    for page in desk.pages.names():
        desk.pages.page(page)
        desk.pages.go(page)
        QApplication.processEvents()
    assert windows.shown == [window]


def test_every_page_has_its_key(desk: Desk, window: MainWindow) -> None:
    for key, page in (
        (Qt.Key.Key_2, CUSTOMERS),
        (Qt.Key.Key_Comma, SETTINGS),
        (Qt.Key.Key_1, TODAY),
    ):
        control(window, key)
        assert desk.pages.here.page == page
        assert [button.isChecked() for button in desk.rail.buttons()].count(True) == 1


def test_escape_steps_back_to_today(desk: Desk, window: MainWindow) -> None:
    control(window, Qt.Key.Key_2)
    control(window, Qt.Key.Key_Comma)
    desk.rail.buttons()[0].setFocus()
    press(window, Qt.Key.Key_Escape)
    assert desk.pages.here.page == CUSTOMERS
    press(window, Qt.Key.Key_Escape)
    press(window, Qt.Key.Key_Escape)
    assert desk.pages.here.page == TODAY
    assert desk.find.hasFocus()


def test_the_shop_is_called_as_it_is_stored(desk: Desk) -> None:
    here = stored_shop()
    assert here
    branches.edit(ME, branches.Shop(here.id, "Elm & Oak", here.time, here.open_weekdays))
    assert desk.rail.shop.text() == "Elm & Oak"
    assert desk.session.shop.name == "Elm & Oak"


def test_actions_and_pages_are_found_by_name(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    desk.find.setText("settin")
    press(window, Qt.Key.Key_Return)
    assert desk.pages.here.page == SETTINGS


def test_new_customer_begins_in_the_find_field(desk: Desk, window: MainWindow) -> None:
    desk.pages.go(SETTINGS)
    window.commands.run("new-customer")
    assert desk.find.text() == "+"
    assert desk.find.hasFocus()


def test_a_note_about_nobody_has_a_sheet_of_its_own(desk: Desk, window: MainWindow) -> None:
    control(window, Qt.Key.Key_N)
    dialog = QApplication.activeModalWidget()
    assert dialog
    assert dialog.windowTitle() == "Note for the next shift"
    dialog.close()


def test_everything_has_a_name_to_be_read_aloud(desk: Desk, window: MainWindow) -> None:
    for page in desk.pages.names():
        desk.pages.page(page)
    named = (QAbstractButton, QLineEdit)
    nameless = [
        widget
        for kind in named
        for widget in window.findChildren(kind)
        if not (widget.accessibleName() or getattr(widget, "text", str)())
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.isHidden()
    ]
    assert nameless == []


def test_no_label_reads_markup(desk: Desk, window: MainWindow) -> None:
    for page in desk.pages.names():
        desk.pages.page(page)
    rich = [
        label
        for label in window.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText
    ]
    assert rich == []


def test_a_dropped_file_opens_where_lists_come_in(
    desk: Desk, window: MainWindow, tmp_path: Path
) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Name,E-mail\nAna,ana@example.org\n", "utf-8")
    desk.counter.file_dropped.emit(str(people))
    assert desk.pages.here.page == BRING_IN
    page = desk.pages.page(BRING_IN)
    assert isinstance(page, BringInScreen)
    assert page.parts.go.words() == "Bring in 1 customer"
    control(window, Qt.Key.Key_2)
    window.commands.run(BRING_IN)
    assert desk.pages.here.page == BRING_IN


def test_the_shop_is_learnt_on_demand(desk: Desk, window: MainWindow) -> None:
    assert "learn" in [command.id for command in window.commands.possible()]
    window.commands.run("learn")
    assert desk.news.sentence.text() == "What is known of how people come still holds."
    assert desk.news.isVisible()
    assert not desk.messages.isVisible()


def test_good_news_and_trouble_are_told_differently(desk: Desk) -> None:
    insights = cast("InsightsScreen", desk.pages.page(INSIGHTS))
    insights.keeping.told.emit("Copied.")
    assert desk.news.sentence.text() == "Copied."
    assert (desk.news.property("ink"), desk.messages.property("ink")) == ("accent", "care")
    assert not desk.messages.isVisible()
    insights.keeping.said.emit("No room is left.")
    assert desk.messages.isVisible()


def test_all_of_whom_today_shows_the_first_are_listed_and_noted_about(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    away = [came_weekly(desk.session.shop.id, f"Away {n}", 24 + n) for n in range(5)]
    for number in range(9):
        came_weekly(desk.session.shop.id, f"Guest {number}", number % 6)
    fits.refit(ME)
    today = desk.pages.page(TODAY)
    assert isinstance(today, TodayScreen)
    today.people.look()
    qtbot.waitUntil(today.people.slipping.more_link.isVisible)
    qtbot.mouseClick(today.people.slipping.more_link, Qt.MouseButton.LeftButton)
    page = desk.pages.page(INSIGHTS)
    assert isinstance(page, InsightsScreen)
    qtbot.waitUntil(lambda: page.behind.list.count() == len(away))
    customer = page.chosen_customer()
    assert customer in away
    control(window, Qt.Key.Key_N)
    assert desk.pages.here == Stop(CARD, customer)
    card = desk.pages.page(CARD)
    assert isinstance(card, CardScreen)
    qtbot.waitUntil(lambda: bool(card.page.note.do.text()))
    said = card.page.note.do.text()
    assert said.startswith("Not seen for")
    assert said.endswith("days, usually every week: ask how they are.")
    card.page.note.give_up()
    card.note_wanted()
    assert card.page.note.do.text() == ""


def came_weekly(shop: UUID, name: str, last_ago: int) -> UUID:
    draft = CustomerDraft(name)
    customers.add(ME, draft)
    for week in range(16):
        at = SATURDAY - timedelta(days=last_ago + 7 * week, hours=2)
        visits.log(ME, VisitDraft(draft.id, shop, at))
    return draft.id

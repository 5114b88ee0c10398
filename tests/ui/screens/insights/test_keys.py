"""Where the keys are after something was done, and what Esc leaves first."""

from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from models import journal
from tests.conftest import ME
from tests.ui.screens.insights.conftest import Open, came, names, regular
from tests.ui.screens.insights.test_rows import EVER
from ui.screens.insights.screen import InsightsScreen
from ui.screens.insights.wish import Span

Key = Qt.Key


class Elsewhere(QWidget):
    """Holds the page as a window does, and hears what the page did not want."""

    def __init__(self) -> None:
        super().__init__()
        self._heard = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._heard += 1
        event.accept()

    def heard(self) -> int:
        """Count the keys that the page left to the window."""
        return self._heard


def two_to_see_to(shop: UUID) -> None:
    regular(shop, "Wanda", 7, 41)


def focus() -> QWidget | None:
    return QApplication.focusWidget()


def test_the_keys_stay_on_the_list_when_somebody_was_seen_to(
    open_page: Open, regulars: dict[str, UUID], shop: UUID, qtbot: QtBot
) -> None:
    assert regulars
    two_to_see_to(shop)
    screen = open_page()
    screen.show_list("slipping")
    behind = screen.behind
    first, second = names(screen)
    qtbot.mouseClick(behind.seen_button, Qt.MouseButton.LeftButton)
    assert names(screen) == [second]
    assert focus() is behind.list
    row = behind.list.current_row()
    assert row
    assert row.name == second
    qtbot.mouseClick(behind.seen_button, Qt.MouseButton.LeftButton)
    assert names(screen) == []
    assert behind.faces.currentWidget() is behind.nobody
    assert behind.nobody.sentence.text() == "Nobody is left to see to."
    assert focus() is behind.back_button
    done = journal.undoable(EVER).undo
    assert done
    journal.undo(ME, done.group)
    assert names(screen) == [second]
    assert focus() is behind.list
    assert first != second
    qtbot.keyClick(behind.list, Key.Key_Escape)
    assert screen.faces.currentWidget() is screen.charts


def test_keys_elsewhere_stay_there_when_the_list_is_read_again(
    open_page: Open, regulars: dict[str, UUID], shop: UUID
) -> None:
    screen = open_page()
    screen.show_list("slipping")
    screen.behind.list.clearFocus()
    came(shop, regulars["Rosa"], 0)
    assert focus() is None


def test_the_keys_are_on_the_list_after_the_page_was_left_for_a_note(
    open_page: Open, regulars: dict[str, UUID]
) -> None:
    assert regulars
    screen = open_page()
    screen.show_list("slipping")
    screen.hide()
    screen.show()
    assert screen.behind.isAncestorOf(screen.focusWidget())
    assert screen.behind.list.current_row()


def test_escape_closes_a_table_then_a_filter_gives_the_keys_back(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    assert regulars
    screen = open_page()
    card = screen.cards["best"]
    qtbot.mouseClick(card.table_link, Qt.MouseButton.LeftButton)
    assert card.table
    card.table.setFocus()
    qtbot.keyClick(card.table, Key.Key_Escape)
    assert not card.table_link.isChecked()
    assert focus() is card.chart
    screen.filters.span.set_value(Span.OWN)
    screen.filters.span.chosen.emit(Span.OWN)
    for field in (screen.filters.first, screen.filters.who):
        field.setFocus()
        qtbot.keyClick(field, Key.Key_Escape)
        assert focus() is screen.cards["frequency"].chart


def test_a_second_escape_leaves_the_page(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    assert regulars
    screen = open_page()
    window = Elsewhere()
    qtbot.addWidget(window)
    screen.setParent(window)
    screen.show()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    card = screen.cards["best"]
    card.table_link.setChecked(True)
    assert card.table
    card.table.setFocus()
    qtbot.keyClick(card.table, Key.Key_Escape)
    assert window.heard() == 0
    qtbot.keyClick(card.chart, Key.Key_Escape)
    assert window.heard() == 1
    screen.setParent(None)


def menu_of(screen: InsightsScreen, reason: QContextMenuEvent.Reason, point: QPoint) -> QMenu:
    place = screen.behind.list.viewport()
    event = QContextMenuEvent(reason, point, place.mapToGlobal(point))
    target = screen.behind.list if reason is QContextMenuEvent.Reason.Keyboard else place
    QApplication.sendEvent(target, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_row_is_meant_by_mouse_without_opening_it(
    open_page: Open, regulars: dict[str, UUID], shop: UUID, qtbot: QtBot
) -> None:
    assert regulars
    two_to_see_to(shop)
    screen = open_page()
    screen.show_list("slipping")
    rows = screen.behind.list
    first, second = names(screen)
    second_row = rows.visualRect(rows.model().index(1, 0)).center()
    with qtbot.assertNotEmitted(screen.customer_wanted):
        qtbot.mouseClick(
            rows.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            second_row,
        )
    assert screen.chosen_customer() != regulars.get(first)
    rows.move_current(-1)
    menu = menu_of(screen, QContextMenuEvent.Reason.Mouse, second_row)
    assert [action.text() for action in menu.actions()] == [
        "Open the card", "Leave a note", "Mark as seen to"
    ]  # fmt: skip
    menu.actions()[2].trigger()
    menu.close()
    assert names(screen) == [first]
    menu = menu_of(screen, QContextMenuEvent.Reason.Keyboard, QPoint(5, 5))
    with qtbot.waitSignal(screen.note_about):
        menu.actions()[1].trigger()
    menu.close()
    assert second

from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from models import journal
from models.changes import Action
from tests.conftest import ME
from tests.ui.screens.insights.conftest import Open, came, marks, names, regular
from ui.screens.insights.screen import InsightsScreen

EVER = datetime(2000, 1, 1, tzinfo=UTC)


def list_of(screen: InsightsScreen, name: str) -> list[str]:
    screen.show_list(name)
    return names(screen)


def test_who_was_seen_to_leaves_the_list_until_it_is_undone(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    assert regulars
    screen = open_page()
    assert list_of(screen, "slipping") == ["Chet"]
    qtbot.mouseClick(screen.behind.seen_button, Qt.MouseButton.LeftButton)
    assert names(screen) == []
    assert not screen.behind.seen_button.isEnabled()
    qtbot.waitUntil(lambda: screen.cards["slipping"].chart.marks().is_example)
    done = journal.undoable(EVER).undo
    assert done
    assert done.action is Action.SEE_TO
    journal.undo(ME, done.group)
    assert names(screen) == ["Chet"]


def test_who_never_rated_before_is_told_beside_what_people_usually_give(
    open_page: Open, regulars: dict[str, UUID], shop: UUID
) -> None:
    assert regulars
    came(shop, regular(shop, "Newcomer", 7, weeks=0), 3, rating=1)
    screen = open_page()
    assert list_of(screen, "make-it-right") == ["Newcomer"]
    row = screen.behind.list.current_row()
    assert row
    assert row.line == "gave 1 of 5, people here usually give about 4.7"


def test_a_low_rating_is_seen_to(
    open_page: Open, regulars: dict[str, UUID], shop: UUID, qtbot: QtBot
) -> None:
    came(shop, regulars["Chet"], 3, rating=2)
    screen = open_page()
    assert list_of(screen, "make-it-right") == ["Chet"]
    row = screen.behind.list.current_row()
    assert row
    assert row.line.startswith("gave 2 of 5")
    qtbot.mouseClick(screen.behind.seen_button, Qt.MouseButton.LeftButton)
    assert names(screen) == []


def test_a_list_says_who_stands_first(open_page: Open, regulars: dict[str, UUID]) -> None:
    assert regulars
    screen = open_page()
    list_of(screen, "slipping")
    assert screen.behind.about.text().startswith("First whom a word may still bring back")
    list_of(screen, "best")
    assert screen.behind.about.text() == ""


def test_the_list_and_the_table_tell_the_same_visits(
    open_page: Open, regulars: dict[str, UUID], shop: UUID
) -> None:
    for name in ("Chet", "Tom", "Amara"):
        came(shop, regulars[name], 1, rating=2)
    screen = open_page()
    list_of(screen, "make-it-right")
    model = screen.behind.list.model()
    said = [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(model.rowCount())
    ]
    card = screen.cards["make-it-right"]
    card.table_link.click()
    assert card.table
    assert len(said) == 3
    for row, line in zip(card.table.rows(), said, strict=True):
        assert line.startswith(row[1])
        assert line.endswith(f", {row[5]} visits a year")


def test_a_note_is_left_about_a_row(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    screen = open_page()
    list_of(screen, "best")
    assert screen.behind.seen_button.isHidden()
    chosen = regulars[names(screen)[0]]
    assert screen.chosen_customer() == chosen
    with qtbot.waitSignal(screen.note_about) as wanted:
        qtbot.mouseClick(screen.behind.note_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [chosen]


def test_a_chart_offers_the_same_about_whom_the_keys_are_on(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    screen = open_page()
    chart = screen.cards["slipping"].chart
    chart.setFocus()
    assert marks(screen.cards["slipping"]) == ["Chet"]
    assert screen.chosen_customer() == regulars["Chet"]
    for words, signal in (("Open", screen.customer_wanted), ("note", screen.note_about)):
        chart.customContextMenuRequested.emit(QPoint(0, 0))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        with qtbot.waitSignal(signal) as wanted:
            next(action for action in menu.actions() if words in action.text()).trigger()
        assert wanted.args == [regulars["Chet"]]
        menu.close()
    screen.cards["slipping"].act_wanted.emit("seen", regulars["Chet"])
    qtbot.waitUntil(lambda: chart.marks().is_example)
    assert screen.chosen_customer() is None


def test_a_note_from_a_row_proposes_what_the_row_is_about(
    open_page: Open, regulars: dict[str, UUID], shop: UUID
) -> None:
    came(shop, regulars["Tom"], 1, rating=2)
    screen = open_page()
    list_of(screen, "slipping")
    chet, tom = regulars["Chet"], regulars["Tom"]
    absence = "Not seen for 40 days, usually every week: ask how they are."
    assert screen.proposed_note(chet) == absence
    assert screen.proposed_note(tom) == ""
    list_of(screen, "make-it-right")
    rating = screen.proposed_note(tom)
    assert rating == "Gave 2 of 5 on Fri 20 Nov 2026: ask what was wrong, make it right."
    list_of(screen, "best")
    assert screen.proposed_note(screen.chosen_customer() or chet) == ""
    screen.come_back()
    for name, who, said in (("slipping", chet, absence), ("make-it-right", tom, rating)):
        screen.cards[name].chart.setFocus()
        assert screen.proposed_note(who) == said

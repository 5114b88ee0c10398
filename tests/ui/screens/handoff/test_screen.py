from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from models import handoff
from models.changes import Author
from models.kinds import Heat
from tests.conftest import ME
from tests.ui.screens.handoff.conftest import Key, Mod, Open, note, on, press, regular, seal
from ui.screens.handoff.screen import HandoffScreen
from ui.session import Session


@pytest.fixture
def taken(session: Session, shop: UUID, sam: UUID, open_page: Open, later: None) -> HandoffScreen:
    """A handoff that Priya has taken over."""
    customer = regular(shop, "Chet Meisner", "15:30", "Fresca")
    note(shop, "Freezer 2 is warm", "Look every hour.", Heat.MUST)
    handoff.leave_note(ME, handoff.NoteDraft(shop, customer, "Chet", "Two cans", Heat.WATCH))
    view = seal(shop, sam)
    priya = on(session, "Priya")
    for item in view.items:
        handoff.acknowledge(ME, priya, item.id, "Look every hour.")
    assert view.id
    handoff.take_over(ME, priya, view.id)
    return open_page()


def test_an_empty_notebook_says_what_will_be_here(open_page: Open) -> None:
    page = open_page()
    assert page.face() is page.nothing
    assert "one shift leaves to the next" in page.nothing.empty.sentence.text()
    press(Key.Key_Return, held=Mod.ControlModifier)
    assert page.face() is page.writing


def test_space_says_that_something_is_done_and_by_whom(taken: HandoffScreen) -> None:
    press(Key.Key_Space)
    line = taken.reading.list.line(taken.reading.list.order()[0])
    assert line.line().side == "done Priya 14:05"  # type: ignore[union-attr]


def test_an_answer_stands_under_the_item(taken: HandoffScreen) -> None:
    press(Key.Key_Return, *"all well", Key.Key_Return)
    line = taken.reading.list.line(taken.reading.list.order()[0]).line()
    assert line
    assert line.below == ("Priya 14:05: all well",)
    assert taken.reading.list.hasFocus()


def test_what_is_changed_after_reading_shows_both(taken: HandoffScreen) -> None:
    press(Key.Key_F2, *"Look each half hour", Key.Key_Return)
    line = taken.reading.list.line(taken.reading.list.order()[0]).line()
    assert line
    assert line.do == "Look each half hour"
    assert line.below == ("Put right by Priya 14:05; it said “Look every hour.”",)


def test_the_writer_sees_who_read_what(taken: HandoffScreen, session: Session) -> None:
    assert [label.text() for label in taken.reading.detail.said()] == [
        "left by 14:05",
        "Priya 14:05 said back: “Look every hour.”",
    ]
    assert taken.reading.takers.text() == "Priya 14:05, 1 said back"


def test_the_card_of_somebody_is_one_button_away(taken: HandoffScreen, qtbot: QtBot) -> None:
    press(Key.Key_Down)
    with qtbot.waitSignal(taken.customer_wanted):
        taken.reading.detail.card_link.click()


def test_earlier_ones_are_looked_through_and_opened(
    taken: HandoffScreen, shop: UUID, sam: UUID
) -> None:
    note(shop, "Licorice", "Two left, keep one.")
    seal(shop, sam, "All quiet.")
    taken.look_back()
    assert taken.earlier.rows.count() == 2
    press(*"freezer")
    taken.earlier.look_for("freezer")
    row = taken.earlier.rows.current_row()
    assert row
    assert row.name == "Freezer 2 is warm"
    press(Key.Key_Return)
    assert taken.face() is taken.reading
    assert taken.header.action_button.words() == "Back to today’s"
    press(Key.Key_Escape)
    assert taken.face() is not taken.earlier


def test_nothing_found_is_said(taken: HandoffScreen) -> None:
    taken.look_back()
    taken.earlier.look_for("unicorn")
    assert taken.earlier.nothing.text() == "Nothing that was handed over says so."


def test_it_is_printed(taken: HandoffScreen) -> None:
    press(Key.Key_P, held=Mod.ControlModifier)
    (dialog,) = [child for child in taken.findChildren(QDialog) if child.isVisible()]
    dialog.reject()


def test_sixty_items_can_be_walked_through(
    shop: UUID, session: Session, sam: UUID, open_page: Open
) -> None:
    for n in range(60):
        note(shop, f"Note {n}", heat=Heat.WATCH)
    seal(shop, sam)
    on(session, "Priya")
    page = open_page()
    for _ in range(60):
        press(Key.Key_Space)
    assert page.taking.read.text() == "All of it is read."


def test_a_name_of_eighty_letters_and_a_very_long_word_fit(
    shop: UUID, session: Session, sam: UUID, open_page: Open
) -> None:
    note(shop, "N" * 80, "w" * 400, Heat.MUST)
    seal(shop, sam)
    on(session, "Priya")
    page = open_page()
    QApplication.processEvents()
    area = page.taking.sheet
    content = area.widget()
    assert content
    assert content.width() <= area.viewport().width()


def test_an_owner_who_left_and_a_time_that_has_passed_are_said(
    shop: UUID, session: Session, sam: UUID, open_page: Open, later: None
) -> None:
    from models.shop import staff  # noqa: PLC0415
    from tests.ui.screens.handoff.conftest import CLOSING  # noqa: PLC0415

    draft = handoff.NoteDraft(shop, None, "Ring", "Ring", Heat.WATCH, owner=sam, due_at=CLOSING)
    handoff.leave_note(Author(sam, "t"), draft)
    seal(shop, sam)
    staff.leave(ME, sam)
    on(session, "Priya")
    page = open_page()
    line = page.taking.list.line(page.taking.list.order()[0]).line()
    assert line
    assert ("was due 13:50", "care") in line.times
    assert line.below == ("Sam no longer works here: whoever is in charge does it",)

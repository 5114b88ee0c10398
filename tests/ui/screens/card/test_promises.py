from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models import promises
from models.cards import card
from models.kinds import PromiseStatus
from models.promises import PromiseDraft
from models.shop import staff
from models.shop.staff import StaffDraft
from tests.conftest import ME
from tests.ui.screens.card.conftest import Open, press
from ui.session import Session

Key = Qt.Key


def open_ones(customer: UUID, session: Session) -> list[tuple[str, str]]:
    shown = card.card(customer, session.shop.time)
    assert shown
    return [(promise.text, promise.owner) for promise in shown.promises]


def test_a_promise_is_made_where_its_customer_is(
    qtbot: QtBot, rosa: UUID, session: Session, open_card: Open
) -> None:
    sam = StaffDraft("Sam")
    staff.save(ME, sam)
    screen = open_card(rosa)
    part = screen.page.promises
    part.add_button.click()
    assert part.form
    press(qtbot, *"A tray of empanadas")
    part.form.owner.set_value(sam.id)
    part.form.day.set_value(session.shop.time.today() + timedelta(days=1))
    press(qtbot, Key.Key_Return)
    assert open_ones(rosa, session) == [("A tray of empanadas", "Sam")]
    (line,) = part.rows.rows()
    assert line.when.text() == "due tomorrow · Sam"  # type: ignore[attr-defined]
    assert part.form.isHidden()


def test_a_promise_without_words_is_not_made(
    qtbot: QtBot, rosa: UUID, session: Session, open_card: Open
) -> None:
    part = open_card(rosa).page.promises
    part.add_button.click()
    press(qtbot, Key.Key_Return)
    assert part.teller.problem.text() == "Please fill this in."
    press(qtbot, Key.Key_Escape)
    assert open_ones(rosa, session) == []


def test_what_became_of_a_promise_is_said(rosa: UUID, session: Session, open_card: Open) -> None:
    late = session.shop.time.today() - timedelta(days=2)
    for text in ("a", "b", "c", "d"):
        promises.make(ME, PromiseDraft(rosa, text, due_on=late))
    screen = open_card(rosa)
    for verb in ("_keep", "_keep_late", "_break", "_release"):
        line = screen.page.promises.rows.rows()[0]
        assert line.when.text() == "late, was due 2 days ago"  # type: ignore[attr-defined]
        getattr(line, verb)()
    assert open_ones(rosa, session) == []
    (week,) = [week for week in promises.by_week(late) if week.late or week.broken]
    assert (week.kept, week.late, week.broken) == (0, 2, 1)
    assert PromiseStatus.RELEASED

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from pytestqt.qtbot import QtBot

from models import journal
from models.clock import now
from models.counter import visits
from models.counter.visits import VisitDraft, VisitRow
from models.kinds import Outcome, VisitKind
from tests.conftest import ME
from ui.dialogs.visit_dialog import VisitDialog
from ui.session import Session

NOW = datetime.fromisoformat("2026-11-21T15:20:30+01:00")
Open = Callable[[VisitDraft], VisitDialog]
pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def right_now() -> datetime:
    return NOW


@pytest.fixture
def draft(shop: UUID) -> VisitDraft:
    return VisitDraft(None, shop, NOW, ("Tea",), companions=("Ben",), rating=3)


@pytest.fixture
def open_dialog(session: Session, qtbot: QtBot) -> Open:

    def open_dialog(draft: VisitDraft) -> VisitDialog:
        visits.log(ME, draft)
        dialog = VisitDialog(session, stored(draft))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        return dialog

    return open_dialog


def stored(draft: VisitDraft) -> VisitRow:
    row = visits.visit(draft.id)
    assert row is not None
    return row


def test_it_shows_the_visit_as_it_was_logged(open_dialog: Open, draft: VisitDraft) -> None:
    dialog = open_dialog(draft)
    assert dialog.draft() == draft
    assert (dialog.items.tokens(), dialog.rating.value()) == (["Tea"], 3)


def test_everything_can_be_put_right_by_the_keys(
    open_dialog: Open, draft: VisitDraft, qtbot: QtBot
) -> None:
    dialog = open_dialog(draft)
    qtbot.keyClicks(dialog.items.edit, "Cake")
    dialog.time.setTime(QTime(9, 5))
    dialog.kind.set_value(VisitKind.ASKED)
    dialog.outcome.set_value(Outcome.ALTERNATIVE)
    dialog.rating.choose(5)
    dialog.companions.clear()
    dialog.note.setText("in a hurry")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    row = stored(draft)
    assert (row.items, row.companions, row.rating) == (("Tea", "Cake"), (), 5)
    assert (row.kind, row.outcome, row.note) == (VisitKind.ASKED, Outcome.ALTERNATIVE, "in a hurry")
    assert row.at == NOW.replace(hour=9, minute=5, second=0)


def test_an_untouched_time_keeps_its_seconds(open_dialog: Open, draft: VisitDraft) -> None:
    dialog = open_dialog(draft)
    dialog.note.setText("tea")
    dialog.save()
    assert stored(draft).at == NOW


def test_a_time_that_was_set_is_known(open_dialog: Open, draft: VisitDraft) -> None:
    dialog = open_dialog(replace(draft, time_known=False))
    dialog.day.setDate(QDate(2026, 11, 20))
    assert not dialog.draft().time_known
    dialog.time.setTime(QTime(9, 0))
    assert dialog.draft().time_known


def test_a_day_that_cannot_be_is_said_and_nothing_is_lost(
    open_dialog: Open, draft: VisitDraft
) -> None:
    dialog = open_dialog(draft)
    dialog.day.setDate(QDate(2026, 12, 24))
    dialog.note.setText("typed with care")
    dialog.save()
    assert dialog.problem.text() == "This is in the future: check the date."
    assert dialog.isVisible()
    assert dialog.note.text() == "typed with care"
    assert dialog.save_button.isEnabled()
    assert stored(draft).note == ""


def test_what_somebody_else_has_changed_is_said(open_dialog: Open, draft: VisitDraft) -> None:
    dialog = open_dialog(draft)
    visits.edit(ME, draft, replace(draft, note="theirs"))
    dialog.note.setText("mine")
    dialog.save()
    assert "changed in the meantime" in dialog.problem.text()
    assert stored(draft).note == "theirs"


def test_nothing_changed_is_nothing_to_undo(open_dialog: Open, draft: VisitDraft) -> None:
    start = now() + timedelta(seconds=1)
    dialog = open_dialog(draft)
    dialog.save()
    assert not dialog.isVisible()
    assert journal.undoable(start).undo is None

from uuid import UUID

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models import handoff
from models.handoff import NoteDraft
from models.kinds import Heat
from tests.conftest import ME
from tests.ui.screens.card.conftest import Open, press

Key, Mod = Qt.Key, Qt.KeyboardModifier


def test_why_we_do_this_takes_two_keys(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    handoff.leave_note(ME, NoteDraft(shop, rosa, "Rosa", "Serve her first", Heat.WATCH))
    which = handoff.seal(ME, shop)
    screen = open_card(rosa)
    row = screen.page.handed.rows.current_row()
    assert row
    assert row.name == "Serve her first"
    with qtbot.waitSignal(screen.handoff_wanted) as wanted:
        press(qtbot, Key.Key_H, held=Mod.ControlModifier)
        press(qtbot, Key.Key_Return)
    assert wanted.args == [which]


def test_what_is_left_or_done_meanwhile_is_shown(rosa: UUID, shop: UUID, open_card: Open) -> None:
    screen = open_card(rosa)
    part = screen.page.handed
    assert part.isHidden()
    draft = NoteDraft(shop, rosa, "Rosa", "Serve her first")
    handoff.leave_note(ME, draft)
    assert part.isVisible()
    handoff.finish(ME, draft.id)
    row = part.rows.current_row()
    assert row
    assert row.fact.endswith("done")


def test_nothing_left_is_said(qtbot: QtBot, rosa: UUID, open_card: Open) -> None:
    screen = open_card(rosa)
    with qtbot.waitSignal(screen.said) as said:
        press(qtbot, Key.Key_H, held=Mod.ControlModifier)
    assert said.args == ["Nothing was ever left about this customer."]

from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.people import customers
from models.people.customers import CustomerDraft
from models.shop import branches, closed_looking
from tests.conftest import ME
from tests.models.shop_life import came
from ui.background import Background
from ui.screens.settings.closed_looking_lines import ClosedLookingLines
from ui.session import Session
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel

TODAY = date(2026, 11, 21)


@pytest.fixture
def lines(
    background: Background, shop: UUID, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> ClosedLookingLines:
    monkeypatch.setenv("THE_USUAL_NOW", f"{TODAY}T15:20+01:00")
    ada = CustomerDraft("Ada")
    customers.add(ME, ada)
    for ago in range(90, 0, -1):
        if ago not in {9, 3, 2}:
            came(ada.id, shop, f"{TODAY - timedelta(days=ago)}T10:00")
    here = branches.shop()
    assert here
    lines = ClosedLookingLines(Session(background, here))
    qtbot.addWidget(lines)
    return lines


def shown(lines: ClosedLookingLines) -> list[QWidget]:
    items = [lines.rows.itemAt(place) for place in range(lines.rows.count())]
    return [widget for item in items if item and (widget := item.widget())]


def words(lines: ClosedLookingLines) -> list[str]:
    return [label.text() for row in shown(lines) for label in row.findChildren(PlainLabel)]


def press(lines: ClosedLookingLines, text: str) -> None:
    buttons = (button for row in shown(lines) for button in row.findChildren(KeyButton))
    next(button for button in buttons if button.text() == text).click()


def test_days_nobody_came_on_are_asked_about(lines: ClosedLookingLines) -> None:
    assert not lines.isHidden()
    assert words(lines) == [
        "Nobody came from Wednesday 18 November to Thursday 19 November. Was it closed?",
        "Nobody came on Thursday 12 November. Was it closed?",
    ]


def test_an_answer_is_kept_and_not_asked_for_again(lines: ClosedLookingLines) -> None:
    here = lines._session.shop
    press(lines, "Closed")
    assert [each.day for each in branches.closures(here.id, TODAY - timedelta(days=30))] == [
        TODAY - timedelta(days=3),
        TODAY - timedelta(days=2),
    ]
    assert len(closed_looking.stretches(here, TODAY)) == 1
    press(lines, "It was open")
    assert closed_looking.stretches(here, TODAY) == []
    assert lines.isHidden()

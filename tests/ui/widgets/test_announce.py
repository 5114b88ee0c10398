import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.heard import hearing
from ui.widgets.announce import announce


def test_it_is_said_aloud(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    with hearing(monkeypatch) as heard:
        announce(widget, "Logged a visit of Rosa")
    assert heard == ["Logged a visit of Rosa"]
    announce(widget, "to Qt itself")

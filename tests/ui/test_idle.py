from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.database import place
from models.people import customers
from models.people.customers import CustomerDraft
from tests.conftest import ME
from ui.background import Background
from ui.idle import Idle
from ui.shell.pages import Pages
from ui.widgets.chart_picture import can_draw_at_once


def test_pages_are_made_before_their_visit(background: Background, qtbot: QtBot) -> None:
    pages = Pages({"a": QWidget, "b": QWidget})
    qtbot.addWidget(pages)
    idle = Idle(background, pages, QObject(pages))
    idle.build()
    assert pages.count() == 1
    idle.build()
    idle.build()
    assert pages.count() == 2


def test_what_was_committed_is_moved_into_the_file(background: Background, qtbot: QtBot) -> None:
    pages = Pages({})
    qtbot.addWidget(pages)
    idle = Idle(background, pages, QObject(pages))
    customers.add(ME, CustomerDraft("Ada"))
    before = Path(place()).read_bytes()
    idle.tidy()
    assert Path(place()).read_bytes() != before


def test_what_draws_is_loaded_once_all_pages_are_made(background: Background, qtbot: QtBot) -> None:
    pages = Pages({"a": QWidget})
    qtbot.addWidget(pages)
    idle = Idle(background, pages, QObject(pages))
    idle.build()
    assert not idle._load.isActive()
    idle.build()
    assert idle._load.isActive()
    idle._load.timeout.emit()
    assert can_draw_at_once()
    idle.stop()
    assert not idle._load.isActive()

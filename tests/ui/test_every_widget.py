"""Walk every widget of every page and dialog of a notebook full of markup."""

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from models import handoff, notes, preferences
from models.clock import ShopTime, now
from models.counter import visits
from models.counter.visits import VisitDraft
from models.handoff import NoteDraft
from models.ids import new_id
from models.kinds import PreferenceKind, RelationKind
from models.people import aliases, customers, relations
from models.people.aliases import AliasDraft
from models.people.customers import CustomerDraft
from models.people.relations import RelationDraft
from models.preferences import PreferenceDraft
from models.shop import branches, staff
from models.shop.branches import Shop
from models.shop.staff import StaffDraft
from tests.conftest import ME
from ui.background import Background
from ui.computer import Computer
from ui.main_window import MainWindow
from ui.session import Session
from ui.shell.desk import Desk
from ui.shell.lobby import Lobby
from ui.tour_scenes import Scenes, Somebody

MARKUP = '<img src="/nowhere/x.png"><b>Müller &amp; Söhne</b>'
ACTED_ON = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)


@pytest.fixture
def marked_up(notebook: object) -> tuple[Shop, Somebody]:
    """Put markup wherever the notebook takes words."""
    shop = Shop(new_id(), MARKUP, ShopTime(ZoneInfo("Europe/Berlin")))
    branches.open_branch(ME, shop.id, MARKUP, "Europe/Berlin")
    staff.save(ME, StaffDraft(MARKUP))
    draft = CustomerDraft(MARKUP, MARKUP, phone="1", note=MARKUP, tags=(MARKUP,), met_how=MARKUP)
    customers.add(ME, draft)
    for kind in (PreferenceKind.USUAL, PreferenceKind.TAKE_CARE, PreferenceKind.LIKES):
        preferences.save(ME, PreferenceDraft(draft.id, kind, MARKUP, detail=MARKUP))
    aliases.add(ME, AliasDraft(draft.id, MARKUP))
    notes.add(ME, notes.NoteDraft(draft.id, MARKUP))
    handoff.leave_note(ME, NoteDraft(shop.id, draft.id, MARKUP, MARKUP))
    visit = VisitDraft(
        draft.id, shop.id, now(), items=(MARKUP,), note=MARKUP, companions=(MARKUP,), rating=2
    )
    visits.log(ME, visit)
    other = CustomerDraft("Ada")
    customers.add(ME, other)
    relations.add(ME, RelationDraft(draft.id, RelationKind.FRIEND, other=other.id, note=MARKUP))
    return shop, Somebody(draft.id, MARKUP, visits.visit(visit.id))


@pytest.fixture
def scenes(
    qtbot: QtBot, background: Background, marked_up: tuple[Shop, Somebody], tmp_path: Path
) -> Scenes:
    shop, somebody = marked_up
    computer = Computer(tmp_path / "settings.json")
    window = MainWindow(computer)
    qtbot.addWidget(window)
    desk = Desk(Session(background, shop), computer, window.commands, window)
    window.show_sheet(desk.counter, shop.name)
    desk.start()
    window.resize(1280, 800)
    window.show()
    return Scenes(window, Lobby(window), desk, somebody)


def everything(scenes: Scenes) -> Iterator[tuple[str, QWidget]]:
    """Set each scene, and yield each widget that is shown in it."""
    for name, prepare in scenes.all():
        prepare()
        QApplication.processEvents()
        for widget in QApplication.allWidgets():
            if widget.isVisible():
                yield name, widget
        for above in QApplication.topLevelWidgets():
            if above.isVisible() and not isinstance(above, MainWindow):
                above.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def renders_markup(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return widget.textFormat() != Qt.TextFormat.PlainText
    return isinstance(widget, QTextEdit)


def says_raw_markup_in_its_tooltip(widget: QWidget) -> bool:
    return "<b>" in widget.toolTip() or "<img" in widget.toolTip()


def has_no_name(widget: QWidget) -> bool:
    if not isinstance(widget, ACTED_ON) or widget.objectName().startswith("qt_"):
        return False
    named = widget.accessibleName() or getattr(widget, "text", str)()
    return not named and not _is_part_of_another(widget)


def _is_part_of_another(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return (parent is not None and parent.focusProxy() is widget) or isinstance(parent, QComboBox)


def test_nothing_that_was_typed_is_ever_rendered_or_left_without_a_name(scenes: Scenes) -> None:
    rendered, tips, nameless = set(), set(), set()
    names = set()
    for scene, widget in everything(scenes):
        names.add(scene)
        where = f"{scene}: {type(widget).__name__} {widget.objectName()}"
        if renders_markup(widget):
            rendered.add(where)
        if says_raw_markup_in_its_tooltip(widget):
            tips.add(where)
        if has_no_name(widget):
            nameless.add(f"{where} in {type(widget.parentWidget()).__name__}")
    assert {"today", "find", "customer", "customers", "settings", "visit", "help"} <= names
    assert rendered == set()
    assert tips == set()
    assert nameless == set()

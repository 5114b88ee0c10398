"""The table of keys: real key events from Today as it opens, read back by another connection.

Nothing here sets a focus or clicks; each key goes to whatever has the focus by then.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from models import preferences
from models.counter import visits
from models.counter.visits import VisitDraft
from models.database import disconnect, open_notebook
from models.engine import engine_for
from models.ids import new_id
from models.kinds import PreferenceKind, Source
from models.people import customers
from models.people.customers import CustomerDraft
from models.preferences import PreferenceDraft
from models.shop import branches
from tests.conftest import ME
from ui.app import App
from ui.computer import Computer
from ui.crash import CrashReporter
from ui.place import Place
from ui.screens.card.log_form import LogForm

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 21, 15, 20, tzinfo=ZONE)
LOGGED = """
    SELECT COALESCE(customer.name, customer.described_as), visit.was_usual,
        (SELECT GROUP_CONCAT(name, ', ') FROM (
            SELECT item.name FROM visit_item JOIN item ON item.id = visit_item.item_id
            WHERE visit_item.visit_id = visit.id ORDER BY visit_item.id)),
        (SELECT value FROM rating WHERE rating.visit_id = visit.id)
    FROM visit JOIN customer ON customer.id = visit.customer_id
    WHERE visit.business_day = '2026-11-21' AND visit.voided_at IS NULL
    ORDER BY visit.at, visit.id"""
MODIFIERS = {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Alt": Qt.KeyboardModifier.AltModifier}
A_GLANCE_MS = 100  # what a person needs to see that it is done
NAMED = {"Enter": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape}

Ask = Callable[[str], list[tuple[object, ...]]]


@dataclass
class Counter:
    """The hands at the counter, and a second pair of eyes."""

    qtbot: QtBot
    ask: Ask
    keys: int = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            *modifiers, last = key.split("+") if len(key) > 1 else [key]
            held = Qt.KeyboardModifier.NoModifier
            for modifier in modifiers:
                held |= MODIFIERS[modifier]
            widget = QApplication.focusWidget()
            assert widget is not None, f"nothing has the focus for {key}"
            if last in NAMED:
                QTest.keyClick(widget, NAMED[last], held)
            else:
                QTest.keyClicks(widget, last, held)
            self.keys += 1

    def type(self, text: str) -> None:
        self.press(*text)

    def sees(self, sql: str, *expected: tuple[object, ...]) -> None:
        self.qtbot.waitUntil(lambda: self.ask(sql) == list(expected))
        self.qtbot.wait(A_GLANCE_MS)


def person(name: str, *usual: str) -> UUID:
    draft = CustomerDraft(name)
    customers.add(ME, draft)
    for label in usual:
        preferences.save(ME, PreferenceDraft(draft.id, PreferenceKind.USUAL, label))
    return draft.id


def came(customer: UUID, shop: UUID, days: list[int], at: str) -> None:
    hour, minute = map(int, at.split(":"))
    for ago in days:
        moment = NOW.replace(hour=hour, minute=minute) - timedelta(days=ago)
        visits.log(ME, VisitDraft(customer, shop, moment, items=("Fresca",)))


@pytest.fixture
def counter(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter]:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T15:20")
    place = tmp_path / "shop.usual"
    open_notebook(place)
    shop = new_id()
    branches.open_branch(ME, shop, "Corner Store", ZONE.key)
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T15:20+01:00")
    came(person("Chet Meisner", "Fresca", "licorice"), shop, list(range(1, 12)), "15:30")
    came(person("Rosa Gutiérrez", "Sourdough"), shop, [7, 14, 21, 28, 35], "16:00")
    cheryl = person("Cheryl Ann Woods")
    came(cheryl, shop, [40], "10:00")
    stale(cheryl)
    disconnect()
    yield from window(qtbot, place, tmp_path)


def stale(customer: UUID) -> None:
    """Let somebody have said something two years ago."""
    draft = PreferenceDraft(customer, PreferenceKind.LIKES, "Rye", source=Source.SAID, stale_days=0)
    preferences.save(ME, draft)


def window(qtbot: QtBot, place: Path, home: Path) -> Iterator[Counter]:
    crashes = CrashReporter(home)
    app = App(Computer(), crashes)
    qtbot.addWidget(app.window)
    app.open(Place(str(place)))
    with qtbot.waitActive(app.window):
        qtbot.waitUntil(lambda: app.desk is not None and app.window.isVisible())
        app.window.activateWindow()
    other = engine_for(place)
    other.connect()
    today_is_shown(qtbot, app)
    yield Counter(qtbot, lambda sql: list(other.execute_sql(sql).fetchall()))
    other.close()
    app.window.close()
    app.close()


def today_is_shown(qtbot: QtBot, app: App) -> None:
    """Wait as a person would: until Today says who is expected."""
    qtbot.waitUntil(lambda: "Chet Meisner" in words(app))


def words(app: App) -> str:
    labels = [label.text() for label in app.window.findChildren(QLabel)]
    return " ".join(labels + [button.text() for button in app.window.findChildren(QAbstractButton)])


def test_an_expected_regular_takes_two_keys(counter: Counter) -> None:
    counter.press("1", "Enter")
    counter.sees(LOGGED, ("Chet Meisner", 1, "Fresca, licorice", None))
    assert counter.keys == 2


def test_any_regular_takes_five_keys(counter: Counter) -> None:
    counter.press("c", "h", "e", "Enter", "Enter")
    counter.sees(LOGGED, ("Chet Meisner", 1, "Fresca, licorice", None))
    assert counter.keys == 5


def test_a_rating_takes_one_key_more(counter: Counter) -> None:
    counter.press("c", "h", "e", "Enter", "Enter")
    counter.sees(LOGGED, ("Chet Meisner", 1, "Fresca, licorice", None))
    counter.press("Alt+4")
    counter.sees(LOGGED, ("Chet Meisner", 1, "Fresca, licorice", 4))
    assert counter.keys == 6


def test_not_the_usual_takes_twelve_keys_at_most(counter: Counter) -> None:
    counter.press("c", "h", "e", "Enter", *"lico", "Ctrl+Enter")
    counter.sees(LOGGED, ("Chet Meisner", 0, "licorice", None))
    assert counter.keys <= 12


def test_a_new_face_takes_three_keys_and_the_words(counter: Counter) -> None:
    counter.press("+", *"red cap, spaniel", "Enter", "Enter")
    counter.sees(LOGGED, ("red cap, spaniel", 0, None, None))
    assert counter.keys == 3 + len("red cap, spaniel")


def test_a_note_about_somebody_takes_six_keys(counter: Counter) -> None:
    counter.press("c", "h", "e", "Enter", "Ctrl+N", "Enter")
    items = "SELECT who_line, do FROM handoff_item"
    counter.qtbot.waitUntil(lambda: len(counter.ask(items)) == 1)
    ((who, do),) = counter.ask(items)
    assert "Chet Meisner" in f"{who}{do}"
    assert "Fresca" in f"{who}{do}"
    assert counter.keys == 6


def test_still_true_takes_one_key_on_the_card(counter: Counter) -> None:
    counter.press(*"woods", "Enter")
    before = counter.keys
    counter.press("Ctrl+T")
    confirmed = "SELECT COUNT(*) FROM preference WHERE label = 'Rye' AND confirmed_at IS NOT NULL"
    counter.sees(confirmed, (1,))
    assert counter.keys == before + 1


def test_the_next_customer_can_be_typed_at_once(counter: Counter) -> None:
    counter.press("c", "h", "e", "Enter", "Enter")
    counter.sees(LOGGED, ("Chet Meisner", 1, "Fresca, licorice", None))
    counter.press("r", "o", "s", "Enter", "Enter")
    counter.sees(
        LOGGED,
        ("Chet Meisner", 1, "Fresca, licorice", None),
        ("Rosa Gutiérrez", 1, "Sourdough", None),
    )
    assert counter.keys == 10


def test_the_same_customer_at_once_is_asked_about_not_doubled(counter: Counter) -> None:
    once = ("Chet Meisner", 1, "Fresca, licorice", None)
    counter.press("c", "h", "e", "Enter", "Enter")
    counter.sees(LOGGED, once)
    counter.press("c", "h", "e", "Enter", "Enter")
    counter.qtbot.waitUntil(is_asked_again)
    assert counter.ask(LOGGED) == [once]
    counter.press("Enter")
    counter.sees(LOGGED, once, once)


def is_asked_again() -> bool:
    focus = QApplication.focusWidget()
    forms = focus.window().findChildren(LogForm) if focus else []
    return any(form.again.isVisible() for form in forms)


def test_what_was_logged_is_taken_back_by_one_key(counter: Counter) -> None:
    counter.press("1", "Enter")
    counter.sees(LOGGED, ("Chet Meisner", 1, "Fresca, licorice", None))
    counter.press("Ctrl+z")
    counter.sees(LOGGED)

from collections.abc import Iterator
from concurrent.futures import Executor, Future
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from models import handoff, preferences
from models.counter import visits
from models.counter.visits import VisitDraft
from models.ids import new_id
from models.kinds import Heat, PreferenceKind
from models.people import customers
from models.people.customers import Detail
from models.shop import branches
from tests.conftest import ME, AtOnce
from tests.ui.screens.card.conftest import NOW, Open, came, click, knows, press, somebody
from ui import theme
from ui.background import Background
from ui.screens.card.card_screen import CardScreen
from ui.session import Session
from ui.theme import DARK, LIGHT, Theme

Key, Mod = Qt.Key, Qt.KeyboardModifier
ODD = ["A & B", '<img src="/dev/zero">', r"$\frac{", "x" * 200, "שרה כהן", "🧑‍🌾 Bo"]


class Later(Executor):
    """Answers when the test says so."""

    def __init__(self) -> None:
        self.waiting: list[partial[Any]] = []

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        self.waiting.append(partial(self._answer, future, partial(fn, *args, **kwargs)))
        return future

    def answer(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()

    def _answer(self, future: "Future[Any]", fn: Any) -> None:
        future.set_result(fn())


@pytest.fixture
def slow(shop: UUID, qtbot: QtBot, qapp: object) -> Iterator[tuple[CardScreen, Later]]:
    """A card over a notebook that takes its time."""
    later = Later()
    here = branches.shop()
    assert here
    background = Background(later, AtOnce())
    screen = CardScreen(Session(background, here, "test"))
    qtbot.addWidget(screen)
    screen.resize(1048, 760)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    yield screen, later
    background.close(last=lambda: None)


def words(widget: QWidget) -> str:
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


def test_another_customers_card_takes_the_place_of_the_first(rosa: UUID, open_card: Open) -> None:
    sam = somebody("Sam")
    knows(rosa, "Sourdough")
    knows(rosa, "Sesame allergy", PreferenceKind.TAKE_CARE)
    screen = open_card(rosa)
    assert "Sesame allergy" in words(screen)
    screen.show_customer(sam)
    assert screen.page.header.name.text() == "Sam"
    assert "Sesame allergy" not in words(screen)
    assert screen.page.log.form.items.tokens() == []


def test_nobody_sees_one_card_as_anothers_while_the_notebook_takes_its_time(
    slow: tuple[CardScreen, Later], rosa: UUID, qtbot: QtBot
) -> None:
    screen, later = slow
    knows(rosa, "Sesame allergy", PreferenceKind.TAKE_CARE)
    screen.show_customer(rosa)
    later.answer()
    assert "Sesame allergy" in words(screen)
    screen.show_customer(somebody("Sam"))
    assert not screen.updatesEnabled()
    qtbot.waitUntil(screen.updatesEnabled)
    assert "Sesame allergy" not in words(screen)
    assert QApplication.focusWidget() is screen.page.log.form.items.edit
    later.answer()
    assert screen.page.header.name.text() == "Sam"
    assert screen.page.header.isVisible()


def test_keys_pressed_while_the_notebook_takes_its_time_count(
    slow: tuple[CardScreen, Later], rosa: UUID, qtbot: QtBot
) -> None:
    screen, later = slow
    old = knows(rosa, "Rye", PreferenceKind.LIKES, stale_days=0)
    screen.show_customer(rosa)
    press(qtbot, Key.Key_T, held=Mod.ControlModifier)
    screen.note_wanted()
    press(qtbot, Key.Key_Return)
    later.answer()
    (note,) = handoff.waiting(screen.page.log._session.shop.id)
    assert note.customer == rosa
    (fact,) = preferences.of_customer(rosa)
    assert (fact.id, fact.confirmed_at) == (old, NOW)
    assert visits.of_customer(rosa) == []


def test_a_card_follows_what_others_write(rosa: UUID, open_card: Open) -> None:
    screen = open_card(rosa)
    customers.edit(ME, rosa, Detail.NAME, "Rosa Gutiérrez", "Rosa G.")
    assert screen.page.header.name.text() == "Rosa G."


def test_what_changed_while_nobody_looked_is_read_when_somebody_does(
    rosa: UUID, open_card: Open
) -> None:
    screen = open_card(rosa)
    screen.hide()
    customers.edit(ME, rosa, Detail.NAME, "Rosa Gutiérrez", "Rosa G.")
    assert screen.page.header.name.text() == "Rosa Gutiérrez"
    screen.show()
    assert screen.page.header.name.text() == "Rosa G."


def test_a_customer_who_is_not_there_is_said_to_be_gone(qtbot: QtBot, open_card: Open) -> None:
    screen = open_card(somebody("Sam"))
    with qtbot.waitSignal(screen.said) as said:
        screen.show_customer(new_id())
    assert said.args == ["This customer is no longer in the notebook."]
    assert not screen.page.isVisible()
    screen.show_customer(somebody("Bo"))
    assert screen.page.isVisible()


def test_one_key_confirms_the_oldest_fact_that_has_faded(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    rye = knows(rosa, "Rye", PreferenceKind.LIKES, stale_days=0)
    knows(rosa, "Tea", PreferenceKind.LIKES)
    screen = open_card(rosa)
    press(qtbot, Key.Key_T, held=Mod.ControlModifier)
    confirmed = [fact.id for fact in preferences.of_customer(rosa) if fact.confirmed_at]
    assert confirmed == [rye]
    screen.page.preferences.teller.tell(partial(preferences.end, preference_id=rye))
    with qtbot.waitSignal(screen.said) as said:
        press(qtbot, Key.Key_T, held=Mod.ControlModifier)
    assert said.args == ["Everything known here is recent enough."]


def test_a_note_is_prefilled_and_enter_leaves_it(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    knows(rosa, "Sourdough")
    knows(rosa, "Sesame allergy", PreferenceKind.TAKE_CARE)
    for week in range(1, 6):
        came(rosa, shop, timedelta(weeks=week))
    screen = open_card(rosa)
    screen.note_wanted()
    assert screen.page.note.note.fields["who_line"].text() == (
        "Rosa Gutiérrez · Every 7 days · mostly Saturday, about 15:58"
    )
    press(qtbot, Key.Key_Return)
    (note,) = handoff.waiting(shop)
    assert note.do == "Have ready: Sourdough. Take care: Sesame allergy."
    assert (note.heat, note.customer) == (Heat.INFO, rosa)
    assert not screen.page.note.isVisible()
    assert QApplication.focusWidget() is screen.page.log.form.items.edit


def test_a_note_can_be_given_up_or_made_hotter(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    screen = open_card(rosa)
    screen.note_wanted()
    press(qtbot, *"call her", Key.Key_Escape)
    assert handoff.waiting(shop) == []
    screen.note_wanted()
    press(qtbot, *"call her")
    click(qtbot, screen.page.note.note.heat.buttons[Heat.MUST])
    screen.page.note.note.fields["if_this"].setText("she is not in")
    screen.page.note.note.fields["then_that"].setText("leave word")
    click(qtbot, screen.page.note.save_button)
    (note,) = handoff.waiting(shop)
    assert (note.do, note.heat, note.if_this) == ("call her", Heat.MUST, "she is not in")


def test_a_must_without_anything_to_do_is_declined(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    screen = open_card(rosa)
    screen.note_wanted()
    screen.page.note.note.heat.set_value(Heat.MUST)
    press(qtbot, Key.Key_Return)
    assert screen.page.note.isVisible()
    assert screen.page.note.teller.problem.text() == "Please fill this in."
    assert handoff.waiting(shop) == []


@pytest.mark.parametrize("name", ODD)
def test_any_name_is_shown_as_it_is(rosa: UUID, open_card: Open, name: str) -> None:
    customers.edit(ME, rosa, Detail.NAME, "Rosa Gutiérrez", name)
    screen = open_card(rosa)
    assert screen.page.header.name.text() == name
    for label in screen.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    ("size", "percent", "colors"),
    [
        (QSize(1232, 740), 100, LIGHT),
        (QSize(792, 640), 100, DARK),
        (QSize(792, 640), 150, LIGHT),
        (QSize(792, 640), 200, DARK),
    ],
)
def test_nothing_is_cut_off_at_any_size(
    full: UUID, open_card: Open, qtbot: QtBot, size: QSize, percent: int, colors: Theme
) -> None:
    qapp = QApplication.instance()
    assert isinstance(qapp, QApplication)
    theme.apply(colors, qapp, percent)
    screen = open_card(full)
    screen.resize(size)
    qtbot.waitUntil(lambda: not any(map(sticks_out, screen.page.findChildren(QWidget))))
    assert screen.page.width() <= screen._scroll.viewport().width()
    theme.apply(LIGHT, qapp)


@pytest.fixture
def full(rosa: UUID, shop: UUID) -> UUID:
    """Somebody of whom everything is long."""
    customers.edit(ME, rosa, Detail.NAME, "Rosa Gutiérrez", "Rosa-Maria " * 7 + "Xyz")
    for n in range(4):
        knows(rosa, f"Something rather long that they like, number {n}", PreferenceKind.LIKES)
        knows(rosa, f"Sourdough loaf, sliced, {n}")
    came(rosa, shop, timedelta(days=1), "Sourdough", note="words " * 60)
    return rosa


def sticks_out(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if not widget.isVisible() or parent is None or widget.isWindow():
        return False
    return not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry())


def test_parts_stand_close_below_each_other(
    qtbot: QtBot, session: Session, rosa: UUID, shop: UUID
) -> None:
    came(rosa, shop, timedelta(days=1), "Bun")
    screen = CardScreen(session)
    qtbot.addWidget(screen)
    screen.resize(1048, 760)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.show_customer(rosa)
    page = screen.page

    def gaps() -> set[int]:
        QApplication.sendPostedEvents()
        left = (page.facts, page.log), (page.log, page.timeline)
        stacked = *left, (page.happiness, page.year), (page.year, page.people)
        return {lower.y() - upper.geometry().bottom() - 1 for upper, lower in stacked}

    qtbot.waitUntil(lambda: gaps() == {16})


def test_in_one_column_the_long_timeline_comes_last(
    rosa: UUID, shop: UUID, open_card: Open, qapp: QApplication
) -> None:
    screen = open_card(rosa)
    page = screen.page
    assert page.timeline.x() < page.happiness.mapTo(page, page.happiness.rect().topLeft()).x()
    screen.resize(560, 700)
    qapp.sendPostedEvents()
    foot = page.details.mapTo(page, page.details.rect().bottomLeft()).y()
    assert page.timeline.mapTo(page, page.timeline.rect().topLeft()).y() > foot
    screen.resize(1048, 700)
    qapp.sendPostedEvents()
    assert page.timeline.mapTo(page, page.timeline.rect().topLeft()).y() < foot


def test_a_visit_logged_elsewhere_at_once_shows_on_the_card(
    rosa: UUID, shop: UUID, open_card: Open
) -> None:
    screen = open_card(rosa)
    visits.log(ME, VisitDraft(rosa, shop, NOW - timedelta(minutes=1), ("Bun",)))
    assert [line.more for line in screen.page.timeline.view.lines.lines()] == ["", "Bun"]

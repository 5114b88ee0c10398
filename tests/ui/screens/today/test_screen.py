from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models import handoff
from models.counter import ratings, visits
from models.counter.visits import VisitDraft
from models.handoff import NoteDraft
from models.kinds import Heat, OccasionKind
from models.people import occasions
from models.people.occasions import OccasionDraft
from tests.conftest import ME
from tests.ui.screens.today.conftest import NOW, Open, came, regular, somebody
from ui import theme, wording
from ui.screens.today.screen import TodayScreen
from ui.session import Session
from ui.theme import DARK
from ui.widgets.chip import Chip
from ui.widgets.plain_label import PlainLabel


def qapp() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def busy(shop: UUID, people: int) -> None:
    for number in range(people):
        visit = came(shop, somebody(f"Guest {number}"), number)
        ratings.rate(ME, visit, 4 + number % 2)


def test_an_empty_notebook_says_what_will_stand_here(open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    assert page.title.text() == "Saturday afternoon"
    assert page.summary.text() == "No visits yet"
    assert not page.visits.list.isVisible()
    with qtbot.waitSignal(page.find_wanted):
        page.ready.findChildren(type(page.ready._empty))[0].button.click()


def test_the_day_is_compared_with_such_days(open_page: Open, shop: UUID) -> None:
    for week in range(1, 5):
        at = NOW - timedelta(weeks=week, minutes=5)
        visits.log(ME, VisitDraft(None, shop, at))
        visits.log(ME, VisitDraft(None, shop, at))
    came(shop)
    page = open_page()
    assert page.summary.text() == "1 visit so far · a usual Saturday has 2 by now"
    assert page.pulse.usual.text() == "A usual Saturday has 2 by now."


def test_with_few_such_days_the_count_is_said(open_page: Open, shop: UUID) -> None:
    visits.log(ME, VisitDraft(None, shop, NOW - timedelta(weeks=1)))
    page = open_page()
    assert page.summary.text() == "No visits yet"
    assert page.pulse.usual.text().endswith("after 4 of them; so far 1.")


def test_what_is_logged_elsewhere_appears_by_itself(open_page: Open, shop: UUID) -> None:
    page = open_page()
    came(shop, somebody("Ada"), 0, "Fresca", "Licorice")
    assert page.visits.list.count() == 1
    row = page.visits.list._rows.row(0)
    assert row is not None
    assert (row.name, row.fact, row.line) == (
        "Ada",
        "15:20",
        wording.listing(["Fresca", "Licorice"]),
    )
    assert page.summary.text() == "1 visit so far"


def test_few_ratings_are_shown_as_they_are(open_page: Open, shop: UUID) -> None:
    busy(shop, 2)
    page = open_page()
    assert page.pulse.range.text() == "Not enough yet: 2 of 5 people."
    assert page.pulse.dots.isVisible()
    assert not page.pulse.happy.isVisible()


def test_enough_ratings_have_a_mean_with_its_range(open_page: Open, shop: UUID) -> None:
    busy(shop, 6)
    page = open_page()
    assert page.pulse.happy.text() == "4.3"
    assert page.pulse.range.text() == "between 3.8 and 4.7, from 6 people"
    assert not page.pulse.dots.isVisible()


def test_an_occasion_opens_the_card(open_page: Open, shop: UUID, qtbot: QtBot) -> None:
    ada = somebody("Ada")
    occasions.save(ME, OccasionDraft(ada, OccasionKind.BIRTHDAY, 11, 23, 1980))
    page = open_page()
    row = page.near.list._rows.row(0)
    assert row is not None
    assert (row.name, row.fact, row.line) == ("Ada", "in 2 days", "Birthday · 46 years")
    page.near.list.select_id(row.id)
    with qtbot.waitSignal(page.customer_wanted) as wanted:
        page.near.list.activate_current()
    assert wanted.args == [ada]


def test_what_was_left_stands_there_until_it_is_done(open_page: Open, shop: UUID) -> None:
    page = open_page()
    assert not page.notes.isVisible()
    for heat, who in ((Heat.INFO, "Rosa"), (Heat.MUST, "Freezer 2")):
        handoff.leave_note(ME, NoteDraft(shop, None, who, "ring Dan", heat, "it melts", "hurry"))
    assert page.notes.isVisible()
    labels = [label for line in page.notes.lines() for label in line.findChildren(PlainLabel)]
    words = [label.text() for label in labels]
    assert [word for word in words if word in {"Must", "Info"}] == ["Must", "Info"]
    assert "If it melts, then hurry" in words
    for _ in range(2):
        page.notes.lines()[0].button.click()
    assert not page.notes.isVisible()
    assert handoff.waiting(shop) == []


def test_many_notes_are_counted(open_page: Open, shop: UUID) -> None:
    for number in range(9):
        handoff.leave_note(ME, NoteDraft(shop, None, f"Note {number}"))
    page = open_page()
    assert len(page.notes.lines()) == 6
    assert page.notes.more.text() == "and 3 more"


def test_each_minute_it_asks_again(
    open_page: Open, shop: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    regular(shop)
    page = open_page()
    assert len(page.ready.lines()) == 1
    monkeypatch.setenv("THE_USUAL_NOW", NOW.replace(hour=19).isoformat())
    page._minute.timeout.emit()
    assert page.title.text() == "Saturday evening"
    assert page.ready.lines() == []


def test_the_find_field_hears_who_is_expected(session: Session, shop: UUID, qtbot: QtBot) -> None:
    chet = regular(shop)
    page = TodayScreen(session)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.ready_changed) as heard:
        page.refresh()
    assert heard.args
    assert [row.customer for row in heard.args[0]] == [chet]


@pytest.mark.parametrize(
    ("width", "percent", "columns"),
    [(1048, 100, 3), (1688, 150, 3), (792, 100, 2), (792, 150, 1), (1048, 200, 1)],
)
def test_columns_fold_where_there_is_no_room(
    open_page: Open, shop: UUID, width: int, percent: int, columns: int
) -> None:
    theme.apply(DARK, qapp(), percent)
    name = "Wolfeschlegelsteinhausenbergerdorff the Elder of Great Bergamot and Little Pippin"
    regular(shop, name)
    page = open_page()
    page.resize(width, 700)
    QApplication.sendPostedEvents()
    assert page.columns.count() == columns
    assert page.columns.minimumSizeHint().width() <= width
    for label in page.findChildren(PlainLabel):
        cut = label.isVisible() and not label._elide and not label.wordWrap()
        assert not cut or label.width() >= label.sizeHint().width(), label.text()
    for chip in page.findChildren(Chip):
        assert chip.width() <= width


def test_tab_walks_from_left_to_right_and_from_top_to_bottom(
    open_page: Open, shop: UUID, qtbot: QtBot
) -> None:
    page = open_page()
    came(shop, somebody("Ada"))
    for name in ("Ben", "Cleo"):
        regular(shop, name)
        handoff.leave_note(ME, NoteDraft(shop, None, name))
    first, second = page.ready.lines()
    qtbot.waitUntil(second.button.isVisible)
    first.name.setFocus()
    walked = []
    for _ in range(9):
        page.focusNextChild()
        walked.append(page.focusWidget())
    assert walked == [
        first.button,
        second.name,
        second.button,
        page.visits.list,
        page.visits.list.buttons.rate_button,
        page.visits.list.buttons.change_button,
        page.visits.list.buttons.void_button,
        page.notes.link,
        page.notes.lines()[0].button,
    ]

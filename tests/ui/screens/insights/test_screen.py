import subprocess
import sys
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget
from pytestqt.qtbot import QtBot

from models.insights.series.basis import Group
from models.kinds import State
from models.people import customers, tags
from tests.conftest import ME
from tests.ui.screens.insights.conftest import Open, came, marks, names, regular, settle
from ui.background import Background
from ui.charts.marks import Opens
from ui.screens.insights.screen import InsightsScreen
from ui.screens.insights.subjects import ONLY_WITH_DATA
from ui.screens.insights.wish import Span
from ui.session import Session

ROOT = Path(__file__).parents[4]
Key = Qt.Key


def headlines(screen: InsightsScreen) -> list[str]:
    return [button.text() for button in screen.headlines.buttons]


def test_nothing_is_read_before_somebody_looks(
    session: Session, qtbot: QtBot, regulars: dict[str, UUID]
) -> None:
    screen = InsightsScreen(session)
    qtbot.addWidget(screen)
    assert regulars
    assert all(card.answer is None for card in screen.cards.values())


def test_making_the_page_loads_no_numbers_and_no_charts() -> None:
    code = "import sys, ui.screens.insights.screen; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert {"numpy", "matplotlib"}.isdisjoint(run.stdout.split())


def test_every_chart_comes_and_three_sentences_say_it(
    open_page: Open, regulars: dict[str, UUID]
) -> None:
    screen = open_page()
    shown = {name for name, card in screen.cards.items() if not card.isHidden()}
    assert shown == set(screen.cards) - ONLY_WITH_DATA
    visits, satisfied, leaving = headlines(screen)
    assert visits.startswith("4 visits a week")
    assert satisfied.endswith("of 5, steady")
    assert leaving == "One person is slipping"
    assert marks(screen.cards["slipping"]) == ["Chet"]
    assert set(marks(screen.cards["best"])) == set(regulars)
    for card in screen.cards.values():
        assert card.isHidden() or card.chart.accessibleName()
    shown_cards = [screen.cards[name] for name in shown]
    assert any(card.keep_link.isHidden() for card in shown_cards)
    assert len({card.heading.mapTo(card, QPoint()).y() for card in shown_cards}) == 1


def test_an_empty_notebook_shows_pencilled_rules_and_offers_no_table(open_page: Open) -> None:
    screen = open_page()
    for name, card in screen.cards.items():
        if not card.isHidden():
            assert card.chart.marks().is_example, name
            assert card.table_link.isHidden()
            assert card.list_link.isHidden()
            assert card.keep_link.isHidden()
    assert screen.headlines.isHidden()


def test_a_bar_opens_the_visits_behind_it_and_escape_comes_back(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    assert regulars
    screen = open_page()
    card = screen.cards["frequency"]
    card.chart.setFocus()
    qtbot.keyClick(card.chart, Key.Key_End)
    while (mark := card.chart.current()) and len(mark.opens.customers):  # the regulars come last
        qtbot.keyClick(card.chart, Key.Key_Up)
    assert mark
    qtbot.keyClick(card.chart, Key.Key_Return)
    assert screen.faces.currentWidget() is screen.behind
    assert screen.behind.title.text() == f"Visits per week: {mark.label}"
    assert len(names(screen)) == mark.n
    focus = QApplication.focusWidget()
    assert focus is screen.behind.list
    qtbot.keyClick(focus, Key.Key_Escape)
    assert screen.faces.currentWidget() is screen.charts
    assert QApplication.focusWidget() is card.chart
    assert card.chart.current() == mark


def test_enter_on_a_visit_opens_the_card(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    screen = open_page()
    mark = next(mark for mark in screen.cards["calendar"].chart.marks().marks[::-1] if mark.n == 1)
    screen.cards["calendar"].chart.opened.emit(mark)
    assert len(names(screen)) == 1
    with qtbot.waitSignal(screen.customer_wanted) as wanted:
        qtbot.keyClick(screen.behind.list, Key.Key_Return)
    assert wanted.args == [regulars[names(screen)[0]]]


def test_an_hour_opens_the_visits_of_such_hours(open_page: Open, regulars: dict[str, UUID]) -> None:
    assert regulars
    screen = open_page()
    chart = screen.cards["hours"].chart
    busiest = max(chart.marks().marks, key=lambda mark: mark.n or 0)
    assert busiest.n
    chart.opened.emit(busiest)
    assert len(names(screen)) == busiest.n


def test_somebody_in_a_chart_opens_their_card(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    screen = open_page()
    chart = screen.cards["slipping"].chart
    chart.setFocus()
    with qtbot.waitSignal(screen.customer_wanted) as wanted:
        qtbot.keyClick(chart, Key.Key_Return)
    assert wanted.args == [regulars["Chet"]]
    assert screen.faces.currentWidget() is screen.charts


def test_a_rating_opens_its_visit(open_page: Open, regulars: dict[str, UUID]) -> None:
    assert regulars
    screen = open_page()
    chart = screen.cards["satisfaction"].chart
    chart.opened.emit(chart.marks().marks[-1])
    row = screen.behind.list.current_row()
    assert row
    assert row.side == f"{chart.marks().marks[-1].value[0]} of 5"


def test_newcomers_stand_behind_their_month(
    open_page: Open, regulars: dict[str, UUID], shop: UUID
) -> None:
    assert regulars
    regular(shop, "Nils", 7, weeks=11)
    screen = open_page()
    chart = screen.cards["cohorts"].chart
    last = chart.marks().marks[-1]
    assert last.opens != Opens()
    chart.opened.emit(last)
    assert names(screen) == ["Nils"]


def test_what_was_foretold_opens_whom_it_was_about(open_page: Open, shop: UUID) -> None:
    for number in range(20):
        regular(shop, f"Guest {number}", 5 + number % 3, weeks=40)
    screen = open_page()
    chart = screen.cards["self-check"].chart
    seen = 0
    for mark in chart.marks().marks:
        chart.opened.emit(mark)
        assert len(names(screen)) == mark.n
        seen += len(names(screen))
        screen.come_back()
    assert seen == 20


def test_the_sentence_about_the_slipping_opens_their_list(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    screen = open_page()
    qtbot.mouseClick(screen.headlines.buttons[2], Qt.MouseButton.LeftButton)
    assert names(screen) == ["Chet"]
    row = screen.behind.list.current_row()
    assert row
    assert row.line == "Usually every week, not seen for 40 days"
    with qtbot.waitSignal(screen.customer_wanted) as wanted:
        qtbot.keyClick(screen.behind.list, Key.Key_Return)
    assert wanted.args == [regulars["Chet"]]


def test_the_other_sentences_lead_to_their_charts(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    assert regulars
    screen = open_page()
    qtbot.mouseClick(screen.headlines.buttons[1], Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is screen.cards["satisfaction"].chart


def test_choosing_customers_asks_anew(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    tags.tag(ME, [regulars["Rosa"]], "reading club")
    screen = open_page()
    filters = screen.filters
    assert [filters.who.itemText(n) for n in (0, 1, 2)] == ["All customers", "New ones", "Regulars"]
    for value in (Group.REGULAR, State.SLIPPING, tags.counts()[0].id):
        filters.who.set_value(value)
        filters.who.chosen.emit(value)
        settle(qtbot, screen)
        answer = screen.cards["best"].answer
        assert answer
        assert value in {answer.asked.group, answer.asked.state, answer.asked.tag}
    assert marks(screen.cards["best"]) == ["Rosa"] or screen.cards["best"].chart.marks().is_example


def test_choosing_a_time_asks_anew(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    assert regulars
    screen = open_page()
    filters = screen.filters
    assert not filters.first.isVisible()
    firsts = []
    for span in (Span.MONTH, Span.QUARTER, Span.YEAR, Span.ALL, Span.OWN):
        filters.span.set_value(span)
        filters.span.chosen.emit(span)
        settle(qtbot, screen)
        answer = screen.cards["hours"].answer
        assert answer
        firsts.append(answer.asked.period.first.isoformat())
    assert firsts == ["2026-10-22", "2026-08-22", "2025-11-22", "2026-05-25", "2026-05-22"]
    assert filters.first.isVisible()
    filters.first.setDate(filters.last.date().addDays(-9))
    answer = screen.cards["hours"].answer
    assert answer
    assert answer.asked.period.days == 10


def test_comparing_can_be_left_off(
    open_page: Open, regulars: dict[str, UUID], shop: UUID, qtbot: QtBot
) -> None:
    for ago in range(188, 377, 7):
        came(shop, regulars["Rosa"], ago)
    screen = open_page()
    assert ", up " in headlines(screen)[0]
    qtbot.mouseClick(screen.filters.compare, Qt.MouseButton.LeftButton)
    assert headlines(screen)[0] == "4 visits a week"


def test_what_cannot_be_compared_is_not_and_the_button_says_why(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    assert regulars
    screen = open_page()
    button, who = screen.filters.compare, screen.filters.who
    assert not button.isEnabled()
    assert "does not know the whole time before" in button.toolTip()
    screen.filters.span.set_value(Span.MONTH)
    screen.filters.span.chosen.emit(Span.MONTH)
    settle(qtbot, screen)
    assert button.isEnabled()
    assert not button.toolTip()
    who.set_value(State.ON_TIME)
    who.chosen.emit(State.ON_TIME)
    settle(qtbot, screen)
    assert not button.isEnabled()
    assert "chosen by how they come now" in button.toolTip()


def test_the_table_holds_the_numbers(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    screen = open_page()
    card = screen.cards["best"]
    qtbot.mouseClick(card.table_link, Qt.MouseButton.LeftButton)
    assert card.table
    assert card.faces.currentWidget() is card.table
    card.list_link.setFocus()
    qtbot.keyClick(card.list_link, Key.Key_Backtab)
    assert card.table.hasFocus()
    assert {cell for row in card.table.rows() for cell in row} >= set(regulars)
    qtbot.mouseClick(card.table_link, Qt.MouseButton.LeftButton)
    assert card.faces.currentWidget() is card.chart


def test_what_is_logged_is_seen_soon_and_after_coming_back(
    open_page: Open, regulars: dict[str, UUID], shop: UUID, qtbot: QtBot, background: Background
) -> None:
    screen = open_page()

    def visits() -> int:
        answer = screen.cards["calendar"].answer
        return answer.facts.basis.n if answer else 0  # type: ignore[attr-defined]

    before = visits()
    came(shop, regulars["Rosa"], 0)
    assert visits() == before
    qtbot.waitUntil(lambda: visits() == before + 1)
    screen.hide()
    came(shop, regulars["Linh"], 0)
    assert background.is_idle()
    assert visits() == before + 1
    screen.show()
    qtbot.waitUntil(lambda: visits() == before + 2)


def test_markup_in_a_name_stays_markup(open_page: Open, regulars: dict[str, UUID]) -> None:
    customers.edit(ME, regulars["Chet"], customers.Detail.NAME, "Chet", "<b>Chet</b>")
    screen = open_page()
    screen.show_list("slipping")
    assert names(screen) == ["<b>Chet</b>"]


def test_cards_stand_beside_each_other_where_there_is_room(open_page: Open) -> None:
    screen = open_page()
    assert screen.grid.columns() == 2
    screen.resize(1700, 900)
    QApplication.processEvents()
    assert screen.grid.columns() == 3
    screen.resize(560, 700)
    QApplication.processEvents()
    assert screen.grid.columns() == 1


def test_the_keys_are_on_the_first_chart_wherever_one_comes_from(
    session: Session, qtbot: QtBot
) -> None:
    pages, line, screen = QStackedWidget(), QLineEdit(), InsightsScreen(session)
    qtbot.addWidget(pages)
    pages.addWidget(line)
    pages.addWidget(screen)
    with qtbot.waitActive(pages):
        pages.show()
        pages.activateWindow()
    line.setFocus()
    pages.setCurrentWidget(screen)
    assert QApplication.focusWidget() is screen.cards["frequency"].chart

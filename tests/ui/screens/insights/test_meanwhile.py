"""What happens while the page stands open: days pass, tags go, somebody keeps a file."""

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QDate, QSignalBlocker
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from models.insights.series.basis import Group
from models.people import tags
from tests.conftest import ME
from tests.ui.screens.insights.conftest import NOW, TODAY, Open, came, day, settle
from ui.screens.insights.screen import InsightsScreen
from ui.screens.insights.wish import Span


def asked_until(screen: InsightsScreen) -> date:
    answer = screen.cards["frequency"].answer
    assert answer
    return answer.asked.period.last


def visits_told(screen: InsightsScreen) -> int:
    answer = screen.cards["frequency"].answer
    assert answer
    return int(answer.facts.basis.n)  # type: ignore[attr-defined]


def test_the_next_day_is_noticed_by_a_page_that_stays_open(
    open_page: Open,
    regulars: dict[str, UUID],
    shop: UUID,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = open_page()
    monkeypatch.setenv("THE_USUAL_NOW", NOW.replace(day=TODAY.day + 1).isoformat())
    came(shop, regulars["Rosa"], -1)
    qtbot.waitUntil(lambda: asked_until(screen) == day(-1))


def test_a_clock_set_back_hides_nothing_that_was_written_down(
    open_page: Open, regulars: dict[str, UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert regulars
    monkeypatch.setenv("THE_USUAL_NOW", NOW.replace(day=TODAY.day - 10).isoformat())
    screen = open_page()
    assert asked_until(screen) == TODAY


def test_a_tag_that_has_gone_leaves_nobody_out_any_more(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    tags.tag(ME, [regulars["Rosa"]], "reading club")
    screen = open_page()
    everybody, tag = visits_told(screen), tags.counts()[0].id
    screen.filters.who.set_value(tag)
    screen.filters.who.chosen.emit(tag)
    settle(qtbot, screen)
    assert 0 < visits_told(screen) < everybody
    tags.untag(ME, [regulars["Rosa"]], "reading club")
    qtbot.waitUntil(lambda: screen.filters.who.value() is None)
    qtbot.waitUntil(lambda: visits_told(screen) == everybody)


def test_a_report_is_of_what_was_read_when_it_was_asked_for(
    open_page: Open, regulars: dict[str, UUID], shop: UUID, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = open_page()
    screen.keeping.report()
    dialog = screen.findChild(QFileDialog)
    assert dialog

    def write() -> None:
        dialog.fileSelected.emit(str(tmp_path / "page.pdf"))

    screen.reader.began.connect(write)  # everything is read again, nothing has been
    with qtbot.waitSignal(screen.told) as said:
        came(shop, regulars["Rosa"], 0)
    dialog.close()
    assert said.args == [f"Wrote page.pdf into the folder {tmp_path}."]


def test_a_chart_says_whom_it_is_about_not_who_was_chosen_since(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot, tmp_path: Path
) -> None:
    assert regulars
    screen = open_page()
    answer = screen.cards["best"].answer
    assert answer
    screen.filters.who.set_value(Group.REGULAR)
    with qtbot.waitSignal(screen.told):
        screen.keeping.save(answer, ".csv")
        screen.keeping.write(str(tmp_path / "a.csv"))
    assert "Regulars" not in (tmp_path / "a.csv").read_text("utf-8-sig")


@pytest.mark.usefixtures("shop")
def test_nobody_can_be_noted_or_seen_to_where_nobody_is_listed(open_page: Open) -> None:
    screen = open_page()
    screen.show_list("slipping")
    assert not screen.behind.note_button.isEnabled()
    assert not screen.behind.seen_button.isEnabled()


def test_what_another_process_brings_in_is_seen_without_a_restart(
    open_page: Open, regulars: dict[str, UUID], shop: UUID, qtbot: QtBot
) -> None:
    screen = open_page()
    before = visits_told(screen)
    with QSignalBlocker(screen._session.background):  # another process tells us nothing
        came(shop, regulars["Rosa"], 0)
    qtbot.wait(50)
    assert visits_told(screen) == before
    with qtbot.waitSignal(screen.reader.moved_on):
        screen.reader.check()
    qtbot.waitUntil(lambda: visits_told(screen) == before + 1)
    settle(qtbot, screen)
    with qtbot.assertNotEmitted(screen.reader.began):
        screen.reader.check()  # nobody has written since
    assert screen.reader._watch.isActive()
    screen.hide()
    assert not screen.reader._watch.isActive()


def test_days_the_wrong_way_round_are_put_in_order_once_they_are_typed(
    open_page: Open, regulars: dict[str, UUID], qtbot: QtBot
) -> None:
    assert regulars
    screen = open_page()
    bar = screen.filters
    bar.span.set_value(Span.OWN)
    bar.span.chosen.emit(Span.OWN)
    bar.first.setDate(QDate(2026, 11, 20))
    bar.last.setDate(QDate(2026, 11, 2))
    assert bar.first.date() == QDate(2026, 11, 20)  # not while somebody is at it
    with qtbot.waitSignal(screen.told) as told:
        bar.last.editingFinished.emit()
    assert told.args
    assert "wrong way round" in told.args[0]
    assert (bar.first.date(), bar.last.date()) == (QDate(2026, 11, 2), QDate(2026, 11, 20))
    bar.last.setDate(QDate(2027, 1, 1))
    with qtbot.waitSignal(screen.told) as told:
        bar.last.editingFinished.emit()
    assert told.args
    assert "the last day is today" in told.args[0]
    assert bar.last.date() == QDate(TODAY.year, TODAY.month, TODAY.day)
    assert asked_until(screen) == TODAY

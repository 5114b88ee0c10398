"""Every figure of the page opens onto exactly what it counts."""

from uuid import UUID

import pytest

from models.insights.reading import satisfaction
from models.insights.series.basis import Group
from tests.ui.screens.insights.conftest import Open, came, names
from ui.screens.insights import behind_facts
from ui.screens.insights.screen import InsightsScreen

COUNTED = ("frequency", "hours", "calendar", "satisfaction", "cohorts", "self-check")


def miscounted(screen: InsightsScreen) -> list[tuple[str, str, int, int]]:
    """Return the marks behind which other many stand than they say."""
    question = screen.reader.question
    assert question
    source, found = question.source(), []
    for name in COUNTED:
        for mark in screen.cards[name].chart.marks().marks:
            if mark.n is None or mark.opens.customers:
                continue
            behind = behind_facts.behind(source, name, mark.opens)
            if behind.total != mark.n:
                found.append((name, mark.label, mark.n, behind.total))
    return found


def test_as_many_stand_behind_a_mark_as_it_says(
    open_page: Open, regulars: dict[str, UUID], shop: UUID
) -> None:
    for ago in (182, 183, 184, 185):  # in the week in which the half year begins
        came(shop, regulars["Rosa"], ago)
    assert miscounted(open_page()) == []


def test_so_it_is_with_very_many_ratings(
    open_page: Open, regulars: dict[str, UUID], shop: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(satisfaction, "MOST_DOTS", 5)
    came(shop, regulars["Rosa"], 3, rating=1)
    screen = open_page()
    marks = screen.cards["satisfaction"].chart.marks().marks
    assert any(mark.n for mark in marks)
    assert miscounted(screen) == []


def test_a_mark_opens_what_it_counts_while_others_are_being_asked_about(
    open_page: Open, regulars: dict[str, UUID]
) -> None:
    assert regulars
    screen = open_page()
    chart = screen.cards["frequency"].chart
    mark = chart.marks().marks[3]
    screen.reader.began.connect(lambda: chart.opened.emit(mark))
    screen.filters.who.set_value(Group.NEW)
    screen.filters.who.chosen.emit(Group.NEW)
    assert mark.n
    assert len(names(screen)) == mark.n

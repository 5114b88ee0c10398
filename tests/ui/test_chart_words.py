from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from ui.chart_words import chance, chart_words, period
from ui.charts.words import Noun


@pytest.fixture(autouse=True)
def english(qapp: object) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.02, "less than 1 in 20"),
        (0.06, "1 in 10"),
        (0.34, "3 in 10"),
        (0.94, "9 in 10"),
        (0.97, "almost certain"),
    ],
)
def test_a_chance_is_never_certain(share: float, words: str) -> None:
    assert chance(share) == words


def test_a_period_says_its_years_once() -> None:
    assert period(date(2026, 5, 26), date(2026, 11, 21)) == "26 May to 21 Nov 2026"
    assert period(date(2025, 11, 22), date(2026, 11, 21)) == "22 Nov 2025 to 21 Nov 2026"
    assert period(date(2026, 1, 2), date(2026, 1, 2)) == "2 Jan 2026"


def test_things_are_counted_in_words() -> None:
    words = chart_words()
    assert [words.count(noun, 1) for noun in Noun] == [
        *("1 visit", "1 person", "1 rating", "1 day", "1 week", "1 month")
    ]
    assert words.count(Noun.PEOPLE, 1200) == "1,200 people"


def test_long_ago_is_told_in_days_and_along_a_scale_roughly() -> None:
    words = chart_words()
    assert [words.ago(days) for days in (0, 1, 91)] == ["today", "yesterday", "91 days ago"]
    assert [words.about(days) for days in (1, 91, 100)] == [
        *("yesterday", "3 months ago", "100 days ago")
    ]
    assert words.year(date(2026, 1, 1)) == "2026"
    assert words.hour(23) == "23"

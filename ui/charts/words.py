"""The words and figures of the user's language, as charts take them: plain functions."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto


class Noun(Enum):
    """What charts count."""

    VISITS = auto()
    PEOPLE = auto()
    RATINGS = auto()
    DAYS = auto()
    WEEKS = auto()
    MONTHS = auto()


@dataclass(frozen=True, slots=True)
class Words:
    """How to say things; whoever shows charts makes it, so that they know no toolkit."""

    translate: Callable[[str, str], str]  # a context and a literal
    number: Callable[[int], str]
    decimal: Callable[[float], str]  # one digit behind the point
    percent: Callable[[float], str]  # of a share of one
    count: Callable[[Noun, int], str]  # a visit, 5 visits
    day: Callable[[date], str]  # 14 Nov
    weekday_and_day: Callable[[date], str]  # Sat 14 Nov
    period: Callable[[date, date], str]  # 14 Nov 2025 to 3 Jan 2026
    month: Callable[[int], str]  # Nov
    month_and_year: Callable[[date], str]  # November 2026
    year: Callable[[date], str]  # 2026
    weekday: Callable[[int], str]  # Mon, by its number from 1 on
    long_weekday: Callable[[int], str]  # Monday
    hour: Callable[[int], str]  # 14:00
    every: Callable[[float], str]  # every 5 days
    ago: Callable[[int], str]  # 9 days ago
    about: Callable[[int], str]  # a month ago
    chance: Callable[[float], str]  # 3 in 10
    listing: Callable[[list[str]], str]  # a, b and c

"""A chart as a table: all that it draws, and what there was no room for."""

from collections.abc import Callable, Mapping
from typing import Any

from models.insights.series.coming import FEWEST_FOR_A_SHARE, Calendar, Cohorts, Frequency, Hours
from models.insights.series.happy import Happiness, MakeItRight, SatisfactionOverTime
from models.insights.series.people import Best, RhythmMap, SelfCheck, Slipping
from models.insights.series.voices import Handoffs, Promises, Referrals, Sharing, Vocal, Wants
from models.kinds import RatedBy
from ui.charts import tables_of_people
from ui.charts.cells import Cell, Table, short
from ui.charts.person_year import PersonYear
from ui.charts.words import Words


def table(facts: object, words: Words) -> Table:
    """Return all that stands behind the chart of these facts."""
    return _TOLD_BY[type(facts)](facts, words)


def _frequency(data: Frequency, words: Words) -> Table:
    tell = words.translate
    headings = (
        *(tell("Charts", "Week from"), tell("Charts", "Visits"), tell("Charts", "Coming back")),
        *(tell("Charts", "First time"), tell("Charts", "No name")),
        *(tell("Charts", "Days open"), tell("Charts", "Whole week")),
    )
    rows = tuple(
        (
            *(week.starts_on, week.visits, week.returners, week.first_timers),
            *(week.nameless, week.open_days, week.is_complete),
        )
        for week in data.weeks
    )
    return Table(headings, rows)


def _hours(data: Hours, words: Words) -> Table:
    tell = words.translate
    headings = (
        *(tell("Charts", "Weekday"), tell("Charts", "Hour"), tell("Charts", "On a usual day")),
        *(tell("Charts", "Visits"), tell("Charts", "Days open")),
    )
    rows = tuple(
        (words.long_weekday(day + 1), hour, data.cells[day][hour], count, data.open_days[day])
        for day, counts in enumerate(data.counts)
        for hour, count in enumerate(counts)
        if count
    )
    return Table(headings, rows)


def _calendar(data: Calendar, words: Words) -> Table:
    tell = words.translate
    headings = (tell("Charts", "Day"), tell("Charts", "Visits"), tell("Charts", "Open"))
    return Table(headings, tuple((day.on, day.visits, day.is_open) for day in data.days))


def _cohorts(data: Cohorts, words: Words) -> Table:
    tell = words.translate
    headings = (
        *(tell("Charts", "First came in"), tell("Charts", "New customers")),
        *(tell("Charts", "Months later"), tell("Charts", "Came"), tell("Charts", "Share")),
    )
    rows = tuple(
        (
            *(row.starts_on, row.size, n, came),
            short(share) if row.size >= FEWEST_FOR_A_SHARE else None,
        )
        for row in data.rows
        for n, (came, share) in enumerate(zip(row.came, row.shares, strict=True), 1)
    )
    return Table(headings, rows)


def _satisfaction(data: SatisfactionOverTime, words: Words) -> Table:
    tell = words.translate
    by = {
        RatedBy.CUSTOMER: tell("Charts", "the customer"),
        RatedBy.STAFF: tell("Charts", "read by the staff"),
    }
    if data.dots:
        singly = (tell("Charts", "Day"), tell("Charts", "Of 5"), tell("Charts", "Said by"))
        return Table(singly, tuple((dot.on, dot.value, by[dot.by]) for dot in data.dots))
    piled = (
        *(tell("Charts", "Week from"), tell("Charts", "Of 5")),
        *(tell("Charts", "Said by"), tell("Charts", "Ratings")),
    )
    rows = tuple((pile.starts_on, pile.value, by[pile.by], pile.n) for pile in data.piles)
    return Table(piled, rows)


def _happiness(data: Happiness, words: Words) -> Table:
    tell = words.translate
    headings = (
        *(tell("Charts", "Name"), tell("Charts", "Best guess"), tell("Charts", "Low")),
        *(tell("Charts", "High"), tell("Charts", "Ratings")),
    )
    rows = tuple(
        (one.name, short(one.estimate), short(one.low), short(one.high), len(one.values))
        for one in data.rows
    )
    return Table(headings, rows)


def _make_it_right(data: MakeItRight, words: Words) -> Table:
    tell = words.translate
    headings = (
        *(tell("Charts", "No."), tell("Charts", "Name"), tell("Charts", "Day")),
        *(tell("Charts", "Expected or usual here"), tell("Charts", "Given")),
        *(tell("Charts", "Visits a year"), tell("Charts", "In their words")),
    )
    rows = tuple(
        (
            *(one.no, one.name, one.on, short(one.expected)),
            *(one.given, None if one.stake is None else round(one.stake), one.words),
        )
        for one in data.rows
    )
    return Table(headings, rows)


def _person(data: PersonYear, words: Words) -> Table:
    tell = words.translate
    visits: list[tuple[Cell, ...]] = [(on, tell("Charts", "visit"), None) for on in data.visited_on]
    ratings = [(dot.on, tell("Charts", "rating"), dot.value) for dot in data.ratings]
    headings = (tell("Charts", "Day"), tell("Charts", "What"), tell("Charts", "Of 5"))
    return Table(headings, tuple(sorted([*visits, *ratings], key=lambda row: str(row[0]))))


def _promises(data: Promises, words: Words) -> Table:
    tell = words.translate
    headings = (
        *(tell("Charts", "Week from"), tell("Charts", "Kept"), tell("Charts", "Late")),
        *(tell("Charts", "Broken"), tell("Charts", "Still open")),
    )
    rows = tuple(
        (week.starts_on, week.kept, week.late, week.broken, week.waiting) for week in data.weeks
    )
    return Table(headings, rows)


def _wants(data: Wants, words: Words) -> Table:
    tell = words.translate
    headings = (tell("Charts", "What"), tell("Charts", "People"), tell("Charts", "Of the best"))
    rows = tuple((one.title, one.people, round(one.people * one.of_best)) for one in data.rows)
    return Table(headings, rows)


def _handoffs(data: Handoffs, words: Words) -> Table:
    tell = words.translate
    headings = (
        *(tell("Charts", "Week from"), tell("Charts", "Handed over"), tell("Charts", "Taken over")),
        *(tell("Charts", "Musts"), tell("Charts", "Said back in time")),
        *(tell("Charts", "Written in full"), tell("Charts", "Minutes after sealing")),
        *(tell("Charts", "Minutes into the shift"), tell("Charts", "Carried too often")),
        tell("Charts", "Whole week"),
    )
    rows = tuple(
        (
            *(week.starts_on, week.sealed, week.taken, week.musts),
            *(_known(week.said_back), _known(week.complete)),
            *(_known(week.minutes), _known(week.into_shift), week.carried_long, week.is_whole),
        )
        for week in data.weeks
    )
    return Table(headings, rows)


def _known(value: float | None) -> float | None:
    return None if value is None else short(value)


_TOLD_BY: Mapping[type, Callable[[Any, Words], Table]] = {
    Best: tables_of_people.best,
    Calendar: _calendar,
    Cohorts: _cohorts,
    Frequency: _frequency,
    Handoffs: _handoffs,
    Happiness: _happiness,
    Hours: _hours,
    MakeItRight: _make_it_right,
    PersonYear: _person,
    Promises: _promises,
    Referrals: tables_of_people.referrals,
    RhythmMap: tables_of_people.rhythm_map,
    SatisfactionOverTime: _satisfaction,
    SelfCheck: tables_of_people.self_check,
    Sharing: tables_of_people.sharing,
    Slipping: tables_of_people.slipping,
    Vocal: tables_of_people.vocal,
    Wants: _wants,
}

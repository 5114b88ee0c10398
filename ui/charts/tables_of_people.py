"""The tables behind the charts that are about people."""

from models.insights.series.people import Best, RhythmMap, SelfCheck, Slipping
from models.insights.series.voices import Vocal
from ui.charts.cells import Table, short
from ui.charts.states import word
from ui.charts.words import Words


def best(data: Best, words: Words) -> Table:
    """Tell who the best are."""
    tell = words.translate
    headings = (
        *(tell("Charts", "No."), tell("Charts", "Name"), tell("Charts", "Visits expected")),
        *(tell("Charts", "Low"), tell("Charts", "High"), tell("Charts", "Chance")),
        *(tell("Charts", "Visits before"), tell("Charts", "Last visit"), tell("Charts", "State")),
    )
    rows = tuple(
        (
            *(one.no, one.name, None if data.hides_numbers else short(one.expected)),
            *((None, None) if data.hides_numbers else (one.low, one.high)),
            *(short(one.chance), one.visits_last, one.last_on, word(one.state, words)),
        )
        for one in data.rows
    )
    return Table(headings, rows)


def slipping(data: Slipping, words: Words) -> Table:
    """Tell who is late or slipping."""
    tell = words.translate
    headings = (
        *(tell("Charts", "No."), tell("Charts", "Name"), tell("Charts", "State")),
        *(tell("Charts", "Usual days"), tell("Charts", "Days since")),
        *(tell("Charts", "Chance to return"), tell("Charts", "Visits at stake")),
    )
    rows = tuple(
        (
            *(one.no, one.name, word(one.state, words), short(one.usual_days)),
            *(one.days_since, short(one.chance), short(one.at_stake)),
        )
        for one in data.rows
    )
    return Table(headings, rows)


def rhythm_map(data: RhythmMap, words: Words) -> Table:
    """Tell where everybody stands."""
    tell = words.translate
    headings = (
        *(tell("Charts", "State"), tell("Charts", "Usual days")),
        *(tell("Charts", "Days since"), tell("Charts", "Visits")),
    )
    columns = zip(data.states, data.usual_days, data.days_since, data.weights, strict=True)
    rows = tuple(
        (word(state, words), short(usual), int(since), int(visits))
        for state, usual, since, visits in columns
    )
    return Table(headings, rows)


def self_check(data: SelfCheck, words: Words) -> Table:
    """Tell what was said and what came."""
    tell = words.translate
    headings = (
        *(tell("Charts", "Said from"), tell("Charts", "Said to"), tell("Charts", "Said")),
        *(tell("Charts", "Came"), tell("Charts", "People")),
    )
    rows = tuple(
        (short(one.low), short(one.high), short(one.said), short(one.came), one.n)
        for one in data.bins
    )
    return Table(headings, rows)


def vocal(data: Vocal, words: Words) -> Table:
    """Tell who spoke up."""
    tell = words.translate
    headings = (
        *(tell("Charts", "Name"), tell("Charts", "Complaints"), tell("Charts", "Ideas")),
        *(tell("Charts", "Wants"), tell("Charts", "Thanks"), tell("Charts", "Mentions")),
        tell("Charts", "Chance to speak up"),
    )
    everybody = {one.customer: one for one in (*data.helpful, *data.complaining)}
    rows = tuple(
        (
            *(one.name, one.complaints, one.ideas, one.wants, one.thanks),
            *(one.mentions, short(one.chance)),
        )
        for one in everybody.values()
    )
    return Table(headings, rows)

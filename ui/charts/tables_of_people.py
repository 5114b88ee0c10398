"""The tables behind the charts that are about people."""

from models.insights.series.people import Best, RhythmMap, SelfCheck, Slipping
from models.insights.series.voices import Referrals, Sharing, Vocal
from ui.charts.cells import Table, likely, short
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
            *(likely(one.chance), one.visits_last, one.last_on, word(one.state, words)),
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
            *(one.days_since, likely(one.chance), short(one.at_stake)),
        )
        for one in data.rows
    )
    return Table(headings, rows)


def rhythm_map(data: RhythmMap, words: Words) -> Table:
    """Tell where everybody stands."""
    tell = words.translate
    headings = (
        *(tell("Charts", "Name"), tell("Charts", "State"), tell("Charts", "Usual days")),
        *(tell("Charts", "Days since"), tell("Charts", "Visits")),
    )
    names = map(data.names.get, data.keys)
    numbers = zip(data.usual_days, data.days_since, data.weights, strict=True)
    rows = tuple(
        (name, word(state, words), short(usual), int(since), int(visits))
        for name, state, (usual, since, visits) in zip(names, data.states, numbers, strict=True)
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
            *(one.mentions, likely(one.chance)),
        )
        for one in everybody.values()
    )
    return Table(headings, rows)


def sharing(data: Sharing, words: Words) -> Table:
    """Tell what each has done to make the shop known; chances only once they are known."""
    tell = words.translate
    headings = (
        *(tell("Charts", "Name"), tell("Charts", "Brought"), tell("Charts", "Praise in public")),
        *(tell("Charts", "Warnings"), tell("Charts", "Last time"), tell("Charts", "Chance")),
    )
    rows = tuple(
        (
            *(one.name, one.brought, one.shares, one.warned, one.last_on),
            None if data.is_estimate else likely(one.chance),
        )
        for one in data.rows
    )
    return Table(headings, rows)


def referrals(data: Referrals, words: Words) -> Table:
    """Tell who brought whom, and what would be lost with each."""
    tell = words.translate
    headings = (
        *(tell("Charts", "Name"), tell("Charts", "Brought by"), tell("Charts", "Visits")),
        *(tell("Charts", "Own visits in a year"), tell("Charts", "Of people still to bring")),
        tell("Charts", "Of those who may follow"),
    )
    line: list[str] = []
    rows = []
    for one in data.tree:
        line[one.depth :] = [one.name]
        lost = (short(one.kept), short(one.to_come), short(one.may_follow))
        by = line[one.depth - 1] if one.depth else None
        rows.append((one.name, by, one.visits, *((None,) * 3 if data.hides_numbers else lost)))
    return Table(headings, tuple(rows))

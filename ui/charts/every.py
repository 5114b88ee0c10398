"""The one way to a chart, whatever it draws: its facts say which it is."""

from collections.abc import Callable, Mapping
from typing import Any

from models.insights.series.coming import Calendar, Cohorts, Frequency, Hours
from models.insights.series.happy import Happiness, MakeItRight, SatisfactionOverTime
from models.insights.series.people import Best, RhythmMap, SelfCheck, Slipping
from models.insights.series.voices import Handoffs, Promises, Referrals, Sharing, Vocal, Wants
from ui.charts import (
    best,
    calendar,
    cohorts,
    frequency,
    handoffs,
    happiness,
    hours,
    make_it_right,
    person,
    promises,
    referrals,
    rhythm_map,
    satisfaction,
    self_check,
    sharing,
    slipping,
    vocal,
    wants,
)
from ui.charts.look import Look
from ui.charts.marks import Marks
from ui.charts.person_year import PersonYear
from ui.charts.sheet import Surface
from ui.charts.words import Words

_DRAWN_BY: Mapping[type, Callable[[Surface, Any, Look, Words], Marks]] = {
    Best: best.draw,
    Calendar: calendar.draw,
    Cohorts: cohorts.draw,
    Frequency: frequency.draw,
    Handoffs: handoffs.draw,
    Happiness: happiness.draw,
    Hours: hours.draw,
    MakeItRight: make_it_right.draw,
    PersonYear: person.draw,
    Promises: promises.draw,
    Referrals: referrals.draw,
    RhythmMap: rhythm_map.draw,
    SatisfactionOverTime: satisfaction.draw,
    SelfCheck: self_check.draw,
    Sharing: sharing.draw,
    Slipping: slipping.draw,
    Vocal: vocal.draw,
    Wants: wants.draw,
}
KINDS = tuple(_DRAWN_BY)


def draw(figure: Surface, facts: object, look: Look, words: Words) -> Marks:
    """Draw the chart that belongs to these facts."""
    return _DRAWN_BY[type(facts)](figure, facts, look, words)

"""Nothing covers anything, every sign is explained, and nothing is told of what is not there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest

from models.insights.series.people import Bin
from models.insights.series.voices import PromiseWeek
from models.kinds import RatedBy, State
from tests.ui.charts import samples
from tests.ui.charts.drawing import LOOK, Drawn, hexes
from tests.ui.charts.test_every_chart import FULL, THIN
from ui.chart_words import chart_words
from ui.charts import (
    best,
    calendar,
    frequency,
    happiness,
    hours,
    make_it_right,
    person,
    promises,
    referrals,
    rhythm_map,
    self_check,
    slipping,
)
from ui.fonts import Scale
from ui.theme import DARK, LIGHT, Theme

CARDS = [((474, 270), 100), ((530, 300), 100), ((930, 400), 150), ((830, 530), 200)]
SHEETS = [((1147, 720), 100), ((320, 180), 100), ((1900, 900), 150)]
_HARDLY = 0.25  # of a line, by which the boxes of two lines may meet

Written = tuple[str, float, float, float, float]


def written(drawn: Drawn) -> list[Written]:
    """Return every text with where it begins and ends, across and up."""
    return [
        (text.get_text(), box.x0, box.x1, box.y0, box.y1)
        for text in drawn.figure.texts
        if text.get_text()
        for box in [text.get_window_extent()]
    ]


def in_each_other(drawn: Drawn) -> Iterator[tuple[str, str]]:
    for (one, left, right, low, high), (other, begin, end, down, up) in combinations(
        written(drawn), 2
    ):
        across = min(right, end) - max(left, begin)
        deep = min(high, up) - max(low, down)
        if across > 1 and deep > min(high - low, up - down) * _HARDLY:
            yield one, other


@pytest.mark.parametrize("name", FULL)
@pytest.mark.parametrize(("size", "percent"), CARDS + SHEETS)
def test_no_word_runs_into_another(name: str, size: tuple[int, int], percent: int) -> None:
    for draw, data in (FULL[name], THIN[name]):
        drawn = Drawn(draw, data, size, LIGHT.look(Scale(percent)))
        assert not list(in_each_other(drawn))


@pytest.mark.parametrize(("size", "percent"), CARDS)
def test_people_of_whom_none_came_are_named_above_the_scale(
    size: tuple[int, int], percent: int
) -> None:
    bins = (
        Bin(0.0, 0.2, 0.1, 0.0, 5),
        Bin(0.2, 0.4, 0.28, 0.0, 2),
        Bin(0.4, 0.6, 0.52, 1.0, 3),
        Bin(0.6, 0.8, 0.68, 0.5, 2),
        Bin(0.8, 1.0, 0.99, 0.97, 97),
    )
    data = replace(samples.self_check(), bins=bins)
    drawn = Drawn(self_check.draw, data, size, LIGHT.look(Scale(percent)))
    assert not list(in_each_other(drawn))
    scale = next(low for text, _, _, low, _ in written(drawn) if text == "none")
    people = [low for text, _, _, low, _ in written(drawn) if text.endswith(" people")]
    assert all(low > scale for low in people)


def test_dots_at_the_ends_of_the_scale_are_whole() -> None:
    bins = (Bin(0.0, 0.2, 0.1, 0.0, 5), Bin(0.8, 1.0, 1.0, 1.0, 97))
    drawn = Drawn(self_check.draw, replace(samples.self_check(), bins=bins), (320, 220))
    assert not drawn.named("came").get_clip_on()
    assert not drawn.named("ranges").get_clip_on()


def test_a_year_of_days_is_cut_where_that_makes_larger_cells() -> None:
    drawn = Drawn(calendar.draw, samples.calendar(), (474, 300))
    boxes = [mark.box for mark in drawn.marks.marks]
    assert len(boxes) == 365
    assert {round(box.width, 4) for box in boxes} == {round(boxes[0].width, 4)}
    assert boxes[0].width * 474 > 12
    assert boxes[-1].top > boxes[0].top + 7 * boxes[0].height
    wide = Drawn(calendar.draw, samples.calendar(), (1200, 200)).marks.marks
    assert len({round(mark.box.top, 4) for mark in wide}) == 7


def test_closed_days_are_struck_out_and_others_are_not() -> None:
    data = samples.calendar()
    drawn = Drawn(calendar.draw, data, (1200, 200))
    closed = [day for day in data.days if not (day.is_open or day.visits)]
    assert len(drawn.named("closed").get_segments()) == len(closed) > 0
    assert "struck out: closed" in drawn.marks.note
    busy = replace(data, days=tuple(replace(day, visits=1) for day in data.days))
    assert "struck out" not in Drawn(calendar.draw, busy).marks.note


def test_months_are_named_at_even_steps() -> None:
    drawn = Drawn(calendar.draw, samples.calendar(), (1200, 200))
    months = {chart_words().month(number) for number in range(1, 13)}
    assert months <= set(drawn.texts())
    narrow = Drawn(calendar.draw, samples.calendar(), (330, 480))
    assert len(months & set(narrow.texts())) in {4, 6, 12}


def test_the_period_before_never_hides_what_is_expected() -> None:
    drawn = Drawn(best.draw, samples.best(6))
    dots, diamonds = drawn.named("expected").get_ydata(), drawn.named("before").get_ydata()
    assert all(0.2 < low - dot < 0.5 for dot, low in zip(dots, diamonds, strict=True))


def test_without_a_time_of_day_that_is_what_is_missing() -> None:
    data = replace(
        samples.hours(), basis=samples.basis(0, have=0, need=4), untimed=1659, first_hour=None
    )
    drawn = Drawn(hours.draw, data)
    assert drawn.marks.is_example
    assert "1,659 visits, none with a time of day" in drawn.marks.summary
    assert "0 of 4" not in drawn.marks.summary


def test_only_states_that_are_seen_are_explained() -> None:
    data = samples.slipping()
    away = tuple(replace(one, state=State.SLIPPING) for one in data.rows[:-1])
    late = replace(data.rows[-1], state=State.LATE)
    drawn = Drawn(slipping.draw, replace(data, rows=(*away, late)), (474, 300))
    assert "slipping" in drawn.texts()
    assert "late" not in drawn.texts()


def test_the_first_are_of_all_who_are_late_or_slipping() -> None:
    data = replace(samples.slipping(), late=83, slipping=114)
    drawn = Drawn(slipping.draw, data, (474, 300))
    assert f"the first {len(drawn.marks.marks)} of 197" in drawn.marks.note


def test_a_chance_that_takes_many_words_has_room() -> None:
    data = samples.slipping()
    rows = tuple(replace(one, chance=0.01, at_stake=123.4) for one in data.rows)
    drawn = Drawn(slipping.draw, replace(data, rows=rows), (1147, 720))
    assert "less than 1 in 20" in drawn.texts()
    assert not list(in_each_other(drawn))


def test_very_many_equal_ratings_do_not_reach_the_words_beside_them() -> None:
    data = samples.happiness()
    rows = tuple(replace(one, values=(5,) * 60) for one in data.rows)
    drawn = Drawn(happiness.draw, replace(data, rows=rows), (1200, 560))
    assert max(drawn.named("ratings").get_xdata()) < 5.25
    assert max(Drawn(happiness.draw, data, (474, 300)).named("ratings").get_xdata()) < 5.35


def test_a_quiet_arrow_is_explained_where_there_is_one() -> None:
    data = samples.make_it_right()
    drawn = Drawn(make_it_right.draw, data)
    assert len(hexes(drawn.named("shafts").get_color())) == 2
    assert {"what they gave", "most to lose"} <= set(drawn.texts())
    alike = tuple(replace(one, priority=1.0) for one in data.rows)
    drawn = Drawn(make_it_right.draw, replace(data, rows=alike))
    assert hexes(drawn.named("shafts").get_color()) == {LOOK.care}
    assert "what they gave" not in drawn.texts()


def test_the_card_of_the_page_has_room_for_regulars_and_says_what_a_triangle_is() -> None:
    drawn = Drawn(frequency.draw, samples.frequency(), (474, 408))
    names = [mark.label for mark in drawn.marks.marks if mark.opens.customers]
    assert len(names) == 6
    assert "triangle" in drawn.marks.note
    calm = samples.frequency()
    steady = tuple(replace(one, fell=False) for one in calm.regulars)
    note = Drawn(frequency.draw, replace(calm, regulars=steady), (474, 408)).marks.note
    assert "triangle" not in note


def test_one_regular_is_not_as_wide_as_the_card() -> None:
    drawn = Drawn(frequency.draw, samples.frequency(regulars=1), (474, 408))
    assert drawn.marks.marks[-1].box.width < 0.4


def test_a_persons_state_is_said_beside_its_mark() -> None:
    assert "due" in Drawn(person.draw, samples.person()).marks.note
    newcomer = samples.person(2)
    assert "due" not in Drawn(person.draw, newcomer).marks.note


def test_a_hollow_rating_is_explained_where_there_is_one() -> None:
    data = samples.person()
    assert "hollow: read by the staff" in Drawn(person.draw, data).marks.note
    own = tuple(replace(dot, by=RatedBy.CUSTOMER) for dot in data.ratings)
    assert "hollow" not in Drawn(person.draw, replace(data, ratings=own)).marks.note


def test_a_mark_says_how_much_it_stands_on() -> None:
    people = Drawn(rhythm_map.draw, samples.rhythm_map()).marks.marks
    assert all(f"; {mark.n} visit" in mark.value for mark in people if mark.n and mark.n < 1000)
    six, five = chart_words().percent(0.06), chart_words().percent(0.05)
    groups = Drawn(self_check.draw, samples.self_check()).marks.marks
    assert groups[0].value == f"we said {six} of 181 people would come, {five} did"
    away = Drawn(slipping.draw, samples.slipping()).marks.marks
    assert away[0].value.endswith(f"{away[0].n} visits in a year")


def test_parts_that_are_not_there_are_named_in_the_order_they_are_stacked() -> None:
    weeks = tuple(PromiseWeek(week.starts_on, 0, 0, 0, 1) for week in samples.promises().weeks)
    some = replace(weeks[0], kept=1, late=1, broken=1)
    drawn = Drawn(promises.draw, replace(samples.promises(), weeks=(some, *weeks[1:])))
    names = {text: low for text, _, _, low, _ in written(drawn)}
    assert names["kept"] < names["late"] < names["broken"] < names["still open"]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_what_is_lost_can_be_told_apart_in_grey(theme: Theme) -> None:
    drawn = Drawn(referrals.draw, samples.referrals(6), (800, 500), theme.look(Scale()))
    fills = [drawn.named(gid).get_facecolor()[0] for gid in ("own", "still to bring", "may follow")]
    greys = [0.3 * red + 0.59 * green + 0.11 * blue for red, green, blue, _ in fills]
    assert all(abs(one - other) > 0.1 for one, other in combinations(greys, 2))


def test_days_missed_by_somebody_who_comes_daily_are_seen() -> None:
    data = samples.person()
    first = data.basis.period.first
    daily = [first + timedelta(days=n) for n in range(365) if n % 7]
    drawn = Drawn(person.draw, replace(data, visited_on=daily), (328, 196))
    points_to_a_day = 328 * 72 / 96 / 365
    assert drawn.named("visits").get_linewidths()[0] < points_to_a_day
    assert Drawn(person.draw, data, (328, 196)).named("visits").get_linewidths()[0] > 1.5

"""What the drawn things mean: as high, as far and in the colours of the facts."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from matplotlib.lines import Line2D

from models.insights.series.basis import Period
from models.insights.series.voices import PromiseWeek
from models.kinds import RatedBy, State
from tests.ui.charts import samples
from tests.ui.charts.drawing import LOOK, Drawn, heights, hexes
from tests.ui.charts.samples import TODAY, YEAR
from ui.chart_words import chart_words
from ui.charts import (
    best,
    calendar,
    cohorts,
    frequency,
    happiness,
    hours,
    make_it_right,
    person,
    promises,
    rhythm_map,
    satisfaction,
    self_check,
    slipping,
    vocal,
)
from ui.charts.states import shape
from ui.charts.tables import table

FORMULA = "$\\frac{1}{2}$"


def test_bars_are_as_high_as_the_visits_and_what_is_not_over_is_hatched() -> None:
    data = samples.frequency()
    drawn = Drawn(frequency.draw, data)
    whole = [week for week in data.weeks if week.is_complete]
    assert heights(drawn.named("returners")) == [week.returners for week in whole]
    assert heights(drawn.named("first timers")) == [week.first_timers for week in whole]
    begun = drawn.named("returners, not over")
    assert heights(begun) == [data.weeks[-1].returners]
    assert begun.get_hatch()
    assert hexes(drawn.named("returners").get_facecolor()) == {LOOK.accent}
    assert {"coming back", "first time", "no name", "before: 83.1"} <= set(drawn.texts())
    assert len(drawn.named("closed").get_paths()) == 2


def test_the_marks_of_weeks_open_their_days() -> None:
    data = samples.frequency(regulars=0)
    marks = Drawn(frequency.draw, data).marks.marks
    assert len(marks) == len(data.weeks)
    assert (marks[1].opens.first, marks[1].n) == (data.weeks[1].starts_on, data.weeks[1].visits)
    assert marks[9].value == "closed"
    assert marks[-1].value.startswith("so far")
    lefts = [mark.box.left for mark in marks]
    assert lefts == sorted(lefts)


def test_very_many_weeks_are_bundled_and_one_week_stands_alone() -> None:
    many = Drawn(frequency.draw, samples.frequency(2500, regulars=0))
    assert len(many.named("returners").get_paths()) < 260
    assert "a week" in many.marks.marks[0].value
    one = samples.frequency(1, regulars=0)
    alone = Drawn(frequency.draw, replace(one, basis=samples.basis(60)))
    assert len(alone.marks.marks) == 1


def test_regulars_that_fell_are_marked() -> None:
    drawn = Drawn(frequency.draw, samples.frequency(), (1000, 700))
    assert len(heights(drawn.named("fallen"))) == 6
    assert hexes(drawn.named("fallen").get_facecolor()) == {LOOK.states.slipping}
    fell = [mark for mark in drawn.marks.marks if "half as often" in mark.value]
    assert [mark.label for mark in fell] == ["Tom Whitfield", "Jonas Ekström"]


def test_the_busiest_hour_is_outlined_and_closed_days_say_so() -> None:
    drawn = Drawn(hours.draw, samples.hours())
    ring, data = drawn.named("busiest"), samples.hours()
    assert data.busiest == (5, 13)
    assert ring.get_xy() == (13 - 7 - 0.5, 5 - 0.5)
    assert "closed" in drawn.texts()
    assert drawn.marks.summary == "Busiest: Saturday 13:00, 7.9 visits an hour"
    mark = drawn.marks.marks[0]
    assert (mark.label, mark.opens.weekday, mark.opens.hour) == ("Monday 7:00", 1, 7)


def test_hours_after_midnight_come_last() -> None:
    data = replace(samples.hours(), first_hour=18, last_hour=1, busiest=None)
    marks = Drawn(hours.draw, data).marks.marks
    assert [mark.opens.hour for mark in marks[:8]] == [18, 19, 20, 21, 22, 23, 0, 1]


def test_every_day_has_a_place_as_long_as_there_is_room() -> None:
    drawn = Drawn(calendar.draw, samples.calendar(), (900, 300))
    assert len(drawn.marks.marks) == 365
    assert drawn.marks.marks[-1].opens.last == TODAY
    narrow = Drawn(calendar.draw, samples.calendar(), (260, 150)).marks
    assert 100 < len(narrow.marks) < 365
    assert narrow.marks[-1].opens.last == TODAY
    assert len(Drawn(calendar.draw, samples.calendar(1)).marks.marks) == 1
    Drawn(calendar.draw, samples.calendar(4000))


def test_shares_are_written_in_their_cells() -> None:
    data = samples.cohorts()
    drawn = Drawn(cohorts.draw, data)
    first = data.rows[0]
    for share in first.shares:
        assert str(round(share * 100)) in drawn.texts()
    assert f"{first.size} new" in drawn.texts()
    assert drawn.marks.marks[0].value == f"{first.came[0]} of {first.size} came"


def test_of_few_people_no_share_is_told() -> None:
    data = samples.cohorts()
    few = replace(data.rows[0], size=2, came=(2, 1), shares=(1.0, 0.5))
    drawn = Drawn(cohorts.draw, replace(data, rows=(few, *data.rows[1:])))
    assert {"2 of 2", "1 of 2"} <= set(drawn.texts())
    assert "100" not in drawn.texts()
    alone = Drawn(cohorts.draw, replace(data, rows=(few,)))
    assert alone.marks.summary == "2 of 2 newcomers came again the month after"
    assert [row[-1] for row in table(replace(data, rows=(few,)), chart_words()).rows] == [None] * 2


def test_who_is_left_out_of_the_best_is_said() -> None:
    some = Drawn(best.draw, replace(samples.best(6), left_out=40))
    assert "left out: 40 people who came on one day or two" in some.marks.note
    nobody = replace(samples.best(0), basis=samples.basis(40, have=0, need=2), left_out=40)
    assert Drawn(best.draw, nobody).marks.summary == (
        "The best customers stand here once two have come on three days. So far: 0 of 2 people."
    )


def test_of_a_first_rating_is_said_what_people_usually_give() -> None:
    data = samples.make_it_right()
    first = replace(data.rows[0], has_rated_before=False)
    drawn = Drawn(make_it_right.draw, replace(data, rows=(first, *data.rows[1:])))
    told = [mark.value for mark in drawn.marks.marks]
    assert told[0].startswith("gave 2, people here usually give 4.7")
    assert told[1].startswith("gave 3, expected 4.6")
    assert list(drawn.named("usual").get_xdata()) == [first.expected]
    assert "first rating: what people here usually give" in drawn.texts()
    alone = Drawn(make_it_right.draw, replace(data, rows=(first,))).texts()
    assert "what they had come to expect" not in alone


def test_a_short_time_is_not_told_to_wait() -> None:
    month = replace(samples.basis(40, have=3, need=4), period=Period.ending(TODAY, 30))
    said = Drawn(hours.draw, replace(samples.hours(), basis=month)).marks.summary
    assert said.endswith("In this time: 3 of 4 weeks. A longer one may hold more.")


def test_where_nobody_new_came_the_card_says_so() -> None:
    data = samples.cohorts()
    long_known = replace(data, basis=samples.basis(0, have=12, need=2), rows=())
    assert Drawn(cohorts.draw, long_known).marks.summary == (
        "Nobody came for the first time in these months. Looked back on: 12 months."
    )
    newest = replace(data.rows[-1], size=3, came=(), shares=())
    new = replace(data, basis=samples.basis(3, have=12, need=2), rows=(newest,))
    assert Drawn(cohorts.draw, new).marks.summary == (
        "Whoever is new has not had a whole month yet to come again in. New so far: 3 people."
    )
    begun = replace(new, basis=samples.basis(3, have=1, need=2))
    assert Drawn(cohorts.draw, begun).marks.summary.endswith("So far: 1 of 2 months.")


def test_dots_stand_at_the_visits_expected() -> None:
    data = samples.best(6)
    drawn = Drawn(best.draw, data)
    assert list(drawn.named("expected").get_xdata()) == [one.expected for one in data.rows]
    assert list(drawn.named("before").get_xdata()) == [one.visits_last for one in data.rows]
    spans = [(line[0][0], line[1][0]) for line in drawn.named("ranges").get_segments()]
    assert spans == [(one.low, one.high) for one in data.rows]
    assert "slipping" in drawn.texts()
    assert drawn.marks.marks[2].opens.customers == (data.rows[2].customer,)


def test_after_a_long_closure_only_the_order_is_drawn() -> None:
    drawn = Drawn(best.draw, replace(samples.best(6), hides_numbers=True))
    assert not drawn.has("expected")
    assert "only the order" in drawn.marks.note
    assert "expected" not in drawn.marks.marks[0].value
    assert samples.NAMES[0] in drawn.texts()


@pytest.mark.parametrize("count", [1, 2, 2000])
def test_lists_of_any_length_show_what_fits(count: int) -> None:
    for draw, data in (
        (best.draw, samples.best(max(count, 2))),
        (happiness.draw, samples.happiness(max(count, 5))),
        (slipping.draw, samples.slipping(count)),
    ):
        marks = Drawn(draw, data).marks.marks
        assert 0 < len(marks) <= 40
        tops = [mark.box.top for mark in marks]
        assert tops == sorted(tops)


def test_each_rating_is_seen_beside_the_best_guess() -> None:
    data = samples.happiness(6)
    drawn = Drawn(happiness.draw, data)
    assert list(drawn.named("guesses").get_xdata()) == [one.estimate for one in data.rows]
    count = sum(min(one.values.count(v), 9) for one in data.rows for v in (1, 2, 3, 4, 5))
    assert len(drawn.named("ratings").get_xdata()) == count
    assert "your shop 4.2" in drawn.texts()


def test_what_is_beyond_the_usual_wait_has_the_colour_of_the_state() -> None:
    data = samples.slipping(3)
    drawn = Drawn(slipping.draw, data, (1100, 400))
    wait, beyond = drawn.named("usual wait"), drawn.named("beyond it")
    for one, before, after in zip(
        data.rows, wait.get_segments(), beyond.get_segments(), strict=True
    ):
        assert before[0][0] == -one.days_since
        assert before[1][0] == pytest.approx(one.usual_days - one.days_since)
        assert after[1][0] == 0
    colors = [shape(one.state, LOOK).color for one in data.rows]
    assert hexes(beyond.get_color()) == set(colors)
    assert len(drawn.named("visits").get_segments()) == sum(len(r.visited_on) for r in data.rows)
    assert any("slipping: 9 of 10" in text for text in drawn.texts())
    assert any(text.startswith("usually every") for text in drawn.texts())


def test_a_wait_that_is_hardly_known_is_told_as_about() -> None:
    data = samples.slipping(1)
    about = replace(data, rows=(replace(data.rows[0], is_about=True),))
    assert "about every" in Drawn(slipping.draw, about).marks.marks[0].value
    some = samples.best(6)
    rows = (replace(some.rows[0], is_about=True), *some.rows[1:])
    told = [mark.value for mark in Drawn(best.draw, replace(some, rows=rows)).marks.marks]
    assert ["about every" in value for value in told] == [True, *[False] * (len(told) - 1)]
    everybody = replace(samples.rhythm_map(40), weights=[3] * 20 + [4] * 20)
    values = [mark.value for mark in Drawn(rhythm_map.draw, everybody).marks.marks]
    assert sum(value.startswith("about") for value in values) == 20


def test_who_was_seen_to_is_told_apart() -> None:
    data = replace(samples.slipping(3), late_seen_to=1, slipping_seen_to=1)
    assert "2 more seen to" in Drawn(slipping.draw, data).marks.note
    rest = replace(data, rows=(), late=0, slipping=0)
    assert "Nobody else is late" in Drawn(slipping.draw, rest).marks.summary


def test_the_list_of_those_who_stay_away_says_its_order_and_no_numbers_that_mean_nothing() -> None:
    away = samples.slipping(3)
    rows = tuple(
        replace(row, at_stake=stake) for row, stake in zip(away.rows, (3, 0.5, 0.4), strict=True)
    )
    drawn = Drawn(slipping.draw, replace(away, rows=rows), (1100, 400))
    assert "visits at stake × chance to return" in drawn.marks.note
    stakes = ["3.0", "0.5", "less than one"]
    assert [text for text in drawn.texts() if text in {*stakes, "0.4"}] == stakes


def test_after_a_long_closure_no_visits_are_at_stake() -> None:
    away = samples.slipping(3)
    rows = tuple(replace(row, at_stake=None) for row in away.rows)
    drawn = Drawn(slipping.draw, replace(away, rows=rows), (1100, 400))
    assert drawn.texts().count("–") == 3
    assert "only the order" in drawn.marks.note
    owed = samples.make_it_right()
    without = replace(owed, rows=[replace(row, stake=None) for row in owed.rows])
    drawn = Drawn(make_it_right.draw, without)
    assert "only the order" in drawn.marks.note
    assert not [mark for mark in drawn.marks.marks if "at stake" in mark.value]


def test_nobody_slipping_is_good_news_and_learning_is_said() -> None:
    nobody = replace(samples.slipping(0), basis=samples.basis(310, have=200, need=90))
    assert "Nobody is late" in Drawn(slipping.draw, nobody).marks.summary
    assert "Still learning" in Drawn(slipping.draw, samples.slipping(0)).marks.summary


def test_ratings_are_dots_and_the_staffs_are_hollow() -> None:
    data = samples.satisfaction()
    drawn = Drawn(satisfaction.draw, data)
    said = sum(dot.by is RatedBy.CUSTOMER for dot in data.dots)
    assert len(drawn.named("ratings by customer").get_xdata()) == said
    staff = drawn.named("ratings by staff")
    assert len(staff.get_xdata()) == len(data.dots) - said
    assert staff.get_markerfacecolor() == LOOK.sheet
    assert list(drawn.named("mean").get_ydata()) == [point.mean for point in data.running]


def test_the_mean_of_a_single_day_is_a_dot() -> None:
    data = samples.satisfaction()
    drawn = Drawn(satisfaction.draw, replace(data, running=data.running[-1:]))
    assert drawn.named("mean").get_marker() == "o"


def test_the_line_stands_only_where_it_is_not_chance() -> None:
    falling = Drawn(satisfaction.draw, samples.satisfaction())
    assert "(not chance any more)" in falling.texts()
    assert hexes(falling.named("turn").get_color()) == {LOOK.care}
    steady = Drawn(satisfaction.draw, samples.satisfaction(falls=False))
    assert not steady.has("turn")
    assert "no proven change" in steady.marks.summary
    few = Drawn(satisfaction.draw, samples.satisfaction(2))
    assert not few.has("mean")
    assert "so far" in few.marks.note


def test_very_many_ratings_are_told_in_piles() -> None:
    data = samples.satisfaction_piles(100_000)
    drawn = Drawn(satisfaction.draw, data)
    assert len(drawn.named("piles").get_paths()) == len(data.piles)
    assert "ratings" in drawn.marks.marks[0].value


def test_a_week_that_began_before_the_period_tells_only_of_the_days_in_it() -> None:
    data = samples.frequency(regulars=0)
    begins = data.weeks[0].starts_on + timedelta(days=4)
    whole = replace(data.basis, period=Period(begins, data.basis.period.last))
    first = replace(data.weeks[0], is_complete=False)
    part = replace(data, basis=whole, weeks=(first, *data.weeks[1:]))
    mark = Drawn(frequency.draw, part).marks.marks[0]
    assert (mark.opens.first, mark.opens.last) == (begins, begins + timedelta(days=2))
    assert mark.label == chart_words().period(begins, begins + timedelta(days=2))
    assert "so far" not in mark.value


def test_each_state_has_its_own_shape_and_colour() -> None:
    states = (State.ON_TIME, State.DUE, State.LATE, State.SLIPPING, State.GONE)
    shapes = [shape(state, LOOK) for state in states]
    assert len({(one.marker, one.is_hollow) for one in shapes}) == 5
    assert len({one.color for one in shapes}) == 5


def test_people_stand_in_their_bands() -> None:
    data = samples.rhythm_map()
    drawn = Drawn(rhythm_map.draw, data)
    for state in (State.LATE, State.SLIPPING):
        count = sum(one is state for one in data.states)
        assert len(drawn.named(f"people {state}").get_offsets()) == count
        assert f"{state}: {count}" in drawn.texts()
    assert drawn.marks.marks[0].label == "slipping"
    named = replace(data, names={key: f"Guest {n}" for n, key in enumerate(data.keys)})
    first = Drawn(rhythm_map.draw, named).marks.marks[0]
    assert first.label.startswith("Guest ")
    assert first.value.startswith("slipping, usually ")


def test_a_hundred_thousand_people_are_a_shade() -> None:
    drawn = Drawn(rhythm_map.draw, samples.rhythm_map(100_000))
    assert drawn.named("density")
    assert len(drawn.marks.marks) <= 600
    two = replace(samples.rhythm_map(2), basis=samples.basis(2))
    assert len(Drawn(rhythm_map.draw, two).marks.marks) == 2


def test_what_was_said_stands_beside_what_came() -> None:
    data = samples.self_check()
    drawn = Drawn(self_check.draw, data)
    assert list(drawn.named("came").get_xdata()) == [one.said for one in data.bins]
    assert list(drawn.named("came").get_ydata()) == [one.came for one in data.bins]
    assert drawn.marks.summary == "90 days ago we expected 412 visits, 380 came."
    for low_high, one in zip(drawn.named("ranges").get_segments(), data.bins, strict=True):
        assert 0 <= low_high[0][1] < one.came < low_high[1][1] <= 1


def test_arrows_go_from_expected_to_given() -> None:
    data = samples.make_it_right()
    drawn = Drawn(make_it_right.draw, data)
    segments = drawn.named("shafts").get_segments()
    ends = [(line[0][0], line[1][0]) for line in segments]
    assert ends == [(one.expected, one.given) for one in data.rows]
    visit = data.rows[0].visit
    assert drawn.marks.marks[0].opens.visits == (visit,)


def test_a_persons_year_shows_visits_wait_and_ratings() -> None:
    data = samples.person()
    drawn = Drawn(person.draw, data, (500, 300))
    assert len(drawn.named("visits").get_segments()) == len(data.visited_on)
    labels = [mark.value for mark in drawn.marks.marks]
    assert labels.count("came in") == len(data.visited_on)
    assert len(labels) == len(data.visited_on) + len(data.ratings)
    wait = drawn.named("usual wait").get_segments()[0]
    assert wait[1][0] - wait[0][0] == pytest.approx(9)
    unknown = Drawn(person.draw, samples.person(2), (340, 120))
    assert not unknown.has("usual wait")
    old = replace(data, visited_on=[TODAY - timedelta(days=200)], ratings=())
    Drawn(person.draw, old)


@pytest.mark.parametrize("name", [FORMULA, "山田太郎" * 20, "محمد " * 12])
def test_names_of_all_kinds_are_drawn_in_lists(name: str) -> None:
    rows = tuple(replace(one, name=name) for one in samples.best(4).rows)
    drawn = Drawn(best.draw, replace(samples.best(4), rows=rows))
    shown = [text for text in drawn.texts() if text[:3] == name[:3] or "□" in text]
    assert len(shown) >= 4
    assert all(len(text) <= 40 for text in shown)
    assert drawn.marks.marks[0].label == name


def test_promises_are_stacked_by_what_became_of_them() -> None:
    data = samples.promises()
    drawn = Drawn(promises.draw, data)
    assert heights(drawn.named("kept")) == [week.kept for week in data.weeks]
    assert drawn.named("broken").get_hatch()
    assert {"kept", "late", "broken", "still open"} <= set(drawn.texts())
    assert drawn.marks.marks[-1].opens.last == data.weeks[-1].starts_on + timedelta(days=6)


def test_complaints_go_left_and_all_else_right() -> None:
    data = samples.vocal()
    drawn = Drawn(vocal.draw, replace(data, complaining=()), (900, 400))
    for gid, side in (("complaints", -1), ("ideas", 1), ("thanks", 1)):
        for path in drawn.named(gid).get_paths():
            assert (path.vertices[:, 0] * side >= 0).all()
    assert "nobody so far" in drawn.texts()
    both = Drawn(vocal.draw, data, (900, 400)).marks
    assert len(both.marks) == len(data.helpful) + len(data.complaining)
    assert len(Drawn(vocal.draw, data, (480, 420)).marks.marks) > 3


def test_a_month_that_is_not_over_is_pale_and_no_fall() -> None:
    data = samples.frequency(regulars=1)
    fell = replace(data, regulars=(replace(data.regulars[0], counts=(5,) * 12, fell=True),))
    drawn = Drawn(frequency.draw, fell, (640, 480))
    assert "Regulars by the month, the last 12 months; pale: not over" in drawn.texts()
    bars = {name: drawn.named(name).get_paths() for name in ("usual", "fallen", "under way")}
    assert {name: len(paths) for name, paths in bars.items()} == {
        "usual": 8, "fallen": 3, "under way": 1,
    }  # fmt: skip
    edges = {name: max(path.vertices[:, 0].max() for path in bars[name]) for name in bars}
    assert edges["usual"] < edges["fallen"] < edges["under way"]
    november = Period(YEAR.first, date(2026, 11, 30))
    whole = replace(fell, basis=replace(fell.basis, period=november))
    drawn = Drawn(frequency.draw, whole, (640, 480))
    assert "Regulars by the month, the last 12 months" in drawn.texts()
    assert len(drawn.named("fallen").get_paths()) == 3
    assert not drawn.named("under way").get_paths()


def test_how_many_promises_were_kept_is_said_in_all() -> None:
    week = PromiseWeek(date(2026, 11, 9), 13, 2, 2, 0)
    data = replace(samples.promises(1), weeks=(week,))
    assert "13 of 17 kept, 2 late and 2 broken" in Drawn(promises.draw, data).marks.note
    kept = replace(data, weeks=(replace(week, late=0, broken=0),))
    assert "13 of 13 kept ·" in Drawn(promises.draw, kept).marks.note


def test_a_rule_and_its_count_speak_of_the_same_thing() -> None:
    few, learning = samples.basis(3, have=3, need=20), samples.basis(3, have=10, need=90)
    check = samples.self_check(0)
    said = Drawn(self_check.draw, replace(check, basis=few)).marks.summary
    assert "20 people were known 90 days ago" in said
    assert said.endswith("So far: 3 of 20 people.")
    said = Drawn(self_check.draw, replace(check, basis=learning)).marks.summary
    assert "90 days of visits before it are needed" in said
    assert said.endswith("So far: 10 of 90 days.")
    people = samples.rhythm_map(0)
    said = Drawn(rhythm_map.draw, replace(people, basis=learning)).marks.summary
    assert said == "The map stands here after 90 days of visits. So far: 10 of 90 days."
    ten = replace(people, basis=samples.basis(3, have=3, need=10))
    said = Drawn(rhythm_map.draw, ten).marks.summary
    assert said.endswith("once ten people have come three times. So far: 3 of 10 people.")
    said = Drawn(satisfaction.draw, samples.satisfaction(0)).marks.summary
    assert said.endswith("once somebody has said how it was. So far: nobody.")


def test_a_rating_has_its_colour_everywhere() -> None:
    data = samples.person()
    dots = [replace(data.ratings[0], value=value) for value in range(1, 6)]
    drawn = Drawn(person.draw, replace(data, ratings=tuple(dots)))
    marks = [line for line in drawn.figure.findobj(Line2D) if line.get_gid() == "rating"]
    assert [line.get_markeredgecolor() for line in marks] == [
        *(LOOK.care, LOOK.care, LOOK.usual, LOOK.accent, LOOK.accent)
    ]


def test_a_dot_says_who_gave_it_and_the_mean_what_it_stands_on() -> None:
    data = samples.satisfaction()
    dots = list(data.dots)
    dots[-1] = replace(dots[-1], name="Ada", value=4, by=RatedBy.CUSTOMER, words="no  chair")
    marks = Drawn(satisfaction.draw, replace(data, dots=tuple(dots))).marks.marks
    assert marks[len(dots) - 1].value == "Ada · 4 of 5 · “no chair”"
    point, mark = data.running[-1], marks[-1]
    assert len(marks) == len(dots) + len(data.running)
    assert mark.value.startswith(f"{point.mean:.1f} of 5 in the last {point.n} ratings")
    assert (mark.opens.first, mark.opens.last, mark.opens.most) == (point.since, point.on, point.n)

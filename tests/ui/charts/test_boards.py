"""What the boards about words, word of mouth, wants and handoffs mean, as they are drawn."""

from dataclasses import replace
from datetime import date

import pytest

from models.insights.series.basis import Period
from tests.ui.charts import samples
from tests.ui.charts.drawing import Drawn, heights
from ui.chart_words import chart_words
from ui.charts import handoffs, referrals, sharing, sharing_words, vocal, wants
from ui.charts.tables import table

STRANGE = pytest.mark.parametrize("name", ["$\\frac{1}{2}$", "山田太郎" * 20, "محمد " * 12])


def widths(collection: object) -> list[float]:
    """Return how wide each bar of a collection is."""
    spans = (path.vertices[:, 0] for path in collection.get_paths())  # type: ignore[attr-defined]
    return [round(float(span.max() - span.min()), 6) for span in spans if len(span)]


def starts(collection: object) -> list[float]:
    """Return where each bar of a collection begins."""
    paths = collection.get_paths()  # type: ignore[attr-defined]
    return [round(float(path.vertices[:, 0].min()), 6) for path in paths]


class TestSharing:
    def test_each_bar_is_what_somebody_did(self) -> None:
        data = samples.sharing()
        drawn = Drawn(sharing.draw, data, (800, 640))
        assert widths(drawn.named("brought")) == [one.brought for one in data.rows]
        assert widths(drawn.named("praised")) == [one.shares for one in data.rows]
        assert min(starts(drawn.named("warned"))) == -2
        assert drawn.marks.marks[0].opens.customers == (data.rows[0].customer,)

    def test_the_evidence_is_told_in_words(self) -> None:
        one = replace(samples.sharing().rows[0], brought=3, shares=1, last_on=date(2026, 5, 3))
        words, as_of = chart_words(), samples.TODAY
        said = sharing_words.evidence(one, as_of, words)
        assert said == "brought 3 people, praised once in public, last in May"
        long_ago = replace(one, brought=1, shares=0, warned=2, last_on=date(2025, 5, 3))
        said = sharing_words.evidence(long_ago, as_of, words)
        assert said == "brought 1 person, warned others 2 times, last in May 2025"

    def test_no_chance_is_told_while_few_have_shared(self) -> None:
        estimate = samples.sharing(is_estimate=True)
        drawn = Drawn(sharing.draw, estimate)
        assert "estimate" in drawn.marks.note
        assert "estimate" in drawn.marks.summary
        assert not any("in 10" in text for text in drawn.texts())
        assert not any("90 days" in mark.value for mark in drawn.marks.marks)
        assert {row[-1] for row in table(estimate, chart_words()).rows} == {None}
        known = Drawn(sharing.draw, samples.sharing())
        assert any("in 10" in text for text in known.texts())
        assert "estimate" not in known.marks.note

    def test_warnings_are_named_only_where_there_are_any(self) -> None:
        data = samples.sharing()
        calm = replace(data, rows=tuple(replace(one, warned=0) for one in data.rows))
        assert "warnings, to the left" in Drawn(sharing.draw, data).texts()
        assert "warnings, to the left" not in Drawn(sharing.draw, calm).texts()


class TestReferrals:
    def test_each_stands_below_who_brought_them_and_costs_what_is_drawn(self) -> None:
        data = samples.referrals(6)
        drawn = Drawn(referrals.draw, data, (800, 500))
        own = drawn.named("own")
        assert widths(own) == pytest.approx([one.kept for one in data.tree])
        assert starts(drawn.named("still to bring")) == pytest.approx(widths(own))
        assert widths(drawn.named("may follow")) == pytest.approx(
            [one.may_follow for one in data.tree]
        )
        names = {text.get_text(): text.get_position()[0] for text in drawn.figure.texts}
        first, second, third = (names[one.name] for one in data.tree[:3])
        assert first < second < third
        assert names[data.tree[4].name] == second
        links = [one for one in drawn.figure.artists if one.get_gid() == "link"]
        assert len(links) == sum(one.depth > 0 for one in data.tree)

    def test_dots_grow_with_the_visits(self) -> None:
        data = samples.referrals(6)
        drawn = Drawn(referrals.draw, data)
        dots = [one for one in drawn.figure.artists if one.get_gid() == "dot"]
        sizes = sorted(
            (one.visits, dot.get_markersize())  # type: ignore[attr-defined]
            for one, dot in zip(data.tree, dots, strict=True)
        )
        assert [size for _, size in sizes] == sorted(size for _, size in sizes)

    def test_after_a_long_closure_only_who_brought_whom_is_told(self) -> None:
        closed = replace(samples.referrals(), hides_numbers=True)
        drawn = Drawn(referrals.draw, closed)
        assert not drawn.has("own")
        assert "cannot be told" in drawn.marks.note
        assert "costs" not in drawn.marks.marks[0].value
        assert "lost" not in drawn.marks.summary
        assert table(closed, chart_words()).rows[0][3:] == (None, None, None)

    def test_the_table_names_who_brought_whom(self) -> None:
        data = samples.referrals(6)
        by = [row[1] for row in table(data, chart_words()).rows]
        names = [one.name for one in data.tree]
        assert by == [None, names[0], names[1], names[2], names[0], names[0]]

    @pytest.mark.parametrize("people", [2, 3000])
    def test_trees_of_any_size_show_what_fits(self, people: int) -> None:
        drawn = Drawn(referrals.draw, samples.referrals(people))
        assert 0 < len(drawn.marks.marks) <= 40
        deep = tuple(replace(one, depth=n) for n, one in enumerate(samples.referrals(11).tree))
        line = Drawn(referrals.draw, replace(samples.referrals(), tree=deep), (480, 420))
        assert len(line.marks.marks) > 5


class TestWants:
    def test_bars_count_people_and_those_of_the_best(self) -> None:
        data = samples.wants()
        drawn = Drawn(wants.draw, data, (800, 500))
        best, others = widths(drawn.named("of the best")), widths(drawn.named("others"))
        assert best == [round(one.people * one.of_best) for one in data.rows]
        sums = [one + other for one, other in zip(best, others, strict=True)]
        assert sums == [one.people for one in data.rows]
        assert drawn.marks.marks[0].opens.theme == data.rows[0].theme
        assert drawn.marks.marks[0].value == "12 people, 4 of the best"
        assert drawn.marks.marks[2].value == "8 people"
        assert drawn.marks.summary.startswith("Most wanted: Open at 7 on Saturdays (12 people)")

    def test_a_single_want_is_no_long_bar(self) -> None:
        one = samples.wants(1)
        single = replace(one.rows[0], people=1, of_best=0.0)
        drawn = Drawn(wants.draw, replace(one, rows=(single,), basis=samples.basis(1)))
        assert drawn.marks.marks[0].value == "1 person"
        assert drawn.named("others").axes.get_xlim()[1] == 4


class TestHandoffs:
    def test_each_strip_is_as_high_as_its_share(self) -> None:
        data = samples.handoffs()
        drawn = Drawn(handoffs.draw, data)
        assert heights(drawn.named("taken")) == [week.taken for week in data.weeks]
        assert heights(drawn.named("taken, of")) == [week.sealed for week in data.weeks]
        said = [week.said_back for week in data.weeks if week.said_back is not None]
        assert heights(drawn.named("said back")) == pytest.approx(said)
        assert len(said) == len(data.weeks) - 1
        assert set(heights(drawn.named("said back, of"))) == {1}
        assert heights(drawn.named("minutes")) == [week.into_shift for week in data.weeks]
        assert {"86%", "55%", "3 usually"} <= set(drawn.texts())

    def test_a_mark_is_a_week_and_opens_its_days(self) -> None:
        data = samples.handoffs()
        marks = Drawn(handoffs.draw, data).marks.marks
        assert len(marks) == 26
        assert (marks[-1].opens.first, marks[-1].opens.last) == (date(2026, 11, 16), samples.TODAY)
        assert marks[2].value.startswith("13 of 14 taken over; ")
        assert "said back" not in marks[5].value
        assert "2 carried more than three times" in marks[3].value

    def test_weeks_without_any_leave_a_gap(self) -> None:
        data = samples.handoffs(4)
        gap = replace(data, weeks=(data.weeks[0], data.weeks[3]))
        drawn = Drawn(handoffs.draw, gap)
        lefts = [mark.box.left for mark in drawn.marks.marks]
        assert lefts[1] - lefts[0] == pytest.approx(3 * drawn.marks.marks[0].box.width)

    def test_what_was_carried_too_often_has_a_strip_only_where_it_happened(self) -> None:
        assert Drawn(handoffs.draw, samples.handoffs()).has("carried")
        assert not Drawn(handoffs.draw, samples.handoffs(2)).has("carried")

    @pytest.mark.parametrize("weeks", [1, 2, 600])
    def test_any_number_of_weeks_is_drawn(self, weeks: int) -> None:
        period = Period.ending(samples.TODAY, 7 * weeks)
        data = replace(samples.handoffs(weeks), basis=samples.basis(14 * weeks, period=period))
        marks = Drawn(handoffs.draw, data).marks.marks
        assert 0 < len(marks) <= min(weeks, 200)
        assert marks[-1].box.width < 0.1


@STRANGE
def test_names_of_all_kinds_are_drawn(name: str) -> None:
    shared, brought, wanted = samples.sharing(4), samples.referrals(4), samples.wants(4)
    heard = samples.vocal()
    cases = (
        (sharing.draw, replace(shared, rows=tuple(replace(r, name=name) for r in shared.rows))),
        (referrals.draw, replace(brought, tree=tuple(replace(r, name=name) for r in brought.tree))),
        (wants.draw, replace(wanted, rows=tuple(replace(r, title=name) for r in wanted.rows))),
        (vocal.draw, replace(heard, helpful=tuple(replace(r, name=name) for r in heard.helpful))),
    )
    for draw, data in cases:
        drawn = Drawn(draw, data, (480, 420))
        shown = [text for text in drawn.texts() if text[:3] == name[:3] or "□" in text]
        assert shown
        assert all(len(text) <= 40 for text in shown)
        assert drawn.marks.marks[0].label == name

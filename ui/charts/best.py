"""Who the best customers are: the visits to expect of each, and how sure that is."""

from collections.abc import Sequence

from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D

from models.insights.series.people import Best, BestCustomer
from models.kinds import State
from ui.charts import rows as people_rows
from ui.charts import thin
from ui.charts.frame import Sign, first_of, joined, remark, room_for, signs, standing
from ui.charts.look import Look
from ui.charts.marks import Mark, Marks, Opens
from ui.charts.rows import Person, Rows, row_rect
from ui.charts.scales import round_steps
from ui.charts.sheet import Rect, Sheet, Surface
from ui.charts.states import shape, word
from ui.charts.words import Noun, Words

_WIDE = 50  # sheets of so many letters have room for the rhythm
_LOWER = 0.32  # rows that the period before stands below, so that it never hides what is expected
_WORTH_SAYING = {State.LATE, State.SLIPPING, State.GONE}


def draw(figure: Surface, data: Best, look: Look, words: Words) -> Marks:
    """Draw a dot for the visits expected, a line for 8 in 10, a diamond for the period before."""
    sheet = Sheet(figure, look)
    if not data.basis.is_enough or not data.rows:
        note = _note(data, 0, words)
        return thin.draw(sheet, remark(sheet, note), _thin(data, words), note, words)
    meant = [] if data.hides_numbers else _signs(data, look, words)
    room = room_for(sheet, _note(data, 1, words), meant)
    shown = data.rows[: people_rows.how_many(sheet, room, len(data.rows))]
    note = _note(data, len(shown), words)
    area = signs(sheet, remark(sheet, note), meant)
    rows = _lay(sheet, area, data, shown, words)
    if not data.hides_numbers:
        _draw(sheet, rows, shown, words)
    marks = [
        Mark(
            sheet.box(row_rect(sheet, rows, n)),
            one.name,
            _value(one, data, words),
            one.visits_last,
            Opens(customers=(one.customer,)),
        )
        for n, one in enumerate(shown)
    ]
    return Marks(_summary(data, words), joined(note), tuple(marks))


def _lay(sheet: Sheet, area: Rect, data: Best, shown: Sequence[BestCustomer], words: Words) -> Rows:
    em = sheet.em
    said = [word(one.state, words) if one.state in _WORTH_SAYING else "" for one in shown]
    columns = (
        ["" if data.hides_numbers else words.number(round(one.expected)) for one in shown],
        said,
        [_habit(one, data, words) if sheet.width > _WIDE * em else "" for one in shown],
    )
    first = sheet.widest(columns[0], sheet.strong) + em * 1.2
    second = first + (sheet.widest(said, sheet.soft) + em * 2.4 if any(said) else 0)
    third = second + sheet.widest(columns[2], sheet.soft) + em
    rows = people_rows.lay(sheet, area, [Person(one.name) for one in shown], third)
    people_rows.beside(sheet, rows, columns[0], first - em * 0.2, sheet.strong.to("right"))
    people_rows.beside(sheet, rows, said, first + em * 1.5, sheet.soft)
    people_rows.beside(sheet, rows, columns[2], second + em * 0.6, sheet.soft)
    _draw_states(sheet, rows, shown, first)
    return rows


def _draw_states(sheet: Sheet, rows: Rows, shown: Sequence[BestCustomer], first: float) -> None:
    for n, one in enumerate(shown):
        if one.state in _WORTH_SAYING:
            how = shape(one.state, sheet.look)
            _, y = sheet.place(rows.axes, 0, n)
            x = rows.right.left + first + sheet.em * 0.8
            size = sheet.em * how.size
            sheet.marker(how.marker, x, y, ms=size, mfc=how.color, mec=how.color, gid="state")


def _draw(sheet: Sheet, rows: Rows, shown: Sequence[BestCustomer], words: Words) -> None:
    look, em, axes = sheet.look, sheet.em, rows.axes
    most = max(max(one.high, one.visits_last, one.expected) for one in shown)
    steps = [0, *round_steps(max(most, 1), 4)]
    axes.set_xlim(0, max(steps[-1], most))
    people_rows.scale(sheet, rows, steps, [words.number(round(step)) for step in steps])
    ranges = [[(one.low, n), (one.high, n)] for n, one in enumerate(shown)]
    axes.add_collection(
        LineCollection(
            ranges,
            colors=look.pale(look.accent, 0.34),
            linewidths=em * 0.45,
            capstyle="round",
            gid="ranges",
            clip_on=False,
        ),
        autolim=False,
    )
    level = range(len(shown))
    dots = Line2D([one.expected for one in shown], level, ls="none", marker="o", gid="expected")
    dots.set(ms=em * 0.82, mfc=look.accent, mec=look.sheet, mew=1, clip_on=False)
    lower = [n + _LOWER for n in level]
    before = Line2D([one.visits_last for one in shown], lower, ls="none", marker="D", gid="before")
    before.set(ms=em * 0.56, mfc=look.sheet, mec=look.ink, mew=1.1, clip_on=False)
    for artist in (dots, before):
        axes.add_line(artist)


def _signs(data: Best, look: Look, words: Words) -> list[Sign]:
    tell = words.translate
    days = words.count(Noun.DAYS, data.days)
    expected = tell("Charts", "visits expected in the next {days}").format(days=days)
    return [
        Sign(expected, color=look.accent),
        Sign(tell("Charts", "8 times in 10"), color=look.pale(look.accent, 0.34), bar=True),
        Sign(tell("Charts", "the {days} before").format(days=days), "D", look.ink, look.sheet),
    ]


def _habit(one: BestCustomer, data: Best, words: Words) -> str:
    last = words.ago((data.as_of - one.last_on).days)
    if one.usual_days is None:
        return last
    text = words.translate("Charts", "{every}, last {ago}")
    if one.is_about:
        text = words.translate("Charts", "about {every}, last {ago}")
    return text.format(every=words.every(one.usual_days), ago=last)


def _value(one: BestCustomer, data: Best, words: Words) -> str:
    tell = words.translate
    habit = f"{word(one.state, words)}, {_habit(one, data, words)}"
    if data.hides_numbers:
        return habit
    text = tell(
        "Charts", "{number} visits expected, 8 times in 10 {low} to {high}; {before} before"
    )
    return "; ".join(
        (
            text.format(
                number=words.decimal(one.expected),
                low=words.number(one.low),
                high=words.number(one.high),
                before=words.number(one.visits_last),
            ),
            habit,
        )
    )


def _thin(data: Best, words: Words) -> thin.Example:
    rule = words.translate(
        "Charts", "The best customers stand here once two have come on three days."
    )
    return thin.Example(rule, thin.so_far(words, Noun.PEOPLE, data.basis), thin.RANGES)


def _note(data: Best, shown: int, words: Words) -> list[str]:
    tell = words.translate
    note = [standing(words, words.count(Noun.PEOPLE, data.basis.n), data.basis)]
    note += first_of(words, shown, len(data.rows))
    if data.left_out:
        left_out = tell("Charts", "left out: {people} who came on one day or two")
        note.append(left_out.format(people=words.count(Noun.PEOPLE, data.left_out)))
    if data.hides_numbers:
        note.append(tell("Charts", "after a long closure only the order can be trusted"))
    note.append(tell("Charts", "cannot tell of plans, moves or illness: only of visits so far"))
    return note


def _summary(data: Best, words: Words) -> str:
    names = words.listing([one.name for one in data.rows[:3]])
    if data.hides_numbers:
        return words.translate("Charts", "The best customers: {names}").format(names=names)
    text = words.translate(
        "Charts", "The best customers: {names}. Of all, {total} visits are expected in {days}"
    )
    return text.format(
        names=names,
        total=words.number(round(data.total)),
        days=words.count(Noun.DAYS, data.days),
    )

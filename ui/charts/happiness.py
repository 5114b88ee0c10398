"""How happy each customer is: every rating, and the best guess between them and the shop."""

from collections import Counter
from collections.abc import Sequence

from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D

from models.insights.series.happy import Happiness, HappyCustomer
from ui.charts import rows as people_rows
from ui.charts import thin
from ui.charts.frame import Sign, joined, remark, room_for, signs, standing
from ui.charts.look import Look
from ui.charts.marks import Mark, Marks, Opens
from ui.charts.rows import Person, Rows, row_rect
from ui.charts.sheet import SMALL, Rect, Sheet, Style, Surface
from ui.charts.words import Noun, Words

_GRADES = (1, 2, 3, 4, 5)
_MOST_IN_A_PILE = 9
_APART, _DOT = 0.075, 0.38  # of equal ratings: in grades at most, and in the size of text
_ABOVE = 1.7  # lines for the shop's own mean


def draw(figure: Surface, data: Happiness, look: Look, words: Words) -> Marks:
    """Draw a row for each customer, the unhappiest on top."""
    sheet = Sheet(figure, look)
    if not data.basis.is_enough or not data.rows:
        note = _note(data, 0, words)
        return thin.draw(sheet, remark(sheet, note), _thin(data, words), note, words)
    meant = _signs(look, words)
    room = room_for(sheet, _note(data, 1, words), meant).less(top=_ABOVE * sheet.em)
    shown = data.rows[: people_rows.how_many(sheet, room, len(data.rows))]
    note = _note(data, len(shown), words)
    area = signs(sheet, remark(sheet, note), meant).less(top=_ABOVE * sheet.em)
    rows = _lay(sheet, area, shown, words)
    _draw(sheet, rows, shown)
    _draw_shop(sheet, rows, data, words)
    marks = [
        Mark(
            sheet.box(row_rect(sheet, rows, n)),
            one.name,
            _value(one, words),
            len(one.values),
            Opens(customers=(one.customer,)),
        )
        for n, one in enumerate(shown)
    ]
    return Marks(_summary(data, words), joined(note), tuple(marks))


def _lay(sheet: Sheet, area: Rect, shown: Sequence[HappyCustomer], words: Words) -> Rows:
    counted = [words.count(Noun.RATINGS, len(one.values)) for one in shown]
    room = sheet.widest(counted, sheet.soft) + sheet.em * 1.6
    rows = people_rows.lay(sheet, area, [Person(one.name) for one in shown], room)
    people_rows.beside(sheet, rows, counted, sheet.em * 1.6, sheet.soft)
    rows.axes.set_xlim(0.8, 5.2)
    people_rows.scale(sheet, rows, _GRADES, [words.number(grade) for grade in _GRADES])
    return rows


def _draw(sheet: Sheet, rows: Rows, shown: Sequence[HappyCustomer]) -> None:
    look, em, axes = sheet.look, sheet.em, rows.axes
    ranges = LineCollection(
        [[(one.low, n), (one.high, n)] for n, one in enumerate(shown)],
        colors=look.pale(look.info, 0.3),
        linewidths=em * 0.45,
        capstyle="round",
        gid="ranges",
        clip_on=False,
    )
    axes.add_collection(ranges, autolim=False)
    wide = sheet.span(axes, (0, 1), (0, 1)).width
    apart = min(_APART, _DOT * em / wide)
    dots = [(x, n) for n, one in enumerate(shown) for x in _piled(one.values, apart)]
    ratings = Line2D([x for x, _ in dots], [y for _, y in dots], ls="none", marker="o")
    ratings.set(ms=em * _DOT * 0.9, mfc=look.sheet, mec=look.soft, mew=0.9, gid="ratings")
    ratings.set_clip_on(False)
    guesses = Line2D([one.estimate for one in shown], range(len(shown)), ls="none", marker="o")
    guesses.set(ms=em * 0.82, mfc=look.info, mec=look.sheet, mew=1, gid="guesses", clip_on=False)
    for artist in (ratings, guesses):
        axes.add_line(artist)


def _piled(values: Sequence[int], apart: float) -> list[float]:
    """Put equal ratings beside each other, so that each is seen."""
    places = []
    for value, given in sorted(Counter(values).items()):
        count = min(given, _MOST_IN_A_PILE)
        places += [value + (n - (count - 1) / 2) * apart for n in range(count)]
    return places


def _draw_shop(sheet: Sheet, rows: Rows, data: Happiness, words: Words) -> None:
    if data.shop_mean is None:
        return
    line = [[(data.shop_mean, -0.5), (data.shop_mean, rows.count - 0.5)]]
    color, dashes = sheet.look.usual, [(0, (4, 3))]
    artist = LineCollection(line, colors=color, linewidths=1.2, linestyles=dashes, gid="shop")
    rows.axes.add_collection(artist, autolim=False)
    x, y = sheet.place(rows.axes, data.shop_mean, -0.5)
    text = words.translate("Charts", "your shop {number}")
    text = text.format(number=words.decimal(data.shop_mean))
    half = sheet.measure(text, sheet.soft) / 2
    x = min(x, sheet.width - half)
    sheet.write(text, x, y - sheet.em * 0.8, Style(color, SMALL, 500, "center"))


def _signs(look: Look, words: Words) -> list[Sign]:
    tell = words.translate
    return [
        Sign(tell("Charts", "best guess"), color=look.info),
        Sign(tell("Charts", "9 times in 10"), color=look.pale(look.info, 0.3), bar=True),
        Sign(tell("Charts", "one rating"), "o", look.soft, look.sheet, size=0.38),
    ]


def _value(one: HappyCustomer, words: Words) -> str:
    text = words.translate("Charts", "best guess {number} of 5, 9 times in 10 {low} to {high}")
    guess = text.format(
        number=words.decimal(one.estimate),
        low=words.decimal(one.low),
        high=words.decimal(one.high),
    )
    return f"{guess}; {words.count(Noun.RATINGS, len(one.values))}"


def _thin(data: Happiness, words: Words) -> thin.Example:
    rule = words.translate("Charts", "How happy each one is stands here once five people said so.")
    return thin.Example(rule, thin.so_far(words, Noun.PEOPLE, data.basis), thin.RANGES)


def _note(data: Happiness, shown: int, words: Words) -> list[str]:
    tell = words.translate
    note = [standing(words, words.count(Noun.RATINGS, data.basis.n), data.basis)]
    if 0 < shown < len(data.rows):
        text = tell("Charts", "the first {number} of {people}")
        counted = words.count(Noun.PEOPLE, data.people)
        note.append(text.format(number=words.number(shown), people=counted))
    note.append(tell("Charts", "one rating tells little: few ratings stay close to your shop"))
    return note


def _summary(data: Happiness, words: Words) -> str:
    text = words.translate("Charts", "The unhappiest: {names}")
    names = words.listing([f"{one.name} {words.decimal(one.estimate)}" for one in data.rows[:3]])
    return text.format(names=names)

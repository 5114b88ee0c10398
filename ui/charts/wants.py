"""What people want: each by how many they are, those of the best customers apart."""

from collections.abc import Sequence

from models.insights.series.voices import Want, Wants
from ui.charts import rows as people_rows
from ui.charts import thin
from ui.charts.frame import Sign, first_of, joined, remark, room_for, signs, standing
from ui.charts.layers import Layer, lay_down, reach
from ui.charts.look import Look
from ui.charts.marks import Mark, Marks, Opens
from ui.charts.rows import Person, Rows, row_rect
from ui.charts.sheet import Rect, Sheet, Surface
from ui.charts.words import Noun, Words

_WIDE = 44  # sheets of so many letters have room for how many of the best there are


def draw(figure: Surface, data: Wants, look: Look, words: Words) -> Marks:
    """Draw a bar of people for each thing that is wanted, most people first."""
    sheet = Sheet(figure, look)
    if not data.basis.is_enough or not data.rows:
        note = _note(data, 0, words)
        return thin.draw(sheet, remark(sheet, note), _thin(words), note, words)
    meant = _signs(look, words)
    room = room_for(sheet, _note(data, 1, words), meant)
    shown = data.rows[: people_rows.how_many(sheet, room, len(data.rows), scale=False)]
    note = _note(data, len(shown), words)
    rows = _lay(sheet, signs(sheet, remark(sheet, note), meant), shown, words)
    marks = [
        Mark(
            sheet.box(row_rect(sheet, rows, n)),
            one.title,
            _value(one, words),
            one.people,
            Opens(theme=one.theme),
        )
        for n, one in enumerate(shown)
    ]
    return Marks(_summary(data, words), joined(note), tuple(marks))


def best_among(one: Want) -> int:
    """Return how many of the best customers want it."""
    return round(one.people * one.of_best)


def _lay(sheet: Sheet, area: Rect, shown: Sequence[Want], words: Words) -> Rows:
    em = sheet.em
    counts = [words.number(one.people) for one in shown]
    best = [_of_best(one, words) if sheet.width > _WIDE * em else "" for one in shown]
    first = sheet.widest(counts, sheet.strong) + em
    second = first + (sheet.widest(best, sheet.soft) + em if any(best) else 0)
    people = [Person(one.title) for one in shown]
    rows = people_rows.lay(sheet, area, people, second, long=True, scale=False)
    layers = _layers(shown, sheet.look)
    reach(sheet, rows, layers)
    lay_down(sheet, rows, layers, words)
    people_rows.beside(sheet, rows, counts, first - em * 0.2, sheet.strong.to("right"))
    people_rows.beside(sheet, rows, best, first + em * 0.6, sheet.soft)
    return rows


def _layers(shown: Sequence[Want], look: Look) -> list[Layer]:
    of_best, others = _colors(look)
    return [
        Layer("of the best", of_best, [(0, best_among(one)) for one in shown]),
        Layer("others", others, [(best_among(one), one.people) for one in shown]),
    ]


def _colors(look: Look) -> tuple[str, str]:
    return look.accent, look.pale(look.accent, 0.4)


def _signs(look: Look, words: Words) -> list[Sign]:
    of_best, others = _colors(look)
    tell = words.translate
    return [
        Sign(tell("Charts", "among the best fifth"), "s", of_best),
        Sign(tell("Charts", "others"), "s", others),
    ]


def _of_best(one: Want, words: Words) -> str:
    count = best_among(one)
    if not count:
        return ""
    text = words.translate("Charts", "{number} of the best")
    return text.format(number=words.number(count))


def _value(one: Want, words: Words) -> str:
    people = words.count(Noun.PEOPLE, one.people)
    return ", ".join(filter(None, (people, _of_best(one, words))))


def _thin(words: Words) -> thin.Example:
    tell = words.translate
    rule = tell("Charts", "What people want stands here once it is noted under a theme.")
    return thin.Example(rule, tell("Charts", "So far: none."), thin.ACROSS)


def _note(data: Wants, shown: int, words: Words) -> list[str]:
    tell = words.translate
    text = tell("Charts", "{number} wants and ideas").format(number=words.number(data.basis.n))
    if data.basis.n == 1:
        text = tell("Charts", "1 want or idea")
    note = [standing(words, text, data.basis)]
    note += first_of(words, shown, len(data.rows))
    note.append(tell("Charts", "cannot tell what those want who say nothing"))
    return note


def _summary(data: Wants, words: Words) -> str:
    tell = words.translate
    said = [
        tell("Charts", "{what} ({people})").format(
            what=one.title, people=words.count(Noun.PEOPLE, one.people)
        )
        for one in data.rows[:3]
    ]
    return tell("Charts", "Most wanted: {listed}").format(listed=words.listing(said))

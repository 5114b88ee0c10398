"""Who is likeliest to share: what each has done to make the shop known, and who warned others.

The order is that of how likely more of it is; until there is enough to go by, only what was done
is told in numbers.
"""

from collections.abc import Sequence

from models.insights.series.voices import Sharer, Sharing
from ui.charts import rows as people_rows
from ui.charts import thin
from ui.charts.frame import Sign, first_of, joined, remark, room_for, signs, standing
from ui.charts.layers import Layer, lay_down, reach
from ui.charts.look import Look
from ui.charts.marks import Mark, Marks, Opens
from ui.charts.rows import Person, Rows, row_rect
from ui.charts.sharing_words import evidence
from ui.charts.sheet import Rect, Sheet, Surface
from ui.charts.words import Words


def draw(figure: Surface, data: Sharing, look: Look, words: Words) -> Marks:
    """Draw a bar for each: whom they brought and praise in public; to the left, warnings."""
    sheet = Sheet(figure, look)
    if not data.basis.is_enough or not data.rows:
        note = _note(data, 0, words)
        return thin.draw(sheet, remark(sheet, note), _thin(data, words), note, words)
    meant = _signs(data.rows, look, words)
    room = room_for(sheet, _note(data, 1, words), meant)
    count = people_rows.how_many(sheet, room, len(data.rows), two_lines=True, scale=False)
    shown = data.rows[:count]
    note = _note(data, len(shown), words)
    rows = _lay(sheet, signs(sheet, remark(sheet, note), meant), data, shown, words)
    marks = [
        Mark(
            sheet.box(row_rect(sheet, rows, n)),
            one.name,
            _value(one, data, words),
            one.brought + one.shares + one.warned,
            Opens(customers=(one.customer,)),
        )
        for n, one in enumerate(shown)
    ]
    return Marks(_summary(data, words), joined(note), tuple(marks))


def _lay(sheet: Sheet, area: Rect, data: Sharing, shown: Sequence[Sharer], words: Words) -> Rows:
    as_of = data.basis.period.last
    people = [Person(one.name, evidence(one, as_of, words)) for one in shown]
    said = ["" if data.is_estimate else words.chance(one.chance) for one in shown]
    beside = sheet.widest(said, sheet.soft) + sheet.em if any(said) else 0
    rows = people_rows.lay(sheet, area, people, beside, scale=False)
    layers = _layers(shown, sheet.look)
    reach(sheet, rows, layers)
    lay_down(sheet, rows, layers, words)
    people_rows.beside(sheet, rows, said, sheet.em * 0.8, sheet.soft)
    return rows


def _layers(shown: Sequence[Sharer], look: Look) -> list[Layer]:
    warned, brought, praised = _colors(look)
    return [
        Layer("warned", warned, [(-one.warned, 0) for one in shown]),
        Layer("brought", brought, [(0, one.brought) for one in shown]),
        Layer("praised", praised, [(one.brought, one.brought + one.shares) for one in shown]),
    ]


def _colors(look: Look) -> tuple[str, str, str]:
    return look.care, look.accent, look.pale(look.accent, 0.45)


def _signs(shown: Sequence[Sharer], look: Look, words: Words) -> list[Sign]:
    tell = words.translate
    warned, brought, praised = _colors(look)
    meant = [
        Sign(tell("Charts", "people they brought"), "s", brought),
        Sign(tell("Charts", "praise in public"), "s", praised),
    ]
    if any(one.warned for one in shown):
        meant.insert(0, Sign(tell("Charts", "warnings, to the left"), "s", warned))
    return meant


def _value(one: Sharer, data: Sharing, words: Words) -> str:
    said = evidence(one, data.basis.period.last, words)
    if data.is_estimate:
        return said
    text = words.translate("Charts", "shares within 90 days: {chance}")
    return f"{said}; {text.format(chance=words.chance(one.chance))}"


def _thin(data: Sharing, words: Words) -> thin.Example:
    tell = words.translate
    rule = tell(
        "Charts", "Who is likely to share stands here once five times are noted that somebody did."
    )
    text = tell("Charts", "So far: {have} of {need}.")
    counted = text.format(have=words.number(data.basis.have), need=words.number(data.basis.need))
    return thin.Example(rule, counted, thin.ACROSS)


def _note(data: Sharing, shown: int, words: Words) -> list[str]:
    tell = words.translate
    text = tell("Charts", "shared {number} times").format(number=words.number(data.basis.n))
    if data.basis.n == 1:
        text = tell("Charts", "shared once")
    note = [standing(words, text, data.basis)]
    note += first_of(words, shown, len(data.rows))
    if data.is_estimate:
        note.append(tell("Charts", "the order is an estimate: few have shared so far"))
    elif shown:
        note.append(tell("Charts", "at the end, the chance within 90 days"))
    if any(one.shares or one.warned for one in data.rows):
        note.append(tell("Charts", "praise and warnings of a year"))
    note.append(tell("Charts", "cannot tell of what nobody heard"))
    return note


def _summary(data: Sharing, words: Words) -> str:
    names = words.listing([one.name for one in data.rows[:3]])
    tell = words.translate
    text = tell("Charts", "Likeliest to share: {names}")
    if data.is_estimate:
        text = tell("Charts", "Likeliest to share, an estimate: {names}")
    return text.format(names=names)

"""Whom the shop owes something: an arrow from what they expected to what they gave."""

from collections.abc import Sequence

from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D

from models.insights.series.happy import MakeItRight, ToMakeRight
from ui.charts import rows as people_rows
from ui.charts import thin
from ui.charts.frame import Sign, first_of, joined, remark, room_for, signs, standing
from ui.charts.look import Look
from ui.charts.marks import Mark, Marks, Opens
from ui.charts.rows import Person, Rows, row_rect
from ui.charts.sheet import Rect, Sheet, Surface
from ui.charts.whom_first import by_what_may_be_lost
from ui.charts.words import Noun, Words

_GRADES = (1, 2, 3, 4, 5)
_MUCH = 0.3  # of the highest priority: these arrows are in colour
_WIDE = 46


def draw(figure: Surface, data: MakeItRight, look: Look, words: Words) -> Marks:
    """Draw an arrow for each open rating, most to lose on top."""
    sheet = Sheet(figure, look)
    if not data.basis.is_enough or not data.rows:
        note = _note(data, 0, words)
        return thin.draw(sheet, remark(sheet, note), _thin(words), note, words)
    meant = _signs(data, look, words)
    room = room_for(sheet, _note(data, 1, words), meant)
    shown = data.rows[: people_rows.how_many(sheet, room, len(data.rows))]
    note = _note(data, len(shown), words)
    rows = _lay(sheet, signs(sheet, remark(sheet, note), meant), shown, words)
    _draw(sheet, rows, shown)
    marks = [
        Mark(
            sheet.box(row_rect(sheet, rows, n)),
            one.name,
            _value(one, words),
            None,
            Opens((one.customer,), (one.visit,) if one.visit else ()),
        )
        for n, one in enumerate(shown)
    ]
    return Marks(_summary(data, words), joined(note), tuple(marks))


def _lay(sheet: Sheet, area: Rect, shown: Sequence[ToMakeRight], words: Words) -> Rows:
    said = [_stake(one, words) if sheet.width > _WIDE * sheet.em else "" for one in shown]
    ago = [words.ago(one.days_open) for one in shown]
    texts = [joined(pair) for pair in zip(said, ago, strict=True)]
    room = sheet.widest(texts, sheet.soft) + sheet.em * 1.6
    rows = people_rows.lay(sheet, area, [Person(one.name) for one in shown], room)
    people_rows.beside(sheet, rows, texts, sheet.em * 1.6, sheet.soft)
    rows.axes.set_xlim(0.8, 5.2)
    people_rows.scale(sheet, rows, _GRADES, [words.number(grade) for grade in _GRADES])
    return rows


def _draw(sheet: Sheet, rows: Rows, shown: Sequence[ToMakeRight]) -> None:
    look, em, axes = sheet.look, sheet.em, rows.axes
    colors = _colors(shown, look)
    shafts = [[(one.expected, n), (one.given, n)] for n, one in enumerate(shown)]
    axes.add_collection(
        LineCollection(shafts, colors=colors, linewidths=em * 0.2, gid="shafts"), autolim=False
    )
    for n, (one, color) in enumerate(zip(shown, colors, strict=True)):
        tip = "<" if one.given < one.expected else ">"
        head = Line2D([one.given], [n], ls="none", marker=tip, gid="given")
        head.set(ms=em * 0.85, mfc=color, mec=color, clip_on=False)
        axes.add_line(head)
    level = range(len(shown))
    for had_rated, gid, color in ((True, "expected", look.info), (False, "usual", look.usual)):
        ys = [n for n in level if shown[n].has_rated_before == had_rated]
        start = Line2D([shown[n].expected for n in ys], ys, ls="none", marker="o", gid=gid)
        start.set(ms=em * 0.62, mfc=look.sheet, mec=color, mew=1.8, clip_on=False)
        axes.add_line(start)


def _signs(data: MakeItRight, look: Look, words: Words) -> list[Sign]:
    tell = words.translate
    found = []
    if any(one.has_rated_before for one in data.rows):
        found.append(
            Sign(tell("Charts", "what they had come to expect"), "o", look.info, look.sheet)
        )
    if not all(one.has_rated_before for one in data.rows):
        usual = tell("Charts", "first rating: what people here usually give")
        found.append(Sign(usual, "o", look.usual, look.sheet))
    if any(color != look.care for color in _colors(data.rows, look)):
        found.append(Sign(tell("Charts", "what they gave"), "<", _quiet(look)))
    return [*found, Sign(tell("Charts", "most to lose"), "<", look.care)]


def _quiet(look: Look) -> str:
    return look.pale(look.faint, 0.7)


def _colors(rows: Sequence[ToMakeRight], look: Look) -> list[str]:
    """Return each arrow's colour: those with the most to lose stand out."""
    most = max(one.priority for one in rows)
    return [look.care if one.priority >= most * _MUCH else _quiet(look) for one in rows]


def _stake(one: ToMakeRight, words: Words) -> str:
    if one.stake is None:
        return ""
    text = words.translate("Charts", "{visits} a year at stake")
    return text.format(visits=words.count(Noun.VISITS, round(one.stake)))


def _value(one: ToMakeRight, words: Words) -> str:
    text = words.translate("Charts", "gave {given}, expected {expected}")
    if not one.has_rated_before:
        text = words.translate("Charts", "gave {given}, people here usually give {expected}")
    gave = text.format(given=words.number(one.given), expected=words.decimal(one.expected))
    return "; ".join(filter(None, (gave, _stake(one, words), words.ago(one.days_open))))


def _thin(words: Words) -> thin.Example:
    rule = words.translate("Charts", "Nobody waits for anything to be made right.")
    return thin.Example(rule, words.translate("Charts", "No low rating is open."), thin.RANGES)


def _note(data: MakeItRight, shown: int, words: Words) -> list[str]:
    tell = words.translate
    counted = words.count(Noun.RATINGS, data.basis.n)
    note = [standing(words, counted, data.basis)]
    note += first_of(words, shown, len(data.rows))
    if any(one.stake is None for one in data.rows):
        note.append(tell("Charts", "after a long closure only the order can be trusted"))
    if data.rows:
        note.append(by_what_may_be_lost(words))
    note.append(tell("Charts", "silence is not in it"))
    return note


def _summary(data: MakeItRight, words: Words) -> str:
    text = words.translate("Charts", "To be made right first: {names}")
    return text.format(names=words.listing([one.name for one in data.rows[:3]]))

"""Who brings others, and what would be lost with each: a tree of names, and bars beside it."""

from collections.abc import Sequence

from matplotlib.lines import Line2D

from models.insights.series.voices import Bringer, Referrals
from ui.charts import rows as people_rows
from ui.charts import thin
from ui.charts.frame import Sign, first_of, joined, remark, room_for, signs, standing
from ui.charts.layers import Layer, lay_down, reach
from ui.charts.look import Look
from ui.charts.marks import Mark, Marks, Opens
from ui.charts.rows import Person, Rows, row_rect
from ui.charts.scales import round_steps
from ui.charts.sheet import Rect, Sheet, Surface
from ui.charts.words import Noun, Words

_STEP, _DEEPEST = 1.5, 5  # how much deeper each link stands, in the size of text, and how deep
_DOT = 1.2  # the room of a dot before the name
_SMALLEST, _LARGEST = 0.28, 0.85  # a dot, in the size of text: its area goes by visits
_WIDE = 50  # sheets of so many letters have room for the visits so far


def draw(figure: Surface, data: Referrals, look: Look, words: Words) -> Marks:
    """Draw each below who brought them; the bar is what a year without them would cost."""
    sheet = Sheet(figure, look)
    if not data.basis.is_enough or not data.tree:
        note = _note(data, 0, words)
        return thin.draw(sheet, remark(sheet, note), _thin(words), note, words)
    meant = [] if data.hides_numbers else _signs(look, words)
    room = room_for(sheet, _note(data, 1, words), meant)
    shown = data.tree[: people_rows.how_many(sheet, room, len(data.tree))]
    note = _note(data, len(shown), words)
    rows = _lay(sheet, signs(sheet, remark(sheet, note), meant), data, shown, words)
    marks = [
        Mark(
            sheet.box(row_rect(sheet, rows, n)),
            one.name,
            _value(one, data, words),
            one.visits,
            Opens(customers=(one.customer,)),
        )
        for n, one in enumerate(shown)
    ]
    return Marks(_summary(data, words), joined(note), tuple(marks))


def lost(one: Bringer) -> float:
    """Return the visits of a year that would go with somebody."""
    return one.kept + one.to_come + one.may_follow


def _lay(sheet: Sheet, area: Rect, data: Referrals, shown: Sequence[Bringer], words: Words) -> Rows:
    em = sheet.em
    totals = ["" if data.hides_numbers else words.number(round(lost(one))) for one in shown]
    so_far = [words.count(Noun.VISITS, one.visits) for one in shown]
    if sheet.width <= _WIDE * em and not data.hides_numbers:
        so_far = [""] * len(shown)
    first = sheet.widest(totals, sheet.strong) + em * 1.0
    second = first + (sheet.widest(so_far, sheet.soft) + em * 1.2 if any(so_far) else 0)
    people = [Person(one.name, indent=_indent(one) * em + _DOT * em) for one in shown]
    rows = people_rows.lay(sheet, area, people, second, long=True)
    people_rows.beside(sheet, rows, totals, first - em * 0.2, sheet.strong.to("right"))
    people_rows.beside(sheet, rows, so_far, second, sheet.soft.to("right"))
    _draw_tree(sheet, rows, shown)
    if not data.hides_numbers:
        _draw_losses(sheet, rows, shown, words)
    return rows


def _indent(one: Bringer) -> float:
    return min(one.depth, _DEEPEST) * _STEP


def _draw_tree(sheet: Sheet, rows: Rows, shown: Sequence[Bringer]) -> None:
    """Draw a dot for each, as large as they came often, and a line from who brought them."""
    em, most = sheet.em, max(1, *(one.visits for one in shown))
    above: dict[int, float] = {}
    for n, one in enumerate(shown):
        x = rows.area.left + (_indent(one) + _DOT / 2 - 0.2) * em
        y = sheet.place(rows.axes, 0, n)[1]
        above[one.depth] = y
        if one.depth:
            parent = x - _STEP * em if one.depth <= _DEEPEST else x
            _elbow(sheet, (parent, above.get(one.depth - 1, y)), (x, y))
        size = _SMALLEST + (_LARGEST - _SMALLEST) * (one.visits / most) ** 0.5
        sheet.marker("o", x, y, ms=em * size, mfc=sheet.look.accent, mew=0, gid="dot", zorder=3)


def _elbow(sheet: Sheet, above: tuple[float, float], here: tuple[float, float]) -> None:
    (x, y), (right, below) = above, here
    across = [x / sheet.width, x / sheet.width, right / sheet.width]
    down = [1 - y / sheet.height, 1 - below / sheet.height, 1 - below / sheet.height]
    line = Line2D(across, down, color=sheet.look.pale(sheet.look.faint, 0.6), lw=1.1, gid="link")
    sheet.add(line)


def _draw_losses(sheet: Sheet, rows: Rows, shown: Sequence[Bringer], words: Words) -> None:
    layers = _layers(shown, sheet.look)
    reach(sheet, rows, layers)
    steps = [0, *round_steps(max(rows.axes.get_xlim()[1], 1), 4)]
    rows.axes.set_xlim(0, steps[-1])
    people_rows.scale(sheet, rows, steps, [words.number(round(step)) for step in steps])
    lay_down(sheet, rows, layers, words)


def _layers(shown: Sequence[Bringer], look: Look) -> list[Layer]:
    own, coming, following = _colors(look)
    return [
        Layer("own", own, [(0, one.kept) for one in shown]),
        Layer("still to bring", coming, [(one.kept, one.kept + one.to_come) for one in shown]),
        Layer("may follow", following, [(one.kept + one.to_come, lost(one)) for one in shown]),
    ]


def _colors(look: Look) -> tuple[str, str, str]:
    coming = look.pale(look.usual, 0.45 if look.is_dark else 0.62)  # apart in grey, and legible
    return look.accent, coming, look.pale(look.faint, 0.18 if look.is_dark else 0.32)


def _signs(look: Look, words: Words) -> list[Sign]:
    tell = words.translate
    own, coming, following = _colors(look)
    return [
        Sign(tell("Charts", "own visits in a year"), "s", own),
        Sign(tell("Charts", "still to bring"), "s", coming),
        Sign(tell("Charts", "may follow"), "s", following),
    ]


def _value(one: Bringer, data: Referrals, words: Words) -> str:
    tell = words.translate
    said = [words.count(Noun.VISITS, one.visits)]
    if one.brought:
        text = tell("Charts", "those they brought: {visits}")
        said.append(text.format(visits=words.count(Noun.VISITS, round(one.brought))))
    if not data.hides_numbers:
        text = tell(
            "Charts",
            "a year without them costs {total}: {own} own, {coming} of people still to bring, "
            "{following} of those who may follow",
        )
        said.append(
            text.format(
                total=words.count(Noun.VISITS, round(lost(one))),
                own=words.number(round(one.kept)),
                coming=words.number(round(one.to_come)),
                following=words.number(round(one.may_follow)),
            )
        )
    return "; ".join(said)


def _thin(words: Words) -> thin.Example:
    tell = words.translate
    rule = tell(
        "Charts", "Who brings others stands here once a card says by whom somebody was brought."
    )
    return thin.Example(rule, tell("Charts", "So far: none."), thin.ACROSS)


def _note(data: Referrals, shown: int, words: Words) -> list[str]:
    tell = words.translate
    text = tell("Charts", "{number} people were brought").format(number=words.number(data.basis.n))
    if data.basis.n == 1:
        text = tell("Charts", "1 person was brought")
    note = [standing(words, text, data.basis)]
    note += first_of(words, shown, len(data.tree))
    if data.hides_numbers:
        note.append(tell("Charts", "after a long closure visits to come cannot be told"))
    elif shown:
        note.append(tell("Charts", "that 1 in 10 would follow is a guess"))
    return note


def _summary(data: Referrals, words: Words) -> str:
    tell = words.translate
    roots = [one.name for one in data.tree if not one.depth]
    said = tell("Charts", "Those who brought most: {names}.").format(names=words.listing(roots[:3]))
    if data.hides_numbers:
        return said
    one = max(data.tree, key=lost)
    text = tell("Charts", "Most would be lost with {name}: {visits} a year.")
    return f"{said} " + text.format(
        name=one.name, visits=words.count(Noun.VISITS, round(lost(one)))
    )

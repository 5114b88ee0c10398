"""Who speaks up: on one board who helps, on another who complains; never one score."""

from collections.abc import Sequence

from models.insights.series.voices import Speaker, Vocal
from ui.charts import rows as people_rows
from ui.charts import thin
from ui.charts.frame import Sign, joined, remark, signs, standing
from ui.charts.layers import Layer, lay_down, reach
from ui.charts.look import Look
from ui.charts.marks import Mark, Marks, Opens
from ui.charts.rows import Person, row_rect
from ui.charts.sheet import Rect, Sheet, Surface
from ui.charts.vocal_words import counts, likely, told
from ui.charts.words import Noun, Words

_HEAD = 2.0  # lines above each board
_WIDE = 46  # sheets of so many letters have room for both boards beside each other
_GAP = 2.4


def draw(figure: Surface, data: Vocal, look: Look, words: Words) -> Marks:
    """Draw both boards, beside each other where there is room."""
    sheet = Sheet(figure, look)
    note = _note(data, words)
    if not data.basis.is_enough or not (data.helpful or data.complaining):
        return thin.draw(sheet, remark(sheet, note), _thin(data, words), note, words)
    meant = _signs(look, words)
    left, right = _boards(sheet, signs(sheet, remark(sheet, note), meant))
    tell = words.translate
    marks = _board(sheet, left, tell("Charts", "Who helps"), data.helpful, words)
    marks += _board(sheet, right, tell("Charts", "Who complains"), data.complaining, words)
    return Marks(_summary(data, words), joined(note), tuple(marks))


def _boards(sheet: Sheet, area: Rect) -> tuple[Rect, Rect]:
    gap = _GAP * sheet.em
    if sheet.width > _WIDE * sheet.em:
        width = (area.width - gap) / 2
        one = Rect(area.left, area.top, width, area.height)
        return one, Rect(area.right - width, area.top, width, area.height)
    height = (area.height - gap / 2) / 2
    one = Rect(area.left, area.top, area.width, height)
    return one, Rect(area.left, area.bottom - height, area.width, height)


def _board(
    sheet: Sheet, area: Rect, title: str, speakers: Sequence[Speaker], words: Words
) -> list[Mark]:
    sheet.write(title, area.left, area.top + sheet.em * 0.9, sheet.strong)
    room = area.less(top=_HEAD * sheet.em)
    if not speakers:
        text = words.translate("Charts", "nobody so far")
        sheet.write(text, room.left, room.top + sheet.em, sheet.soft)
        return []
    shown = speakers[: people_rows.how_many(sheet, room, len(speakers), scale=False)]
    said = [counts(one) for one in shown]
    rows = people_rows.lay(sheet, room, [Person(one.name) for one in shown], sheet.em, scale=False)
    layers = _layers(said, sheet.look)
    reach(sheet, rows, layers)
    lay_down(sheet, rows, layers, words)
    return [
        Mark(
            sheet.box(row_rect(sheet, rows, n)),
            one.name,
            f"{told(one, words)}; {likely(one, words)}",
            sum(said[n]),
            Opens(customers=(one.customer,), words=True),
        )
        for n, one in enumerate(shown)
    ]


def _layers(counts: Sequence[tuple[int, int, int]], look: Look) -> list[Layer]:
    """Lay complaints to the left of nothing, all else to the right."""
    spans = zip(*(_spans(*count) for count in counts), strict=True)
    return [Layer(gid, color, each) for (gid, color), each in zip(_kinds(look), spans, strict=True)]


def _spans(complaints: int, ideas: int, thanks: int) -> tuple[tuple[float, float], ...]:
    return (-complaints, 0), (0, ideas), (ideas, ideas + thanks)


def _kinds(look: Look) -> tuple[tuple[str, str], ...]:
    return (
        ("complaints", look.care),
        ("ideas", look.info),
        ("thanks", look.pale(look.accent, 0.45)),
    )


def _signs(look: Look, words: Words) -> list[Sign]:
    tell = words.translate
    names = (
        tell("Charts", "complaints"),
        tell("Charts", "ideas and wants"),
        tell("Charts", "thanks and mentions"),
    )
    pairs = zip(names, _kinds(look), strict=True)
    return [Sign(name, "s", color) for name, (_, color) in pairs]


def _thin(data: Vocal, words: Words) -> thin.Example:
    rule = words.translate("Charts", "Who speaks up stands here once five people have.")
    return thin.Example(rule, thin.so_far(words, Noun.PEOPLE, data.basis), thin.ACROSS)


def _note(data: Vocal, words: Words) -> list[str]:
    tell = words.translate
    text = tell("Charts", "{number} voices").format(number=words.number(data.basis.n))
    if data.basis.n == 1:
        text = tell("Charts", "1 voice")
    return [
        standing(words, text, data.basis),
        tell("Charts", "who speaks up helps, complaints too; silence is not contentment"),
    ]


def _summary(data: Vocal, words: Words) -> str:
    tell = words.translate
    helpful = words.listing([one.name for one in data.helpful[:3]])
    complaining = words.listing([one.name for one in data.complaining[:3]])
    text = tell("Charts", "Who helps most: {helpful}. Who complains most: {complaining}")
    return text.format(helpful=helpful, complaining=complaining)

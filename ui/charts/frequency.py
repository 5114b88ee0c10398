"""How often people come: visits by the week, and each regular's by the month."""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

from models.insights.series.coming import Frequency
from ui.charts import thin, weekly
from ui.charts.frame import joined, remark, standing
from ui.charts.look import Look
from ui.charts.marks import Box, Mark, Marks, Opens
from ui.charts.regulars import draw_regulars, room_for_regulars
from ui.charts.sheet import Rect, Sheet, Surface
from ui.charts.week_bars import Bar, Part, bars_of
from ui.charts.words import Noun, Words


def draw(figure: Surface, data: Frequency, look: Look, words: Words) -> Marks:
    """Draw visits by the week, and below, where there is room, those of the regulars."""
    sheet = Sheet(figure, look)
    note = _note(data, words)
    area = remark(sheet, note)
    if not data.basis.is_enough or not data.weeks:
        return thin.draw(sheet, area, _thin(data, words), note, words)
    lower = room_for_regulars(sheet, area, data)
    bars = bars_of(data.weeks, int(area.width / weekly.NARROWEST))
    marks = _draw_weeks(sheet, area.less(bottom=lower), data, bars, words)
    if lower:
        at_the_foot = Rect(area.left, area.bottom - lower, area.width, lower)
        marks += draw_regulars(sheet, at_the_foot, data, words)
    return Marks(_summary(data, words), joined(note), tuple(marks))


def _draw_weeks(
    sheet: Sheet, rect: Rect, data: Frequency, bars: Sequence[Bar], words: Words
) -> list[Mark]:
    parts = _parts(sheet.look, bars, words)
    axes = weekly.lay(sheet, rect, bars, parts, _before(data, words), words)
    _draw_before(sheet, axes, data)
    return [_mark(weekly.box(sheet, axes, n), bar, data, words) for n, bar in enumerate(bars)]


def _parts(look: Look, bars: Sequence[Bar], words: Words) -> list[Part]:
    tell = words.translate
    tan, grey = look.pale(look.usual, 0.5), look.pale(look.faint, 0.3)
    parts = [
        Part(0, "returners", tell("Charts", "coming back"), look.accent, look.accent),
        Part(1, "first timers", tell("Charts", "first time"), tan, look.usual),
        Part(2, "nameless", tell("Charts", "no name"), grey, look.faint),
    ]
    return [part for part in parts if part.index == 0 or any(b.parts[part.index] for b in bars)]


def _draw_before(sheet: Sheet, axes: Axes, data: Frequency) -> None:
    """Draw the period before as a line, over the bars it is to be compared with."""
    if data.before is None:
        return
    low, high = axes.get_xlim()
    line = [[(low, data.before), (high, data.before)]]
    for color, width, dashes in ((sheet.look.sheet, 2.6, "-"), (sheet.look.ink, 1.1, (0, (4, 3)))):
        axes.add_collection(
            LineCollection(line, colors=color, linewidths=width, linestyles=[dashes], gid="before"),
            autolim=False,
        )


def _before(data: Frequency, words: Words) -> list[weekly.Level]:
    if data.before is None:
        return []
    text = words.translate("Charts", "before: {number}")
    return [(data.before, text.format(number=words.decimal(data.before)))]


def _mark(box: Box, bar: Bar, data: Frequency, words: Words) -> Mark:
    """Say a bar, which holds the days that were asked about, and open these."""
    period = data.basis.period
    first, last = max(bar.first, period.first), min(bar.last, period.last)
    value = _value(bar, words, goes_on=last < bar.last)
    opens = Opens(first=first, last=last)
    return Mark(box, words.period(first, last), value, round(bar.visits), opens)


def _value(bar: Bar, words: Words, *, goes_on: bool) -> str:
    tell = words.translate
    if bar.closed == 1 and not bar.visits:
        return tell("Charts", "closed")
    if bar.weeks > 1:
        text = tell("Charts", "{number} visits a week")
        return text.format(number=words.decimal(bar.visits))
    texts = (
        tell("Charts", "{number} coming back"),
        tell("Charts", "{number} for the first time"),
        tell("Charts", "{number} without a name"),
    )
    pairs = zip(texts, bar.parts, strict=True)
    said = [text.format(number=words.number(round(count))) for text, count in pairs if count]
    counted = words.count(Noun.VISITS, round(bar.visits))
    text = tell("Charts", "{visits}: {parts}") if said else "{visits}"
    value = text.format(visits=counted, parts=words.listing(said))
    if goes_on:
        value = tell("Charts", "so far {visits}").format(visits=value)
    return value


def _thin(data: Frequency, words: Words) -> thin.Example:
    rule = words.translate("Charts", "Visits by the week stand here after two whole weeks.")
    return thin.Example(rule, thin.weeks_so_far(words, data.basis), thin.BARS)


def _note(data: Frequency, words: Words) -> list[str]:
    tell = words.translate
    note = [standing(words, words.count(Noun.VISITS, data.basis.n), data.basis)]
    if any(week.closed_days for week in data.weeks):
        note.append(tell("Charts", "shaded: closed"))
    if any(not week.is_complete for week in data.weeks):
        note.append(tell("Charts", "hatched: the week is not whole"))
    if any(one.fell for one in data.regulars):
        note.append(tell("Charts", "triangle: lately less than half as often as before"))
    note.append(tell("Charts", "cannot tell who came in and was not written down"))
    return note


def _summary(data: Frequency, words: Words) -> str:
    tell = words.translate
    if data.a_week is None:
        return words.count(Noun.VISITS, data.basis.n)
    text = tell("Charts", "{number} visits a week")
    said = [text.format(number=words.decimal(data.a_week))]
    if data.before is not None:
        text = tell("Charts", "{number} in the period before")
        said.append(text.format(number=words.decimal(data.before)))
    best = max(
        (week for week in data.weeks if week.is_complete),
        key=lambda week: week.visits,
        default=None,
    )
    if best:
        text = tell("Charts", "most in the week of {day}: {number}")
        said.append(text.format(day=words.day(best.starts_on), number=words.number(best.visits)))
    return ", ".join(said)

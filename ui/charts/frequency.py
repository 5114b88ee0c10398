"""How often people come: visits by the week, and each regular's by the month."""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

from models.insights.series.coming import Frequency
from ui.charts import thin
from ui.charts.frame import joined, remark, standing
from ui.charts.look import Look
from ui.charts.marks import Mark, Marks, Opens
from ui.charts.regulars import draw_regulars, room_for_regulars
from ui.charts.scales import below, days_along, label_room, levels, round_steps, spread
from ui.charts.sheet import Rect, Sheet, Style, Surface
from ui.charts.week_bars import Bar, Part, bars_of, draw_bars, draw_closed
from ui.charts.words import Noun, Words

_NARROWEST = 2.6  # points that a bar needs at least
_DAYS = 7


def draw(figure: Surface, data: Frequency, look: Look, words: Words) -> Marks:
    """Draw visits by the week, and below, where there is room, those of the regulars."""
    sheet = Sheet(figure, look)
    note = _note(data, words)
    area = remark(sheet, note)
    if not data.basis.is_enough or not data.weeks:
        return thin.draw(sheet, area, _thin(data, words), note, words)
    lower = room_for_regulars(sheet, area, data)
    bars = bars_of(data.weeks, int(area.width / _NARROWEST))
    marks = _draw_weeks(sheet, area.less(bottom=lower), data, bars, words)
    if lower:
        at_the_foot = Rect(area.left, area.bottom - lower, area.width, lower)
        marks += draw_regulars(sheet, at_the_foot, data, words)
    return Marks(_summary(data, words), joined(note), tuple(marks))


def _draw_weeks(
    sheet: Sheet, rect: Rect, data: Frequency, bars: Sequence[Bar], words: Words
) -> list[Mark]:
    parts = _parts(sheet.look, bars, words)
    most = max([bar.visits for bar in bars] + [data.before or 0, 1])
    steps = [0, *round_steps(most, max(2, min(4, int(rect.height / sheet.em / 4))))]
    numbers = [words.number(round(step)) for step in steps]
    room = label_room(sheet, rect, [part.label for part in parts] + _before(data, words))
    left = label_room(sheet, rect, numbers)
    place = rect.less(left=left, top=sheet.em * 0.8, right=room, bottom=sheet.em * 1.8)
    axes = sheet.panel(place)
    axes.set(xlim=(-0.6, len(bars) - 0.4), ylim=(0, max(steps[-1], most)))
    draw_closed(axes, bars, sheet.look)
    levels(sheet, axes, steps, numbers)
    draw_bars(axes, bars, parts, sheet.look)
    _draw_before(sheet, axes, data)
    _label(sheet, axes, bars, parts, _before_label(sheet, data, words))
    _name_weeks(sheet, axes, bars, words)
    return [_mark(sheet, axes, n, bar, words) for n, bar in enumerate(bars)]


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


def _before(data: Frequency, words: Words) -> list[str]:
    if data.before is None:
        return []
    text = words.translate("Charts", "before: {number}")
    return [text.format(number=words.decimal(data.before))]


def _before_label(sheet: Sheet, data: Frequency, words: Words) -> list[tuple[float, str, Style]]:
    return [(data.before or 0, text, sheet.soft) for text in _before(data, words)]


def _label(
    sheet: Sheet,
    axes: Axes,
    bars: Sequence[Bar],
    parts: Sequence[Part],
    more: Sequence[tuple[float, str, Style]],
) -> None:
    """Name the parts beside the last bar, each as high as it stands there."""
    last = next((bar for bar in reversed(bars) if bar.is_complete and bar.visits), bars[-1])
    wanted = list(more)
    for part in parts:
        middle = sum(last.parts[: part.index]) + last.parts[part.index] / 2
        wanted.append((middle, part.label, Style(part.ink, sheet.soft.size, 500)))
    right = axes.get_xlim()[1]
    placed = sorted((sheet.place(axes, right, value)[1], text, how) for value, text, how in wanted)
    x, bottom = sheet.place(axes, right, 0)
    top = sheet.place(axes, right, axes.get_ylim()[1])[1]
    heights = spread([y for y, _, _ in placed], sheet.em * 1.25, top, bottom - sheet.em * 0.4)
    for y, (_, text, how) in zip(heights, placed, strict=True):
        room = sheet.width - x - sheet.em * 0.5
        sheet.write(sheet.elide(text, room, how), x + sheet.em * 0.5, y, how)


def _name_weeks(sheet: Sheet, axes: Axes, bars: Sequence[Bar], words: Words) -> None:
    first, last = bars[0].first, bars[-1].first
    width = sheet.place(axes, len(bars) - 1, 0)[0] - sheet.place(axes, 0, 0)[0]
    span = max((last - first).days, 1)
    named = days_along(sheet, words, first, last, width)
    at = [(day - first).days / span * (len(bars) - 1) for day, _ in named]
    below(sheet, axes, at, [label for _, label in named])


def _mark(sheet: Sheet, axes: Axes, n: int, bar: Bar, words: Words) -> Mark:
    rect = sheet.span(axes, (n - 0.5, n + 0.5), axes.get_ylim())
    opens = Opens(first=bar.first, last=bar.last)
    value = _value(bar, words)
    return Mark(sheet.box(rect), words.period(bar.first, bar.last), value, round(bar.visits), opens)


def _value(bar: Bar, words: Words) -> str:
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
    if not bar.is_complete:
        value = tell("Charts", "so far {visits}").format(visits=value)
    return value


def _thin(data: Frequency, words: Words) -> thin.Example:
    rule = words.translate("Charts", "Visits by the week stand here after two whole weeks.")
    return thin.Example(rule, thin.so_far(words, Noun.WEEKS, data.basis), thin.BARS)


def _note(data: Frequency, words: Words) -> list[str]:
    tell = words.translate
    note = [standing(words, words.count(Noun.VISITS, data.basis.n), data.basis)]
    if any(week.closed_days for week in data.weeks):
        note.append(tell("Charts", "shaded: closed"))
    if any(not week.is_complete for week in data.weeks):
        note.append(tell("Charts", "hatched: the week is not whole"))
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

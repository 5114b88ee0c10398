"""Whether promises are kept: those due in each week, by what became of them."""

from collections.abc import Sequence
from datetime import timedelta

from models.insights.series.voices import Promises, PromiseWeek
from ui.charts import thin, weekly
from ui.charts.frame import joined, remark, standing
from ui.charts.look import Look
from ui.charts.marks import Mark, Marks, Opens
from ui.charts.sheet import Sheet, Surface
from ui.charts.week_bars import Bar, Part
from ui.charts.words import Words

_LAST_DAY = timedelta(days=6)


def draw(figure: Surface, data: Promises, look: Look, words: Words) -> Marks:
    """Draw a bar for each week; what still waits is only an outline."""
    sheet = Sheet(figure, look)
    note = _note(data, words)
    area = remark(sheet, note)
    most = int(area.width / weekly.NARROWEST)
    weeks = data.weeks[-most:]
    if not data.basis.is_enough or not weeks:
        return thin.draw(sheet, area, _thin(words), note, words)
    bars = [_bar(week) for week in weeks]
    axes = weekly.lay(sheet, area, bars, _parts(look, bars, words), (), words)
    marks = [
        Mark(
            weekly.box(sheet, axes, n),
            words.period(bar.first, bar.last),
            _value(bar.parts, words),
            round(bar.visits),
            Opens(first=bar.first, last=bar.last),
        )
        for n, bar in enumerate(bars)
    ]
    return Marks(_summary(data, words), joined(note), tuple(marks))


def _bar(week: PromiseWeek) -> Bar:
    parts = (week.kept, week.late, week.broken, week.waiting)
    return Bar(week.starts_on, week.starts_on + _LAST_DAY, parts, 0, is_complete=True, weeks=1)


def _parts(look: Look, bars: Sequence[Bar], words: Words) -> list[Part]:
    tell = words.translate
    parts = (
        Part(0, "kept", tell("Charts", "kept"), look.accent, look.accent),
        Part(1, "late", tell("Charts", "late"), look.states.late, look.usual),
        Part(2, "broken", tell("Charts", "broken"), look.care, look.care, "xxxx"),
        Part(3, "waiting", tell("Charts", "still open"), look.pale(look.faint, 0.3), look.faint),
    )
    return [part for part in parts if any(bar.parts[part.index] for bar in bars)]


def _value(parts: Sequence[float], words: Words) -> str:
    tell = words.translate
    texts = (
        tell("Charts", "{number} kept"),
        tell("Charts", "{number} late"),
        tell("Charts", "{number} broken"),
        tell("Charts", "{number} still open"),
    )
    pairs = zip(texts, parts, strict=True)
    said = [text.format(number=words.number(round(count))) for text, count in pairs if count]
    return words.listing(said) or tell("Charts", "none was due")


def _thin(words: Words) -> thin.Example:
    tell = words.translate
    rule = tell("Charts", "Whether promises are kept shows once one came due.")
    return thin.Example(rule, tell("Charts", "So far: none."), thin.BARS)


def _note(data: Promises, words: Words) -> list[str]:
    tell = words.translate
    text = tell("Charts", "{number} promises").format(number=words.number(data.basis.n))
    if data.basis.n == 1:
        text = tell("Charts", "1 promise")
    return [
        standing(words, text, data.basis),
        _total(data, words),
        tell("Charts", "cannot tell of promises that nobody wrote down"),
    ]


def _total(data: Promises, words: Words) -> str:
    """Say how many of those due were kept: 13 of 17 kept, 2 late and 2 broken."""
    kept, *others = _sums(data)
    due = kept + sum(others)
    if not due:
        return ""
    text = words.translate("Charts", "{kept} of {all} kept")
    said = text.format(kept=words.number(kept), all=words.number(due))
    rest = _value((0, *others), words) if any(others) else ""
    return ", ".join(filter(None, (said, rest)))


def _summary(data: Promises, words: Words) -> str:
    return _value(_sums(data), words)


def _sums(data: Promises) -> list[int]:
    """Count the kept, the late, the broken and the waiting."""
    columns = [(week.kept, week.late, week.broken, week.waiting) for week in data.weeks]
    return [sum(column) for column in zip(*columns, strict=True)] or [0] * 4

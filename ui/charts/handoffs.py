"""Whether the handoff works: week by week, a strip for each thing that should go well."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection

from models.insights.series.voices import Handoffs, HandoffWeek
from ui.charts import handoff_words, thin
from ui.charts.frame import joined, remark
from ui.charts.look import Look
from ui.charts.marks import Box, Mark, Marks, Opens
from ui.charts.scales import below, days_along, hairline
from ui.charts.sheet import Rect, Sheet, Surface
from ui.charts.words import Words

_LAST_DAY = timedelta(days=6)
_WEEK = 7
_WIDTH = 0.76  # of a bar, in weeks
_NARROWEST = 2.6  # points that a bar needs at least
_FEWEST = 10  # weeks there is room for at least: a single one is no wide bar
_LABELS = 0.4  # of the width, at most
_AXIS = 1.8  # below the strips, in the size of text


@dataclass(frozen=True, slots=True)
class Strip:
    """What is told of each week: `part` of `whole`, which is 1 for a share, or an amount.

    `part` is None in weeks that have nothing to tell.
    """

    gid: str
    label: str
    said: str
    part: Callable[[HandoffWeek], float | None]
    whole: Callable[[HandoffWeek], float | None] = lambda _: None
    color: str = ""


def draw(figure: Surface, data: Handoffs, look: Look, words: Words) -> Marks:
    """Draw the strips below each other, on the same weeks."""
    sheet = Sheet(figure, look)
    note = handoff_words.note(data, words)
    area = remark(sheet, note)
    if not data.basis.is_enough or not data.weeks:
        return thin.draw(sheet, area, handoff_words.example(words), note, words)
    strips = _strips(data, look, words)
    left = _labels_width(sheet, area, strips)
    weeks = _latest(data.weeks, int((area.width - left) / _NARROWEST))
    axes = _draw(sheet, area.less(bottom=_AXIS * sheet.em), left, strips, weeks)
    _name_weeks(sheet, axes[-1], weeks, words)
    marks = [
        Mark(
            _box(sheet, axes, _place(weeks, week)),
            words.period(*days_of(week, data)),
            handoff_words.value(week, words),
            week.sealed,
            Opens(first=days_of(week, data)[0], last=days_of(week, data)[1]),
        )
        for week in weeks
    ]
    return Marks(handoff_words.summary(data, words), joined(note), tuple(marks))


def days_of(week: HandoffWeek, data: Handoffs) -> tuple[date, date]:
    """Return the first and the last day of a week, as far as they were asked about."""
    period = data.basis.period
    return max(week.starts_on, period.first), min(week.starts_on + _LAST_DAY, period.last)


def _latest(weeks: Sequence[HandoffWeek], most: int) -> Sequence[HandoffWeek]:
    since = weeks[-1].starts_on - timedelta(weeks=max(most, 1) - 1)
    return [week for week in weeks if week.starts_on >= since]


def _place(weeks: Sequence[HandoffWeek], week: HandoffWeek) -> int:
    return (week.starts_on - weeks[0].starts_on).days // _WEEK


def _strips(data: Handoffs, look: Look, words: Words) -> list[Strip]:
    tell = words.translate
    strips = [
        Strip(
            "taken",
            tell("Charts", "Taken over"),
            _of(data.taken, data.basis.n, words),
            lambda week: week.taken,
            lambda week: week.sealed,
        ),
        Strip(
            "said back",
            tell("Charts", "Said back before the first visit"),
            _share(data.said_back, words),
            lambda week: week.said_back,
            lambda week: None if week.said_back is None else 1,
        ),
        Strip(
            "complete",
            tell("Charts", "Musts written in full"),
            _share(data.complete, words),
            lambda week: week.complete,
            lambda week: None if week.complete is None else 1,
        ),
        Strip(
            "minutes",
            tell("Charts", "Minutes into the shift"),
            _minutes(data.into_shift, words),
            lambda week: week.into_shift,
        ),
    ]
    if data.carried_long:
        label = tell("Charts", "Carried more than 3 times")
        said = words.number(data.carried_long)
        strips.append(
            Strip("carried", label, said, lambda week: week.carried_long, color=look.care)
        )
    return strips


def _of(part: int, whole: int, words: Words) -> str:
    text = words.translate("Charts", "{part} of {whole}")
    return text.format(part=words.number(part), whole=words.number(whole))


def _share(share: float | None, words: Words) -> str:
    return "" if share is None else words.percent(share)


def _minutes(minutes: float | None, words: Words) -> str:
    if minutes is None:
        return ""
    return words.translate("Charts", "{number} usually").format(number=words.number(round(minutes)))


def _labels_width(sheet: Sheet, area: Rect, strips: Sequence[Strip]) -> float:
    widest = max(
        sheet.widest([strip.label for strip in strips], sheet.soft),
        sheet.widest([strip.said for strip in strips], sheet.strong),
    )
    return min(widest + sheet.em, area.width * _LABELS)


def _draw(
    sheet: Sheet, area: Rect, left: float, strips: Sequence[Strip], weeks: Sequence[HandoffWeek]
) -> list[Axes]:
    height = area.height / len(strips)
    count = max(_place(weeks, weeks[-1]) + 1, _FEWEST)
    made = []
    for n, strip in enumerate(strips):
        top = area.top + n * height
        _label(sheet, strip, Rect(area.left, top, left - sheet.em * 0.6, height))
        room = Rect(area.left + left, top, area.width - left, height)
        axes = sheet.panel(room.less(top=height * 0.16, bottom=height * 0.1))
        values = [strip.whole(week) or strip.part(week) or 0 for week in weeks]
        axes.set(xlim=(-0.6, count - 0.4), ylim=(0, max(*values, 1e-9) if values else 1))
        _bars(sheet, axes, strip, weeks)
        hairline(sheet, room.left, room.right, sheet.place(axes, 0, 0)[1])
        made.append(axes)
    return made


def _label(sheet: Sheet, strip: Strip, room: Rect) -> None:
    """Name a strip, and say what is so of the whole period."""
    middle, em = room.top + room.height / 2, sheet.em
    name = sheet.elide(strip.label, room.width, sheet.soft)
    low = room.height < em * 2.4
    sheet.write(name, room.left, middle - (0 if low else em * 0.65), sheet.soft)
    if not low and strip.said:
        said = sheet.elide(strip.said, room.width, sheet.strong)
        sheet.write(said, room.left, middle + em * 0.65, sheet.strong)


def _bars(sheet: Sheet, axes: Axes, strip: Strip, weeks: Sequence[HandoffWeek]) -> None:
    """Draw what there was in a pale colour, and in a full one what of it went well."""
    look = sheet.look
    color = strip.color or look.accent
    for gid, of, fill in (
        (f"{strip.gid}, of", strip.whole, look.pale(color, 0.22)),
        (strip.gid, strip.part, color),
    ):
        corners = [
            _corners(_place(weeks, week), value)
            for week in weeks
            if (value := of(week)) is not None
        ]
        artist = PolyCollection(corners, facecolors=fill, edgecolors="none", gid=gid)
        axes.add_collection(artist, autolim=False)


def _corners(n: int, value: float) -> list[tuple[float, float]]:
    left, right = n - _WIDTH / 2, n + _WIDTH / 2
    return [(left, 0), (left, value), (right, value), (right, 0)]


def _name_weeks(sheet: Sheet, axes: Axes, weeks: Sequence[HandoffWeek], words: Words) -> None:
    first, last = weeks[0].starts_on, weeks[-1].starts_on
    width = sheet.span(axes, (0, max(_place(weeks, weeks[-1]), 1)), (0, 1)).width
    named = days_along(sheet, words, first, last, width)
    at = [(day - first).days / _WEEK for day, _ in named]
    below(sheet, axes, at, [label for _, label in named])


def _box(sheet: Sheet, axes: Sequence[Axes], n: int) -> Box:
    """Return the place of a week, as high as all strips."""
    top = sheet.span(axes[0], (n - 0.5, n + 0.5), axes[0].get_ylim())
    foot = sheet.span(axes[-1], (n - 0.5, n + 0.5), axes[-1].get_ylim())
    return sheet.box(Rect(top.left, top.top, top.width, foot.bottom - top.top))

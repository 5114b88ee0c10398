"""One customer's year: a tick for each visit day, the usual wait, a dot for each rating."""

from datetime import date

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D

from models.insights.series.happy import RatingDot
from models.kinds import RatedBy
from ui.charts import thin
from ui.charts.frame import joined, remark, standing
from ui.charts.look import Look
from ui.charts.marks import Mark, Marks, Opens
from ui.charts.person_year import PersonYear
from ui.charts.scales import days_along, label_room, levels
from ui.charts.sheet import Rect, Sheet, Surface
from ui.charts.states import shape, word
from ui.charts.words import Noun, Words

_LOW_RATING, _MIDDLING = 2, 3
_THICK, _FINEST = 1.6, 0.4  # a visit's tick, in points
_TIMELINE = 3.2  # its height, in the size of text
_LEAST_FOR_RATINGS = 10


def draw(figure: Surface, data: PersonYear, look: Look, words: Words) -> Marks:
    """Draw the ratings above, where there are any and there is room, and the visits below."""
    sheet = Sheet(figure, look)
    note = [standing(words, words.count(Noun.VISITS, data.basis.n), data.basis)]
    if data.usual_days is not None:
        note.append(word(data.state, words))
    if any(dot.by is not RatedBy.CUSTOMER for dot in data.ratings):
        note.append(words.translate("Charts", "hollow: read by the staff"))
    area = remark(sheet, note)
    if not data.visited_on:
        return thin.draw(sheet, area, _thin(words), note, words)
    em = sheet.em
    left = label_room(sheet, area, [words.number(5)]) if data.ratings else 0
    tall = area.height > _LEAST_FOR_RATINGS * em and data.ratings
    top = area.bottom - em * (_TIMELINE + 1.8) if tall else area.top
    line = Rect(area.left + left, top, area.width - left - em * 1.4, em * _TIMELINE)
    marks = []
    if tall:
        above = Rect(line.left, area.top + em * 0.7, line.width, top - area.top - em * 1.4)
        marks = _draw_ratings(sheet, _panel(sheet, above, data), data, words)
    axes = _panel(sheet, line, data)
    marks += _draw_visits(sheet, axes, data, words)
    _name_days(sheet, axes, line, data, words)
    return Marks(_summary(data, words), joined(note), tuple(marks))


def _panel(sheet: Sheet, rect: Rect, data: PersonYear) -> Axes:
    axes = sheet.panel(rect)
    axes.set(xlim=(0, data.basis.period.days - 1), ylim=(-1, 1))
    return axes


def _day(data: PersonYear, on: date) -> int:
    return (on - data.basis.period.first).days


def _draw_visits(sheet: Sheet, axes: Axes, data: PersonYear, words: Words) -> list[Mark]:
    today = data.basis.period.days - 1
    floor = LineCollection([[(0, 0), (today, 0)]], colors=sheet.look.hairline, linewidths=1)
    axes.add_collection(floor, autolim=False)
    if data.usual_days is not None:
        _draw_wait(sheet, axes, data, data.usual_days)
    ticks = [[(_day(data, on), -0.62), (_day(data, on), 0.62)] for on in data.visited_on]
    thick = _thick(sheet, axes, len(ticks))
    visits = LineCollection(ticks, colors=sheet.look.accent, linewidths=thick, gid="visits")
    axes.add_collection(visits, autolim=False)
    return [_visit(sheet, axes, data, on, words) for on in data.visited_on]


def _thick(sheet: Sheet, axes: Axes, ticks: int) -> float:
    """Return how thick a tick may be: of somebody who comes daily, missed days should be seen."""
    room = sheet.span(axes, axes.get_xlim(), (0, 1)).width
    if ticks * _THICK * 1.5 < room:
        return _THICK
    days = axes.get_xlim()[1] - axes.get_xlim()[0] + 1
    return max(_FINEST, room / days * 0.8)


def _draw_wait(sheet: Sheet, axes: Axes, data: PersonYear, usual_days: float) -> None:
    """Draw the usual wait since the last visit, what is beyond it, and the state today."""
    look, em, how = sheet.look, sheet.em, shape(data.state, sheet.look)
    today, last = data.basis.period.days - 1, _day(data, max(data.visited_on))
    until = min(last + usual_days, today)
    grey = look.pale(look.faint, 0.38)
    for since, end, color, gid in (
        (last, until, grey, "usual wait"),
        (until, today, how.color, "beyond it"),
    ):
        line = [[(since, 0), (end, 0)]] if end > since else []
        wait = LineCollection(line, colors=color, linewidths=em * 0.7, gid=gid)
        axes.add_collection(wait, autolim=False)
    x, y = sheet.place(axes, today, 0)
    fill = look.sheet if how.is_hollow else how.color
    sheet.marker(how.marker, x + em * 0.8, y, ms=em * how.size, mfc=fill, mec=how.color)


def _visit(sheet: Sheet, axes: Axes, data: PersonYear, on: date, words: Words) -> Mark:
    x, top = sheet.place(axes, _day(data, on), 0.8)
    half, height = sheet.em * 0.35, sheet.place(axes, 0, -0.8)[1] - top
    box = sheet.box(Rect(x - half, top, 2 * half, height))
    value = words.translate("Charts", "came in")
    return Mark(box, words.weekday_and_day(on), value, None, Opens((data.customer,), (), on, on))


def _draw_ratings(sheet: Sheet, axes: Axes, data: PersonYear, words: Words) -> list[Mark]:
    look, em = sheet.look, sheet.em
    axes.set_ylim(0.7, 5.3)
    levels(sheet, axes, (1, 5), [words.number(1), words.number(5)])
    points = [(_day(data, dot.on), dot.value) for dot in data.ratings]
    line = LineCollection([points], colors=look.pale(look.accent, 0.4), linewidths=1.4)
    axes.add_collection(line, autolim=False)
    for point, dot in zip(points, data.ratings, strict=True):
        low = dot.value <= _LOW_RATING
        color = _color(dot.value, look)
        fill = color if dot.by is RatedBy.CUSTOMER else look.sheet
        mark = Line2D([point[0]], [point[1]], ls="none", marker="v" if low else "o", gid="rating")
        mark.set(ms=em * 0.62, mfc=fill, mec=color, mew=1.3, clip_on=False)
        axes.add_line(mark)
    return [_rating(sheet, axes, data, dot, words) for dot in data.ratings]


def _color(value: int, look: Look) -> str:
    """Return the colour of a rating, as it has everywhere on the card."""
    if value <= _LOW_RATING:
        return look.care
    return look.usual if value == _MIDDLING else look.accent


def _rating(sheet: Sheet, axes: Axes, data: PersonYear, dot: RatingDot, words: Words) -> Mark:
    x, y = sheet.place(axes, _day(data, dot.on), dot.value)
    half = sheet.em * 0.6
    text = words.translate("Charts", "{number} of 5").format(number=words.number(dot.value))
    opens = Opens((data.customer,), (dot.visit,) if dot.visit else (), dot.on, dot.on)
    box = sheet.box(Rect(x - half, y - half, 2 * half, 2 * half))
    return Mark(box, words.weekday_and_day(dot.on), text, None, opens)


def _name_days(sheet: Sheet, axes: Axes, rect: Rect, data: PersonYear, words: Words) -> None:
    period = data.basis.period
    free_from = 0.0
    for day, label in days_along(sheet, words, period.first, period.last, rect.width):
        x, _ = sheet.place(axes, _day(data, day), 0)
        if x >= free_from and x + sheet.measure(label, sheet.faint) <= sheet.width:
            sheet.write(label, x, rect.bottom + sheet.em * 0.6, sheet.faint)
            free_from = x + sheet.measure(label, sheet.faint) + sheet.em * 0.8


def _thin(words: Words) -> thin.Example:
    rule = words.translate("Charts", "Visits and ratings stand here after the first visit.")
    return thin.Example(rule, words.translate("Charts", "None in these 12 months."), thin.TICKS)


def _summary(data: PersonYear, words: Words) -> str:
    said = [words.count(Noun.VISITS, data.basis.n)]
    if data.usual_days is not None:
        usually = words.translate("Charts", "usually {every}")
        said.append(usually.format(every=words.every(data.usual_days)))
        said.append(word(data.state, words))
    if data.ratings:
        said.append(words.count(Noun.RATINGS, len(data.ratings)))
    return words.listing(said)

"""Who is slipping away: each one's visits, their usual wait, and what is beyond it."""

from collections.abc import Sequence
from datetime import date

from matplotlib.collections import LineCollection

from models.insights.series.people import Slipping, Standing
from models.kinds import State
from models.rhythm import DAYS_FOR_A_RHYTHM
from ui.charts import rows as people_rows
from ui.charts import thin
from ui.charts.frame import Sign, joined, remark, room_for, signs, standing
from ui.charts.look import Look
from ui.charts.marks import Mark, Marks, Opens
from ui.charts.rows import Person, Rows, row_rect
from ui.charts.scales import days_along
from ui.charts.sheet import Rect, Sheet, Surface
from ui.charts.states import shape, word
from ui.charts.whom_first import by_what_may_return, is_hardly_a_visit
from ui.charts.words import Noun, Words

_WIDE = 66  # sheets of so many letters have room for the sentence beside
_HIGH = 24  # sheets of so many lines have room to say what late means
_TICK = 0.3  # half a visit's mark, in rows
_ABOVE = 2.6


def draw(figure: Surface, data: Slipping, look: Look, words: Words) -> Marks:
    """Draw a row for each, whom to get in touch with first on top."""
    sheet = Sheet(figure, look)
    if not data.basis.is_enough or not data.rows:
        note = _note(data, 0, words)
        return thin.draw(sheet, remark(sheet, note), _thin(data, words), note, words)
    wide = sheet.width > _WIDE * sheet.em
    meant = _signs(sheet, data.rows, words)
    room = room_for(sheet, _note(data, 1, words), meant).less(top=_ABOVE * sheet.em * wide)
    fits = people_rows.how_many(sheet, room, len(data.rows), two_lines=not wide)
    shown = data.rows[:fits]
    note = _note(data, fits, words)
    area = signs(sheet, remark(sheet, note), _signs(sheet, shown, words))
    rows = (_lay_wide if wide else _lay_narrow)(sheet, area, shown, words)
    rows.axes.set_xlim((data.since - data.as_of).days, 0)
    _scale(sheet, rows, data, words)
    _draw(sheet, rows, data.as_of, shown)
    marks = [
        Mark(
            sheet.box(row_rect(sheet, rows, n)),
            one.name,
            _value(one, words),
            len(one.visited_on),
            Opens(customers=(one.customer,)),
        )
        for n, one in enumerate(shown)
    ]
    return Marks(_summary(data, words), joined(note), tuple(marks))


def _lay_narrow(sheet: Sheet, area: Rect, shown: Sequence[Standing], words: Words) -> Rows:
    people = [Person(one.name, _short(one, words)) for one in shown]
    return people_rows.lay(sheet, area, people, sheet.em * 1.8)


def _lay_wide(sheet: Sheet, area: Rect, shown: Sequence[Standing], words: Words) -> Rows:
    em, tell = sheet.em, words.translate
    sentences = [_sentence(one, words) for one in shown]
    stakes = [_stake(one, words) for one in shown]
    chances = [words.chance(one.chance) for one in shown]
    stake_head = (tell("Charts", "visits"), tell("Charts", "at stake"))
    chance_head = (tell("Charts", "chance"), tell("Charts", "to return"))
    first = em * 2.2 + sheet.widest(sentences, sheet.soft) + em * 1.4
    second = first + max(sheet.widest(stakes, sheet.strong), sheet.widest(stake_head, sheet.faint))
    third = second + em * 1.4 + sheet.widest([*chances, *chance_head], sheet.soft)
    area = area.less(top=_ABOVE * em)
    rows = people_rows.lay(sheet, area, [Person(one.name) for one in shown], third)
    people_rows.beside(sheet, rows, sentences, em * 2.2, sheet.soft)
    people_rows.beside(sheet, rows, stakes, second, sheet.strong.to("right"))
    people_rows.beside(sheet, rows, chances, third, sheet.soft.to("right"))
    _head(sheet, rows, second, stake_head)
    _head(sheet, rows, third, chance_head)
    return rows


def _head(sheet: Sheet, rows: Rows, x: float, lines: tuple[str, str]) -> None:
    """Write what a column of numbers is, above it on two lines."""
    for n, line in enumerate(lines):
        y = rows.area.top - sheet.em * (1.85 - 1.2 * n)
        sheet.write(line, rows.right.left + x, y, sheet.faint.to("right"))


def _scale(sheet: Sheet, rows: Rows, data: Slipping, words: Words) -> None:
    left, right = sheet.place(rows.axes, rows.axes.get_xlim()[0], 0)[0], rows.right.left
    named = days_along(sheet, words, data.since, data.as_of, right - left)
    days = [(day - data.as_of).days for day, _ in named]
    people_rows.scale(sheet, rows, days, [label for _, label in named])
    today = LineCollection(
        [[(0, -0.5), (0, rows.count - 0.5)]], colors=sheet.look.soft, linewidths=1, gid="today"
    )
    rows.axes.add_collection(today, autolim=False)


def _draw(sheet: Sheet, rows: Rows, as_of: date, shown: Sequence[Standing]) -> None:
    look, em = sheet.look, sheet.em
    waits, beyond, ticks = [], [], []
    for n, one in enumerate(shown):
        usual = min(one.usual_days, one.days_since) - one.days_since
        waits.append([(-one.days_since, n), (usual, n)])
        beyond.append([(usual, n), (0, n)])
        days = [(day - as_of).days for day in one.visited_on]
        ticks += [[(day, n - _TICK), (day, n + _TICK)] for day in days]
    colors = [shape(one.state, look).color for one in shown]
    for lines, color, width, gid in (
        (waits, look.pale(look.faint, 0.38), em * 0.62, "usual wait"),
        (beyond, colors, em * 0.62, "beyond it"),
        (ticks, look.pale(look.ink, 0.8), 1.1, "visits"),
    ):
        artist = LineCollection(lines, colors=color, linewidths=width, gid=gid, capstyle="butt")
        rows.axes.add_collection(artist, autolim=False)
    _draw_states(sheet, rows, shown)


def _draw_states(sheet: Sheet, rows: Rows, shown: Sequence[Standing]) -> None:
    """Put each one's marker behind today."""
    em = sheet.em
    for n, one in enumerate(shown):
        how = shape(one.state, sheet.look)
        x, y = sheet.place(rows.axes, 0, n)
        size = em * how.size * 1.1
        sheet.marker(how.marker, x + em * 0.8, y, ms=size, mfc=how.color, mec=how.color, mew=0.5)


def _signs(sheet: Sheet, shown: Sequence[Standing], words: Words) -> list[Sign]:
    look, tell = sheet.look, words.translate
    found = [
        Sign(tell("Charts", "a visit"), "|", look.ink, size=0.95),
        Sign(tell("Charts", "their usual wait"), color=look.pale(look.faint, 0.38), bar=True),
    ]
    meaning = {
        State.LATE: tell("Charts", "late: 4 of 5 come back sooner"),
        State.SLIPPING: tell("Charts", "slipping: 9 of 10 come back sooner"),
    }
    for state, text in meaning.items():
        if any(one.state is state for one in shown):
            how = shape(state, look)
            said = text if sheet.height > _HIGH * sheet.em else word(state, words)
            found.append(Sign(said, how.marker, how.color, size=how.size))
    return found


def _sentence(one: Standing, words: Words) -> str:
    text = words.translate("Charts", "usually {every}, {ago}")
    if one.is_about or one.visit_days < DAYS_FOR_A_RHYTHM:
        text = words.translate("Charts", "about {every}, {ago}")
    return text.format(every=words.every(one.usual_days), ago=words.ago(one.days_since))


def _stake(one: Standing, words: Words) -> str:
    if one.at_stake is None:
        return "–"
    if is_hardly_a_visit(one.at_stake):
        return words.translate("Charts", "less than one")
    return words.decimal(one.at_stake)


def _short(one: Standing, words: Words) -> str:
    text = words.translate("Charts", "{every}, {ago}")
    return text.format(every=words.every(one.usual_days), ago=words.ago(one.days_since))


def _value(one: Standing, words: Words) -> str:
    text = words.translate(
        "Charts", "{state}: {sentence}; chance to return {chance}; {visits} in a year"
    )
    return text.format(
        visits=words.count(Noun.VISITS, len(one.visited_on)),
        state=word(one.state, words),
        sentence=_sentence(one, words),
        chance=words.chance(one.chance),
    )


def _thin(data: Slipping, words: Words) -> thin.Example:
    tell = words.translate
    if data.basis.is_enough:
        rule = tell("Charts", "Nobody is late or slipping.")
        if _seen_to(data):
            rule = tell("Charts", "Nobody else is late or slipping.")
        return thin.Example(rule, words.count(Noun.PEOPLE, data.basis.n), thin.TICKS)
    rule = tell("Charts", "Still learning: who is slipping shows after 90 days of visits.")
    return thin.Example(rule, thin.so_far(words, Noun.DAYS, data.basis), thin.TICKS)


def _note(data: Slipping, shown: int, words: Words) -> list[str]:
    tell = words.translate
    note = [standing(words, words.count(Noun.PEOPLE, data.basis.n), data.basis)]
    everybody = max(data.late + data.slipping, len(data.rows))
    if 0 < shown < everybody:
        text = tell("Charts", "the first {number} of {all}")
        counts = {"number": words.number(shown), "all": words.number(everybody)}
        note.append(text.format(**counts))
    if data.rows:
        note.append(by_what_may_return(words))
    if _seen_to(data):
        text = tell("Charts", "{number} more seen to")
        note.append(text.format(number=words.number(_seen_to(data))))
    if any(one.at_stake is None for one in data.rows):
        note.append(tell("Charts", "after a long closure only the order can be trusted"))
    note.append(tell("Charts", "cannot tell why; up to three in four come back by themselves"))
    return note


def _seen_to(data: Slipping) -> int:
    return data.late_seen_to + data.slipping_seen_to


def _summary(data: Slipping, words: Words) -> str:
    text = words.translate("Charts", "{slipping} slipping, {late} late; first {names}")
    return text.format(
        slipping=words.number(data.slipping),
        late=words.number(data.late),
        names=words.listing([one.name for one in data.rows[:3]]),
    )

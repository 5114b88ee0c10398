"""Small multiples: each regular's visits by the month, all on one scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PolyCollection

from models.insights.series.coming import Frequency, RegularMonths
from ui.charts.marks import Mark, Opens
from ui.charts.sheet import Rect, Sheet
from ui.charts.words import Noun, Words

_LEAST_HEIGHT = 23  # lines, for both the weeks and the regulars
_COLUMN, _ROW = 10.5, 6.0  # of one regular, in the size of text
_GAP = 1.6
_SHARE = 0.54
_MOST_ROWS = 3
_LATELY = 3  # months


Bar = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class _Grid:
    columns: int
    rows: int


def room_for_regulars(sheet: Sheet, area: Rect, data: Frequency) -> float:
    """Return the height the regulars may take at the foot, 0 if there is no room or nobody."""
    if not data.regulars or not data.months or area.height < _LEAST_HEIGHT * sheet.em:
        return 0
    grid = _grid(sheet, Rect(0, 0, area.width, area.height * _SHARE), len(data.regulars))
    return sheet.em * (grid.rows * _ROW + 2.6)


def draw_regulars(sheet: Sheet, rect: Rect, data: Frequency, words: Words) -> list[Mark]:
    """Draw as many regulars as there is room for; return what can be pointed at."""
    title = sheet.elide(_title(data, words), rect.width, sheet.strong)
    sheet.write(title, rect.left, rect.top + sheet.em * 1.2, sheet.strong)
    room = rect.less(top=sheet.em * 2.4)
    grid = _grid(sheet, room, len(data.regulars))
    shown = data.regulars[: grid.columns * grid.rows]
    most = max([*(count for one in shown for count in one.counts), 1])
    axes = sheet.panel(room)
    axes.set(xlim=(0, room.width), ylim=(room.height, 0))
    cells = [_cell(sheet, room, grid, n) for n in range(len(shown))]
    bars = [_bars(sheet, one, cell, most) for one, cell in zip(shown, cells, strict=True)]
    _draw_floors(sheet, axes, cells)
    _draw_bars(sheet, axes, shown, bars, _is_under_way(data))
    for one, cell in zip(shown, cells, strict=True):
        _name(sheet, room, one, cell, words)
    _name_months(sheet, room, data, cells, words)
    return [
        Mark(
            sheet.box(Rect(room.left + cell.left, room.top + cell.top, cell.width, cell.height)),
            one.name,
            _value(one, words),
            sum(one.counts),
            Opens(customers=(one.customer,)),
        )
        for one, cell in zip(shown, cells, strict=True)
    ]


def _title(data: Frequency, words: Words) -> str:
    """Say which months these are: the period of the card may be another."""
    text = words.translate("Charts", "Regulars by the month, the last {months}")
    if _is_under_way(data):
        text = words.translate("Charts", "Regulars by the month, the last {months}; pale: not over")
    return text.format(months=words.count(Noun.MONTHS, len(data.months)))


def _is_under_way(data: Frequency) -> int:
    """Return 1 if the last month is not over, else 0."""
    last = data.basis.period.last
    return int((last + timedelta(days=1)).month == last.month)


def _grid(sheet: Sheet, room: Rect, count: int) -> _Grid:
    columns = max(1, int((room.width + _GAP * sheet.em) / ((_COLUMN + _GAP) * sheet.em)))
    rows = max(1, min(int(room.height / (_ROW * sheet.em)), _MOST_ROWS, -(-count // columns)))
    return _Grid(columns, rows)


def _cell(sheet: Sheet, room: Rect, grid: _Grid, n: int) -> Rect:
    em = sheet.em
    width = (room.width - _GAP * em * (grid.columns - 1)) / grid.columns
    left = n % grid.columns * (width + _GAP * em)
    return Rect(left, n // grid.columns * _ROW * em, width, (_ROW - 0.6) * em)


def _draw_floors(sheet: Sheet, axes: Axes, cells: Sequence[Rect]) -> None:
    bases = [(cell, cell.bottom - sheet.em * 1.5) for cell in cells]
    floors = [[(cell.left, base), (cell.right, base)] for cell, base in bases]
    artist = LineCollection(floors, colors=sheet.look.hairline, linewidths=1, gid="floors")
    axes.add_collection(artist, autolim=False)


def _draw_bars(
    sheet: Sheet,
    axes: Axes,
    shown: Sequence[RegularMonths],
    bars: Sequence[Sequence[Bar]],
    under_way: int,
) -> None:
    """Draw whole months in full colour, and the one that is not over pale."""
    look = sheet.look
    usual: list[Bar] = []
    fallen: list[Bar] = []
    open_ones: list[Bar] = []
    for one, row in zip(shown, bars, strict=True):
        whole = row[: len(row) - under_way]
        usual += whole[: -_LATELY if one.fell else None]
        fallen += whole[-_LATELY:] if one.fell else []
        open_ones += row[len(whole) :]
    for kind, color, gid in (
        (usual, look.pale(look.accent, 0.62), "usual"),
        (fallen, look.states.slipping, "fallen"),
        (open_ones, look.pale(look.accent, 0.26), "under way"),
    ):
        artist = PolyCollection(kind, facecolors=color, edgecolors="none", gid=gid)
        axes.add_collection(artist, autolim=False)


def _bars(sheet: Sheet, one: RegularMonths, cell: Rect, most: int) -> list[Bar]:
    base, high = cell.bottom - sheet.em * 1.5, cell.height - sheet.em * 3.2
    step = cell.width / len(one.counts)
    bars = []
    for n, count in enumerate(one.counts):
        left, right = cell.left + step * (n + 0.1), cell.left + step * (n + 0.9)
        top = base - high * count / most
        bars.append([(left, base), (left, top), (right, top), (right, base)])
    return bars


def _name(sheet: Sheet, room: Rect, one: RegularMonths, cell: Rect, words: Words) -> None:
    x, y = room.left + cell.left, room.top + cell.top + sheet.em * 0.6
    number = words.number(sum(one.counts))
    right = sheet.measure(number, sheet.soft)
    sheet.write(number, x + cell.width, y, sheet.soft.to("right"))
    if one.fell:
        edge = x + cell.width - right - sheet.em * 0.8
        color = sheet.look.states.slipping
        sheet.marker("v", edge, y, ms=sheet.em * 0.6, mfc=color, mec=color)
        right += sheet.em * 1.4
    room_for_name = cell.width - right - sheet.em * 0.6
    sheet.write(sheet.name(one.name, room_for_name, sheet.plain), x, y, sheet.plain)


def _name_months(
    sheet: Sheet, room: Rect, data: Frequency, cells: Sequence[Rect], words: Words
) -> None:
    first, last = words.month(data.months[0].month), words.month(data.months[-1].month)
    for cell in cells:
        y = room.top + cell.bottom - sheet.em * 0.75
        sheet.write(first, room.left + cell.left, y, sheet.faint)
        sheet.write(last, room.left + cell.right, y, sheet.faint.to("right"))


def _value(one: RegularMonths, words: Words) -> str:
    counted = words.count(Noun.VISITS, sum(one.counts))
    if not one.fell:
        return counted
    text = words.translate("Charts", "{visits}; lately less than half as often as before")
    return text.format(visits=counted)

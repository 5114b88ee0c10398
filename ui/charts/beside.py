"""Words beside points: where they run into nothing, or into as little as can be."""

from collections.abc import Iterable, Sequence

from ui.charts.sheet import Rect, Sheet, Style

_SIDES = (
    *((1, 0.75), (-1, -0.75), (1, -0.75), (-1, 0.75), (1, 0.0), (-1, 0.0)),
    *((1, -1.9), (-1, -1.9), (1, 1.9), (-1, 1.9)),
)  # to the right or the left, and how far down, in the size of text
_OUTSIDE, _ON_SOMETHING = 100.0, 10.0


def write_beside(
    sheet: Sheet,
    points: Sequence[tuple[float, float, str]],
    room: Rect,
    taken: Iterable[Rect],
    style: Style,
) -> None:
    """Write a line beside each point, within the room and off what is taken already."""
    full = list(taken)
    for x, y, text in points:
        width = sheet.measure(text, style)
        places = [_place(sheet, x, y, width, side) for side in _SIDES]
        best = min(places, key=lambda place: _harm(place, room, full))
        full.append(best)
        sheet.write(text, best.left, best.top + best.height / 2, style.to("left"))


def _place(sheet: Sheet, x: float, y: float, width: float, side: tuple[int, float]) -> Rect:
    across, down = side
    left = x + sheet.em if across > 0 else x - sheet.em - width
    return Rect(left, y + (down - 0.5) * sheet.em, width, sheet.em)


def _harm(place: Rect, room: Rect, full: Sequence[Rect]) -> float:
    outside = max(room.left - place.left, place.right - room.right, 0) + max(
        room.top - place.top, place.bottom - room.bottom, 0
    )
    return outside * _OUTSIDE + sum(_ON_SOMETHING for other in full if _meet(place, other))


def _meet(one: Rect, other: Rect) -> bool:
    apart = one.right <= other.left or other.right <= one.left
    return not (apart or one.bottom <= other.top or other.bottom <= one.top)

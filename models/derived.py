"""What the notebook could compute, but keeps: in step with every change, in the same commit."""

from collections.abc import Callable, Mapping

from models import hourly, stats
from models.database import writing
from models.schema import Branch, ClosedDay, Facts, ModelFit, Rating, Record, Visit

_OPENING = ("time_zone", "day_starts_after", "open_weekdays")

Follower = Callable[[Facts | None, Facts | None], None]


def _follow_visit(before: Facts | None, after: Facts | None) -> None:
    hourly.follow_visit(before, after)
    stats.follow_visit(before, after)


def _follow_rating(before: Facts | None, after: Facts | None) -> None:
    hourly.follow_rating(before, after)
    stats.follow_rating(before, after)


def _follow_fit(_before: Facts | None, _after: Facts | None) -> None:
    stats.look_ahead()


def _follow_branch(before: Facts | None, after: Facts | None) -> None:
    """Count anew by another clock or other opening days; a new branch has no visits yet."""
    if before and after and any(before[name] != after[name] for name in _OPENING):
        remake()


def _follow_closing(before: Facts | None, after: Facts | None) -> None:
    if before is None or after is None or before["on"] != after["on"]:
        stats.rebuild()


_FOLLOWERS: Mapping[type[Record], Follower] = {
    Visit: _follow_visit,
    Rating: _follow_rating,
    ModelFit: _follow_fit,
    Branch: _follow_branch,
    ClosedDay: _follow_closing,
}


def follow(kind: type[Record], before: Facts | None, after: Facts | None) -> None:
    """Bring everything derived from one record up to date with how it is now."""
    if follower := _FOLLOWERS.get(kind):
        follower(before, after)


def clear() -> None:
    """Drop all of it, so that rows it hangs on can be removed; `remake` brings it back."""
    for part in (hourly, stats):
        part.clear()


def remake() -> None:
    """Make it all anew from the records, inside a transaction that is under way."""
    hourly.rebuild()
    stats.rebuild()


def rebuild() -> None:
    """Make it all anew from the records."""
    with writing():
        remake()


def damaged() -> list[str]:
    """Name what does not agree with the records."""
    return [part.__name__ for part in (hourly, stats) if part.is_damaged()]

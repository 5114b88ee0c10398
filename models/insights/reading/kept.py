"""What questions have in common, kept from one to the next while it still holds."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, NamedTuple, TypeAlias, TypeVar

from models.database import engine
from models.insights.reading import news
from models.insights.reading.news import Moment, News

MOST = 90  # parts kept: those of four or five pages

T = TypeVar("T")
Follow: TypeAlias = Callable[[T, News], T | None]
"""Brings a part up to date with what is new; None where it had better be made anew."""


class _Part(NamedTuple):
    made: Any
    follow: Follow[Any]


def _give_up(_part: object, _news: News) -> None:
    """Follow nothing."""


def version() -> Hashable:
    """Return what is another as soon as anybody has written; ask on one and the same thread."""
    return engine().version()


class Parts:
    """What was read so far, by name."""

    def __init__(self) -> None:
        self._made: OrderedDict[Hashable, _Part] = OrderedDict()

    def once(self, name: Hashable, make: Callable[[], T], follow: Follow[T] = _give_up) -> T:
        """Return what was made under a name; make it now if it was not, or long ago.

        `follow` is asked for the same after a change; without it, any change ends it.
        """
        if name not in self._made:
            made = make()  # which may ask for other parts
            self._made[name] = _Part(made, follow)
            if len(self._made) > MOST:
                self._made.popitem(last=False)
        self._made.move_to_end(name)
        found: T = self._made[name].made
        return found

    def after(self, told: News) -> "Parts":
        """Return those that hold after a change; these here stay as they are."""
        following = Parts()
        for name, part in self._made.items():
            made = part.follow(part.made, told)
            if made is not None:
                following._made[name] = _Part(made, part.follow)
        return following


class Kept:
    """Keeps what was read, in step with the notebook, until too much has changed.

    Whoever asks owns one, and gives it to each `Source` in turn, always on the same thread.
    """

    def __init__(self) -> None:
        self._version: Hashable = None
        self._moment: Moment | None = None
        self._parts = Parts()

    def parts(self) -> Parts:
        """Return what is known of the notebook as it is now; who has older parts may use them on.

        So what was read before a change never stands among what was read after it.
        """
        now = version()
        if now != self._version:
            moment = news.now()  # before what is new is read: nothing in between is missed
            told = news.since(self._moment) if self._moment else None
            self._version, self._moment = now, moment
            self._parts = self._parts.after(told) if told else Parts()
        return self._parts

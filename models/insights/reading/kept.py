"""What questions have in common, kept from one to the next while the notebook stays as it is."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from models.database import engine

MOST = 60  # parts kept: those of four or five pages

T = TypeVar("T")


class Parts:
    """What was read so far, by name."""

    def __init__(self) -> None:
        self._made: OrderedDict[Hashable, Any] = OrderedDict()

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        """Return what was made under a name; make it now if it was not, or long ago."""
        if name not in self._made:
            made = make()  # which may ask for other parts
            self._made[name] = made
            if len(self._made) > MOST:
                self._made.popitem(last=False)
        self._made.move_to_end(name)
        found: T = self._made[name]
        return found


class Kept:
    """Keeps what was read until anybody writes into the notebook.

    Whoever asks owns one, and gives it to each `Source` in turn, always on the same thread.
    """

    def __init__(self) -> None:
        self._version: Hashable = None
        self._parts = Parts()

    def parts(self) -> Parts:
        """Return what is known of the notebook as it is now; who has older parts may use them on.

        So what was read before a change never stands among what was read after it.
        """
        version = engine().version()
        if version != self._version:
            self._version, self._parts = version, Parts()
        return self._parts

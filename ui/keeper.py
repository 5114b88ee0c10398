"""Work on whole files, beside the notebook's own threads: backups, checks, putting back."""

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")
Then = Callable[[Any], object]
Otherwise = Callable[[Exception], object]


class Keeper(QObject):
    """One thread that neither questions nor commands wait for; one thing at a time.

    What it began is finished even while the program ends.
    """

    _finished = Signal(int, object)  # ticket, Future

    def __init__(self, parent: QObject | None = None, thread: Executor | None = None) -> None:
        super().__init__(parent)
        self._thread = thread or ThreadPoolExecutor(1, thread_name_prefix="keeping")
        self._waiting: dict[int, tuple[Then, Otherwise]] = {}
        self._tickets = count(1)
        self._finished.connect(self._deliver)

    def do(self, work: Callable[[], T], then: Callable[[T], object], otherwise: Otherwise) -> None:
        """Carry out `work` after all that was given before; answer on the GUI thread.

        Nobody hears of it whose object, if `then` is a method of one, is gone by then.
        """
        ticket = next(self._tickets)
        self._waiting[ticket] = (then, otherwise)
        self._thread.submit(work).add_done_callback(partial(self._tell, ticket))

    def is_busy(self) -> bool:
        """Tell whether something is under way."""
        return bool(self._waiting)

    def finish(self) -> None:
        """Wait until all is done; nobody hears of it any more."""
        self._waiting.clear()
        self._thread.shutdown(wait=True)

    def _tell(self, ticket: int, future: "Future[Any]") -> None:
        if isValid(self):
            self._finished.emit(ticket, future)

    @Slot(int, object)
    def _deliver(self, ticket: int, future: "Future[Any]") -> None:
        then, otherwise = self._waiting.pop(ticket, (None, None))
        error = future.exception()
        if isinstance(error, Exception):
            if otherwise and _is_there(otherwise):
                otherwise(error)
        elif then and _is_there(then):
            then(future.result())


def _is_there(method: Callable[..., object]) -> bool:
    owner = getattr(method, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)

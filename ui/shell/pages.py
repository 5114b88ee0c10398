"""The pages: built on their first visit, and the way back through them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

LONGEST_WAY_BACK = 50


@dataclass(frozen=True, slots=True)
class Stop:
    """Somewhere one has been: a page, and what it showed."""

    page: str
    subject: object = None


class Pages(QStackedWidget):
    """Shows one page at a time; `Esc` walks the way one came."""

    changed = Signal(str)  # the page now shown
    built = Signal(str, object)  # a page, the first time it is made

    def __init__(
        self, makers: Mapping[str, Callable[[], QWidget]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._makers = makers
        self._made: dict[str, QWidget] = {}
        self._way: list[Stop] = []
        self._here = Stop("")

    @property
    def here(self) -> Stop:
        """Where one is."""
        return self._here

    def names(self) -> list[str]:
        """List the pages there are."""
        return list(self._makers)

    def page(self, name: str) -> QWidget:
        """Return a page, made now if nobody has been there."""
        if name not in self._made:
            self._made[name] = self._makers[name]()
            self.addWidget(self._made[name])
            self.built.emit(name, self._made[name])
        return self._made[name]

    def go(self, name: str, subject: object = None) -> None:
        """Show a page, and remember where one came from."""
        stop = Stop(name, subject)
        if stop == self._here:
            return
        if self._here.page:
            self._way = [*self._way, self._here][-LONGEST_WAY_BACK:]
        self._show(stop)

    def back(self) -> bool:
        """Go where one came from; say whether there was a way."""
        if not self._way:
            return False
        self._show(self._way.pop())
        return True

    def build_next(self) -> bool:
        """Make one page nobody has visited yet; say whether there was one left."""
        for name in self._makers:
            if name not in self._made:
                self.page(name)
                return True
        return False

    def _show(self, stop: Stop) -> None:
        self._here = stop
        page = self.page(stop.page)
        show_subject = getattr(page, "show_subject", None)
        if show_subject is not None and stop.subject is not None:
            show_subject(stop.subject)
        self.setCurrentWidget(page)
        self.changed.emit(stop.page)

"""One wish, answered chart by chart: what several charts need is read once."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.insights.reading.kept import Kept
from models.insights.series.basis import Filter
from ui.screens.insights.wish import Wish

if TYPE_CHECKING:
    from models.insights.reading.source import Source


@dataclass(frozen=True, slots=True)
class Answer:
    """The facts of a chart, what exactly was asked, and whether it may be compared with before."""

    name: str
    facts: object
    asked: Filter
    can_compare: bool = True


class Question:
    """Made on the GUI thread, answered on the working thread, where numpy is loaded."""

    def __init__(self, wish: Wish, kept: Kept) -> None:
        self.wish = wish
        self.kept = kept
        self._source: Source | None = None

    def answer(self, name: str) -> Answer:
        """Read one chart."""
        from ui.screens.insights import facts  # noqa: PLC0415 - no chart, no numpy

        source = self.source()
        return Answer(name, facts.read(source, name), source.asked, facts.can_compare(source))

    def source(self) -> "Source":
        """Return what all charts of this question read in common."""
        from ui.screens.insights import facts  # noqa: PLC0415 - no chart, no numpy

        if self._source is None:
            self._source = facts.source_of(self.wish, self.kept)
        return self._source

"""Read history that a file tells only in sum: how often somebody came, first and last."""

from collections.abc import Callable
from datetime import date

from models.exchange.amounts import how_many
from models.exchange.columns import Field
from models.exchange.details import Summary, iso
from models.exchange.source import Source

_MOST = 1_000_000


class Summaries:
    """Reads the sums that stand in the rows of a list of customers."""

    def __init__(self, source: Source, day: Callable[[str], date | None]) -> None:
        places = source.columns.places
        self._visits, self._first, self._last = (
            places.get(field, (-1,))[0] for field in (Field.VISITS, Field.FIRST, Field.LAST)
        )
        self._day = day

    def read(self, cells: list[str]) -> Summary | None:
        """Return what a row tells; nothing if it does not tell how often, or never."""
        if self._visits < 0:
            return None
        try:
            visits = how_many(_cell(cells, self._visits))
        except ValueError:
            return None
        if not visits or not 0 < visits <= _MOST or visits != int(visits):
            return None
        first, last = (self._day(_cell(cells, place)) for place in (self._first, self._last))
        return Summary(int(visits), iso(first), iso(last))


def _cell(cells: list[str], place: int) -> str:
    return cells[place] if 0 <= place < len(cells) else ""

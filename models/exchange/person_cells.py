"""Read who a row is about."""

from collections.abc import Callable
from operator import itemgetter

from models.exchange.columns import WHO, Columns, Field
from models.exchange.csv_out import as_given
from models.exchange.person_rows import PersonRow, person_row
from models.text import one_line

_SEVERAL_IN_A_CELL = (":::", ";", "\n")
Cells = list[str]


class PersonCells:
    """Knows which cells name a person. The rows it reads are as wide as the table."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        places = [place for field in WHO for place in columns.places.get(field, ())]
        self.key: Callable[[Cells], object] = itemgetter(*places) if places else _nobody

    def read(self, cells: Cells) -> PersonRow:
        """Return what a row says about a person; for the same `key` always the same."""
        first = self._first
        return person_row(
            first(cells, Field.ID),
            (
                first(cells, Field.NAME),
                first(cells, Field.FIRST_NAME),
                first(cells, Field.LAST_NAME),
            ),
            self._each(cells, Field.PHONE),
            self._each(cells, Field.EMAIL),
            [],
        )

    def _first(self, cells: Cells, field: Field) -> str:
        return next(iter(self._all(cells, field)), "")

    def _all(self, cells: Cells, field: Field) -> list[str]:
        return [as_given(cells[place]) for place in self._columns.places.get(field, ())]

    def _each(self, cells: Cells, field: Field) -> list[str]:
        """Divide cells that hold several values."""
        values = self._all(cells, field)
        for sign in _SEVERAL_IN_A_CELL:
            values = [part for value in values for part in value.split(sign)]
        return list(filter(None, map(one_line, values)))


def _nobody(_cells: Cells) -> None:
    return None

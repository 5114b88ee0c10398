"""Tell whether a bare "id" is that of a row or an answer, and not of the person in it."""

from collections.abc import Sequence

from models.exchange.columns import Columns, Field
from models.text import fold

_BARE_ID = "id"


class IdEvidence:
    """What all rows say of a column that is only called "id".

    It is the id of a row if it never repeats, and those it stands beside do.
    """

    def __init__(self, found: Columns) -> None:
        who = [field for field in (Field.NAME, Field.EMAIL, Field.PHONE) if found.has(field)]
        is_bare = found.has(Field.ID) and fold(found.name_of(Field.ID)) == _BARE_ID
        self._place = found.places[Field.ID][0] if is_bare and who else -1
        self._who = found.places[who[0]][0] if who else -1
        self.is_asked = self._place >= 0
        self._ids: set[int] = set()
        self._people: set[int] = set()
        self._repeats = False
        self._many_each = False

    def take_in(self, row: Sequence[str]) -> None:
        """Consider one more row."""
        if self._place < 0 or self._repeats or max(self._place, self._who) >= len(row):
            return
        if cell := row[self._place].strip():
            one = hash(cell)
            self._repeats = one in self._ids
            self._ids.add(one)
        if cell := row[self._who].strip():
            one = hash(cell)
            self._many_each = self._many_each or one in self._people
            self._people.add(one)

    def is_of_rows(self) -> bool:
        """Tell whether the id is that of a row."""
        return self._place >= 0 and self._many_each and not self._repeats

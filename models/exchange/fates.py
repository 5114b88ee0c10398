"""What becomes of each row of a file, noted while it is read."""

from array import array
from enum import StrEnum


class Fate(StrEnum):
    """What becomes of a row; every row of a file has exactly one."""

    NEW = "new"  # a customer nobody knew
    NEWS = "news"  # a known customer, with new details
    UNCHANGED = "unchanged"
    TWICE = "twice"  # the same person as a row before
    VISIT = "visit"  # a new one, of a customer
    ANONYMOUS = "anonymous"  # a new visit, nobody knows whose
    JOINED = "joined"  # a further line of a visit already counted
    RATING = "rating"  # a new answer to a survey; counted among the rows that are no visits
    NOT_A_VISIT = "not a visit"
    EMPTY = "empty"
    REJECTED = "rejected"


_FATES = tuple(Fate)
_MANY = 1 << 16


class Fates:
    """The fate of each row; a byte a row, as there may be a million."""

    def __init__(self) -> None:
        self._of = bytearray(_MANY)  # 0 where there is no such row

    def note(self, fate: Fate, *rows: int) -> None:
        """Note what becomes of some rows."""
        number = _FATES.index(fate) + 1
        for row in rows:
            if row >= len(self._of):
                self._of.extend(bytes(row + _MANY - len(self._of)))
            self._of[row] = number

    def in_order(self) -> "dict[Fate, array[int]]":
        """Return the rows of each fate, in rising order; other threads are not kept waiting."""
        found = {fate: array("I") for fate in _FATES}
        take = [None, *(rows.append for rows in found.values())]
        for row, number in enumerate(self._of):
            if one := take[number]:
                one(row)
        return found

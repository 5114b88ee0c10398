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


class Fates:
    """The rows of each fate; four bytes a row, as there may be a million."""

    def __init__(self) -> None:
        self._rows = {fate: array("I") for fate in Fate}

    def note(self, fate: Fate, *rows: int) -> None:
        """Note what becomes of some rows."""
        self._rows[fate].extend(rows)

    def in_order(self) -> "dict[Fate, array[int]]":
        """Return the rows of each fate, in rising order."""
        return {fate: array("I", sorted(rows)) for fate, rows in self._rows.items()}

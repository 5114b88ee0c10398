"""Tell a column of whole names from one of last or first names that is only called “Name”."""

from collections.abc import Sequence

from models.text import fold


def is_whole_name(rows: Sequence[Sequence[str]], name: int, other: int) -> bool:
    """Tell whether the names of a column hold those of another one, in most of the rows."""
    both = [
        (fold(row[name]), fold(row[other]))
        for row in rows
        if max(name, other) < len(row) and row[name].strip() and row[other].strip()
    ]
    holding = sum({*part.split()} <= {*whole.split()} for whole, part in both)
    return not both or holding * 2 >= len(both)

"""What can be wrong inside a notebook. Carries facts; ui/ finds the words."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Flaw(StrEnum):
    """One thing that does not hold."""

    PAGES = "pages"
    TIES = "ties"
    TABLES = "tables"
    FIND_INDEX = "find index"
    DERIVED = "derived"
    JOURNAL = "journal"
    COUNTS = "counts"
    FINGERPRINT = "fingerprint"


@dataclass
class Damaged(Exception):  # noqa: N818 - reads as a sentence: "the file is Damaged"
    """A file does not hold what a notebook must; nothing was put anywhere."""

    flaws: Sequence[Flaw]
    place: str

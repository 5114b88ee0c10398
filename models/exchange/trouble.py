"""Why a file, or one of its rows, cannot be brought in. Carries facts; ui/ finds the words."""

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path


class Unreadable(Enum):
    """One reason a file cannot be brought in at all."""

    MISSING = auto()
    NO_PERMISSION = auto()
    DISK_ERROR = auto()
    EMPTY = auto()
    NOT_TEXT = auto()
    LINE_TOO_LONG = auto()
    TOO_MANY_COLUMNS = auto()
    UNCLOSED_QUOTE = auto()
    UNKNOWN_ENCODING = auto()
    WRONG_ENCODING = auto()
    NO_SUCH_COLUMN = auto()
    NOBODY_IN_IT = auto()
    NO_DATES = auto()
    DATES_UNDECIDED = auto()
    DATES_CONTRADICT = auto()
    CHANGED_MEANWHILE = auto()
    NO_HEADINGS = auto()
    SCALE_UNDECIDED = auto()
    NO_RATINGS = auto()
    NOT_CONTACTS = auto()
    NOT_A_WORKBOOK = auto()
    LOCKED = auto()  # by a password
    DAMAGED = auto()
    TOO_LARGE = auto()  # once unpacked
    ENDLESS = auto()
    TOO_MANY_ROWS = auto()
    SHEET_TOO_WIDE = auto()
    HAS_DOCTYPE = auto()
    NO_SUCH_SHEET = auto()


@dataclass
class CannotRead(Exception):  # noqa: N818 - reads as a sentence
    """A file was declined, and nothing of it was brought in.

    `line` counts from 1 as an editor does; `column` is a heading, and `sample` what stands there.
    """

    why: Unreadable
    path: Path
    line: int = 0
    column: str = ""
    sample: str = ""


class RowFault(Enum):
    """One reason a row is left out."""

    NO_DATE = auto()
    NOT_A_DAY = auto()
    NOT_A_TIME = auto()
    NOT_AN_AMOUNT = auto()
    IN_THE_FUTURE = auto()
    LONG_AGO = auto()
    TOO_LONG = auto()
    NOT_A_RATING = auto()
    NOT_A_PERSON = auto()  # a group of people, or a place
    AN_APPOINTMENT = auto()  # and not a day of the year to think of somebody
    NAME_IS_KNOWN = auto()  # and nothing but the name says who it is


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row that was left out. Rows count as in a spreadsheet: the headings are row 1."""

    row: int
    why: RowFault


class Cancelled(Exception):  # noqa: N818 - reads as a sentence: "the import was Cancelled"
    """Somebody has thought better of it; nothing was brought in."""

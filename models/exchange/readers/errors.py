"""Why a file of contacts or a workbook is declined as a whole. Facts; ui/ finds the words."""

from dataclasses import dataclass
from enum import Enum, auto


class Unfit(Enum):
    """One reason a file cannot be read at all."""

    EMPTY = auto()
    NOT_CONTACTS = auto()
    NOT_A_WORKBOOK = auto()
    LOCKED = auto()  # by a password
    DAMAGED = auto()
    TOO_LARGE = auto()  # once unpacked
    ENDLESS = auto()  # one line, or one property over all too many lines
    TOO_MANY_COLUMNS = auto()
    TOO_MANY_ROWS = auto()
    HAS_DOCTYPE = auto()  # a way to smuggle other files in; no spreadsheet program writes it
    NO_SUCH_SHEET = auto()


@dataclass
class UnfitFile(Exception):  # noqa: N818 - reads as a sentence
    """A file was declined before anything of it was handed on; `place` is a line or a part."""

    why: Unfit
    place: str = ""

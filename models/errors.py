"""What can be wrong with what the user asked for. Carries facts; ui/ finds the words."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path


class Problem(Enum):
    """One reason a field cannot be stored as typed."""

    EMPTY = auto()
    TAKEN = auto()
    TOO_LONG = auto()
    NOT_A_DAY = auto()
    IN_THE_FUTURE = auto()
    LONG_AGO = auto()
    UNKNOWN_ZONE = auto()
    NOT_ASSUMED = auto()
    LOOP = auto()
    ONESELF = auto()


class Obstacle(Enum):
    """One reason a command cannot be carried out at all."""

    CHANGED_SINCE = auto()
    GONE = auto()
    STILL_NEEDED = auto()
    NOTHING_TO_UNDO = auto()
    NOT_EMPTY = auto()
    TOO_MANY_MUSTS = auto()
    NOT_ALL_READ = auto()


class Fault(Enum):
    """One reason a notebook cannot be opened, read or written."""

    MISSING = auto()
    NO_FOLDER = auto()
    NOT_A_NOTEBOOK = auto()
    EMPTY_FILE = auto()
    NO_PERMISSION = auto()
    READ_ONLY = auto()
    DISK_FULL = auto()
    LOCKED = auto()
    DAMAGED = auto()
    DISK_ERROR = auto()
    NO_SERVER = auto()
    REPLACED = auto()


@dataclass
class Rejected(Exception):  # noqa: N818 - reads as a sentence: "the draft was Rejected"
    """The notebook declined a draft: maps field names to the reason."""

    problems: dict[str, Problem]


@dataclass
class Refused(Exception):  # noqa: N818 - reads as a sentence: "the command was Refused"
    """The notebook declined a command, and nothing of it was stored.

    `count` says how many are in the way, where that is a number.
    """

    obstacle: Obstacle
    count: int = 0


@dataclass
class NewerNotebook(Exception):  # noqa: N818 - reads as a sentence
    """The notebook was written by a newer program; it has been left as it was."""

    unknown_migrations: Sequence[str]
    program_version: str = ""


@dataclass
class Trouble(Exception):  # noqa: N818 - reads as a sentence
    """The notebook's place, or the disk under it, does not do what it should."""

    fault: Fault
    place: str | Path

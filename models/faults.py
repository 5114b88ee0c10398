"""Tell what is wrong with a notebook's place from what is there, and from what went wrong."""

import os
from collections.abc import Iterator
from pathlib import Path

from models.engine import APPLICATION_ID
from models.errors import Fault, NewerNotebook, Trouble
from models.paths import data_dir

_MAGIC = b"SQLite format 3\x00"
_BY_NAME = {
    "SQLITE_FULL": Fault.DISK_FULL,
    "SQLITE_READONLY": Fault.READ_ONLY,
    "SQLITE_BUSY": Fault.LOCKED,
    "SQLITE_LOCKED": Fault.LOCKED,
    "SQLITE_CORRUPT": Fault.DAMAGED,
    "SQLITE_NOTADB": Fault.NOT_A_NOTEBOOK,
    "SQLITE_CANTOPEN": Fault.NO_PERMISSION,
    "SQLITE_IOERR": Fault.DISK_ERROR,
}
_BY_WORDS = {
    "full": Fault.DISK_FULL,
    "readonly": Fault.READ_ONLY,
    "locked": Fault.LOCKED,
    "malformed": Fault.DAMAGED,
    "not a database": Fault.NOT_A_NOTEBOOK,
    "unable to open": Fault.NO_PERMISSION,
    "disk I/O": Fault.DISK_ERROR,
    "connection": Fault.NO_SERVER,
    "terminating": Fault.NO_SERVER,
}


def examine(path: Path, known_version: int) -> None:
    """Look at a file before any engine does, and leave it untouched.

    Raises:
        Trouble: it is no notebook, or cannot be opened here.
        NewerNotebook: a program that knows more migrations than `known_version` wrote it.
    """
    if not path.parent.is_dir():
        ours = path.parent == data_dir(create=False)  # made with the first notebook
        raise Trouble(Fault.MISSING if ours else Fault.NO_FOLDER, path)
    if not path.is_file():
        raise Trouble(Fault.NOT_A_NOTEBOOK if path.exists() else Fault.MISSING, path)
    if not os.access(path, os.R_OK):
        raise Trouble(Fault.NO_PERMISSION, path)
    _examine_header(path, known_version)
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise Trouble(Fault.READ_ONLY, path)


def trouble(error: BaseException, place: str | Path) -> Trouble | None:
    """Find the fault behind an engine's error, if it is one of the place and not of the program.

    The true reason may stand only in what the error was raised from.
    """
    for cause in _causes(error):
        if isinstance(cause, Trouble):
            return cause
        if isinstance(cause, OSError) and cause.errno is not None:
            return Trouble(_of_os(cause), place)
        name = str(getattr(cause, "sqlite_errorname", ""))
        for prefix, fault in _BY_NAME.items():
            if name.startswith(prefix):
                return Trouble(fault, place)
    return _by_words(error, place)


def _by_words(error: BaseException, place: str | Path) -> Trouble | None:
    engines = {"OperationalError", "DatabaseError", "InterfaceError"}
    said = [str(cause) for cause in _causes(error) if type(cause).__name__ in engines]
    known = (fault for text in said for words, fault in _BY_WORDS.items() if words in text)
    fault = next(known, None)
    return Trouble(fault, place) if fault else None


def _of_os(error: OSError) -> Fault:
    if isinstance(error, PermissionError):
        return Fault.NO_PERMISSION
    if isinstance(error, FileNotFoundError):
        return Fault.MISSING
    return Fault.DISK_FULL if error.errno in {28, 27, 122} else Fault.DISK_ERROR


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Walk to the root: SQLite's own words stand there, whatever was tried afterwards."""
    chain: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in chain:
        chain.append(link)
        link = link.__cause__ or link.__context__
    return reversed(chain)


def _examine_header(path: Path, known_version: int) -> None:
    with path.open("rb") as file:
        header = file.read(100)
    if not header:
        raise Trouble(Fault.EMPTY_FILE, path)
    if not header.startswith(_MAGIC) or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise Trouble(Fault.NOT_A_NOTEBOOK, path)
    version = int.from_bytes(header[60:64], "big")
    if version > known_version:
        raise NewerNotebook([str(version)])

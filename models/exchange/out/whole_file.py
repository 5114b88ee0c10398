"""Write a file so that nothing stands under its name until all of it does."""

import os
from contextlib import suppress
from pathlib import Path

_UNFINISHED = ".part"


class NotWritten(OSError):  # noqa: N818 - reads as a sentence
    """A file or a folder beside the notebook could not be written: `filename` says which."""


def make_folder(path: Path) -> None:
    """Make a folder, and those it stands in, where they are missing.

    Raises:
        NotWritten: it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotWritten(error.errno, error.strerror, str(path)) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in one go.

    Raises:
        NotWritten: it cannot be written; nothing of it is left behind.
    """
    part = path.with_name(path.name + _UNFINISHED)
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(content)  # a pipe or a terminal, which nothing may replace
            return
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise NotWritten(error.errno, error.strerror, str(path)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)

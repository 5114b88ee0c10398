"""Write a file so that nothing stands under its name until all of it does."""

import os
from contextlib import suppress
from pathlib import Path

_UNFINISHED = ".part"


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in one go.

    Raises:
        OSError: it cannot be written; nothing of it is left behind.
    """
    part = path.with_name(path.name + _UNFINISHED)
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)

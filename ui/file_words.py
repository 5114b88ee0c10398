"""Words for files beside the notebook that could not be written."""

import errno
from pathlib import Path

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def explain_unwritten(error: OSError) -> str:
    """Say why a file could not be written, and what to do."""
    name = Path(str(error.filename or "")).name
    return _sentence(error.errno or 0).format(file=name)


def _sentence(number: int) -> str:
    if number in _FULL:
        return translate(
            "File", "The disk is full, so {file} was not written: free some space and try again."
        )
    if number in _FORBIDDEN:
        return translate("File", "You may not write {file} there: choose another folder.")
    return {
        errno.ENOENT: translate("File", "The folder for {file} is not there: choose another."),
        errno.EISDIR: translate("File", "{file} is a folder: choose another name."),
    }.get(number) or translate(
        "File", "{file} could not be written: choose another name or folder."
    )

"""Where people keep files of their own, and how it is said that one stands there."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths

translate = QCoreApplication.translate


def documents() -> str:
    """Return the folder to propose for a file that is to be kept: the user's documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = QStandardPaths.writableLocation(place)
    return found if found and Path(found).is_dir() else str(Path.home())


def wrote(path: Path) -> str:
    """Say where a file stands now: its name, and the folder."""
    words = translate("Places", "Wrote {file} into the folder {folder}.")
    return words.format(file=path.name, folder=QDir.toNativeSeparators(str(path.parent)))

"""Say of a file that its reader declined why it cannot be brought in, as of any other."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.exchange.readers.errors import Unfit, UnfitFile
from models.exchange.trouble import CannotRead, Unreadable

_WHY = {
    Unfit.EMPTY: Unreadable.EMPTY,
    Unfit.NOT_CONTACTS: Unreadable.NOT_CONTACTS,
    Unfit.NOT_A_WORKBOOK: Unreadable.NOT_A_WORKBOOK,
    Unfit.LOCKED: Unreadable.LOCKED,
    Unfit.DAMAGED: Unreadable.DAMAGED,
    Unfit.TOO_LARGE: Unreadable.TOO_LARGE,
    Unfit.ENDLESS: Unreadable.ENDLESS,
    Unfit.TOO_MANY_COLUMNS: Unreadable.SHEET_TOO_WIDE,
    Unfit.TOO_MANY_ROWS: Unreadable.TOO_MANY_ROWS,
    Unfit.HAS_DOCTYPE: Unreadable.HAS_DOCTYPE,
    Unfit.NO_SUCH_SHEET: Unreadable.NO_SUCH_SHEET,
}


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Turn what goes wrong while a file is read into `CannotRead`."""
    try:
        yield
    except UnfitFile as error:
        raise CannotRead(_WHY[error.why], path, column=error.place) from error
    except FileNotFoundError as error:
        raise CannotRead(Unreadable.MISSING, path) from error
    except PermissionError as error:
        raise CannotRead(Unreadable.NO_PERMISSION, path) from error
    except IsADirectoryError as error:
        raise CannotRead(Unreadable.NOT_TEXT, path) from error
    except OSError as error:
        raise CannotRead(Unreadable.DISK_ERROR, path) from error

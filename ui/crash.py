"""What happens when the program itself is at fault: written down, and said once, calmly."""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO

import PySide6
from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from models.paths import APP_NAME, VERSION

FILE = "the-usual.log"
HARD_FILE = "hard-crash.log"
LARGEST = 512 * 1024
KEPT = 3
_ROOT = Path(__file__).parent.parent
_NAMES_NOBODY = (AttributeError, ImportError, NameError, TypeError)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashReporter(QObject):
    """Writes every fault into the log, and announces it with a report for people to copy.

    Of an error it keeps the kind and the place, never the values: no word of what the notebook
    says gets into the log or the report.
    """

    happened = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._log: logging.Logger | None = None
        self._hard: IO[str] | None = None
        self._before = (sys.excepthook, threading.excepthook)
        self._qt_before: Callable[..., object] | None = None

    def install(self) -> None:
        """Catch what nobody else does, on every thread and in Qt."""
        self._hard = (self._folder / HARD_FILE).open("a", encoding="utf-8")
        faulthandler.enable(self._hard)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_exception_in_thread
        self._qt_before = qInstallMessageHandler(self._on_qt_message)

    def uninstall(self) -> None:
        """Leave everything as it was."""
        qInstallMessageHandler(self._qt_before)
        sys.excepthook, threading.excepthook = self._before
        faulthandler.disable()
        if self._hard is not None:
            self._hard.close()
        for handler in list(self._log.handlers) if self._log else ():
            handler.close()
            logging.getLogger("the-usual").removeHandler(handler)

    def report(self, error: BaseException) -> None:
        """Write a fault down, and announce it. May be called on any thread."""
        text = describe(error)
        self._write(logging.ERROR, text)
        self.happened.emit(text)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.report(error)

    def _on_exception_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)

    def _on_qt_message(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        self._write(_LEVELS.get(kind, logging.WARNING), f"Qt: {text}")

    def _write(self, level: int, text: str) -> None:
        self._log = self._log or _open_log(self._folder / FILE)
        self._log.log(level, "%s", text)


def describe(error: BaseException) -> str:
    """Say where an error came from and of what kind it is, leaving out what it was about."""
    import platform  # noqa: PLC0415 - slow, and seldom needed

    program = f"{APP_NAME} {VERSION}, Python {platform.python_version()}"
    machine = f"PySide6 {PySide6.__version__}, {platform.system()} {platform.machine()}"
    return "\n".join((program, machine, *_lines(error)))


def _lines(error: BaseException) -> Iterator[str]:
    words = f": {error}" if isinstance(error, _NAMES_NOBODY) else ""
    yield f"{type(error).__name__}{words}"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
    cause = error.__cause__ or error.__context__
    if cause is not None:
        yield "after"
        yield from _lines(cause)


def _short(file: str) -> str:
    """Name a file from the program's folder on; above it stands the user's name."""
    path = Path(file)
    if path.is_relative_to(_ROOT):
        return str(path.relative_to(_ROOT))
    return str(Path(*path.parts[-2:]))


def _open_log(file: Path) -> logging.Logger:
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - slow, and seldom needed

    handler = RotatingFileHandler(
        file, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", errors="replace"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log = logging.getLogger("the-usual")
    log.propagate = False
    log.addHandler(handler)
    return log

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from pytestqt.qtbot import QtBot

from ui.crash import FILE, CrashReporter, describe


@pytest.fixture
def reporter(tmp_path: Path, qapp: object) -> Iterator[CrashReporter]:
    reporter = CrashReporter(tmp_path)
    reporter.install()
    yield reporter
    reporter.uninstall()


def fail(name: str) -> None:
    message = f"what about {name}?"
    raise ValueError(message)


def broken(name: str) -> BaseException:
    try:
        fail(name)
    except ValueError as error:
        return error
    raise AssertionError


def test_the_report_says_where_but_not_about_whom() -> None:
    text = describe(broken("Rosa"))
    assert "ValueError" in text
    assert "tests/ui/test_crash.py" in text
    assert "fail" in text
    assert "Rosa" not in text
    assert str(Path.home()) not in text


def test_the_report_names_what_an_error_came_from() -> None:
    text = ""
    try:
        try:
            fail("Rosa")
        except ValueError as error:
            raise KeyError("Tom") from error
    except KeyError as error:
        text = describe(error)
    assert text.index("KeyError") < text.index("ValueError")
    assert "Tom" not in text


def test_an_uncaught_error_is_written_down_and_announced(
    reporter: CrashReporter, qtbot: QtBot, tmp_path: Path
) -> None:
    error = broken("Rosa")
    with qtbot.waitSignal(reporter.happened) as heard:
        sys.excepthook(type(error), error, error.__traceback__)
    assert heard.args == [describe(error)]
    log = (tmp_path / FILE).read_text()
    assert "ValueError" in log
    assert "Rosa" not in log


def test_an_error_on_another_thread_is_heard_on_ours(
    reporter: CrashReporter, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(reporter.happened):
        thread = threading.Thread(target=fail, args=("Rosa",))  # noqa: TID251 - it has to fail
        thread.start()
    thread.join()
    assert "ValueError" in (tmp_path / FILE).read_text()


def test_what_qt_complains_about_is_written_down(reporter: CrashReporter, tmp_path: Path) -> None:
    qWarning("odd")
    assert "WARNING Qt: odd" in (tmp_path / FILE).read_text()


def test_nothing_is_left_behind(tmp_path: Path, qapp: object) -> None:
    before = sys.excepthook
    reporter = CrashReporter(tmp_path)
    reporter.install()
    reporter.report(broken("Rosa"))
    reporter.uninstall()
    assert sys.excepthook is before
    assert logging.getLogger("the-usual").handlers == []

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.changes import Author
from models.database import disconnect, open_notebook
from models.ids import new_id
from models.paths import data_dir, shop_notebook
from models.people import customers
from models.people.customers import CustomerDraft
from models.shop import branches
from ui.app import App
from ui.computer import Computer
from ui.place import Place, remembered
from ui.shell.command_list import CARD
from ui.shell.pages import Stop
from ui.start import Start

ROOT = Path(__file__).parent.parent.parent
ME = Author()


@pytest.fixture
def chet(home: Path) -> UUID:
    data_dir()
    open_notebook(shop_notebook())
    branches.open_branch(ME, new_id(), "Corner", "Europe/Berlin")
    draft = CustomerDraft("Chet Meisner")
    customers.add(ME, draft)
    disconnect()
    return draft.id


@pytest.fixture
def start(chet: UUID, qtbot: QtBot) -> Iterator[Start]:
    computer = Computer()
    start = Start(remembered(computer), "", computer)
    assert start.is_needed()
    start.show()
    assert start.window
    qtbot.addWidget(start.window)
    yield start
    start.window.close()
    start.close()


def desk_is_there(start: Start) -> bool:
    return isinstance(start.app, App) and start.app.desk is not None


def test_what_is_typed_before_the_notebook_is_open_counts(
    start: Start, chet: UUID, qtbot: QtBot
) -> None:
    sight = start.sight
    assert sight
    qtbot.keyClicks(sight.line, "che")
    qtbot.keyClick(sight.line, Qt.Key.Key_Return)
    assert not desk_is_there(start)
    qtbot.waitUntil(lambda: desk_is_there(start), timeout=10_000)
    qtbot.waitUntil(lambda: start.app.desk.pages.here == Stop(CARD, chet))


def test_no_page_is_loaded_before_the_first_picture() -> None:
    code = "import sys, ui.start; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(run.stdout.split())
    assert loaded.isdisjoint({"peewee", "models.changes", "ui.app", "PySide6.QtSvg", "numpy"})


def launched(*arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_a_second_start_leaves_it_to_the_first(start: Start, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desk_is_there(start), timeout=10_000)
    second = launched("--page", "customers")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.communicate()[0] == ""
    assert second.returncode == 0
    qtbot.waitUntil(lambda: start.app.desk.pages.here.page == "customers")


def test_a_second_start_is_heard_before_there_is_a_shop(qtbot: QtBot) -> None:
    computer = Computer()
    data_dir()
    first = Start(remembered(computer), "", computer)
    assert first.is_needed()
    first.show()
    assert first.window
    qtbot.addWidget(first.window)
    second = launched()
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert (second.communicate()[0], second.returncode) == ("", 0)
    first.window.close()
    first.close()


def test_after_a_kill_it_starts_as_if_nothing_was(chet: UUID, qtbot: QtBot) -> None:
    first = launched()
    lock = Path(f"{shop_notebook()}.lock")
    qtbot.waitUntil(lock.exists, timeout=20_000)
    first.send_signal(signal.SIGKILL)
    first.communicate()
    start = Start(Place(str(shop_notebook())), "", Computer())
    assert start.is_needed()
    start.instance.let_go()

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.single_instance import SingleInstance

ROOT = Path(__file__).parent.parent.parent
HOLD = """
import sys, time
from PySide6.QtCore import QCoreApplication
from ui.single_instance import SingleInstance
app = QCoreApplication([])
first = SingleInstance(sys.argv[1])
print(first.is_first(), flush=True)
first.asked_forward.connect(lambda page: print("forward", page, flush=True))
first.listen()
app.exec()
"""

CALL = """
import sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalSocket
from ui.single_instance import SingleInstance
app = QCoreApplication([])
socket = QLocalSocket()
socket.connectToServer(SingleInstance(sys.argv[1])._name)
socket.waitForConnected(1000)
socket.write(b"x\\n")
socket.waitForBytesWritten(1000)
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "shop.usual")],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "True\n"
    yield process
    process.kill()
    process.communicate()


def test_the_second_asks_the_first_to_come_forward(
    holder: "subprocess.Popen[str]", tmp_path: Path, qapp: QApplication
) -> None:
    second = SingleInstance(str(tmp_path / "shop.usual"))
    assert not second.is_first()
    assert second.raise_the_first("customers")
    assert holder.stdout
    assert holder.stdout.readline() == "forward customers\n"


def test_a_way_around_leads_to_the_same_notebook(
    holder: "subprocess.Popen[str]", tmp_path: Path, qapp: QApplication
) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    assert not SingleInstance(str(tmp_path / "link" / "shop.usual")).is_first()


def test_another_notebook_has_a_window_of_its_own(
    holder: "subprocess.Popen[str]", tmp_path: Path, qapp: QApplication
) -> None:
    other = SingleInstance(str(tmp_path / "demo.usual"))
    assert other.is_first()
    other.let_go()


def test_the_dead_hold_nothing(
    holder: "subprocess.Popen[str]", tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    next_one = SingleInstance(str(tmp_path / "shop.usual"))
    assert next_one.is_first()
    next_one.listen()
    with qtbot.waitSignal(next_one.asked_forward):
        subprocess.run(
            [sys.executable, "-c", CALL, str(tmp_path / "shop.usual")],
            cwd=ROOT,
            check=True,
        )
    next_one.let_go()


def test_a_folder_that_takes_no_lock_is_left_to_opening(tmp_path: Path, qapp: QApplication) -> None:
    assert SingleInstance(str(tmp_path / "gone" / "shop.usual")).is_first()


def test_a_database_has_its_lock_in_the_cache(tmp_path: Path, qapp: QApplication) -> None:
    first = SingleInstance("postgresql:///shop")
    assert first.is_first()
    assert list((tmp_path / "home" / "cache").glob("*.lock"))
    first.let_go()

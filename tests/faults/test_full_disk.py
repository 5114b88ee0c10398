import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.care import shelf
from models.database import disconnect, engine, open_notebook
from models.engine import FileEngine
from models.shop import branches
from tests.conftest import AtOnce
from tests.faults.conftest import ROOT
from tests.faults.state import is_whole, state
from ui.background import Background
from ui.screens.bring_in.screen import BringInScreen
from ui.session import Session

SENTENCE = "The disk is full, so this was not stored"


@pytest.fixture
def brought_in(corner: Path, shim: Path) -> Callable[[int], "subprocess.CompletedProcess[str]"]:
    """Bring the list in by the program itself, on a disk that is full from some change on."""

    def run(full_at: int) -> "subprocess.CompletedProcess[str]":
        disk = {"LD_PRELOAD": str(shim), "DISK_FOLDER": str(corner.parent)}
        home = {"THE_USUAL_HOME": str(corner.parent.with_suffix(".home"))}
        words = ["main.py", "--notebook", str(corner), "import", str(corner.with_name("list.csv"))]
        return subprocess.run(
            [sys.executable, *words],
            env=os.environ | disk | home | {"DISK_FULL_AT": str(full_at)},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.mark.parametrize("full_at", [20, 400])
def test_the_program_says_so_in_one_sentence_and_leaves_all_as_before(
    corner: Path,
    brought_in: Callable[[int], "subprocess.CompletedProcess[str]"],
    full_at: int,
) -> None:
    before = state(corner)
    ended = brought_in(full_at)
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.startswith(SENTENCE)
    assert ended.stderr.count("\n") == 1
    assert len(shelf.backups(corner)) == (full_at == 400)
    assert not list(corner.parent.rglob("*.part"))
    assert state(corner) == before
    assert is_whole(corner)
    assert brought_in(0).returncode == 0


def test_the_window_says_so_and_goes_on_once_there_is_space(corner: Path, qtbot: QtBot) -> None:
    open_notebook(corner)
    shop = branches.shop()
    assert shop
    before = state(corner)
    background = Background(AtOnce(), AtOnce())
    screen = BringInScreen(Session(background, shop))
    qtbot.addWidget(screen)
    screen.open_file(str(corner.with_name("list.csv")))
    file = engine()
    assert isinstance(file, FileEngine)
    file.pragma("max_page_count", file.pragma("page_count") + 30)
    screen.bring_in()
    assert screen.parts.problem.text().startswith(SENTENCE)
    assert not screen.intake.is_busy
    assert state(corner) == before
    assert is_whole(corner)
    file.pragma("max_page_count", 1 << 30)
    with qtbot.waitSignal(screen.intake.finished):
        screen.bring_in()
    assert screen.parts.problem.text() == ""
    assert is_whole(corner)
    background.close(last=disconnect)

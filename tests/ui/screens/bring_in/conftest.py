"""A shop that has opened the page to bring a list in."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.screens.bring_in.screen import BringInScreen
from ui.session import Session


@pytest.fixture
def screen(session: Session, qtbot: QtBot) -> BringInScreen:
    screen = BringInScreen(session)
    qtbot.addWidget(screen)
    screen.resize(1100, 700)
    screen.show()
    return screen


@pytest.fixture
def people(tmp_path: Path) -> Path:
    """A list as another program wrote it: two are one person, one row is empty."""
    path = tmp_path / "people.csv"
    path.write_text(
        "First Name,Email,Phone,Job\n"
        "Ana Torres,ana@example.org,+1 404 555 0117,Nurse\n"
        "Ben Hart,ben@example.com,,Plumber\n"
        "Ana Torres,ana@example.org,+1 404 555 0117,Nurse\n"
        ",,,\n",
        "utf-8",
    )
    return path

"""What every test of the window starts from: a home and clothes of its own, and an open shop."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.paths import HOME
from models.shop import branches
from tests.conftest import ME
from ui import theme
from ui.background import Background
from ui.session import Session
from ui.theme import LIGHT

SATURDAY = datetime.fromisoformat("2026-11-21T15:20+01:00")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the program's own files of each test apart."""
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def right_now() -> datetime:
    """Say when it is; a room that has another time of its own says so."""
    return SATURDAY


@pytest.fixture
def dressed(
    qapp: QApplication, right_now: datetime, home: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[QApplication]:
    """Dress the application at a known moment, and put it back into plain clothes afterwards."""
    monkeypatch.setenv("THE_USUAL_NOW", right_now.isoformat())
    theme.apply(LIGHT, qapp)
    yield qapp
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme.apply(LIGHT, qapp)


@pytest.fixture
def session(background: Background, shop: UUID) -> Session:
    """Sit down at the till the tests write as."""
    here = branches.shop()
    assert here
    return Session(background, here, ME.till)

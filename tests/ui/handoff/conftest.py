"""A shop whose Saturday afternoon it is, and a notebook that answers at once."""

from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from models.shop import branches
from ui import theme
from ui.background import Background
from ui.session import Session
from ui.theme import LIGHT

NOW = datetime.fromisoformat("2026-11-21T15:20+01:00")  # a Saturday


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_HOME", str(tmp_path))
    monkeypatch.setenv("THE_USUAL_NOW", NOW.isoformat())
    theme.apply(LIGHT, qapp)


@pytest.fixture
def session(background: Background, shop: UUID) -> Session:
    here = branches.shop()
    assert here
    return Session(background, here, "till 1")

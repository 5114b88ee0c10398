from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from models.care import shelf
from models.exchange.trouble import Cancelled
from tests.conftest import AtOnce
from tests.models.shop_life import came, new_customer
from ui.keeper import Keeper
from ui.screens.settings.backup_card import BackupCard
from ui.screens.settings.backup_progress import BackupProgress


@pytest.fixture
def progress(qtbot: QtBot) -> BackupProgress:
    progress = BackupProgress()
    qtbot.addWidget(progress)
    return progress


def test_what_takes_long_comes_into_sight_and_goes(progress: BackupProgress, qtbot: QtBot) -> None:
    progress.begin("Making a backup…", is_measured=True)
    assert not progress.isVisible()
    qtbot.waitUntil(progress.isVisible)
    progress.watch(0.5)
    assert progress.bar.value() == progress.bar.maximum() // 2
    progress.cancel.click()
    with pytest.raises(Cancelled):
        progress.watch(0.6)
    progress.end()
    assert not progress.isVisible()


def test_what_cannot_be_measured_only_moves(progress: BackupProgress) -> None:
    progress.begin("Checking the notebook…", is_measured=False)
    assert progress.bar.maximum() == 0
    assert progress.cancel.isHidden()


class Hasty(AtOnce):
    """Somebody cancels before anything has begun."""

    cancel: Callable[[], object]

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        self.cancel()
        return super().submit(fn, *args, **kwargs)


def test_whoever_thinks_better_of_it_has_no_backup(
    qtbot: QtBot, notebook: Path, shop: UUID
) -> None:
    came(new_customer(), shop, "2026-03-02 09:00")
    thread = Hasty()
    card = BackupCard(Keeper(thread=thread))
    qtbot.addWidget(card)
    thread.cancel = card.progress.give_up
    card.make.click()
    assert card.said.text() == "Stopped: no backup was made."
    assert not shelf.backups(notebook)
    assert card.make.isEnabled()

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.care import shelf
from models.database import execute
from tests.conftest import AtOnce
from tests.models.shop_life import came, new_customer
from ui.dialogs.backup_dialog import BackupDialog
from ui.keeper import Keeper
from ui.screens.settings.backup_card import BackupCard


@pytest.fixture
def card(qtbot: QtBot, notebook: Path, shop: object) -> BackupCard:
    came(new_customer(), shop, "2026-03-02 09:00")  # type: ignore[arg-type]
    card = BackupCard(Keeper(thread=AtOnce()))
    qtbot.addWidget(card)
    card.show()
    return card


def test_a_backup_is_made_and_named(card: BackupCard, notebook: Path) -> None:
    assert card.newest.text() == "There is no backup yet."
    assert not card.show_folder.isEnabled()
    card.make.click()
    (made,) = shelf.backups(notebook)
    assert card.said.text() == f"Made and tried: {made.path.name}"
    assert card.newest.text().endswith("1 customer, 1 visit.")
    assert card.make.isEnabled()
    assert card.show_folder.isEnabled()


def test_the_notebook_is_checked(card: BackupCard) -> None:
    card.check.click()
    assert card.said.text() == "All is well: 1 customer, 1 visit."
    execute("UPDATE customer_stat SET visits = 7")
    card.check.click()
    assert "Sums do not agree" in card.problem.text()
    assert not card.said.isVisible()


def test_what_is_damaged_is_not_kept(card: BackupCard, notebook: Path) -> None:
    execute("UPDATE change SET action = 'nothing'")
    card.make.click()
    assert "left as it is" in card.problem.text()
    assert not shelf.backups(notebook)


def test_a_backup_is_chosen_with_what_it_holds_in_sight(
    card: BackupCard, notebook: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    card.make.click()
    new_customer("Later")
    card.make.click()
    older = shelf.backups(notebook)[1]
    wanted: list[Path] = []
    card.backup_wanted.connect(wanted.append)
    card.put_back.click()
    (dialog,) = card.window().findChildren(BackupDialog)
    texts = [button.text() for button in dialog.group.buttons()]
    assert ["2 customers, 1 visit" in texts[0], "1 customer, 1 visit" in texts[1]] == [True, True]
    letter = tmp_path / "letter.usual"
    letter.write_text("Dear Ada")
    dialog.look_at(str(letter))
    assert "not a notebook" in dialog.problem.text()
    dialog.look_at(str(older.path))
    assert dialog.problem.text() == ""
    assert dialog.group.checkedButton() is dialog.group.buttons()[2]
    dialog.put_back.click()
    assert wanted == [older.path]


def test_without_a_backup_nothing_can_be_put_back(card: BackupCard) -> None:
    card.put_back.click()
    (dialog,) = card.window().findChildren(BackupDialog)
    assert dialog.nothing.isVisible()
    assert not dialog.put_back.isEnabled()

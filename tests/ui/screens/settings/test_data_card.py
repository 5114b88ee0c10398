from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from models.kinds import OccasionKind
from models.people import occasions
from models.people.occasions import OccasionDraft
from tests.conftest import ME, AtOnce, on_both_engines
from tests.models.shop_life import new_customer
from ui.keeper import Keeper
from ui.screens.settings.data_card import DataCard


@on_both_engines
@pytest.mark.usefixtures("shop")
def test_everything_is_taken_out_into_a_folder(qtbot: QtBot, tmp_path: Path) -> None:
    new_customer("Ada")
    card = DataCard(Keeper(thread=AtOnce()))
    qtbot.addWidget(card)
    card.show()
    card.take_out.click()
    dialog = card.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "out"))
    assert "everything.json imports again" in card.said.text()
    assert '"Ada"' in (tmp_path / "out" / "customers.csv").read_text("utf-8-sig")
    assert (tmp_path / "out" / "days.ics").exists()
    assert card.take_out.isEnabled()
    wrong = tmp_path / "letter"
    wrong.write_text("Dear Ada")
    card.take_out_into(str(wrong))
    assert card.said.text().endswith(".")
    assert card.take_out.isEnabled()


@on_both_engines
@pytest.mark.usefixtures("shop")
def test_days_to_think_of_go_into_a_calendar(qtbot: QtBot, tmp_path: Path) -> None:
    card = DataCard(Keeper(thread=AtOnce()))
    qtbot.addWidget(card)
    card.show()
    card.days.click()
    dialog = card.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    file = tmp_path / "days.ics"
    dialog.fileSelected.emit(str(file))
    assert "no occasion" in card.said.text()
    ada = new_customer("Ada")
    occasions.save(ME, OccasionDraft(ada, OccasionKind.BIRTHDAY, 5, 17))
    card.write_calendar(str(file))
    assert "Birthday: Ada" in file.read_text("utf-8")
    assert card.said.text().startswith("Wrote one day ")
    assert card.days.isEnabled()

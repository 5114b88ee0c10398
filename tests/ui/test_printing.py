from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from models.shop import branches
from ui.background import Background
from ui.paper import Sheet
from ui.printing import Printing
from ui.session import Session

pytestmark = pytest.mark.usefixtures("shop")


def test_a_sheet_is_kept_under_a_name_that_any_disk_takes(
    background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    here = branches.shop()
    assert here
    page = QWidget()
    qtbot.addWidget(page)
    printing = Printing(Session(background, here), page)
    printing.save(Sheet('Handoff: 21/11 "late"', "<p>Freezer 2 is warm</p>"))
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.selectedFiles()[0].endswith("Handoff 21 11 late.pdf")
    dialog.close()
    with qtbot.waitSignal(printing.told) as said:
        printing.write(str(tmp_path / "handoff.pdf"))
    assert said.args == [f"Wrote handoff.pdf into the folder {tmp_path}."]
    assert (tmp_path / "handoff.pdf").read_bytes().startswith(b"%PDF")

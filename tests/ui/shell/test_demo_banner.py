from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.shell.demo_banner import DemoBanner


def test_one_click_leads_back(qtbot: QtBot) -> None:
    banner = DemoBanner()
    qtbot.addWidget(banner)
    banner.show()
    with qtbot.waitSignal(banner.back_wanted):
        qtbot.mouseClick(banner.back, Qt.MouseButton.LeftButton)

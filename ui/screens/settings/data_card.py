"""Where the notebook is, and other notebooks."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from models.database import place
from models.paths import is_url
from ui.problems import readable
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel


class DataCard(Card):
    """Names the one file that holds everything."""

    command_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_heading(self.tr("Where the notebook is"))
        self._place = place()
        self.where = PlainLabel(readable(self._place), wrap=True)
        self.where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = KeyButton(self.tr("Copy the place"))
        self.show_folder = KeyButton(self.tr("Show the folder"))
        self.other = KeyButton(self.tr("Open another notebook…"))
        self.demo = KeyButton(self.tr("Look around a pretend shop"))
        self.copy.clicked.connect(self._copy)
        self.show_folder.clicked.connect(self._show_folder)
        self.other.clicked.connect(self._open)
        self.demo.clicked.connect(self._open_demo)
        self.bring_in = KeyButton(self.tr("Bring in a list…"))
        self.bring_in.clicked.connect(self._bring_in)
        self.clean_up = KeyButton(self.tr("Clean up"))
        self.clean_up.clicked.connect(self._clean_up)
        self._lay_out()

    def _lay_out(self) -> None:
        on_server = is_url(self._place)
        words = (
            self.tr("Everything is in this database.")
            if on_server
            else self.tr(
                "Everything is in this one file. Whoever can open this computer’s files can "
                "read it."
            )
        )
        self.add(self.where)
        self.add(PlainLabel(words, "secondary", wrap=True))
        buttons = FlowLayout(gap=8)
        wishes = (self.bring_in, self.copy, self.show_folder, self.other, self.clean_up, self.demo)
        for button in wishes:
            buttons.addWidget(button)
        self.add(buttons)
        self.show_folder.setHidden(on_server)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._place)
        self.copy.set_words(self.tr("Copied"))

    @Slot()
    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._place).parent)))

    @Slot()
    def _open(self) -> None:
        self.command_wanted.emit("open")

    @Slot()
    def _bring_in(self) -> None:
        self.command_wanted.emit("bring-in")

    @Slot()
    def _open_demo(self) -> None:
        self.command_wanted.emit("demo")

    @Slot()
    def _clean_up(self) -> None:
        self.command_wanted.emit("clean-up")

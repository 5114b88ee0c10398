"""What this computer is called at the counter, and what runs on it."""

import platform

import PySide6
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.paths import APP_NAME, VERSION, log_dir
from ui.computer import Computer
from ui.problems import readable
from ui.screens.settings.auto_field import AutoField
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel

_LONGEST_TILL = 40


class TillCard(Card):
    """The name of the till goes into the journal with everything written here."""

    def __init__(self, session: Session, computer: Computer, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_heading(self.tr("This till"))
        self._session = session
        self._computer = computer
        self.name = AutoField(self.tr("Name of this till"), _LONGEST_TILL)
        self.name.setPlaceholderText(self.tr("Front counter"))
        self.name.show_stored(computer.choices.till)
        self.name.committed.connect(self._on_name)
        words = self.tr("Only needed where there are several: it says where something was written.")
        self.add(self.name)
        self.add(PlainLabel(words, "faint", wrap=True))

    @Slot(str)
    def _on_name(self, name: str) -> None:
        self._computer.choose(till=name.strip())
        self._session.till = name.strip()


class AboutCard(Card):
    """Version, licence, and where to look when something goes wrong."""

    command_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_heading(self.tr("About"))
        self.add(
            PlainLabel(
                self.tr("{program} {version}").format(program=APP_NAME, version=VERSION), "strong"
            )
        )
        for words in (
            self.tr("A relationship notebook for small shops. Free software, MIT licence."),
            self.tr("Python {python}, Qt for Python {qt}.").format(
                python=platform.python_version(), qt=PySide6.__version__
            ),
            self.tr("The log is in {folder}; it names nobody.").format(folder=readable(log_dir())),
        ):
            self.add(PlainLabel(words, "secondary", wrap=True))
        self.keys = self.add_link(self.tr("Keys and help"))
        self.keys.clicked.connect(self._on_keys)

    @Slot()
    def _on_keys(self) -> None:
        self.command_wanted.emit("help")

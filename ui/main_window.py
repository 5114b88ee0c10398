"""The one window: the notebook, or what stands there until one is open."""

from PySide6.QtCore import QByteArray, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

from models.paths import APP_NAME
from ui.commands import Commands
from ui.computer import Computer
from ui.shell import command_list
from ui.shell.blank_sheet import BlankSheet
from ui.shell.looks import Looks

SIZE = QSize(1280, 800)
SMALLEST = QSize(720, 480)


class MainWindow(QMainWindow):
    """Shows one sheet at a time, and remembers where it stood on the screen."""

    back_wanted = Signal()

    def __init__(self, computer: Computer) -> None:
        super().__init__()
        self._computer = computer
        self.commands = Commands(self)
        self.commands.add(command_list.every_command())
        self.commands.mention(command_list.elsewhere())
        self._looks = Looks(computer, self)
        self.commands.bind(self._looks.doers())
        self.commands.bind({"blank": self.cover, "help": self.show_help, "quit": self.close})
        self.blank = BlankSheet(self)
        self.help: QDialog | None = None
        self.setProperty("surface", "paper")
        self.setWindowTitle(APP_NAME)
        self.setMinimumSize(SMALLEST)
        self._stand_where_it_stood()

    def show_sheet(self, sheet: QWidget, title: str = "") -> None:
        """Put a sheet in place of what is there, which is let go."""
        self.setCentralWidget(sheet)
        sheet.show()  # at once: what is not in sight takes no focus
        self.setWindowTitle(f"{title} – {APP_NAME}" if title else APP_NAME)
        sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def cover(self) -> None:
        """Cover the screen with a blank sheet, or take it away again."""
        self.blank.toggle()

    @Slot()
    def show_help(self) -> None:
        """Show the keys; once, however often it is asked for."""
        if self.help is None:
            from ui.dialogs.help_dialog import HelpDialog  # noqa: PLC0415 - seldom needed

            self.help = HelpDialog(self.commands.with_keys(), self)
            self.help.destroyed.connect(self._on_help_closed)
        self.help.show()
        self.help.raise_()
        self.help.activateWindow()

    def come_forward(self) -> None:
        """Stand before all other windows, because somebody asked for us."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step back by a key that nothing before us wanted."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the field under the hands store what it holds, and remember where we stood."""
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._computer.choose(window=geometry)
        super().closeEvent(event)

    @Slot()
    def _on_help_closed(self) -> None:
        self.help = None

    def _stand_where_it_stood(self) -> None:
        stored = QByteArray.fromBase64(self._computer.choices.window.encode("ascii", "ignore"))
        if stored.isEmpty() or not self.restoreGeometry(stored):
            self.resize(SIZE)

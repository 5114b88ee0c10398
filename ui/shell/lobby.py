"""What stands in the window while no notebook is open, and the ways to one."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from models.paths import data_dir, demo_notebook
from ui.main_window import MainWindow
from ui.opening import can_be_new
from ui.place import Place
from ui.problems import explain_failure
from ui.shell.opening_trouble import OpeningTrouble
from ui.widgets.plain_label import PlainLabel


class Lobby(QObject):
    """Asks for another notebook, and says why one could not be opened."""

    wanted = Signal(object)  # Place
    refused = Signal(object)  # an Exception that is a fault of the program

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._place = Place("")
        window.commands.bind({"open": self.choose, "demo": self.choose_demo})

    def show_trouble(self, error: Exception, place: Place) -> None:
        """Say in one sentence what is wrong with a notebook, and offer the ways on."""
        self._place = place
        sentence = explain_failure(error, place.where)
        if sentence is None:
            self.refused.emit(error)
            sentence = self.tr("The program made a mistake while it opened the notebook.")
        sheet = OpeningTrouble(sentence, offers_new=can_be_new(error, place))
        sheet.again_wanted.connect(self._again)
        sheet.new_wanted.connect(self._new)
        sheet.another_wanted.connect(self.choose)
        self._window.show_sheet(sheet)

    def wait(self) -> None:
        """Say what takes so long."""
        words = PlainLabel(self.tr("Opening a pretend shop…"), "secondary")
        sheet = QWidget()
        QVBoxLayout(sheet).addWidget(words, 0, Qt.AlignmentFlag.AlignCenter)
        self._window.show_sheet(sheet)
        self._window.show()

    @Slot()
    def choose(self) -> None:
        """Ask for the file of another notebook."""
        dialog = QFileDialog(self._window, self.tr("Open a notebook"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Notebooks (*.usual)"), self.tr("All files (*)")])
        known = Path(self._place.where).parent
        dialog.setDirectory(str(known if known.is_dir() else data_dir()))
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    @Slot()
    def choose_demo(self) -> None:
        """Ask for the pretend shop."""
        self.wanted.emit(Place(str(demo_notebook()), create=True))

    @Slot(str)
    def _on_file(self, path: str) -> None:
        self.wanted.emit(Place(path))

    @Slot()
    def _again(self) -> None:
        self.wanted.emit(self._place)

    @Slot()
    def _new(self) -> None:
        self.wanted.emit(Place(self._place.where, create=True))

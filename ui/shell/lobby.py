"""What stands in the window while no notebook is open, and the ways to one."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from models.care.restore import Restored
from models.care.shelf import Backup
from models.paths import data_dir, demo_notebook
from ui import backup_words
from ui.main_window import MainWindow
from ui.opening import can_be_new
from ui.place import Place
from ui.problems import explain_failure
from ui.shell.caretaker import Caretaker
from ui.shell.opening_trouble import OpeningTrouble
from ui.widgets.plain_label import PlainLabel


class Lobby(QObject):
    """Asks for another notebook, and says why one could not be opened."""

    wanted = Signal(object)  # Place
    refused = Signal(object)  # an Exception that is a fault of the program
    backup_wanted = Signal(object, object)  # the Path of a backup, the Place it should stand at

    def __init__(self, window: MainWindow, caretaker: Caretaker | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._caretaker = caretaker or Caretaker(self)
        self._news = ""
        self._place = Place("")
        self._sheet: OpeningTrouble | None = None
        self._caretaker.backup_known.connect(self._offer)
        self._caretaker.restored.connect(self._on_restored)
        self._caretaker.refused.connect(self.show_trouble)
        window.commands.bind({"open": self.choose, "demo": self.choose_demo})

    @Slot(object, object)
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
        sheet.backup_wanted.connect(self._put_back)
        self._sheet = sheet
        self._window.show_sheet(sheet)
        self._caretaker.find_backup(error, place)

    def put_back(self, file: Path, place: Place) -> None:
        """Put a backup in the place of a notebook that nobody has open, then ask for that."""
        self._show_words(self.tr("Putting the backup in its place…"))
        self._caretaker.put_back(file, place)

    def take_news(self) -> str:
        """Return once what is to be said when a notebook is open."""
        news, self._news = self._news, ""
        return news

    def wait(self) -> None:
        """Say what takes so long."""
        self._show_words(self.tr("Opening a pretend shop…"))

    def _show_words(self, text: str) -> None:
        words = PlainLabel(text, "secondary")
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

    @Slot(object)
    def _offer(self, backup: Backup) -> None:
        if self._sheet is not None and isValid(self._sheet):
            self._sheet.offer(backup)

    @Slot(object)
    def _on_restored(self, done: Restored) -> None:
        self._news = backup_words.put_back(done)
        self.wanted.emit(Place(str(done.place)))

    @Slot(object)
    def _put_back(self, file: Path) -> None:
        self.backup_wanted.emit(file, self._place)

    @Slot()
    def _new(self) -> None:
        self.wanted.emit(Place(self._place.where, create=True))

"""Choose which backup should stand in the notebook's place."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from models.care import restore, shelf
from models.care.shelf import Backup
from ui import backup_words, theme
from ui.keeper import Keeper
from ui.problems import explain_failure
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.plain_text import without_mnemonic
from ui.widgets.problem_line import ProblemLine

_WIDTH_IN_DESIGN_UNITS = 560


class BackupDialog(QDialog):
    """Says of each what it holds before anything is done."""

    chosen = Signal(object)  # the Path of a backup
    broke = Signal(object)  # an exception that is a fault of the program

    def __init__(self, place: str, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Put a backup back"))
        self._keeper = keeper
        self._files: list[Path] = []
        self.group = QButtonGroup(self)
        self.nothing = PlainLabel(self.tr("There is no backup yet."), "secondary")
        self.problem = ProblemLine()
        self.other = KeyButton(self.tr("Another file…"))
        self.cancel = KeyButton(self.tr("Cancel"), "Esc")
        self.put_back = KeyButton(self.tr("Put it back"), primary=True)
        self.other.clicked.connect(self.choose_file)
        self.cancel.clicked.connect(self.reject)
        self.put_back.clicked.connect(self._on_put_back)
        self._lay_out()
        self.put_back.setEnabled(False)
        self._folder = shelf.folder_of(shelf.true_place(place))
        listing = partial(shelf.backups, shelf.true_place(place))
        keeper.do(listing, self._show, self._fail)

    @Slot()
    def choose_file(self) -> None:
        """Ask for a backup that is kept elsewhere."""
        dialog = QFileDialog(self, self.tr("Another backup"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Notebooks (*.usual)"), self.tr("All files (*)")])
        if self._folder.is_dir():
            dialog.setDirectory(str(self._folder))
        dialog.fileSelected.connect(self.look_at)
        dialog.open()

    @Slot(str)
    def look_at(self, file: str) -> None:
        """Offer a file too, if it is a whole backup."""
        self.problem.set_text("")
        self._keeper.do(partial(restore.preview, file), self._on_preview, self._fail)

    def _lay_out(self) -> None:
        space = theme.scale().space
        words = self.tr(
            "The notebook closes, and the backup opens in its place. What is in the notebook now "
            "is kept beside the backups, so that nothing is lost."
        )
        self.choices = QVBoxLayout()
        self.choices.setSpacing(space(4))
        self.choices.addWidget(self.nothing)
        buttons = QHBoxLayout()
        buttons.setSpacing(space(8))
        buttons.addWidget(self.other)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.put_back)
        page = QVBoxLayout(self)
        page.setContentsMargins(space(24), space(20), space(24), space(20))
        page.setSpacing(space(12))
        page.addWidget(PlainLabel(self.windowTitle(), "title", wrap=True))
        page.addWidget(PlainLabel(words, "secondary", wrap=True))
        page.addLayout(self.choices)
        page.addWidget(self.problem)
        page.addStretch(1)
        page.addLayout(buttons)
        self.setMinimumWidth(theme.scale().text_percent * _WIDTH_IN_DESIGN_UNITS // 100)

    def _show(self, backups: Sequence[Backup]) -> None:
        for backup in backups:
            self._offer(backup, backup_words.why(backup))

    def _on_preview(self, backup: Backup) -> None:
        self._offer(backup, backup.path.name)
        self.group.buttons()[-1].setChecked(True)

    def _offer(self, backup: Backup, remark: str) -> None:
        words = self.tr("{when}: {what} – {remark}").format(
            when=backup_words.when(backup), what=backup_words.holds(backup), remark=remark
        )
        button = QRadioButton(without_mnemonic(words))
        self.group.addButton(button, len(self._files))
        self._files.append(backup.path)
        self.choices.addWidget(button)
        self.nothing.hide()
        self.put_back.setEnabled(True)
        if len(self._files) == 1:
            button.setChecked(True)
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_put_back(self) -> None:
        file = self._files[self.group.checkedId()]
        self.accept()
        self.chosen.emit(file)

    def _fail(self, error: Exception) -> None:
        sentence = explain_failure(error)
        self.problem.set_text(sentence or "")
        if sentence is None:
            self.broke.emit(error)

"""Backups: make one, see them, put one back, and whether the notebook is whole."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QWidget

from models.care import backup, check, shelf
from models.care.check import Condition
from models.care.shelf import Backup
from models.database import place
from models.exchange.trouble import Cancelled
from models.paths import is_url
from ui import backup_words, import_words
from ui.dialogs.backup_dialog import BackupDialog
from ui.flaw_words import explain_flaw, kept_by_server
from ui.keeper import Keeper
from ui.problems import explain_failure, readable
from ui.screens.settings.backup_progress import BackupProgress
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.problem_line import ProblemLine


class BackupCard(Card):
    """Each backup is tried when it is made; the last ten are kept."""

    backup_wanted = Signal(object)  # the Path of a backup that should stand in the notebook's place
    broke = Signal(object)  # an exception that is a fault of the program

    def __init__(self, keeper: Keeper | None = None, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_heading(self.tr("Backups"))
        self._place = place()
        self._keeper = keeper or Keeper(self)
        self.newest = PlainLabel("", wrap=True)
        self.said = PlainLabel("", "secondary", wrap=True)
        self.progress = BackupProgress()
        self.problem = ProblemLine()
        self.make = KeyButton(self.tr("Back up now"))
        self.show_folder = KeyButton(self.tr("Show the backups"))
        self.put_back = KeyButton(self.tr("Put a backup back…"))
        self.check = KeyButton(self.tr("Check the notebook"))
        self.make.clicked.connect(self._on_make)
        self.show_folder.clicked.connect(self._on_show_folder)
        self.put_back.clicked.connect(self._on_put_back)
        self.check.clicked.connect(self._on_check)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Look what is there."""
        super().showEvent(event)
        self._refresh()

    def _lay_out(self) -> None:
        if is_url(self._place):
            self.add(PlainLabel(kept_by_server(), "secondary", wrap=True))
            return
        words = self.tr(
            "A backup is made on closing, before imports and before upgrades, in the folder "
            "{folder}. Each one is tried at once; the last ten are kept."
        )
        folder = readable(shelf.folder_of(shelf.true_place(self._place)))
        self.add(self.newest)
        self.add(PlainLabel(words.format(folder=folder), "secondary", wrap=True))
        buttons = FlowLayout(gap=8)
        for button in (self.make, self.put_back, self.check, self.show_folder):
            buttons.addWidget(button)
        self.add(buttons)
        self.add(self.said)
        self.add(self.progress)
        self.add(self.problem)
        self.said.hide()

    def _refresh(self) -> None:
        if not is_url(self._place):
            self._keeper.do(partial(_newest, self._place), self._show_newest, self._fail)

    def _show_newest(self, newest: Backup | None) -> None:
        self.show_folder.setEnabled(newest is not None)
        if newest is None:
            self.newest.setText(self.tr("There is no backup yet."))
            return
        words = self.tr("The newest backup is of {when}: {what}.")
        self.newest.setText(
            words.format(when=backup_words.when(newest), what=backup_words.holds(newest))
        )

    @Slot()
    def _on_make(self) -> None:
        self._begin(self.tr("Making a backup…"), is_measured=True)
        work = partial(backup.make, self._place, watch=self.progress.watch)
        self._keeper.do(work, self._on_made, self._fail)

    def _on_made(self, made: Backup) -> None:
        self._end(self.tr("Made and tried: {file}").format(file=made.path.name))
        self._show_newest(made)

    @Slot()
    def _on_check(self) -> None:
        self._begin(self.tr("Checking the notebook…"), is_measured=False)
        work = partial(check.of_file, Path(self._place))
        self._keeper.do(work, self._on_checked, self._fail)

    def _on_checked(self, found: Condition) -> None:
        if not found.ok:
            self._end("")
            self.problem.set_text(" ".join(map(explain_flaw, found.flaws)))
            return
        words = self.tr("All is well: {customers}, {visits}.")
        self._end(
            words.format(
                customers=import_words.customers(found.customers or 0),
                visits=import_words.visits(found.visits or 0),
            )
        )

    @Slot()
    def _on_show_folder(self) -> None:
        folder = shelf.folder_of(shelf.true_place(self._place))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    @Slot()
    def _on_put_back(self) -> None:
        dialog = BackupDialog(self._place, self._keeper, self.window())
        dialog.chosen.connect(self.backup_wanted)
        dialog.open()

    def _begin(self, words: str, *, is_measured: bool) -> None:
        for button in (self.make, self.check, self.put_back):
            button.setEnabled(False)
        self.progress.begin(words, is_measured=is_measured)
        self.problem.set_text("")
        self._say(words)

    def _end(self, words: str) -> None:
        for button in (self.make, self.check, self.put_back):
            button.setEnabled(True)
        self.progress.end()
        self._say(words)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._end(self.tr("Stopped: no backup was made."))
            return
        self._end("")
        sentence = explain_failure(error, self._place)
        self.problem.set_text(sentence or "")
        if sentence is None:
            self.broke.emit(error)


def _newest(place: str) -> Backup | None:
    return next(iter(shelf.backups(shelf.true_place(place))), None)

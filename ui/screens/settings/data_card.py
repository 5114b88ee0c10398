"""Where the notebook is, and other notebooks."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from models.database import place
from models.exchange.everything.folder import DAYS, Written, calendar_of, export_of
from models.paths import is_url
from ui import wording
from ui.keeper import Keeper
from ui.out_words import calendar_file
from ui.problems import explain_failure, readable
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel

T = TypeVar("T")


class DataCard(Card):
    """Names the one file that holds everything."""

    command_wanted = Signal(str)
    broke = Signal(object)  # an exception that is a fault of the program

    def __init__(self, keeper: Keeper | None = None, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_heading(self.tr("Where the notebook is"))
        self._place = place()
        self.where = PlainLabel(readable(self._place), wrap=True)
        self.where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = KeyButton(self.tr("Copy the place"))
        self.show_folder = KeyButton(self.tr("Show the folder"))
        self.other = KeyButton(self.tr("Open another notebook…"))
        self.demo = KeyButton(self.tr("Look around a pretend shop"))
        self.take_out = KeyButton(self.tr("Take everything out…"))
        self.days = KeyButton(self.tr("Days as a calendar…"))
        self.said = PlainLabel("", "secondary", wrap=True)
        self._keeper = keeper or Keeper(self)
        self.take_out.clicked.connect(self.choose_folder)
        self.days.clicked.connect(self.choose_calendar)
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
        wishes = (
            self.bring_in, self.take_out, self.days, self.copy, self.show_folder, self.other,
            self.clean_up, self.demo,
        )  # fmt: skip
        for button in wishes:
            buttons.addWidget(button)
        self.add(buttons)
        self.add(self.said)
        self.said.hide()
        self.show_folder.setHidden(on_server)

    @Slot()
    def choose_folder(self) -> None:
        """Ask for the folder that everything should be written into."""
        dialog = QFileDialog(self, self.tr("Take everything out"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.take_out_into)
        dialog.open()

    @Slot(str)
    def take_out_into(self, folder: str) -> None:
        """Write everything into a folder, while the notebook stays in use."""
        work = partial(export_of, self._place, Path(folder), calendar_file)
        self._begin(work, self._on_taken_out)

    @Slot()
    def choose_calendar(self) -> None:
        """Ask for the file that days to think of and promises should be written into."""
        dialog = QFileDialog(self, self.tr("Days as a calendar"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Calendar (*.ics)")])
        dialog.setDefaultSuffix("ics")
        dialog.selectFile(DAYS)
        dialog.fileSelected.connect(self.write_calendar)
        dialog.open()

    @Slot(str)
    def write_calendar(self, file: str) -> None:
        """Write occasions and open promises of all customers as a calendar."""
        work = partial(calendar_of, self._place, Path(file), calendar_file)
        self._begin(work, self._on_calendar)

    def _begin(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self._let_write(may=False)
        self._say(self.tr("Writing…"))
        self._keeper.do(work, then, self._on_failed)

    def _let_write(self, *, may: bool) -> None:
        self.take_out.setEnabled(may)
        self.days.setEnabled(may)

    def _on_calendar(self, written: Written) -> None:
        self._let_write(may=True)
        words = self.tr("Wrote %Ln days to think of into {file}.", "", written.records)
        if not written.records:
            words = self.tr("Wrote {file}; no occasion and no promise stands in the notebook yet.")
        elif written.records == 1:
            words = self.tr("Wrote one day to think of into {file}.")
        self._say(words.format(file=readable(written.path)))

    def _on_taken_out(self, written: Sequence[Written]) -> None:
        words = self.tr("Wrote {count} files into {folder}; {file} imports again without loss.")
        folder = readable(written[0].path.parent)
        count = wording.number(len(written))
        self._let_write(may=True)
        self._say(words.format(count=count, folder=folder, file=written[0].path.name))

    def _on_failed(self, error: Exception) -> None:
        self._let_write(may=True)
        sentence = explain_failure(error, self._place)
        self._say(sentence or "")
        if sentence is None:
            self.broke.emit(error)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))

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

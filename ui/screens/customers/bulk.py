"""Carry out what is to be done with all who are chosen."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from models.changes import Author
from models.people import bin as the_bin
from models.people import customers
from models.people.customer_rows import Key
from models.people.tags import TagCount
from ui.background import Background
from ui.problems import explain_failure
from ui.screens.customers import words
from ui.screens.customers.bulk_bar import BulkBar
from ui.screens.customers.export_job import ExportJob
from ui.screens.customers.roll import Roll
from ui.screens.customers.tag_dialog import TagDialog
from ui.screens.customers.words import people


class Bulk(QObject):
    """Each thing done to several customers is one step that can be undone."""

    said = Signal(str)
    told = Signal(str)  # what has been done

    def __init__(self, background: Background, roll: Roll, bar: BulkBar, page: QWidget) -> None:
        super().__init__(page)
        self._background = background
        self._roll = roll
        self._bar = bar
        self._page = page
        self._tags: Sequence[TagCount] = ()
        self._restores = False
        self._to_export: Sequence[Key] = ()
        self._dialog: QFileDialog
        bar.tag_wanted.connect(self.open_tags)
        bar.put_aside_wanted.connect(self.put_aside)
        bar.bin_wanted.connect(self.throw_away)
        bar.export_wanted.connect(self.choose_file)
        bar.none_wanted.connect(roll.choose_none)
        roll.choice_changed.connect(self._on_choice_changed)

    def know_tags(self, tags: Sequence[TagCount]) -> None:
        """Offer these tags from now on."""
        self._tags = tags

    def restore_instead(self, *, restores: bool) -> None:
        """Bring back instead of putting aside: the list shows who is aside."""
        self._restores = restores
        self._bar.offer_restoring(restoring=restores)

    @Slot()
    def open_tags(self) -> None:
        """Ask which tag."""
        dialog = TagDialog(self._background, self._roll.chosen(), self._tags, self._page)
        dialog.open()

    @Slot()
    def put_aside(self) -> None:
        """Archive those who are chosen, or bring them back."""
        self._do(customers.restore if self._restores else customers.archive)

    @Slot()
    def throw_away(self) -> None:
        """Put those who are chosen into the bin."""
        if self._roll.count_chosen():
            self._do(the_bin.put_in)

    @Slot()
    def choose_file(self) -> None:
        """Ask where the file should stand."""
        self._to_export = self._roll.chosen()
        title = self.tr("Export {customers}").format(customers=people(len(self._to_export)))
        dialog = QFileDialog(self._page, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(words.file_kinds())
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("customers") + ".csv")
        dialog.filterSelected.connect(self._on_kind)
        dialog.fileSelected.connect(self.export)
        self._dialog = dialog
        dialog.open()

    @Slot(str)
    def export(self, path: str) -> None:
        """Write those who were chosen into a file."""
        job = ExportJob(self._background, Path(path), self._to_export, self)
        job.finished.connect(self._on_exported)
        job.failed.connect(self._on_failed)
        job.start()

    def _do(self, command: Callable[[Author, Sequence[UUID]], None]) -> None:
        self._bar.setEnabled(False)
        self._background.tell(
            self, for_all(command, self._roll.chosen()), self._on_done, self._on_failed
        )

    @Slot(str)
    def _on_kind(self, kind: str) -> None:
        """Follow the kind that was chosen with the file's ending."""
        suffix = kind.rpartition("*.")[2].rstrip(")")
        self._dialog.setDefaultSuffix(suffix)
        for file in self._dialog.selectedFiles()[:1]:
            self._dialog.selectFile(Path(file).with_suffix(f".{suffix}").name)

    @Slot()
    def _on_choice_changed(self) -> None:
        self._bar.show_chosen(self._roll.count_chosen())

    def _on_done(self, _nothing: object) -> None:
        self._bar.setEnabled(True)
        self._roll.choose_none()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._bar.setEnabled(True)
        sentence = explain_failure(error)
        if sentence is None:
            self._background.failed.emit(error)
        else:
            self.said.emit(sentence)

    @Slot(int, str)
    def _on_exported(self, count: int, file_name: str) -> None:
        sentence = self.tr("Wrote {what} into {file}.")
        what = words.days(count) if file_name.casefold().endswith(".ics") else people(count)
        self.told.emit(sentence.format(what=what, file=file_name))


def for_all(
    command: Callable[[Author, Sequence[UUID]], None], keys: Sequence[Key]
) -> Callable[[Author], None]:
    """Return a command about all of `keys`, which are read only once it is carried out."""
    return partial(_carry_out, command, keys)


def _carry_out(
    command: Callable[[Author, Sequence[UUID]], None], keys: Sequence[Key], author: Author
) -> None:
    command(author, [UUID(key) for key in keys])

"""Charts that leave the page: into a file, onto the clipboard, as the owner's page on paper."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from models.exchange.out.whole_file import write_whole
from models.insights.series.basis import Filter
from models.insights.series.headlines import Headlines
from ui.charts.heading import Heading
from ui.insights.titles import heading, title_of
from ui.places import documents, wrote
from ui.problems import explain_failure
from ui.screens.insights.filter_bar import FilterBar
from ui.screens.insights.question import Answer
from ui.screens.insights.reader import Reader
from ui.session import Session


@dataclass(frozen=True, slots=True)
class _About:
    shop: str
    asked: Filter
    made_on: date
    chosen: str


@dataclass(frozen=True, slots=True)
class _PageRead:
    facts: dict[str, object]
    said: Headlines
    asked: Filter


class Keeping(QObject):
    """Draws on the working thread; files are written whole or not at all."""

    said = Signal(str)  # what could not be done
    told = Signal(str)  # what has been done

    def __init__(self, session: Session, filters: FilterBar, reader: Reader, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._filters = filters
        self._reader = reader
        self._page = page
        self._answer: Answer | None = None
        self._suffix = ""
        self._page_read: _PageRead | None = None

    def save(self, answer: Answer, suffix: str) -> None:
        """Ask where a chart should stand, as a picture, a drawing or a table."""
        self._answer, self._suffix = answer, suffix
        kinds = {
            ".png": self.tr("Picture (*.png)"),
            ".svg": self.tr("Drawing (*.svg)"),
            ".csv": self.tr("Table (*.csv)"),
        }
        dialog = self._dialog(title_of(answer.name), kinds[suffix], suffix)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    def copy(self, answer: Answer) -> None:
        """Put a chart on the clipboard, as a picture and as a table."""
        work = partial(_copied, answer, self._heading(answer))
        self._session.background.work(self, work, self._on_copied, self._on_failed)

    @Slot()
    def report(self) -> None:
        """Ask where the owner's page should stand; it will be of what is shown now."""
        reader = self._reader
        if reader.headlines is None or reader.asked is None:
            return
        self._page_read = _PageRead(reader.facts(), reader.headlines, reader.asked)
        title = self.tr("How are we doing?")
        dialog = self._dialog(title.rstrip("?"), self.tr("PDF (*.pdf)"), ".pdf")
        dialog.fileSelected.connect(self.write_report)
        dialog.open()

    @Slot(str)
    def write(self, path: str) -> None:
        """Write the chart that was chosen into a file."""
        if self._answer:
            work = partial(
                _write, Path(path), self._answer, self._heading(self._answer), self._suffix
            )
            self._session.background.work(self, work, self._on_written, self._on_failed)

    @Slot(str)
    def write_report(self, path: str) -> None:
        """Write the page as PDF, of what had been read."""
        read, shop = self._page_read, self._session.shop
        if read is None:
            return
        chosen = self._filters.told(read.asked)
        about = _About(shop.name, read.asked, shop.time.today(), chosen)
        work = partial(_report, Path(path), read.facts, read.said, about)
        self._session.background.work(self, work, self._on_written, self._on_failed)

    def _heading(self, answer: Answer) -> Heading:
        shop = self._session.shop
        return heading(
            title_of(answer.name), shop.name, answer.asked, shop.time.today(),
            self._filters.told(answer.asked),
        )  # fmt: skip

    def _dialog(self, title: str, kind: str, suffix: str) -> QFileDialog:
        dialog = QFileDialog(self._page, self.tr("Keep “{title}”").format(title=title))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(kind)
        dialog.setDefaultSuffix(suffix[1:])
        dialog.setDirectory(documents())
        day = self._session.shop.time.today()
        dialog.selectFile(f"{_as_file_name(title)} {day.isoformat()}{suffix}")
        return dialog

    def _on_written(self, path: Path) -> None:
        self.told.emit(wrote(path))

    def _on_copied(self, copied: tuple[QImage, str]) -> None:
        image, text = copied
        data = QMimeData()
        data.setImageData(image)
        data.setText(text)
        QGuiApplication.clipboard().setMimeData(data)
        self.told.emit(self.tr("Copied, as a picture and as a table."))

    def _on_failed(self, error: Exception) -> None:
        sentence = explain_failure(error)
        if sentence is None:
            self._session.background.failed.emit(error)
        else:
            self.said.emit(sentence)


def _write(path: Path, answer: Answer, above: Heading, suffix: str) -> Path:
    from ui.chart_files import content  # noqa: PLC0415 - draws, and loads what that takes

    write_whole(path, content(answer.facts, above, suffix))
    return path


def _copied(answer: Answer, above: Heading) -> tuple[QImage, str]:
    from ui.chart_files import content  # noqa: PLC0415

    image = QImage.fromData(content(answer.facts, above, ".png"))
    return image, content(answer.facts, above, ".csv").decode("utf-8-sig")


def _report(path: Path, facts: dict[str, object], said: Headlines, about: _About) -> Path:
    from ui.insights import leaving  # noqa: PLC0415

    above = leaving.heading_of(about.shop, about.asked, about.made_on, about.chosen)
    write_whole(path, leaving.report_of_facts(facts, said, above, about.made_on))
    return path


def _as_file_name(title: str) -> str:
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in title)
    return " ".join(kept.split())

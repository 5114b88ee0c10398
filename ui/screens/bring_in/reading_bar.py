"""How a file is read, each with a box to change it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.exchange.dates import DateOrder
from models.exchange.looking import Look
from models.exchange.readers.file_kinds import FileKind
from models.exchange.source import Choices, Kind
from models.exchange.trouble import Unreadable
from ui import theme
from ui.screens.bring_in import reading_words
from ui.widgets.choice import Choice
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import PlainLabel

_OF_DATES = frozenset({Unreadable.DATES_UNDECIDED, Unreadable.DATES_CONTRADICT})


class ReadingBar(QWidget):
    """What the rows are, and how letters, cells and headings are written."""

    changed = Signal(object)  # Choices

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = Choices()
        self.kind = Choice(self.tr("The rows are"), reading_words.kinds()[1:])
        self.encoding = Choice(self.tr("Letters"))
        self.encoding.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.encoding.setMinimumContentsLength(15)
        self.delimiter = Choice(self.tr("Between the cells"))
        self.first_row = Choice(self.tr("The first row"), reading_words.first_rows())
        self.sheet = Choice(self.tr("Sheet"))
        self.sheet.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.sheet.setMinimumContentsLength(12)
        self.dates = Choice(self.tr("Dates"), reading_words.orders())
        self.day = PlainLabel("", "secondary", elide=True)
        row = FlowLayout(self, gap=12)
        boxes = (
            self.sheet, self.kind, self.encoding, self.delimiter, self.first_row, self.dates,
        )  # fmt: skip
        self._parts = {box: _named(box, self.day if box is self.dates else None) for box in boxes}
        for part in self._parts.values():
            row.addWidget(part)
        self.kind.chosen.connect(self._on_kind)
        self.encoding.chosen.connect(self._on_encoding)
        self.delimiter.chosen.connect(self._on_delimiter)
        self.first_row.chosen.connect(self._on_first_row)
        self.sheet.chosen.connect(self._on_sheet)
        self.dates.chosen.connect(self._on_dates)

    def show_look(self, seen: Look) -> None:
        """Show how the file was read."""
        self._choices = seen.choices
        source = seen.source
        unsaid = source.kind is Kind.AUTO
        self.kind.set_options(reading_words.kinds() if unsaid else reading_words.kinds()[1:])
        self.kind.set_value(source.kind)
        self.encoding.set_options(reading_words.encodings(source.letters.encoding))
        self.encoding.set_value(source.letters.encoding)
        delimiter = getattr(source.table, "delimiter", ",")
        self.delimiter.set_options(reading_words.delimiters(delimiter))
        self.delimiter.set_value(delimiter)
        self.first_row.set_value(source.has_headings)
        is_text = source.file_kind is FileKind.TABLE
        self.setVisible(source.table is not None)
        is_table = source.table is not None
        self._show((self.kind, self.first_row), shown=is_table)
        self._show((self.encoding, self.delimiter), shown=is_text)
        sheets = getattr(source.table, "sheets", ())
        self.sheet.set_options([(name, name) for name in sheets])
        self.sheet.set_value(getattr(source.table, "sheet", ""))
        self._show((self.sheet,), shown=len(sheets) > 1)
        self.dates.set_value(source.dates)
        self.day.setText(reading_words.day_read(*seen.day) if seen.day else "")
        self._show((self.dates,), shown=seen.day is not None or asks_for_dates(seen))

    def _show(self, boxes: Sequence[Choice], *, shown: bool) -> None:
        for box in boxes:
            self._parts[box].setVisible(shown)

    @Slot(object)
    def _on_kind(self, kind: Kind) -> None:
        self.changed.emit(replace(self._choices, kind=kind))

    @Slot(object)
    def _on_encoding(self, encoding: str) -> None:
        self.changed.emit(replace(self._choices, encoding=encoding))

    @Slot(object)
    def _on_delimiter(self, delimiter: str) -> None:
        """Begin with the columns anew: they are others."""
        self.changed.emit(replace(self._choices, delimiter=delimiter, columns=(), left_out=()))

    @Slot(object)
    def _on_sheet(self, sheet: str) -> None:
        """Begin anew: another sheet is another list."""
        self.changed.emit(Choices(sheet=sheet, region=self._choices.region))

    @Slot(object)
    def _on_dates(self, order: DateOrder) -> None:
        self.changed.emit(replace(self._choices, dates=order))

    @Slot(object)
    def _on_first_row(self, has_headings: bool) -> None:  # noqa: FBT001 - a value chosen
        self.changed.emit(
            replace(self._choices, has_headings=has_headings, columns=(), left_out=())
        )


def asks_for_dates(seen: Look) -> bool:
    """Tell whether it is not known how dates are written."""
    return seen.unsaid is not None and seen.unsaid.why in _OF_DATES


def _named(box: Choice, sample: PlainLabel | None) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.scale().space(8))
    label = PlainLabel(box.accessibleName(), "secondary")
    label.setBuddy(box)
    row.addWidget(label)
    row.addWidget(box)
    if sample is not None:
        row.addWidget(sample)
    return part

"""The first rows of a file, with a box above each column that says what it holds."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from models.exchange.columns import Field
from models.exchange.looking import Look, SeenColumn
from ui import theme
from ui.screens.bring_in import words
from ui.screens.bring_in.sample_model import SampleModel
from ui.widgets.choice import Choice

_WIDEST_LETTERS = 30
_NARROWEST_LETTERS = 15


class MeaningBox(Choice):
    """Says what one column holds."""

    picked = Signal(str, object)  # the column's key, Field or None

    def __init__(self, key: str, heading: str) -> None:
        super().__init__(words.translate("BringIn", "What “{column}” holds").format(column=heading))
        self.key = key
        self.chosen.connect(self._on_chosen)

    @Slot(object)
    def _on_chosen(self, value: object) -> None:
        self.picked.emit(self.key, value)


class SampleTable(QTableView):
    """Shows the file as it is read."""

    meaning_chosen = Signal(str, object)  # a column's key, Field or None to leave it out

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: list[MeaningBox] = []
        self._model = SampleModel(self)
        self._keys: list[str] = []
        self.setModel(self._model)
        self.setAccessibleName(self.tr("The first rows of the file"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)

    def show_look(self, seen: Look) -> None:
        """Show the first rows, and what each column holds as far as is known."""
        whole = SeenColumn("", self.tr("The first ones"), Field.NAME)  # of cards, which have none
        self._model.show_rows(seen.columns or (whole,), seen.first)
        self.setRowHidden(0, not seen.columns)
        keys = [column.key for column in seen.columns]
        if keys != self._keys or any(self._lost(box) for box in self.boxes):
            self._make_boxes(seen)
            self._keys = keys
            self._put_empty_ones_last(seen)
        for box, column in zip(self.boxes, seen.columns, strict=True):
            box.set_options(words.meanings(seen.source.kind, column.meaning))
            box.set_value(column.meaning)
        self._fit()

    def box(self, heading: str) -> MeaningBox:
        """Return the box of a column."""
        return next(box for box in self.boxes if box.key == heading)

    def changeEvent(self, event: QEvent) -> None:
        """Lay the rows out again in other sizes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(
            self, "_model"
        ):
            self._fit()

    def _lost(self, box: MeaningBox) -> bool:
        place = self.boxes.index(box)
        return self.indexWidget(self._model.index(0, place)) is not box

    def _make_boxes(self, seen: Look) -> None:
        self.boxes = []
        for place, column in enumerate(seen.columns):
            box = MeaningBox(column.key, column.heading or column.key)
            box.picked.connect(self.meaning_chosen)
            self.setIndexWidget(self._model.index(0, place), box)
            self.boxes.append(box)

    def _put_empty_ones_last(self, seen: Look) -> None:
        """Let what the file does say be in sight; programs write dozens of empty columns."""
        header = self.horizontalHeader()
        says = [
            any(row[n].strip() for row in seen.first if n < len(row))
            for n in range(len(seen.columns))
        ]
        for target, place in enumerate(sorted(range(len(says)), key=lambda n: not says[n])):
            header.moveSection(header.visualIndex(place), target)

    def _fit(self) -> None:
        space = theme.scale().space
        line = self.fontMetrics().height() + 2 * space(8)
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(line)
        if self.boxes:
            rows.resizeSection(0, self.boxes[0].sizeHint().height())
        letter = self.fontMetrics().averageCharWidth()
        narrowest, widest = letter * _NARROWEST_LETTERS, letter * _WIDEST_LETTERS
        self.horizontalHeader().setStretchLastSection(not self.boxes)
        for place, box in enumerate(self.boxes):
            box.ensurePolished()
            wanted = max(self.sizeHintForColumn(place), box.sizeHint().width() + space(24))
            self.setColumnWidth(place, min(max(wanted, narrowest), widest))

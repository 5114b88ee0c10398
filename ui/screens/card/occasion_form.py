"""A day of the year, as it is typed."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from models.kinds import OccasionKind
from models.people.occasions import MOST_WARNING, OccasionDraft
from ui import theme, wording
from ui.screens.card import words
from ui.widgets.choice import Choice
from ui.widgets.fields import NumberField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_button import KeyButton

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MONTHS, _DAYS = 12, 31
_LAST_YEAR = 2200
_NO_YEAR = 1899  # stands for a year nobody knows


class OccasionForm(QWidget):
    """Enter and the button store it, Escape gives up."""

    done = Signal(object)  # OccasionDraft
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._draft: OccasionDraft | None = None
        self.kind = Choice(self.tr("Kind"), ((words.occasion(kind), kind) for kind in OccasionKind))
        self.day = NumberField(self.tr("Day"), 1, _DAYS)
        self.month = Choice(
            self.tr("Month"),
            ((wording.month_name(month), month) for month in range(1, _MONTHS + 1)),
        )
        self.year = NumberField(self.tr("Year"), _NO_YEAR, _LAST_YEAR)
        self.year.setGroupSeparatorShown(False)
        self.year.setSpecialValueText(self.tr("year?"))
        self.whom = QLineEdit(placeholderText=self.tr("Whose, if not theirs?"))
        self.warn = NumberField(self.tr("Days to say so before"), 0, MOST_WARNING)
        self.warn.setSuffix(self.tr(" days before"))
        self.save_button = KeyButton(self.tr("Keep"), "Return")
        self._lay_out()
        self.save_button.clicked.connect(self.save)
        self.hide()

    def open_with(self, draft: OccasionDraft) -> None:
        """Let a day be typed or corrected."""
        self._draft = draft
        self.kind.set_value(draft.kind)
        self.day.setValue(draft.day)
        self.month.set_value(draft.month)
        self.year.setValue(draft.year or _NO_YEAR)
        self.whom.setText(draft.for_whom)
        self.warn.setValue(draft.warn_days)
        self.show()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.selectAll()

    @Slot()
    def save(self) -> None:
        """Say what was typed."""
        if self._draft:
            year = self.year.value()
            self.done.emit(
                replace(
                    self._draft,
                    kind=OccasionKind(str(self.kind.value())),
                    day=self.day.value(),
                    month=int(str(self.month.value())),
                    year=None if year == _NO_YEAR else year,
                    for_whom=self.whom.text(),
                    warn_days=self.warn.value(),
                )
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Store or give up."""
        if event.key() in _ENTER:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.whom.setAccessibleName(self.tr("Whose, if not theirs?"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scale().space(6))
        first, second = FlowLayout(gap=6), FlowLayout(gap=6)
        for part in (self.kind, self.day, self.month, self.year):
            first.addWidget(part)
        second.addWidget(self.warn)
        second.addWidget(self.save_button)
        column.addLayout(first)
        column.addWidget(self.whom)
        column.addLayout(second)

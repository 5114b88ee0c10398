"""From what to what people could rate, and what that becomes here."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from models.exchange.scales import Scale, scale
from ui.screens.bring_in import scale_words
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.plain_label import PlainLabel

_OTHER = "other"
_LONGEST = 20


class ScaleCard(Card):
    """Shows the scale of a column of ratings; another one is chosen, or written."""

    chosen = Signal(object)  # Scale

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("From what to what people rated"))
        self.scale = Choice(self.tr("From what to what people rated"))
        self.other = QLineEdit(placeholderText=self.tr("Such as 0-20, then Enter"))
        self.other.setAccessibleName(self.tr("Another scale, such as 0-20"))
        self.other.setMaxLength(_LONGEST)
        self.becomes = PlainLabel("", "secondary", wrap=True)
        self.kept = PlainLabel(self.tr("What people gave is kept as well."), "faint", wrap=True)
        for part in (self.scale, self.other, self.becomes, self.kept):
            self.add(part)
        self.scale.chosen.connect(self._on_chosen)
        self.other.returnPressed.connect(self._on_written)
        self.hide()

    def show_scale(self, found: Scale | None) -> None:
        """Show how a file is read; nothing where nobody rated without naming a scale."""
        self.setVisible(found is not None)
        if found is None:
            return
        options = scale_words.scales(found)
        self.scale.set_options([*options, (self.tr("Another…"), _OTHER)])
        self.scale.set_value(found)
        self.other.clear()
        self.other.hide()
        self.becomes.setText(scale_words.becomes(found))

    @Slot(object)
    def _on_chosen(self, value: object) -> None:
        if value == _OTHER:
            self.other.show()
            self.other.setFocus()
        else:
            self.chosen.emit(value)

    @Slot()
    def _on_written(self) -> None:
        try:
            self.chosen.emit(scale(self.other.text()))
        except ValueError:
            self.becomes.setText(self.tr("A scale is two numbers, such as 0-20."))

"""Choose how much something matters."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from models.kinds import Heat
from ui import theme
from ui.handoff import words
from ui.widgets.key_button import KeyButton

ORDER = (Heat.INFO, Heat.WATCH, Heat.MUST)


class HeatButton(KeyButton):
    """One of the three; the chosen one is tinted, as the page's one filled button is another."""

    def __init__(self, heat: Heat) -> None:
        super().__init__(words.heat(heat))
        self.heat = heat
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _is_filled(self) -> bool:
        return False


class HeatChoice(QWidget):
    """Info, watch, must: one of them is always chosen."""

    chosen = Signal(object)  # Heat, by a person

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("How much it matters"))
        self.buttons = {heat: HeatButton(heat) for heat in ORDER}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scale().space(6))
        for button in self.buttons.values():
            self._group.addButton(button)
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_value(Heat.INFO)
        self._group.buttonClicked.connect(self._on_clicked)

    def value(self) -> Heat:
        """Return what is chosen."""
        return next(heat for heat, button in self.buttons.items() if button.isChecked())

    def set_value(self, heat: Heat) -> None:
        """Choose without announcing it."""
        self.buttons[heat].setChecked(True)
        self.setFocusProxy(self.buttons[heat])

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, HeatButton):
            self.setFocusProxy(button)
            self.chosen.emit(button.heat)

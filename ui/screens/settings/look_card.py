"""How the program looks on this computer."""

from typing import get_args

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QPushButton, QSlider, QWidget

from ui import theme, wording
from ui.computer import Computer
from ui.fonts import LARGEST, SMALLEST
from ui.theme import Scheme
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import PlainLabel

_STEP = 10


class SizeSlider(QSlider):
    """Moved by keys and by dragging; the wheel scrolls the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page instead."""
        event.ignore()


class LookCard(Card):
    """Light or dark, the size of the text, room for fingers: seen at once."""

    def __init__(self, computer: Computer, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_heading(self.tr("Look"))
        self._computer = computer
        self.schemes = QButtonGroup(self)
        self.text_size = SizeSlider(Qt.Orientation.Horizontal)
        self.percent = PlainLabel("", "secondary")
        self.touch = QCheckBox(self.tr("Larger buttons, for fingers"))
        self._lay_out()
        self.schemes.idClicked.connect(self._on_scheme)
        self.text_size.valueChanged.connect(self._on_size)
        self.touch.toggled.connect(self._on_touch)
        computer.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what is chosen."""
        choices = self._computer.choices
        with QSignalBlocker(self.text_size), QSignalBlocker(self.touch):
            self.text_size.setValue(choices.text_percent // _STEP)
            self.touch.setChecked(choices.touch)
        self.percent.setText(wording.percent(choices.text_percent / 100))
        self.schemes.button(get_args(Scheme).index(choices.scheme)).setChecked(True)

    def _lay_out(self) -> None:
        space = theme.scale().space
        words: dict[Scheme, str] = {
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "system": self.tr("As the computer"),
        }
        schemes = FlowLayout(gap=6)
        for n, scheme in enumerate(get_args(Scheme)):
            button = QPushButton(words[scheme])
            button.setCheckable(True)
            button.setAutoDefault(False)
            self.schemes.addButton(button, n)
            schemes.addWidget(button)
        self.text_size.setRange(SMALLEST // _STEP, LARGEST // _STEP)
        self.text_size.setPageStep(2)
        self.text_size.setAccessibleName(self.tr("Size of the text"))
        line = QHBoxLayout()
        line.setSpacing(space(12))
        line.addWidget(self.text_size, 1)
        line.addWidget(self.percent)
        self.add(schemes)
        self.add(PlainLabel(self.tr("Size of the text"), "secondary"))
        self.add(line)
        self.add(self.touch)

    @Slot(int)
    def _on_scheme(self, n: int) -> None:
        self._computer.choose(scheme=get_args(Scheme)[n])

    @Slot(int)
    def _on_size(self, tens: int) -> None:
        self._computer.choose(text_percent=tens * _STEP)

    @Slot(bool)
    def _on_touch(self, on: bool) -> None:  # noqa: FBT001 - a signal has no names
        self._computer.choose(touch=on)

"""What stands above the page: which handoff it is, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.screens.handoff.faces import Head
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel

_BESIDE = 90  # letters of an average width


class Header(QWidget):
    """Title and line on one side, buttons on the other; below each other where it is narrow."""

    print_wanted = Signal()
    earlier_wanted = Signal()
    action_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = PlainLabel("", "title", wrap=True)
        self.summary = PlainLabel("", "secondary", wrap=True)
        self.print_button = KeyButton(self.tr("Print"), "Ctrl+P")
        self.earlier_button = KeyButton(self.tr("Earlier handoffs"), "Ctrl+E")
        self.action_button = KeyButton("", "Ctrl+Return", primary=True)
        self.print_button.clicked.connect(self.print_wanted)
        self.earlier_button.clicked.connect(self.earlier_wanted)
        self.action_button.clicked.connect(self.action_wanted)
        space = theme.scale().space
        names = QVBoxLayout()
        names.setSpacing(space(2))
        names.addWidget(self.title)
        names.addWidget(self.summary)
        self._buttons = FlowLayout(gap=8)
        for button in (self.print_button, self.earlier_button, self.action_button):
            self._buttons.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space(12))
        self._row.addLayout(names, 1)
        self._row.addLayout(self._buttons)

    def show_head(self, head: Head) -> None:
        """Show what stands above."""
        self.title.setText(head.title)
        self.summary.setText(head.summary)
        self.summary.setVisible(bool(head.summary))
        self.action_button.set_words(head.action)
        self.action_button.setVisible(bool(head.action))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below where there is no room beside."""
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE * self.fontMetrics().averageCharWidth()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

"""The title of the page and what it is asked about: beside each other, where there is room."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui import theme
from ui.widgets.fitting import Fitting
from ui.widgets.plain_label import PlainLabel


class Head(Fitting):
    """Where words are large, the controls stand below the title."""

    def __init__(self, title: str, controls: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(title, "title", wrap=False, elide=True)
        self._controls = controls
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.title, 1)
        self._box.addWidget(controls, 0)
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Choose again when a control has come or gone."""
        if event.type() == QEvent.Type.LayoutRequest and hasattr(self, "_box"):
            self.fit()
        return super().event(event)

    def fit(self) -> None:
        """Put the controls beside the title if both fit."""
        if not hasattr(self, "_box"):
            return
        gap = theme.scale().space(16)
        needed = self.title.sizeHint().width() + gap + self._controls.sizeHint().width()
        beside = needed <= self.width()
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if beside else ways.TopToBottom
        spacing = gap if beside else theme.scale().space(8)
        if (self._box.direction(), self._box.spacing()) != (way, spacing):
            self._box.setDirection(way)  # anything set asks for another layout, and comes here
            self._box.setSpacing(spacing)

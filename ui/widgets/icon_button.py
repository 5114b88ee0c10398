"""A button that is only a picture, and still has a name."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QToolButton, QWidget

from ui import theme
from ui.icons import Ink, icon
from ui.widgets.plain_text import tooltip


class IconButton(QToolButton):
    """Shows an icon; its name is read aloud and stands in the tooltip."""

    def __init__(
        self, icon_name: str, name: str, ink: Ink = "soft", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setIcon(icon(icon_name, ink))
        self.setAutoRaise(True)
        self.set_name(name)
        self._fit()

    def set_name(self, name: str) -> None:
        """Say something else about what it does."""
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name))

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        side = theme.scale().space(18)
        if self.iconSize() != QSize(side, side):
            self.setIconSize(QSize(side, side))

"""A button that is only a picture, and still has a name."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QToolButton, QWidget

from ui import theme
from ui.icons import Ink, icon
from ui.widgets.plain_text import tooltip

_DRAWN_ANEW = frozenset(
    {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange}
)


class IconButton(QToolButton):
    """Shows an icon; its name is read aloud and stands in the tooltip."""

    def __init__(
        self, icon_name: str, name: str, ink: Ink = "soft", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._ink: Ink = ink
        self.setAutoRaise(True)
        self.set_name(name)
        self._fit()

    def set_name(self, name: str) -> None:
        """Say something else about what it does."""
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name))

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text, and take the theme's ink."""
        super().changeEvent(event)
        if event.type() in _DRAWN_ANEW and hasattr(self, "_ink"):
            self._fit()

    def _fit(self) -> None:
        side = theme.scale().space(18)
        self.setIcon(icon(self._icon_name, self._ink, side))
        if self.iconSize() != QSize(side, side):
            self.setIconSize(QSize(side, side))

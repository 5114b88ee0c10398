"""What can be done with a visit: rate it, change it, take it back."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui import theme, wording
from ui.widgets.icon_button import IconButton

HIGHEST = 5


class VisitActions(QWidget):
    """Three buttons that stand on a row; a menu offers the same, its ratings by their digit."""

    rated = Signal(object)  # 1 to 5, or None to take the rating back
    change_wanted = Signal()
    void_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rate_button = IconButton("smile", self.tr("Rate, 1 to 5"))
        self.change_button = IconButton("pencil", self.tr("Change (F2)"))
        self.void_button = IconButton("undo-2", self.tr("Take back (Del)"))
        self.setProperty("surface", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.scale().space(8), 0, 0, 0)
        row.setSpacing(0)
        for button in (self.rate_button, self.change_button, self.void_button):
            button.setMaximumWidth(theme.scale().space(34))
            row.addWidget(button)
        self.rate_button.clicked.connect(self._on_rate)
        self.change_button.clicked.connect(self.change_wanted)
        self.void_button.clicked.connect(self.void_wanted)
        self.hide()

    def open_menu(self, at: QPoint) -> QMenu:
        """Offer everything as words; `at` is a place on the screen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Change…")).triggered.connect(self.change_wanted)
        menu.addAction(self.tr("Take back")).triggered.connect(self.void_wanted)
        menu.addSeparator()
        self._add_ratings(menu)
        menu.popup(at)
        return menu

    @Slot()
    def _on_rate(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_ratings(menu)
        menu.popup(self.rate_button.mapToGlobal(QPoint(0, self.rate_button.height())))

    def _add_ratings(self, menu: QMenu) -> None:
        for value in range(1, HIGHEST + 1):
            text = self.tr("Rate &{value} of {highest}").format(
                value=wording.number(value), highest=wording.number(HIGHEST)
            )
            action = menu.addAction(text)
            action.setData(value)
            action.triggered.connect(self._on_rated)
        menu.addAction(self.tr("No rating")).triggered.connect(self._on_rated)

    @Slot()
    def _on_rated(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.rated.emit(action.data())

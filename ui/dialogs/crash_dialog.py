"""Say calmly that the program made a mistake."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel


class CrashDialog(QDialog):
    """What happened, what is safe, what to do. The report can be copied; it names nobody."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self._report = report
        self.words = PlainLabel(
            self.tr(
                "The program made a mistake with what you just did. Everything stored before is "
                "safe. Look whether the last thing is there, and go on; if it happens again, "
                "start the program anew and send the report to whoever looks after it."
            ),
            wrap=True,
        )
        self.copy = KeyButton(self.tr("Copy report"))
        self.go_on = KeyButton(self.tr("Go on"), primary=True)
        self.copy.clicked.connect(self._copy)
        self.go_on.clicked.connect(self.accept)
        self._lay_out()
        self.go_on.setFocus()

    def _lay_out(self) -> None:
        space = theme.scale().space
        buttons = QHBoxLayout()
        buttons.setSpacing(space(12))
        buttons.addStretch(1)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.go_on)
        page = QVBoxLayout(self)
        page.setContentsMargins(space(24), space(24), space(24), space(16))
        page.setSpacing(space(16))
        page.addWidget(self.words)
        page.addWidget(
            PlainLabel(self.tr("The report names nobody who is in the notebook."), "faint")
        )
        page.addLayout(buttons)
        self.setMinimumWidth(theme.scale().text_percent * 460 // 100)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.copy.set_words(self.tr("Copied"))

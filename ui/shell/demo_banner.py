"""Say all the time that this is a pretend shop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui import theme
from ui.widgets.link_button import LinkButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.problem_line import IconSign


class DemoBanner(QFrame):
    """Stands as long as the pretend shop is open; one click leads back."""

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel(
            self.tr("This is a pretend shop: everybody in it is made up. Try anything."), wrap=True
        )
        self.back = LinkButton(self.tr("Back to your own notebook"))
        self.back.clicked.connect(self.back_wanted)
        space = theme.scale().space
        row = QHBoxLayout(self)
        row.setContentsMargins(space(16), space(4), space(8), space(4))
        row.setSpacing(space(12))
        row.addWidget(IconSign("store", "usual"))
        row.addWidget(self.words, 1)
        row.addWidget(self.back)

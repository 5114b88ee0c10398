"""What stands in the window when a notebook could not be opened."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.care.shelf import Backup
from ui import backup_words, theme
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.problem_line import IconSign

_WIDTH_IN_DESIGN_UNITS = 600


class OpeningTrouble(QWidget):
    """One sentence, and the ways on. Nothing was created, nothing was changed."""

    another_wanted = Signal()
    again_wanted = Signal()
    new_wanted = Signal()
    backup_wanted = Signal(object)  # the Path of a backup

    def __init__(self, sentence: str, *, offers_new: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sentence = PlainLabel(sentence, wrap=True)
        self.again = KeyButton(self.tr("Try again"))
        self.new = KeyButton(self.tr("Start a new notebook there"))
        self.newest = PlainLabel("", "secondary", wrap=True)
        self.put_back = KeyButton(self.tr("Put this backup in its place"), primary=True)
        self._backup: Backup | None = None
        self.another = KeyButton(self.tr("Choose another notebook…"), primary=True)
        self.again.clicked.connect(self.again_wanted)
        self.new.clicked.connect(self.new_wanted)
        self.another.clicked.connect(self.another_wanted)
        self._lay_out()
        self.put_back.clicked.connect(self._on_put_back)
        self.new.setVisible(offers_new)
        self.newest.hide()
        self.put_back.hide()
        self.setFocusProxy(self.another)

    def offer(self, backup: Backup) -> None:
        """Offer the newest backup; what stands in the notebook's place would be kept beside it."""
        self._backup = backup
        words = self.tr(
            "The newest backup is of {when}: {what}. What is at that place now would be kept, "
            "in the folder “{folder}” beside it."
        )
        self.newest.setText(
            words.format(
                when=backup_words.when(backup),
                what=backup_words.holds(backup),
                folder=backup.path.parent.name,
            )
        )
        self.newest.show()
        self.put_back.show()
        self.another.setProperty("primary", False)  # noqa: FBT003 - Qt's own way
        self.another.style().polish(self.another)
        self.put_back.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_put_back(self) -> None:
        if self._backup:
            self.backup_wanted.emit(self._backup.path)

    def _lay_out(self) -> None:
        space = theme.scale().space
        words = QHBoxLayout()
        words.setSpacing(space(12))
        words.addWidget(IconSign("circle-alert", "care"), 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.sentence, 1)
        buttons = FlowLayout(gap=12)
        for button in (self.put_back, self.another, self.again, self.new):
            buttons.addWidget(button)
        title = PlainLabel(self.tr("The notebook could not be opened"), "title", wrap=True)
        page = QVBoxLayout()
        page.setSpacing(space(16))
        page.addStretch(2)
        page.addWidget(title)
        page.addLayout(words)
        page.addWidget(self.newest)
        page.addLayout(buttons)
        page.addStretch(3)
        sheet = QWidget()
        sheet.setLayout(page)
        sheet.setMaximumWidth(theme.scale().text_percent * _WIDTH_IN_DESIGN_UNITS // 100)
        middle = QHBoxLayout(self)
        middle.addStretch(1)
        middle.addWidget(sheet, 100)
        middle.addStretch(1)

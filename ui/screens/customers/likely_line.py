"""Whether somebody who is being written down is in the notebook already."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.doubles.typed import Likely, of_typed
from models.people.customers import CustomerDraft
from models.touched import Touched
from ui import theme
from ui.alike_words import alike
from ui.background import Background
from ui.live_query import LiveQuery
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel

_KEY = "Ctrl+O"


class LikelyLine(QWidget):
    """Names the likeliest, and why; one key opens that card instead."""

    customer_wanted = Signal(object)
    changed = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = CustomerDraft()
        self._likely: Likely | None = None
        self.sentence = PlainLabel("", "secondary", wrap=True)
        self.button = KeyButton(self.tr("Open that card"), _KEY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scale().space(12))
        row.addWidget(self.sentence, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.open_card)
        self._shortcut = QShortcut(QKeySequence(_KEY), self)
        self._shortcut.activated.connect(self.open_card)
        self._query = LiveQuery(background, Touched.NOTHING, self._question, self._show, self)
        self.hide()

    def look_for(self, draft: CustomerDraft) -> None:
        """Ask once the typing pauses."""
        self._draft = draft
        self._query.refresh_soon()

    @Slot()
    def open_card(self) -> None:
        """Open the card of the one who is named."""
        if self._likely:
            self.customer_wanted.emit(self._likely.customer)

    def _question(self) -> Callable[[], Sequence[Likely]]:
        return partial(of_typed, self._draft, 1)

    def _show(self, found: Sequence[Likely]) -> None:
        self._likely = next(iter(found), None)
        if self._likely:
            sentence = self.tr("Likely the same person: {name} ({why})")
            why = alike(self._likely.reasons)
            self.sentence.setText(sentence.format(name=self._likely.name, why=why))
        self.setVisible(self._likely is not None)
        self.changed.emit()

"""Three plain sentences: how often people come, how happy they are, how many are slipping."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from models.insights.series.headlines import Headlines
from ui import theme
from ui.insights.sentences import sentences
from ui.insights.titles import title_of
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_text import without_mnemonic

SUBJECTS = ("frequency", "satisfaction", "slipping")


class HeadlineButton(QPushButton):
    """A sentence that leads to the chart or the list behind it."""

    def __init__(self, subject: str) -> None:
        super().__init__()
        self.subject = subject
        self.setAutoDefault(False)
        self.setAccessibleName(title_of(subject))

    def say(self, sentence: str) -> None:
        """Say it."""
        self.setText(without_mnemonic(sentence))
        self.setAccessibleName(sentence)


class HeadlineRow(QWidget):
    """Beside each other where there is room; not there before they are known."""

    wanted = Signal(str)  # the name of a chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = [HeadlineButton(subject) for subject in SUBJECTS]
        self._flow = FlowLayout(gap=24)
        for button in self.buttons:
            button.clicked.connect(self._on_clicked)
            self._flow.addWidget(button)
        self._page = QVBoxLayout(self)
        self._page.addLayout(self._flow)
        self._fit()
        self.hide()

    @Slot(object)
    def show_facts(self, facts: Headlines) -> None:
        """Say what is so; of what is not known yet, the charts say the rule."""
        known = (
            facts.visits.a_week is not None,
            facts.satisfaction.vote is not None,
            facts.slipping.basis.is_enough,
        )
        for button, sentence, shown in zip(self.buttons, sentences(facts), known, strict=True):
            button.say(sentence)
            button.setVisible(shown)
        self.setVisible(any(known))

    def changeEvent(self, event: QEvent) -> None:
        """Keep the edge of the words in line with the page."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_page"):
            self._fit()

    def _fit(self) -> None:
        self._page.setContentsMargins(0, 0, 0, theme.scale().space(4))

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, HeadlineButton):
            self.wanted.emit(button.subject)

"""What will happen with each row of the file, as a sum."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.exchange.plan import Fate, Plan
from ui import theme, wording
from ui.screens.bring_in import words
from ui.widgets.card import Card
from ui.widgets.hairline import Hairline
from ui.widgets.link_button import LinkButton
from ui.widgets.plain_label import PlainLabel


class PlanLine(QWidget):
    """A number, what it counts, and a way to look at the rows it counts."""

    look_wanted = Signal(object)  # Fate, or None for the likely doubles

    def __init__(self, sentence: str, count: int, fate: Fate | None, *, looks: bool) -> None:
        super().__init__()
        self.fate = fate
        self.sentence = PlainLabel(sentence, wrap=True)
        self.count = PlainLabel(wording.number(count), "strong")
        self.count.setFont(theme.figures(self.count.font()))
        self.look = LinkButton(self.tr("look"))
        self.look.setAccessibleName(self.tr("Look at: {what}").format(what=sentence))
        self.look.setVisible(looks)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scale().space(8))
        row.addWidget(self.sentence, 1)
        row.addWidget(self.look, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing)
        self.look.clicked.connect(self._on_look)

    @Slot()
    def _on_look(self) -> None:
        self.look_wanted.emit(self.fate)


class PlanCard(Card):
    """Adds up to the rows of the file; what counts beside it stands below the sum."""

    look_wanted = Signal(object)  # Fate, or None for the likely doubles

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("What will happen"))
        self.lines: list[PlanLine] = []
        self._sheet = QWidget()
        self.add(self._sheet)

    def show_plan(self, plan: Plan) -> None:
        """Show another plan."""
        self.set_heading(self.tr("What will happen"))
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scale().space(8))
        self.lines = []
        for fate in words.fates(plan):
            count = plan.count(fate)
            line = PlanLine(words.fate(fate, plan.source.kind), count, fate, looks=count > 0)
            self._add_line(column, line)
            column.addWidget(Hairline())
        total = PlanLine(self.tr("rows in the file"), plan.counts.rows, None, looks=False)
        column.addWidget(total)
        for line in _beside(plan):
            column.addWidget(Hairline())
            self._add_line(column, line)
        self.body.replaceWidget(self._sheet, sheet)
        self._sheet.hide()
        self._sheet.deleteLater()
        self._sheet = sheet

    def line(self, fate: Fate | None) -> PlanLine:
        """Return the line of a fate, or that of the likely doubles."""
        return next(line for line in self.lines if line.fate is fate and not line.look.isHidden())

    def _add_line(self, column: QVBoxLayout, line: PlanLine) -> None:
        line.look_wanted.connect(self.look_wanted)
        self.lines.append(line)
        column.addWidget(line)


def _beside(plan: Plan) -> list[PlanLine]:
    """Count what is no row: customers met on the way, and people who may be one."""
    counts, translate = plan.counts, words.translate
    lines: list[PlanLine] = []
    met = ((counts.customers_added, translate("BringIn", "customers come with them")),)
    for count, sentence in met:
        if count and not plan.count(Fate.NEW):
            lines.append(PlanLine(sentence, count, None, looks=False))
    if doubles := len(plan.likely_doubles):
        sentence = translate("BringIn", "likely doubles: two names, one phone or e-mail")
        lines.append(PlanLine(sentence, doubles, None, looks=True))
    return lines

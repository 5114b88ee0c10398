"""What the list is narrowed down to, and how it is sorted."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.kinds import Standing
from models.people.customer_list import ListFilter, Order
from models.people.segments import Counts, Segment
from models.people.tags import TagCount
from ui import theme, wording
from ui.screens.customers import words
from ui.screens.customers.chip_row import ChipRow, Switch
from ui.screens.customers.filter_line import FilterLine
from ui.widgets.choice import Choice
from ui.widgets.plain_label import PlainLabel

_ASIDE = (Standing.ARCHIVED, Standing.MOVED, Standing.DECEASED)


class FilterBar(QWidget):
    """A line to type in, how to sort, groups and tags with their counts."""

    changed = Signal()  # another group, tag or order
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = FilterLine()
        self.sorting = Choice(self.tr("Sorted"), [(words.order(order), order) for order in Order])
        self.groups = ChipRow(self.tr("Groups"), rest=Standing.ACTIVE)
        self.tags = ChipRow(self.tr("Tags"))
        self._lay_out()
        self.tags.hide()
        self.groups.set_switches([Switch(Standing.ACTIVE, words.standing(Standing.ACTIVE))])
        self.line.textChanged.connect(self.typed)
        self.sorting.chosen.connect(self.changed)
        self.groups.chosen.connect(self.changed)
        self.tags.chosen.connect(self.changed)

    def chosen(self) -> ListFilter:
        """Return what the list is narrowed down to."""
        group, tag = self.groups.value(), self.tags.value()
        return ListFilter(
            text=self.line.text(),
            tag=tag if isinstance(tag, UUID) else None,
            segment=group if isinstance(group, Segment) else None,
            standing=group if isinstance(group, Standing) else Standing.ACTIVE,
        )

    def order(self) -> Order:
        """Return how the list is sorted."""
        order = self.sorting.value()
        return order if isinstance(order, Order) else Order.NAME

    def clear(self) -> None:
        """Show everybody again."""
        self.groups.choose(Standing.ACTIVE)
        self.tags.choose(None)
        self.line.clear()
        self.changed.emit()

    def show_counts(self, counts: Counts) -> None:
        """Offer the groups somebody belongs to."""
        chosen = self.groups.value()
        switches = [self._of_standing(counts, Standing.ACTIVE)]
        switches += [
            Switch(each, words.segment(each), wording.number(number), words.meaning(each))
            for each, number in ((each, counts.segment[each]) for each in Segment)
            if number or each == chosen
        ]
        switches += [
            self._of_standing(counts, each)
            for each in _ASIDE
            if counts.standing.get(each) or each == chosen
        ]
        self.groups.set_switches(switches)

    def show_tags(self, known: Sequence[TagCount]) -> None:
        """Offer the tags, those first that most carry; without any the row is not there."""
        if self.tags.value() not in {tag.id for tag in known}:
            self.tags.choose(None)
        most = sorted(known, key=lambda tag: -tag.customers)
        self.tags.set_switches(
            [Switch(tag.id, tag.name, wording.number(tag.customers)) for tag in most]
        )
        self.tags.setVisible(bool(known))

    def _of_standing(self, counts: Counts, standing: Standing) -> Switch:
        number = wording.number(counts.standing.get(standing, 0))
        return Switch(standing, words.standing(standing), number)

    def _lay_out(self) -> None:
        space = theme.scale().space
        label = PlainLabel(self.tr("Sorted"), "secondary")
        label.setBuddy(self.sorting)
        top = QHBoxLayout()
        top.setSpacing(space(12))
        top.addWidget(self.line, 1)
        top.addWidget(label)
        top.addWidget(self.sorting)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(space(10))
        page.addLayout(top)
        page.addWidget(self.groups)
        page.addWidget(self.tags)

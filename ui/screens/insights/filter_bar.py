"""What time and which customers the charts are about."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QDate, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.insights.series.basis import Filter, Group
from models.kinds import State
from models.people.tags import TagCount
from models.shop.branches import Shop
from ui.screens.insights import words
from ui.screens.insights.wish import Span, Wish, first_day
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_text import tooltip

_LETTERS = 13  # of a group's name stand in the field


class CompareButton(KeyButton):
    """Tinted while it is on; the page's one filled button does something."""

    def _is_filled(self) -> bool:
        return False


class FilterBar(QWidget):
    """Stands at the head of the page; asks for dates of one's own only where they are wanted."""

    changed = Signal()
    report_wanted = Signal()
    corrected = Signal(str)  # that days were put in order

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.max
        spans = [(words.span(span), span) for span in Span]
        self.span = Choice(self.tr("Which time"), spans)
        self.span.set_value(Span.HALF)
        self.who = Choice(self.tr("Which customers"))
        self.branch = Choice(self.tr("Which shop"))
        self.compare = CompareButton(words.comparison(Span.HALF))
        self.compare.setCheckable(True)
        self.compare.setChecked(True)
        self.first, self.last = DateField(self.tr("First day")), DateField(self.tr("Last day"))
        self.report_button = KeyButton(self.tr("Report (PDF)"))
        self.report_button.clicked.connect(self.report_wanted)
        self._lay_out()
        self.hold_report()
        self.show_tags(())
        self.show_branches(())
        self._show_own_days()
        for choice in (self.span, self.who, self.branch):
            choice.chosen.connect(self._on_chosen)
        self.compare.toggled.connect(self.changed)
        for day in (self.first, self.last):
            day.dateChanged.connect(self._on_day)
            day.editingFinished.connect(self._put_in_order)

    def wish(self, today: date) -> Wish:
        """Return what is chosen."""
        span, who, branch = self.span.value(), self.who.value(), self.branch.value()
        chosen = span if isinstance(span, Span) else Span.HALF
        first, last = first_day(chosen, today), today
        if chosen is Span.OWN:
            ends = (_day(self.first), _day(self.last))
            first, last = min(ends), min(max(ends), today)
        return Wish(
            chosen,
            first,
            last,
            who if isinstance(who, Group | State | UUID) else None,
            branch if isinstance(branch, UUID) else None,
            self.compare.isChecked(),
        )

    def told(self, asked: Filter) -> str:
        """Say which customers and which shop were asked for; nothing where nobody is left out."""
        customers = asked.tag or asked.group or asked.state
        narrowed = ((self.who, customers), (self.branch, asked.branch))
        return " · ".join(choice.words_of(value) for choice, value in narrowed if value)

    def show_comparison(self, asked: Filter, *, can_compare: bool) -> None:
        """Offer to compare with the time before, or say why not."""
        why = "" if can_compare else words.why_no_comparison(asked)
        self.compare.setEnabled(can_compare)
        self.compare.setToolTip(tooltip(why))
        self.compare.setAccessibleDescription(why)

    def propose_days(self, today: date) -> None:
        """Begin a choice of days with the last six months; what was chosen already stays."""
        self._today = today
        first = first_day(Span.HALF, today) or today
        for field, day in ((self.first, first), (self.last, today)):
            field.blockSignals(True)  # noqa: FBT003 - as Qt has it
            if self.span.value() is not Span.OWN:
                field.setDate(_qdate(day))
            field.blockSignals(False)  # noqa: FBT003

    def show_tags(self, tags: Sequence[TagCount]) -> None:
        """Offer groups, states and tags."""
        groups: list[tuple[str, object]] = [
            (words.who(who), who) for who in (None, *Group, *words.STATES)
        ]
        self.who.set_options([*groups, *((words.tag(tag.name), tag.id) for tag in tags)])

    def show_branches(self, shops: Sequence[Shop]) -> None:
        """Offer the shops, where there are several."""
        all_shops: list[tuple[str, object]] = [(self.tr("All shops"), None)]
        self.branch.set_options([*all_shops, *((shop.name, shop.id) for shop in shops)])
        self.branch.setVisible(len(shops) > 1)

    @Slot()
    def hold_report(self) -> None:
        """Offer no report of a page that is still being read, and say so."""
        self.report_button.setEnabled(False)
        self.report_button.setToolTip(tooltip(self.tr("One moment: the page is still being read.")))

    @Slot()
    def offer_report(self) -> None:
        """Offer the report of what has been read."""
        self.report_button.setEnabled(True)
        self.report_button.setToolTip("")

    def _lay_out(self) -> None:
        for choice in (self.who, self.branch):
            choice.setSizeAdjustPolicy(
                Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.setMinimumContentsLength(_LETTERS)
        flow = FlowLayout(gap=8)
        for part in (
            self.span, self.first, self.last, self.who, self.branch, self.compare,
            self.report_button,
        ):  # fmt: skip
            flow.addWidget(part)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addLayout(flow)

    def _show_own_days(self) -> None:
        span = self.span.value()
        for field in (self.first, self.last):
            field.setVisible(span is Span.OWN)
        self.compare.setVisible(span is not Span.ALL)
        self.compare.set_words(words.comparison(span if isinstance(span, Span) else Span.HALF))

    @Slot()
    def _on_chosen(self) -> None:
        self._show_own_days()
        self.changed.emit()

    @Slot()
    def _put_in_order(self) -> None:
        """Show the days that are asked about: the earlier one first, none to come."""
        ends = [_day(self.first), _day(self.last)]
        shown = [min(day, self._today) for day in sorted(ends)]
        if shown == ends:
            return
        for field, day in zip((self.first, self.last), shown, strict=True):
            with QSignalBlocker(field):
                field.setDate(_qdate(day))
        if ends[0] > ends[1]:
            self.corrected.emit(
                self.tr("The days were the wrong way round; now the earlier is first.")
            )
        else:
            self.corrected.emit(self.tr("Days to come have no visits yet: the last day is today."))

    @Slot()
    def _on_day(self) -> None:
        if self.span.value() is Span.OWN:
            self.changed.emit()


def _day(field: DateField) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)

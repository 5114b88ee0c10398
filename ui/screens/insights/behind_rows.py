"""What stands behind a mark, as rows to read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from models.clock import ShopTime
from models.counter.visits import VisitRow
from models.handoff.evidence import HandedOver, LeftToDo
from models.insights.series.happy import RatingDot, ToMakeRight
from models.insights.series.people import BestCustomer, Standing
from models.insights.series.voices import Said, Sharer, Speaker
from models.people.customer_rows import CustomerRow
from models.promises import DuePromise
from models.rhythm import DAYS_FOR_A_RHYTHM
from ui import visit_words, wording
from ui.chart_words import chart_words
from ui.charts import states
from ui.charts.whom_first import is_hardly_a_visit
from ui.customer_lines import list_row
from ui.screens.insights import behind_words
from ui.widgets.row_model import ListRow

translate = QCoreApplication.translate

_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class Rated:
    """A rating, the visit it was given for, and by whom; one from a survey has no visit."""

    dot: RatingDot
    visit: VisitRow | None
    name: str


Row = (
    CustomerRow | VisitRow | Rated | BestCustomer | Standing | ToMakeRight | DuePromise
    | HandedOver | LeftToDo | Sharer | Speaker | Said
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Behind:
    """So many in all, and the first of them."""

    total: int
    rows: Sequence[Row]


def customer_of(row: object) -> UUID | None:
    """Return whose card a row opens."""
    match row:
        case CustomerRow(id=who) | Rated(dot=RatingDot(customer=who)):
            return who
        case (
            VisitRow() | BestCustomer() | Standing() | ToMakeRight()
            | DuePromise() | Sharer() | Speaker() | Said()
        ):  # fmt: skip
            return row.customer
        case LeftToDo() if row.item.customer_here:
            return row.item.customer
    return None


def handoff_of(row: object) -> UUID | None:
    """Return which handoff a row opens, where it opens nobody's card."""
    match row:
        case HandedOver():
            return row.id
        case LeftToDo():
            return row.item.handoff
        case _:
            return None


class Rows:
    """Puts rows into words, as the shop reads days and times."""

    def __init__(self, time: ShopTime) -> None:
        self._time = time
        self._today = time.today()

    def say(self, row: Row) -> ListRow:
        """Put one row into words."""
        if say := behind_words.WAYS.get(type(row)):
            return say(row, self._time, self._today)
        return self._ways()[type(row)](row)

    def _ways(self) -> Mapping[type, Callable[[Any], ListRow]]:
        return {
            CustomerRow: self._customer,
            VisitRow: self._visit,
            Rated: self._rated,
            BestCustomer: self._best,
            Standing: _standing,
            ToMakeRight: self._make_it_right,
        }

    def _customer(self, row: CustomerRow) -> ListRow:
        return list_row(row, self._today)

    def _visit(self, visit: VisitRow) -> ListRow:
        at = self._time.local(visit.at)
        day = wording.short_day(visit.business_day, self._today)
        return ListRow(
            visit.id,
            visit_words.visit_name(visit),
            _joined(day, wording.clock(at)) if visit.time_known else day,
            visit_words.visit_line(visit),
            visit_words.rated(visit.rating),
            badge=visit.name or "",
            value=visit,
        )

    def _rated(self, row: Rated) -> ListRow:
        if row.visit is not None:
            return self._visit(row.visit)
        name = row.name or translate("Insights", "Somebody")
        return ListRow(
            row.dot.rating,
            name,
            self._day(row.dot.on),
            translate("Insights", "rated without a visit, in a survey or a review"),
            visit_words.rated(row.dot.value),
            badge=row.name,
            value=row,
        )

    def _best(self, one: BestCustomer) -> ListRow:
        often = wording.every(one.usual_days) if one.usual_days is not None else ""
        if often and one.is_about:
            often = translate("Insights", "about {often}").format(often=often)
        here = translate("Insights", "here {when}").format(
            when=wording.relative_day(one.last_on, self._today)
        )
        expected = translate("Insights", "{number} visits to come, probably {low} to {high}")
        line = expected.format(
            number=wording.decimal(one.expected),
            low=wording.number(one.low),
            high=wording.number(one.high),
        )
        state = states.word(one.state, chart_words())
        return ListRow(one.customer, one.name, _joined(here, often), line, state, value=one)

    def _make_it_right(self, one: ToMakeRight) -> ListRow:
        told = translate("Insights", "gave {given} of 5, people here usually give about {expected}")
        if one.has_rated_before:
            told = translate("Insights", "gave {given} of 5, expected about {expected}")
        given = told.format(given=wording.number(one.given), expected=wording.decimal(one.expected))
        said = translate("Insights", "“{words}”").format(words=one.words) if one.words else ""
        stake = ""
        if one.stake is not None:
            stake = translate("Insights", "{number} visits a year").format(
                number=wording.number(round(one.stake))
            )
        return ListRow(
            one.customer, one.name, self._day(one.on), _joined(given, said), stake, value=one
        )

    def _day(self, day: date) -> str:
        return wording.short_day(day, self._today)


def _standing(one: Standing) -> ListRow:
    state = states.word(one.state, chart_words())
    about = one.is_about or one.visit_days < DAYS_FOR_A_RHYTHM
    usually = (
        translate("Insights", "about {often}, not seen for {days}")
        if about
        else translate("Insights", "usually {often}, not seen for {days}")
    )
    line = usually.format(often=wording.every(one.usual_days), days=wording.days(one.days_since))
    stake = ""
    if one.at_stake is not None and is_hardly_a_visit(one.at_stake):
        stake = translate("Insights", "less than one visit at stake")
    elif one.at_stake is not None:
        stake = translate("Insights", "{number} visits at stake").format(
            number=wording.decimal(one.at_stake)
        )
    return ListRow(one.customer, one.name, state, line[:1].upper() + line[1:], stake, value=one)


def _joined(*parts: str) -> str:
    return _BETWEEN.join(part for part in parts if part)

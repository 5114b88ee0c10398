"""History that an import knew only in sum, and what it adds to the days that are known.

The analytics count it; `customer_stat`, and with it the groups of the customers' list and the
states on cards, know only days that were written down one by one, and say of somebody without any
that there was no visit yet. Both agree as soon as somebody has come more often than the sum says.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from models.database import execute
from models.people.customer_rows import Key, key_of
from models.rhythm import GAPS_KEPT
from models.shop.open_days import OpenDays
from models.values import as_day


class Row(NamedTuple):
    """A customer's visits in sum; gaps are counted in open days, `gaps` are the last as kept."""

    key: Any
    visit_days: int
    first_on: date | str
    last_on: date | str
    span: int
    gaps: str
    log_gap_sum: float
    visits: int


_SUMS = """
    SELECT customer_id, visits, first_on, last_on FROM imported_summary
    WHERE visits > 0 AND last_on <= ?"""


@dataclass(frozen=True, slots=True)
class Sum:
    """So many visits, from the first to the last, with gaps that nobody knows.

    They count as if all had been of the mean length: somebody who came eleven times in ten weeks
    comes about every week.
    """

    visits: int
    first: date
    last: date

    def alone(self, key: Key, days: OpenDays) -> Row:
        """Return all that is known of somebody who has no visit of their own."""
        span, gaps = self._span(days), self._gaps(days)
        return Row(key, self.visits, self.first, self.last, span, gaps, 0.0, self.visits)

    def before(self, row: Row, days: OpenDays) -> Row | None:
        """Return it together with the visits known day by day, None where those say as much.

        Where both tell of the same time, the one that knows of more visits is believed.
        """
        begun = as_day(row.first_on)
        overlaps = begun <= self.last
        if overlaps and row.visit_days >= self.visits:
            return None
        known = row.gaps.split() if overlaps else self._joined(begun, row.gaps, days)
        first_on, last_on = min(self.first, begun), max(self.last, as_day(row.last_on))
        more = self.visits - row.visit_days if overlaps else self.visits
        return row._replace(
            visit_days=row.visit_days + more,
            first_on=first_on,
            last_on=last_on,
            span=max(self.visits - 1, days.number(last_on) - days.number(first_on))
            if overlaps
            else row.span + self._span(days) + days.between(self.last, begun),
            gaps=" ".join([*self._gaps(days).split(), *known][-GAPS_KEPT:]),
            log_gap_sum=0.0,
            visits=row.visits + more,
        )

    def _span(self, days: OpenDays) -> int:
        return max(self.visits - 1, days.number(self.last) - days.number(self.first))

    def _gaps(self, days: OpenDays) -> str:
        gaps = self.visits - 1
        mean = max(1, round(days.between(self.first, self.last) / max(1, gaps)))
        return " ".join([str(mean)] * min(gaps, GAPS_KEPT))

    def _joined(self, begun: date, gaps: str, days: OpenDays) -> list[str]:
        return [str(days.between(self.last, begun)), *gaps.split()]


def sums(as_of: date) -> Mapping[Key, Sum]:
    """Return what was imported in sum, of all whose last such visit was by a day."""
    found = execute(_SUMS, as_of.isoformat()).fetchall()
    return {
        key_of(key): Sum(visits, as_day(first) if first else as_day(last), as_day(last))
        for key, visits, first, last in found
        if first or visits == 1
    }

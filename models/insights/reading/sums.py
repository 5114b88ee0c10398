"""History that an import knew only in sum, and what it adds to the days that are known.

The analytics count it; `customer_stat`, and with it the groups of the customers' list and the
states on cards, know only days that were written down one by one, and say of somebody without any
that there was no visit yet. Both agree as soon as somebody has come more often than the sum says.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from models.database import execute
from models.people.customer_rows import Key, key_of
from models.rhythm import GAPS_KEPT
from models.shop.open_days import OpenDays
from models.values import as_day

Row: TypeAlias = tuple[Any, int, date | str, date | str, int, str, float]
"""Customer, visit days, the first, the last, the sum of all gaps, the last ones as kept, the sum of
their logarithms. Gaps are counted in open days."""

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
        return (key, self.visits, self.first, self.last, self._span(days), self._gaps(days), 0.0)

    def before(self, row: Row, days: OpenDays) -> Row | None:
        """Return it together with the visits known day by day, None where those say as much.

        Where both tell of the same time, the one that knows of more visits is believed.
        """
        key, visit_days, first, last, span, gaps, _ = row
        begun = as_day(first)
        if begun <= self.last and visit_days >= self.visits:
            return None
        visits = self.visits if begun <= self.last else self.visits + visit_days
        known = gaps.split() if begun <= self.last else self._joined(begun, gaps, days)
        written = " ".join([*self._gaps(days).split(), *known][-GAPS_KEPT:])
        ends = (min(self.first, begun), max(self.last, as_day(last)))
        if begun <= self.last:
            span = max(visits - 1, days.number(ends[1]) - days.number(ends[0]))
        else:
            span += self._span(days) + days.between(self.last, begun)
        return (key, visits, *ends, span, written, 0.0)

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

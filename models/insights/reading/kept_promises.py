"""Whether promises are kept, by the week they were due in."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from models.database import execute
from models.insights.reading.source import Source
from models.insights.reading.weeks import monday_of
from models.insights.series.voices import Promises, PromiseWeek
from models.kinds import PromiseStatus
from models.people.customer_rows import key_of
from models.values import as_day

_DUE = """
    SELECT customer_id, due_on, status FROM promise
    WHERE due_on >= ? AND due_on <= ? AND status <> 'released'"""

_TOLD = (
    PromiseStatus.KEPT, PromiseStatus.KEPT_LATE, PromiseStatus.BROKEN, PromiseStatus.OPEN,
)  # fmt: skip


def promises(source: Source) -> Promises:
    """Count what became of the promises due in the period; those released count nowhere."""
    period = source.period
    rows = execute(_DUE, period.first.isoformat(), period.last.isoformat()).fetchall()
    found = [
        (monday_of(as_day(due)), PromiseStatus(status))
        for customer, due, status in rows
        if source.chosen is None or key_of(customer) in source.chosen
    ]
    counts = Counter(found)
    weeks = tuple(
        PromiseWeek(monday, *(counts[monday, status] for status in _TOLD))
        for monday in _weeks([monday for monday, _ in found])
    )
    return Promises(source.basis(len(found), min(1, len(found)), 1), weeks)


def _weeks(mondays: Sequence[date]) -> Iterator[date]:
    """Yield the first of some weeks, the last of them, and all between."""
    if mondays:
        first, last = min(mondays), max(mondays)
        yield from (first + timedelta(weeks=n) for n in range((last - first).days // 7 + 1))

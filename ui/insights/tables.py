"""The series of the charts as lines to read in a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.kinds import State
from ui import wording
from ui.chart_words import chart_words
from ui.charts import states
from ui.insights.headings import ABOVE, heading
from ui.insights.plain import Facts

translate = QCoreApplication.translate

_GAP = _DEEPER = "  "
_LISTS: Mapping[str, Sequence[tuple[str, tuple[str, ...]]]] = {
    "best": [
        ("customers", ("no", "name", "expected_visits", "low", "high", "chance",
                       "visits_last_days", "last_visit_on")),
    ],
    "rhythm": [
        ("customers", ("no", "name", "state", "usual_days", "days_since", "chance", "at_stake")),
    ],
    "frequency": [
        ("weeks", ("starts_on", "first_timers", "returners", "nameless", "open_days")),
    ],
    "hours": [],
    "satisfaction": [
        ("running", ("on", "mean", "low", "high", "n")),
        ("customers", ("name", "estimate", "low", "high")),
    ],
    "make-it-right": [
        ("rows", ("no", "name", "on", "expected", "given", "stake", "priority", "words")),
    ],
    "vocal": [
        ("helpful", ("name", "ideas", "wants", "thanks", "chance")),
        ("complaining", ("name", "complaints", "chance")),
    ],
    "sharing": [
        ("rows", ("name", "brought", "shares", "warned", "chance")),
        ("tree", ("name", "visits", "brought", "kept", "to_come", "may_follow")),
    ],
    "cohorts": [("rows", ("starts_on", "size", "came"))],
    "wants": [("rows", ("title", "people", "of_best"))],
    "handoffs": [
        ("weeks", ("starts_on", "sealed", "taken", "musts", "said_back", "complete", "minutes",
                   "into_shift", "carried_long")),
    ],
    "promises": [("weeks", ("starts_on", "kept", "late", "broken", "waiting"))],
    "self-check": [("bins", ("low", "high", "said", "came", "n"))],
}  # fmt: skip
_DAYS = {"starts_on", "on", "last_visit_on", "as_of", "until", "from", "to"}
_SHARES = {"chance", "said", "came", "of_best", "said_back", "complete"}
_SHARES_OF = {"self-check": {"low", "high"}}


def lines(name: str, facts: Facts) -> Iterator[str]:
    """Yield what stands above, and every list as a table."""
    yield from _above(name, facts)
    if "why" in facts:
        yield facts["why"]
    for key, columns in _LISTS[name]:
        if rows := facts[key]:
            yield ""
            yield from _table(name, columns, rows)
    if name == "hours":
        yield ""
        yield from _hours(facts)


def _above(name: str, facts: Facts) -> Iterator[str]:
    for key, value in facts.items():
        if key in ABOVE and isinstance(value, str | int | float):
            yield f"{heading(key)}: {_cell(name, key, value)}"
    for state, count in facts.get("states", {}).items():
        yield f"{states.word(State(state), chart_words())}: {wording.number(count)}"


def _table(name: str, columns: Sequence[str], rows: Sequence[Facts]) -> Iterator[str]:
    cells = [[heading(column) for column in columns]]
    for row in rows:
        first, *rest = (_cell(name, column, row[column]) for column in columns)
        cells.append([_DEEPER * row.get("depth", 0) + first, *rest])
    yield from _aligned(cells, [_is_number(rows, column) for column in columns])


def _hours(facts: Facts) -> Iterator[str]:
    """Yield the hours of a usual week: a line for each hour, a column for each weekday."""
    days = range(1, 8)
    cells = [["", *(wording.weekday_name(day, short=True) for day in days)]]
    begins, count = facts["day_begins"], len(facts["cells"][0])
    for hour in ((begins + passed) % count for passed in range(count)):
        visits = [row[hour] for row in facts["cells"]]
        if any(visits):
            cells.append([chart_words().hour(hour), *map(wording.decimal, visits)])
    yield from _aligned(cells, [False, *(True for _ in days)]) if len(cells) > 1 else ()


def _aligned(cells: Sequence[Sequence[str]], to_the_right: Sequence[bool]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        yield _GAP.join(
            text.rjust(width) if right else text.ljust(width)
            for text, width, right in zip(row, widths, to_the_right, strict=True)
        ).rstrip()


def _is_number(rows: Sequence[Facts], column: str) -> bool:
    return all(isinstance(row[column], int | float | None) for row in rows)


def _cell(name: str, key: str, value: Any) -> str:
    """Write a fact as people read it."""
    if isinstance(value, float) and (key in _SHARES or key in _SHARES_OF.get(name, ())):
        return chart_words().chance(value) if key == "chance" else wording.percent(value)
    if key == "state":
        return states.word(State(value), chart_words())
    if isinstance(value, list):
        return _GAP.join(map(wording.number, value))
    return _simple(key, value)


def _simple(key: str, value: Any) -> str:
    if isinstance(value, float):
        return wording.decimal(value)
    if isinstance(value, int):
        return wording.number(value)
    if key in _DAYS and value:
        return wording.day(date.fromisoformat(value))
    return " ".join(str(value).split()) if value is not None else ""

"""What belongs to a customer or a visit, and is best read in the same row."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from models.database import execute
from models.finding.find_pieces import hexed

_MANY = 500
_BETWEEN = "; "
_OF_CUSTOMERS = {
    "phone": "SELECT customer_id, value FROM contact WHERE kind = 'phone' AND customer_id IN ({})",
    "email": "SELECT customer_id, value FROM contact WHERE kind = 'email' AND customer_id IN ({})",
    "address":
        "SELECT customer_id, value FROM contact WHERE kind = 'address' AND customer_id IN ({})",
    "tags": """
        SELECT customer_id, name FROM customer_tag JOIN tag ON tag.id = tag_id
        WHERE customer_id IN ({}) ORDER BY folded""",
    "usual": """
        SELECT customer_id, label FROM preference
        WHERE kind = 'usual' AND ended_at IS NULL AND customer_id IN ({}) ORDER BY recorded_at""",
    "take_care": """
        SELECT customer_id, label FROM preference
        WHERE kind = 'take care' AND ended_at IS NULL AND customer_id IN ({})
        ORDER BY recorded_at""",
    "first_visit": "SELECT customer_id, since_on FROM customer_stat WHERE customer_id IN ({})",
    "last_visit": "SELECT customer_id, seen_on FROM customer_stat WHERE customer_id IN ({})",
    "visit_days": "SELECT customer_id, visit_days FROM customer_stat WHERE customer_id IN ({})",
}  # fmt: skip
_OF_VISITS = {
    "items": """
        SELECT visit_id, CASE WHEN detail = '' THEN name ELSE name || ' (' || detail || ')' END
        FROM visit_item JOIN item ON item.id = item_id
        WHERE visit_id IN ({}) ORDER BY visit_item.id""",
    "came_along": """
        SELECT visit_id, COALESCE(customer.name, customer.described_as, visit_companion.name)
        FROM visit_companion LEFT JOIN customer ON customer.id = customer_id
        WHERE visit_id IN ({}) ORDER BY visit_companion.id""",
    "rating": "SELECT visit_id, value FROM rating WHERE visit_id IN ({})",
    "words": "SELECT visit_id, words FROM rating WHERE visit_id IN ({})",
}


@dataclass(frozen=True, slots=True)
class Beside:
    """More columns for some rows, by the id of each."""

    titles: Sequence[str]
    found: Sequence[Mapping[str, list[str]]]

    def cells(self, record: str) -> list[str]:
        """Return what stands beside one row."""
        return [_BETWEEN.join(column.get(record, ())) for column in self.found]


def beside_customers(some: Sequence[str]) -> Beside:
    """Read contacts, tags, what they have as a rule, and how they come."""
    return _beside(_OF_CUSTOMERS, some)


def beside_visits(some: Sequence[str]) -> Beside:
    """Read what was asked for, who came along, and how it was."""
    return _beside(_OF_VISITS, some)


def _beside(questions: Mapping[str, str], some: Sequence[str]) -> Beside:
    return Beside(list(questions), [_gathered(sql, some) for sql in questions.values()])


def _gathered(sql: str, some: Sequence[str]) -> Mapping[str, list[str]]:
    gathered: defaultdict[str, list[str]] = defaultdict(list)
    rest = iter(some)
    while portion := list(islice(rest, _MANY)):
        for record, value in _answers(sql, portion):
            if value not in {None, ""}:
                gathered[hexed(record)].append(str(value))
    return gathered


def _answers(sql: str, some: Sequence[str]) -> Iterable[Any]:
    found: Iterable[Any] = execute(sql.format(", ".join("?" * len(some))), *some).fetchall()
    return found

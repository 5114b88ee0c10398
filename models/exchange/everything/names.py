"""What ids stand for, in words that people know."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from models.database import execute
from models.finding.find_pieces import hexed
from models.people.called import shown
from models.shop.branches import shops

_CUSTOMERS = "SELECT id, no, name, described_as FROM customer"
_NAMED = "SELECT id, name FROM {}"


@dataclass(frozen=True, slots=True)
class Names:
    """Each name by its id in hex digits, customers with a number; `zone` is the first shop's."""

    customers: dict[str, tuple[str, str]]
    staff: dict[str, str]
    items: dict[str, str]
    branches: dict[str, str]
    zone: ZoneInfo


def names() -> Names:
    """Read all of them."""
    customers = {
        hexed(id_): (str(no), shown(name, described_as))
        for id_, no, name, described_as in execute(_CUSTOMERS).fetchall()
    }
    open_shops = shops()
    zone = open_shops[0].time.zone if open_shops else ZoneInfo("UTC")
    return Names(customers, _named("staff"), _named("item"), _named("branch"), zone)


def _named(table: str) -> dict[str, str]:
    return {hexed(id_): name for id_, name in execute(_NAMED.format(table)).fetchall()}

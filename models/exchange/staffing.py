"""Find who served somebody among the staff by name; whoever is not there is added as gone."""

from collections.abc import Iterable

from models.database import execute
from models.exchange.adding import Adding
from models.schema import Staff
from models.shop.staff import initials_of
from models.text import fold

_STAFF = "SELECT id, name, initials FROM staff"
_LONGEST = 100


class Staffing:
    """The staff by what a file calls them."""

    def __init__(self, adding: Adding) -> None:
        self._adding = adding
        self._ids: dict[str, str] = {}
        for staff, name, initials in execute(_STAFF).fetchall():
            hexed = str(staff).replace("-", "")
            self._ids.setdefault(fold(initials), hexed)
            self._ids[fold(name)] = hexed

    def ids(self, names: Iterable[str]) -> dict[str, str]:
        """Return the id of everybody of these, by the name as it stands."""
        wanted = {name: fold(name) for name in dict.fromkeys(names) if fold(name)}
        new = {folded: name for name, folded in wanted.items() if folded not in self._ids}
        added = [
            self._adding.facts(
                Staff, name=name[:_LONGEST], initials=initials_of(name), active=False
            )
            for name in new.values()
        ]
        self._adding.store(Staff, added)
        self._ids |= {folded: facts["id"] for folded, facts in zip(new, added, strict=True)}
        return {name: self._ids[folded] for name, folded in wanted.items()}

"""Rows made and stored for one batch: each complete, naming it, with an id that rises."""

from collections.abc import Callable, Iterable
from functools import cache
from itertools import count
from typing import Any
from uuid import UUID

from models import bulk, derived, rows
from models.bulk import Fingerprint, Row
from models.changes import Change
from models.derived import Learn
from models.histories import Watch
from models.ids import new_id
from models.schema import Facts, Record


class Adding:
    """Makes the facts of new rows and stores them, the first kind first.

    A few rows take what is derived along one by one; for many it is made anew in the end.
    """

    def __init__(self, change: Change, *, few: bool = False) -> None:
        self.batch = new_id()
        self.fingerprint = Fingerprint()
        self.count = 0
        self._numbers = count(new_id().int)
        self.few = few
        at = round(change.at.timestamp() * 1000)
        self._own = {
            "version": 1,
            "created_at": at,
            "created_by": change.author.staff and change.author.staff.hex,
            "updated_at": at,
            "import_batch": self.batch.hex,
        }
        self._plain = cache(self._plain_facts)

    def next_id(self) -> str:
        """Return an id greater than all before, in hex digits; far cheaper than `new_id`."""
        return f"{next(self._numbers):032x}"

    def facts(self, kind: type[Record], /, **said: Any) -> Facts:
        """Return a new row: what was said, and the usual for the rest."""
        return {**self._plain(kind), "id": self.next_id(), **said}

    def maker(self, kind: type[Record], *names: str) -> Callable[..., Row]:
        """Return what makes rows of one kind from the values of these fields, as fast as can be.

        All of a row's values stand in the order of the table's fields.
        """
        fields, plain = list(self._plain(kind)), list(self._plain(kind).values())
        own, places = fields.index("id"), list(map(fields.index, names))

        def make(*values: object) -> Row:
            row = plain.copy()
            row[own] = self.next_id()
            for place, value in zip(places, values, strict=True):
                row[place] = value
            return tuple(row)

        return make

    def store_rows(self, kind: type[Record], added: Iterable[Row]) -> None:
        """Store rows that a maker of this kind has made."""
        if self.few:
            names = list(self._plain(kind))
            self.store(kind, (dict(zip(names, row, strict=True)) for row in added))
        else:
            self.count += bulk.add_rows(kind, added, self.fingerprint)

    def store(self, kind: type[Record], added: Iterable[Facts]) -> None:
        """Store rows of one kind."""
        if not self.few:
            self.count += bulk.add(kind, added, self.fingerprint)
            return
        for facts in added:
            self.count += 1
            self.fingerprint.take_in(kind, [tuple(facts.values())])
            rows.insert(kind, facts)
            derived.follow(kind, None, facts)

    def settle(self, learn: Learn | None = None, watch: Watch | None = None) -> None:
        """Bring all that is derived in step, as `bulk.settle` does."""
        if not self.few:
            bulk.settle(learn, watch)

    def _plain_facts(self, kind: type[Record]) -> Facts:
        return kind(id=UUID(int=0)).facts() | self._own

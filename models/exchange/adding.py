"""Rows made and stored for one batch: each complete, naming it, with an id that rises."""

from collections.abc import Iterable
from functools import cache
from itertools import count
from typing import Any
from uuid import UUID

from models import bulk, derived, rows
from models.bulk import Fingerprint, Row, Shape
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
        self.at = at = round(change.at.timestamp() * 1000)
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

    def shape(self, kind: type[Record], *names: str, **shared: Any) -> Shape:
        """Return the shape of new rows that bring an id and `names`, and share all else."""
        others = {
            name: value
            for name, value in (self._plain(kind) | shared).items()
            if name not in {"id", *names}
        }
        return Shape(kind, ("id", *names), others)

    def store_rows(self, shape: Shape, added: Iterable[Row]) -> None:
        """Store rows of one shape."""
        if not self.few:
            self.count += bulk.add_rows(shape, added, self.fingerprint)
            return
        for row in added:
            self.count += 1
            self.fingerprint.take_in(shape, [row])
            facts = shape.facts(row)
            rows.insert(shape.kind, facts)
            derived.follow(shape.kind, None, facts)

    def store(self, kind: type[Record], added: Iterable[Facts]) -> None:
        """Store rows of one kind."""
        self.store_rows(bulk.whole(kind), (tuple(facts.values()) for facts in added))

    def settle(self, learn: Learn | None = None, watch: Watch | None = None) -> None:
        """Bring all that is derived in step, as `bulk.settle` does."""
        if not self.few:
            bulk.settle(learn, watch)

    def _plain_facts(self, kind: type[Record]) -> Facts:
        return kind(id=UUID(int=0)).facts() | self._own

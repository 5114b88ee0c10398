"""What was decided about two who look alike: never the same, or kept as two for now."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from models.changes import Action, Change, command
from models.database import execute
from models.doubles.likeness import Reason
from models.errors import Obstacle, Refused
from models.finding.find_pieces import hexed
from models.schema import Customer, NotSame

_AND = ", "  # between the reasons that were known
_ANSWERS = """
    SELECT COALESCE(one.merged_into_id, one.id), COALESCE(two.merged_into_id, two.id), known
    FROM not_same JOIN customer AS one ON one.id = not_same.customer_id
    JOIN customer AS two ON two.id = not_same.other_id"""


class Settled:
    """All that was decided, about the customers they are now."""

    def __init__(self) -> None:
        self._known: dict[frozenset[str], str | None] = {}
        for one, other, known in execute(_ANSWERS).fetchall():
            self._add(frozenset((hexed(one), hexed(other))), known)

    def holds(self, one: str, other: str, found: Sequence[Reason]) -> bool:
        """Tell whether somebody has decided, and nothing more has come to light since."""
        pair = frozenset((one, other))
        if pair not in self._known:
            return False
        known = self._known[pair]
        return known is None or not _new(found, known)

    def _add(self, pair: frozenset[str], known: str | None) -> None:
        """Two answers may be about one pair, once others were merged into them."""
        before = self._known.get(pair, "")
        never = known is None or before is None
        self._known[pair] = None if never else f"{before}{_AND}{known}"


@command(Action.NEVER_THE_SAME)
def never_the_same(change: Change, one: UUID, other: UUID) -> None:
    """Remember that two customers are two people, so that nobody asks again.

    Raises:
        Refused: one of them is gone, or both are the same.
    """
    answer = _answer(change, one, other)
    answer.known = None
    change.save(answer)


@command(Action.KEEP_BOTH)
def keep_both(change: Change, one: UUID, other: UUID, reasons: Sequence[Reason]) -> None:
    """Leave two customers two, until more speaks for one than the reasons that are known.

    What was said before, that they are never the same, stays said.

    Raises:
        Refused: one of them is gone, or both are the same.
    """
    answer = _answer(change, one, other)
    if not answer.version or answer.known is not None:
        known = answer.known or ""
        answer.known = _AND.join(filter(None, (known, *_new(reasons, known))))
        change.save(answer)


def _answer(change: Change, one: UUID, other: UUID) -> NotSame:
    """Return what was decided about two customers, or a new answer."""
    if one == other:
        raise Refused(Obstacle.GONE)
    for customer in (one, other):
        change.fetch(Customer, customer)
    first, second = sorted((one, other))
    stored = NotSame.get_or_none(NotSame.customer == first, NotSame.other == second)
    return stored or NotSame(customer=first, other=second)


def _new(reasons: Iterable[Reason], known: str) -> list[str]:
    """Name the reasons that were not known."""
    before = known.split(_AND)
    return [reason.value for reason in reasons if reason.value not in before]

"""The usual: what a customer always has, as people confirmed it, and as visits suggest it."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.changes import Action, Change, command
from models.counter import visits
from models.counter.visits import VisitDraft
from models.database import execute
from models.kinds import PreferenceKind
from models.text import fold

LOOKED_AT = 9  # visits at which something was asked for
FEWEST = 3
SHARE = 0.6

_LIVE = """
    SELECT label FROM preference WHERE customer_id = ? AND kind = ? AND ended_at IS NULL
    ORDER BY ready_ahead DESC, recorded_at, id"""
_KNOWN = "SELECT label, kind, ended_at FROM preference WHERE customer_id = ?"
_ASKED = """
    SELECT latest.id, latest.at, item.name FROM
        (SELECT id, at FROM visit WHERE customer_id = ? AND voided_at IS NULL
            AND EXISTS (SELECT 1 FROM visit_item WHERE visit_item.visit_id = visit.id)
            ORDER BY at DESC, id DESC LIMIT ?) AS latest
    JOIN visit_item ON visit_item.visit_id = latest.id
    JOIN item ON item.id = visit_item.item_id
    ORDER BY latest.at DESC, latest.id DESC, visit_item.id"""
_SETTLED = {PreferenceKind.USUAL, PreferenceKind.DISLIKES, PreferenceKind.TAKE_CARE}


@dataclass(frozen=True, slots=True)
class UsualProposal:
    """Something asked for at `times` of the last `of` visits: perhaps the usual."""

    label: str
    times: int
    of: int


def usual_of(customer: UUID) -> tuple[str, ...]:
    """List what to have ready for a customer: what is made ahead first."""
    found = execute(_LIVE, customer.hex, PreferenceKind.USUAL.value).fetchall()
    return tuple(label for (label,) in found)


@command(Action.LOG_VISIT)
def log_usual(change: Change, customer: UUID, branch: UUID, at: datetime, visit_id: UUID) -> None:
    """Write down that somebody came in and had the usual, or just came in if none is known.

    Raises:
        Rejected: as for `visits.log`.
    """
    asked = usual_of(customer)
    draft = VisitDraft(customer, branch, at, asked, was_usual=bool(asked), id=visit_id)
    visits.write(change, draft)


def proposals(customer: UUID) -> list[UsualProposal]:
    """Suggest what may be the usual, most often asked for first; a person confirms it.

    What is known as the usual, not liked or not borne is left out; a usual that has ended is
    suggested again only for visits since.
    """
    ended, settled = _known(customer)
    asked: dict[str, list[tuple[str, int]]] = {}
    for visit, at, name in execute(_ASKED, customer.hex, LOOKED_AT).fetchall():
        asked.setdefault(str(visit), []).append((name, at))
    times = Counter(
        name
        for names in asked.values()
        for name, at in names
        if at > ended.get(fold(name), 0) and fold(name) not in settled
    )
    least = max(FEWEST, SHARE * len(asked))
    return [
        UsualProposal(name, count, len(asked))
        for name, count in times.most_common()
        if count >= least
    ]


def _known(customer: UUID) -> tuple[dict[str, int], set[str]]:
    """Return when each usual that has ended did so, and the labels nobody needs to ask about."""
    ended: dict[str, int] = {}
    settled: set[str] = set()
    for label, kind, ended_at in execute(_KNOWN, customer.hex).fetchall():
        folded = fold(label)
        if ended_at is not None and kind == PreferenceKind.USUAL:
            ended[folded] = max(ended_at, ended.get(folded, 0))
        elif ended_at is None and kind in _SETTLED:
            settled.add(folded)
    return ended, settled

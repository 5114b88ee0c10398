"""Words about customers that fit no form."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from models.changes import Action, Change, command
from models.errors import Obstacle, Problem, Refused, Rejected
from models.ids import new_id
from models.schema import Note
from models.text import clean

LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A note as typed."""

    customer: UUID
    body: str
    pinned: bool = False
    visit: UUID | None = None
    id: UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note as shown. `by` is the name of who wrote it, empty if nobody said."""

    id: UUID
    body: str
    pinned: bool
    at: datetime
    by: str


@command(Action.SAVE_NOTE)
def add(change: Change, draft: NoteDraft) -> None:
    """Write a note down. Saying the same twice stores it once.

    Raises:
        Rejected: under ``body``, empty or too long.
    """
    body = _checked(draft.body)
    if Note.get_or_none(Note.id == draft.id) is None:
        note = Note(id=draft.id, customer=draft.customer, visit=draft.visit)
        note.body, note.pinned = body, draft.pinned
        change.save(note)


@command(Action.SAVE_NOTE)
def edit(change: Change, note_id: UUID, seen: str, body: str) -> None:
    """Correct a note that read `seen`.

    Raises:
        Rejected: under ``body``, empty or too long.
        Refused: somebody else has changed it meanwhile.
    """
    note = change.fetch(Note, note_id)
    if note.body != clean(seen):
        raise Refused(Obstacle.CHANGED_SINCE)
    note.body = _checked(body)
    change.save(note)


@command(Action.SAVE_NOTE)
def pin(change: Change, note_id: UUID, *, pinned: bool) -> None:
    """Keep a note above the others, or no longer."""
    note = change.fetch(Note, note_id)
    note.pinned = pinned
    change.save(note)


@command(Action.REMOVE_NOTE)
def remove(change: Change, note_id: UUID) -> None:
    """Take a note out; undo brings it back."""
    change.remove(change.fetch(Note, note_id))


def _checked(body: str) -> str:
    words = clean(body)
    if not words:
        raise Rejected({"body": Problem.EMPTY})
    if len(words) > LONGEST:
        raise Rejected({"body": Problem.TOO_LONG})
    return words

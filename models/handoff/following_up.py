"""After a handoff was taken over: what is done, answered, put right."""

from uuid import UUID

from models.changes import Action, Change, command
from models.errors import Problem, Rejected
from models.handoff.item_words import ItemWords
from models.handoff.stored import end_of_chain
from models.handoff.writing import edit_item
from models.schema import HandoffItem, HandoffReply
from models.text import clean

LONGEST_REPLY = 20_000


@command(Action.FINISH_ITEM)
def finish(change: Change, item_id: UUID) -> None:
    """Declare an item done, wherever it was carried over to; it stays in the notebook."""
    item = end_of_chain(change.fetch(HandoffItem, item_id))
    if item.done_at is None:
        item.done_at = change.at
        item.done_by = change.author.staff  # type: ignore[assignment]
        change.save(item)


@command(Action.REPLY)
def reply(change: Change, item_id: UUID, body: str) -> None:
    """Answer under an item, wherever it was carried over to.

    Raises:
        Rejected: there are no words, or too many.
    """
    words = clean(body)
    if not words or len(words) > LONGEST_REPLY:
        raise Rejected({"body": Problem.TOO_LONG if words else Problem.EMPTY})
    item = end_of_chain(change.fetch(HandoffItem, item_id))
    change.save(HandoffReply(item=item, staff=change.author.staff, body=words))


@command(Action.EDIT_ITEM)
def correct(change: Change, item_id: UUID, seen: ItemWords, typed: ItemWords) -> None:
    """Put right what an item says; see `models.handoff.writing.edit_item`."""
    edit_item.within(change, item_id, seen, typed)

"""What one shift leaves to the next: written, sealed, said back, taken over, carried on.

A handoff is open while it is written, then sealed. What is handed over stays an item of its
handoff; while nobody has done it, sealing the next one makes a new item of it there, so that an
item's chain always has exactly one end that waits.
"""

from models.handoff.deciding import drop, keep, take_back
from models.handoff.drafting import Writing, being_written, propose
from models.handoff.facts import Fact
from models.handoff.following_up import correct, finish, reply
from models.handoff.health import Health, health
from models.handoff.item_words import ItemWords, words_of
from models.handoff.notes import LONGEST, NoteDraft, NoteRow, add_note, leave_note, waiting
from models.handoff.proposals import Proposal
from models.handoff.reading import current, earlier, latest, one, search, view, why_for
from models.handoff.rows import (
    HEATS,
    Correction,
    FoundItem,
    HandoffLine,
    HandoffView,
    ItemRow,
    Read,
    Reply,
    TakingRow,
)
from models.handoff.sealing import seal
from models.handoff.stored import MOST_MUSTS
from models.handoff.taking import SayBack, acknowledge, is_right, question, take_over, to_take
from models.handoff.writing import edit_item, move, set_heat, set_state

__all__ = [
    "HEATS", "LONGEST", "MOST_MUSTS", "Correction", "Fact", "FoundItem", "HandoffLine",
    "HandoffView", "Health", "ItemRow", "ItemWords", "NoteDraft", "NoteRow", "Proposal", "Read",
    "Reply", "SayBack", "TakingRow", "Writing", "acknowledge", "add_note", "being_written",
    "correct", "current", "drop", "earlier", "edit_item", "finish", "health", "is_right", "keep",
    "latest", "leave_note", "move", "one", "propose", "question", "reply", "seal", "search",
    "set_heat", "set_state", "take_back", "take_over", "to_take", "view", "waiting", "why_for",
    "words_of",
]  # fmt: skip

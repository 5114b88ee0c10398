"""Put right several things of one list at once; each is one step that can be undone."""

from collections.abc import Sequence
from uuid import UUID

from models import preferences
from models.changes import Action, Change, command
from models.schema import Contact


@command(Action.CONFIRM_PREFERENCE)
def confirm(change: Change, facts: Sequence[UUID]) -> None:
    """Note that facts are still true; who says so has asked.

    Raises:
        Refused: one of them has ended, or is gone.
    """
    for fact in facts:
        preferences.confirm.within(change, fact)


@command(Action.END_PREFERENCE)
def end(change: Change, facts: Sequence[UUID]) -> None:
    """Note that facts are no longer true.

    Raises:
        Refused: one of them is gone.
    """
    for fact in facts:
        preferences.end.within(change, fact)


@command(Action.EDIT_CUSTOMER)
def take_away(change: Change, contacts: Sequence[UUID]) -> None:
    """Take phone numbers away that lead nowhere.

    Raises:
        Refused: one of them is gone.
    """
    for contact in contacts:
        change.remove(change.fetch(Contact, contact))

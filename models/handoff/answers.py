"""Judge what was said back: generously, but a wrong hour or somebody else's order is a mismatch."""

from collections.abc import Iterable

from models.clock import ShopTime
from models.handoff.rows import ItemRow
from models.text import fold

_ALIKE = 75  # of 100: a word is the same, however it is typed
_MEANT = 70  # of 100: as a whole it says the same
_TELLING = 4  # letters; shorter words tell little, unless they are numbers


def is_meant(item: ItemRow, said: str, time: ShopTime) -> bool:
    """Tell whether somebody has understood what an item asks for.

    Every number they say must stand in it, or in the hour it is due; half of the telling words
    must, or what they said as a whole must be much like it.
    """
    words = fold(said).split()
    truth = fold(f"{item.who_line} {item.customer_name} {item.do} {item.if_this} {item.then_that}")
    numbers = {word for word in words if word.isdecimal()}
    if numbers - {*truth.split(), *_hours(item, time)}:
        return False
    telling = [word for word in words if len(word) >= _TELLING]
    return _alike(telling or words, truth) if telling or len(words) == len(numbers) else False


def _hours(item: ItemRow, time: ShopTime) -> Iterable[str]:
    """Return the numbers by which people would name when an item is due."""
    if item.due_at is None:
        return ()
    due = time.local(item.due_at)
    return {str(due.hour), str(due.hour % 12 or 12), str(due.minute), f"{due.minute:02}"}


def _alike(words: list[str], truth: str) -> bool:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only who takes over waits for it

    known = truth.split()
    close = [
        word
        for word in words
        if process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    ]
    alike = fuzz.token_set_ratio(" ".join(words), truth)
    return 2 * len(close) >= len(words) or alike >= _MEANT

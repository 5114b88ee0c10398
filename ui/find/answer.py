"""Who is found for a text, and for which one; and whether somebody new is new."""

from collections.abc import Sequence
from typing import NamedTuple

from models.doubles.typed import Likely, of_words
from models.finding import find
from models.finding.hits import Hit
from models.finding.words import Vocabulary
from ui.find.choices import is_new, searched


class Answer(NamedTuple):
    """Who was found for a text."""

    typed: str
    hits: Sequence[Hit] = ()
    likely: Sequence[Likely] = ()


def answer(typed: str, limit: int, vocabulary: Vocabulary | None) -> Answer:
    """Ask the notebook; not on the GUI thread."""
    text = searched(typed)
    likely = of_words(text) if is_new(typed) else ()
    return Answer(typed, find.search(text, limit, vocabulary), likely)

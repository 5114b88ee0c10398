"""Who is found for a text, and for which one."""

from collections.abc import Sequence
from typing import NamedTuple

from models import find
from models.hits import Hit
from models.words import Vocabulary
from ui.find.choices import searched


class Answer(NamedTuple):
    """Who was found for a text."""

    typed: str
    hits: Sequence[Hit] = ()


def answer(typed: str, limit: int, vocabulary: Vocabulary | None) -> Answer:
    """Ask the notebook; not on the GUI thread."""
    return Answer(typed, find.search(searched(typed), limit, vocabulary))

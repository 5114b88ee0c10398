"""Make what people typed safe where Qt would read more into it."""

from html import escape
from itertools import pairwise

from PySide6.QtCore import QTextBoundaryFinder

_LONGEST_UNBROKEN = 24
_BREAK_HERE = "\u200b"  # a space of no width


def tooltip(text: str) -> str:
    """Return `text` for ``setToolTip``, which would otherwise guess that it is markup."""
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>" if text else ""


def without_mnemonic(text: str) -> str:
    """Return `text` for a button or menu, where a single ampersand is swallowed."""
    return text.replace("&", "&&")


def graphemes(text: str) -> list[str]:
    """Split `text` into what a reader takes for single signs."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    units = text.encode("utf-16-le", "surrogatepass")
    ends = [0]
    while (end := finder.toNextBoundary()) != -1:
        ends.append(end)
    return [units[2 * a : 2 * b].decode("utf-16-le", "replace") for a, b in pairwise(ends)]


def breakable(text: str) -> str:
    """Let very long words be broken anywhere, so that no label is wider than its column."""
    if len(text) <= _LONGEST_UNBROKEN:
        return text
    return "\n".join(" ".join(map(_broken, line.split(" "))) for line in text.split("\n"))


def _broken(word: str) -> str:
    return word if len(word) <= _LONGEST_UNBROKEN else _BREAK_HERE.join(graphemes(word))

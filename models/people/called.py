"""How a customer is called."""

from models.text import fold


def shown(name: str | None, described_as: str | None) -> str:
    """Return the name, or the description while nobody knows it."""
    return name or described_as or ""


def sort_key(name: str | None, described_as: str | None) -> str:
    """Return what lists are sorted by."""
    words = shown(name, described_as)
    return fold(words) or words.casefold()

"""What another page may ask the page of handoffs for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class LookFor:
    """Words to look for in earlier handoffs; asking for the same again is to ask anew."""

    words: str

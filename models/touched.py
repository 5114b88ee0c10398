"""What a screen can depend on."""

from enum import Flag, auto


class Touched(Flag):
    """The parts of the notebook that can change."""

    NOTHING = 0
    SHOP = auto()
    STAFF = auto()
    CUSTOMERS = auto()  # who they are: names, contacts, tags, people around, occasions
    KNOWLEDGE = auto()  # what is known: preferences, notes, promises, questions
    VISITS = auto()
    RATINGS = auto()
    VOICES = auto()
    HANDOFF = auto()
    SETTINGS = auto()
    ALL = SHOP | STAFF | CUSTOMERS | KNOWLEDGE | VISITS | RATINGS | VOICES | HANDOFF | SETTINGS

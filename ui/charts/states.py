"""How a customer's state is shown: always a colour, a shape and a word together."""

from dataclasses import dataclass

from models.kinds import State
from ui.charts.look import Look
from ui.charts.words import Words


@dataclass(frozen=True, slots=True)
class Shape:
    """A marker in matplotlib's terms; a hollow one is only an outline."""

    marker: str
    color: str
    is_hollow: bool = False
    size: float = 0.66  # beside the size of text


def shape(state: State, look: Look) -> Shape:
    """Return what a state looks like."""
    colors = look.states
    shapes = {
        State.ON_TIME: Shape("o", colors.on_time),
        State.DUE: Shape("o", colors.due, is_hollow=True),
        State.LATE: Shape("s", colors.late),
        State.SLIPPING: Shape("X", colors.slipping, size=0.8),
        State.GONE: Shape("x", colors.gone),
    }
    return shapes.get(state, Shape(".", colors.gone))


def word(state: State, words: Words) -> str:
    """Name a state."""
    tell = words.translate
    names = {
        State.ON_TIME: tell("Charts", "on time"),
        State.DUE: tell("Charts", "due"),
        State.LATE: tell("Charts", "late"),
        State.SLIPPING: tell("Charts", "slipping"),
        State.GONE: tell("Charts", "probably gone"),
        State.QUIET: tell("Charts", "quiet"),
        State.ONCE: tell("Charts", "came once"),
        State.NEW: tell("Charts", "new"),
        State.LEARNING: tell("Charts", "still learning"),
        State.NO_VISITS_YET: tell("Charts", "no visits yet"),
    }
    return names[state]

"""Who stands first in a list of people to see, and how much that is worth."""

from collections.abc import Callable, Mapping

from ui.charts.words import Words

_HARDLY = 0.5  # of a visit


def order_of(chart: str, words: Words) -> str:
    """Say who stands first in the list behind a chart, if the list has an order of its own."""
    say = _ORDERS.get(chart)
    return say(words) if say else ""


def by_what_may_return(words: Words) -> str:
    """Say that those come first with whom a word is worth most."""
    return words.translate(
        "Charts", "first whom a word may still bring back: visits at stake × chance to return"
    )


def by_what_may_be_lost(words: Words) -> str:
    """Say that those come first who were let down most and come most."""
    return words.translate("Charts", "long arrow and many visits first")


def is_hardly_a_visit(stake: float) -> bool:
    """Tell whether so few visits are at stake that a number of them tells nothing."""
    return stake < _HARDLY


def _by_rating(words: Words) -> str:
    return words.translate("Charts", "first who was let down most and comes most")


_ORDERS: Mapping[str, Callable[[Words], str]] = {
    "slipping": by_what_may_return,
    "make-it-right": _by_rating,
}

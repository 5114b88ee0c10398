"""Read the command line; open the window or run one command."""

from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say."""
    from ui.app import run as window

    return window()

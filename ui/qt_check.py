"""Refuses the one pair of Python and Qt bindings that would bring the program down."""

import sys

import PySide6
from PySide6.QtCore import QCoreApplication

PYTHON_HERE = f"{sys.version_info.major}.{sys.version_info.minor}"


def refuse_broken_qt(qt: str = PySide6.__version__, python: str = PYTHON_HERE) -> None:
    """Stop before the first window if this pair is known to crash.

    PySide6 6.12 lets go of `None` once too often in each call that returns it. From Python 3.12
    on `None` is immortal and nothing happens; before that its count runs out after some thousand
    calls and Python aborts, in the middle of somebody's visit. 6.11.3 counts rightly.

    Args:
        qt: Version of PySide6, such as "6.11.3".
        python: Version of Python, such as "3.11".

    Raises:
        SystemExit: The pair is a broken one; carries the sentence for the user.
    """
    if _leading_numbers(qt) == (6, 12) and _leading_numbers(python) < (3, 12):
        sentence = QCoreApplication.translate(
            "qt_check",
            "PySide6 %1 crashes on Python %2: use PySide6 6.11.3 (`make setup` installs it) "
            "or Python 3.12 and newer.",
        )
        raise SystemExit(sentence.replace("%1", qt).replace("%2", python))


def _leading_numbers(version: str) -> tuple[int, int]:
    major, minor = version.split(".")[:2]
    return int(major), int(minor)

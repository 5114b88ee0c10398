"""Where the keys go once a file has been looked at."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.exchange.trouble import CannotRead, Unreadable
from ui.screens.bring_in.parts import BringInParts

_BY_PAGE = Qt.FocusReason.OtherFocusReason


def go_on(parts: BringInParts, unsaid: CannotRead | None) -> None:
    """Let the keys go to where the question is answered, or to what is done next.

    They stay where somebody is choosing how the file is read.
    """
    if unsaid is None:
        if not parts.stays:
            (parts.go if parts.go.isEnabled() else parts.another).setFocus(_BY_PAGE)
    elif parts.question.buttons:
        parts.question.buttons[0].setFocus(_BY_PAGE)
    elif unsaid.why is Unreadable.UNKNOWN_ENCODING:
        parts.reading.encoding.setFocus(_BY_PAGE)


def are_choosing(parts: BringInParts) -> bool:
    """Tell whether somebody is choosing how the file is read."""
    here = QApplication.focusWidget()
    return here is not None and any(
        there.isAncestorOf(here) for there in (parts.reading, parts.sample)
    )

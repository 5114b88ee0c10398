"""A button that shows one of several sheets."""

from ui.widgets.key_button import KeyButton


class TabButton(KeyButton):
    """The one whose sheet is shown is tinted; the page's one filled button does something."""

    def _is_filled(self) -> bool:
        return False

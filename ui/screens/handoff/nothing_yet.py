"""What stands here before anything was handed over."""

from PySide6.QtCore import Signal, Slot

from ui.screens.handoff.faces import Face, Head
from ui.widgets.empty_state import EmptyState


class NothingYet(Face):
    """Says what will be here, and offers the first step."""

    write_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.empty = EmptyState(
            self.tr(
                "What one shift leaves to the next will stand here: at most three musts, what to "
                "watch, what is good to know. The notebook drafts it, you look through it."
            )
        )
        self.put_whole(self.empty)

    def head(self) -> Head:
        """Offer to begin."""
        return Head(self.tr("Handoff"), "", self.tr("Close the shift"))

    @Slot()
    def act(self) -> None:
        """Begin."""
        self.write_wanted.emit()

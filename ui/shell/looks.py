"""The commands that change how the program looks on this computer."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Slot

from ui.computer import Computer

STEP_PERCENT = 10


class Looks(QObject):
    """Chooses for this computer; who wears it hears of it by the computer's signal."""

    def __init__(self, computer: Computer, parent: QObject) -> None:
        super().__init__(parent)
        self._computer = computer

    def doers(self) -> Mapping[str, Callable[[], object]]:
        """Say which method carries out which command."""
        return {
            "light": self.light,
            "dark": self.dark,
            "system": self.system,
            "larger": self.larger,
            "smaller": self.smaller,
            "usual-size": self.usual_size,
            "touch": self.touch,
        }

    @Slot()
    def light(self) -> None:
        """Light, whatever the computer says."""
        self._computer.choose(scheme="light")

    @Slot()
    def dark(self) -> None:
        """Dark, whatever the computer says."""
        self._computer.choose(scheme="dark")

    @Slot()
    def system(self) -> None:
        """As the computer says."""
        self._computer.choose(scheme="system")

    @Slot()
    def larger(self) -> None:
        """Larger text."""
        self._computer.choose(text_percent=self._computer.choices.text_percent + STEP_PERCENT)

    @Slot()
    def smaller(self) -> None:
        """Smaller text."""
        self._computer.choose(text_percent=self._computer.choices.text_percent - STEP_PERCENT)

    @Slot()
    def usual_size(self) -> None:
        """Text as large as at first."""
        self._computer.choose(text_percent=100)

    @Slot()
    def touch(self) -> None:
        """Larger buttons, or the usual ones again."""
        self._computer.choose(touch=not self._computer.choices.touch)

"""Everything the program can be told to do, said once: menu, find field and help read it here."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.widgets.plain_text import without_mnemonic


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do, as people see it. `words` are others they may type for it.

    What is not `listed` by itself is one of several that the help tells of in one line.
    """

    id: str
    text: str
    group: str
    keys: tuple[str, ...] = ()
    words: str = ""
    icon: str = ""
    listed: bool = True


class Commands(QObject):
    """Holds each command with its one action. What nobody carries out yet is disabled."""

    changed = Signal()  # other commands can be carried out than before

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._known: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        self._mentioned: list[Command] = []

    def add(self, commands: Iterable[Command]) -> None:
        """Make each command's action, which works by its keys anywhere in the window."""
        for command in commands:
            self._known[command.id] = command
            self._actions[command.id] = self._action(command)

    def mention(self, commands: Iterable[Command]) -> None:
        """Add keys to the help that a page or a field handles by itself."""
        self._mentioned += commands

    def bind(self, doers: Mapping[str, Callable[[], object]]) -> None:
        """Say who carries out which command; a bound method of something that may go away."""
        for name, doer in doers.items():
            self._actions[name].triggered.connect(doer)
            self._actions[name].setEnabled(True)
        self.changed.emit()

    def unbind(self, names: Iterable[str]) -> None:
        """Let nobody carry out these commands."""
        for name in names:
            self._actions[name].triggered.disconnect()
            self._actions[name].setEnabled(False)
        self.changed.emit()

    def possible(self) -> Sequence[Command]:
        """List what can be done now, for the menu and the find field."""
        return [
            known
            for known in self._known.values()
            if known.listed and self._actions[known.id].isEnabled()
        ]

    def with_keys(self) -> Sequence[Command]:
        """List everything that has keys, for the help."""
        known = [known for known in self._known.values() if known.keys and known.listed]
        return known + self._mentioned

    def action(self, name: str) -> QAction:
        """Return the action of a command."""
        return self._actions[name]

    def reword(self, name: str, text: str) -> None:
        """Let an action say more precisely what it would do; an empty text is the usual one."""
        self._actions[name].setText(without_mnemonic(text or self._known[name].text))

    def have_key(self, event: QKeyEvent) -> bool:
        """Tell whether a key belongs to something that can be done now."""
        return self._with_key(event) is not None

    def run_key(self, event: QKeyEvent) -> None:
        """Do what a key says that did not come as a shortcut."""
        action = self._with_key(event)
        if action is not None:
            action.trigger()

    def run(self, name: str) -> None:
        """Do what a command says, if it can be done now."""
        self._actions[name].trigger()

    def _with_key(self, event: QKeyEvent) -> QAction | None:
        pressed = QKeySequence(event.keyCombination())
        actions = (action for action in self._actions.values() if action.isEnabled())
        return next((action for action in actions if pressed in action.shortcuts()), None)

    def _action(self, command: Command) -> QAction:
        action = QAction(without_mnemonic(command.text), self._window)
        action.setObjectName(command.id)
        action.setIconText(command.text)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setEnabled(False)
        self._window.addAction(action)
        return action

"""The menu: all that can be done now, by groups, each with its keys."""

from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from ui.commands import Commands
from ui.icons import icon


def open_menu(commands: Commands, button: QWidget) -> QMenu:
    """Open the menu below a button, and return it; it goes when it is closed."""
    menu = QMenu(button)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for n, (_, group) in enumerate(groupby(commands.possible(), key=attrgetter("group"))):
        if n:
            menu.addSeparator()
        for command in group:
            action = commands.action(command.id)
            if command.icon:
                action.setIcon(icon(command.icon))
            menu.addAction(action)
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    return menu

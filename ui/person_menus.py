"""What can be done about somebody on a page: open their card, leave a note, mark as seen to."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from ui.icons import icon

translate = QCoreApplication.translate

OPEN, NOTE, SEEN = "open", "note", "seen"


def person_menu(parent: QWidget, *, may_be_seen: bool) -> QMenu:
    """Offer it; each action's data says which."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(icon("user"), translate("People", "Open the card")).setData(OPEN)
    menu.addAction(icon("sticky-note"), translate("People", "Leave a note")).setData(NOTE)
    if may_be_seen:
        menu.addAction(icon("check"), translate("People", "Mark as seen to")).setData(SEEN)
    return menu

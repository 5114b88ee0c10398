"""Every key there is, from the same list that menu and find field read."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.commands import Command
from ui.widgets.card import Card
from ui.widgets.key_button import KeyButton
from ui.widgets.key_hint import key_hint
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scroll_page import ScrollPage


class HelpDialog(QDialog):
    """A sheet with one line for each key. It blocks nothing and may stay open."""

    def __init__(self, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys and help"))
        space = theme.scale().space
        page = QVBoxLayout(self)
        page.setContentsMargins(space(24), space(20), space(24), space(16))
        page.setSpacing(space(12))
        page.addWidget(PlainLabel(self.tr("Keys"), "title"))
        page.addWidget(PlainLabel(self._introduction(), "secondary", wrap=True))
        page.addWidget(ScrollPage(_columns(commands)), 1)
        page.addLayout(self._foot())
        percent = theme.scale().text_percent
        self.resize(percent * 860 // 100, percent * 600 // 100)

    def _introduction(self) -> str:
        return self.tr(
            "On Today, just type: a name, the end of a phone number, what they like. Enter opens "
            "whom you found, Enter again logs their usual. Everything can be undone."
        )

    def _foot(self) -> QHBoxLayout:
        close = KeyButton(self.tr("Close"), "Esc", primary=True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        close.setFocus()
        return foot


def _columns(commands: Sequence[Command]) -> QWidget:
    """Spread the groups over two columns of about the same length."""
    ordered = sorted(commands, key=lambda command: command.group)
    groups = [list(group) for _, group in groupby(ordered, key=lambda command: command.group)]
    sheet = QWidget()
    columns = QHBoxLayout(sheet)
    columns.setContentsMargins(0, 0, 0, 0)
    columns.setSpacing(theme.scale().space(16))
    sides: tuple[list[list[Command]], list[list[Command]]] = ([], [])
    for group in sorted(groups, key=len, reverse=True):
        min(sides, key=lambda side: sum(len(group) + 2 for group in side)).append(group)
    for side in sides:
        column = QVBoxLayout()
        column.setSpacing(theme.scale().space(16))
        for group in side:
            column.addWidget(_card(group))
        column.addStretch(1)
        columns.addLayout(column, 1)
    return sheet


def _card(group: Sequence[Command]) -> Card:
    card = Card(group[0].group)
    lines = QGridLayout()
    lines.setHorizontalSpacing(theme.scale().space(16))
    lines.setVerticalSpacing(theme.scale().space(4))
    lines.setColumnStretch(0, 1)
    for n, command in enumerate(group):
        lines.addWidget(PlainLabel(command.text, wrap=True), n, 0)
        keys = PlainLabel("   ".join(map(key_hint, command.keys)), "secondary")
        keys.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
        lines.addWidget(keys, n, 1)
    card.add(lines)
    return card

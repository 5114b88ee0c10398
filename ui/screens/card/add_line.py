"""A line to add something with: what kind it is, what, maybe more about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui import theme
from ui.screens.card.word_field import WordField
from ui.widgets.choice import Choice
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.link_button import LinkButton

Options = Sequence[tuple[str, object]]


class AddFields(QWidget):
    """The fields of one line."""

    def __init__(self, what: str, more: str, kinds: Options, also: Options) -> None:
        super().__init__()
        self.kinds = Choice(self.tr("Kind"), kinds)
        self.also = Choice(self.tr("How we know"), also)
        self.field = WordField(what, waits=True)
        self.more = QLineEdit(placeholderText=more)
        self.more.setAccessibleName(more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scale().space(6))
        choices = FlowLayout(gap=6)
        choices.addWidget(self.kinds)
        choices.addWidget(self.also)
        column.addLayout(choices)
        column.addWidget(self.field)
        column.addWidget(self.more)
        self.kinds.setVisible(bool(kinds))
        self.also.setVisible(bool(also))
        self.more.setVisible(bool(more))


class AddLine(QWidget):
    """Comes by its link, adds with Enter, goes with Escape; made when it is first wanted."""

    said = Signal(str)
    typing = Signal()

    def __init__(self, what: str, more: str = "", kinds: Options = (), also: Options = ()) -> None:
        super().__init__()
        self._wanted = (what, more, kinds, also)
        self._link: LinkButton | None = None
        self._fields: AddFields | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def fields(self) -> AddFields:
        """The fields that are typed into."""
        if self._fields is None:
            self._fields = AddFields(*self._wanted)
            self._box.addWidget(self._fields)
            self._fields.field.said.connect(self.said)
            self._fields.field.left.connect(self.go)
            self._fields.field.textEdited.connect(self.typing)
        return self._fields

    def serve(self, link: LinkButton) -> None:
        """Come when `link` is pressed, and go when it is pressed again."""
        self._link = link
        link.clicked.connect(self.toggle)

    @Slot()
    def toggle(self) -> None:
        """Come or go."""
        if self.isVisible():
            self.go()
            return
        self.fields.more.clear()
        self.show()
        self.fields.field.start()

    @Slot()
    def go(self) -> None:
        """Go; what was typed is given up."""
        self.go_quietly()
        if self._link:
            self._link.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_quietly(self) -> None:
        """Go without taking the focus anywhere."""
        self.hide()
        if self._fields:
            self._fields.field.clear()
            self._fields.more.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add what is typed, or go."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.fields.field.say()
        elif event.key() == Qt.Key.Key_Escape:
            self.go()
        else:
            super().keyPressEvent(event)

"""A sheet of paper that holds one matter."""

from typing import Literal

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.link_button import LinkButton
from ui.widgets.plain_label import PlainLabel

_LETTERS = 24  # of a heading are worth more than what stands beside it

Emphasis = Literal["", "accent", "usual", "care"]


class Card(QFrame):
    """A heading, something beside it, and what the caller adds below."""

    def __init__(self, heading: str = "", side: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reach = 0
        self.heading = PlainLabel(heading, "heading", elide=True)
        self.heading.keep_letters(_LETTERS)
        self.side = PlainLabel(side, "faint", elide=True)
        self._head = QHBoxLayout()
        self._head.addWidget(self.heading, 1)
        self._head.addWidget(self.side)
        self.body = QVBoxLayout()
        self._page = QVBoxLayout(self)
        self._page.addLayout(self._head)
        self._page.addLayout(self.body, 1)
        self._fit()
        self.set_heading(heading)
        self.set_side(side)

    def set_heading(self, text: str) -> None:
        """Name the matter; a card without a name has no heading line."""
        self.heading.setText(text)
        self.heading.setVisible(bool(text))
        self.setAccessibleName(text)

    def set_side(self, text: str) -> None:
        """Say something faint across from the heading."""
        self.side.setText(text)
        self.side.setVisible(bool(text))

    def add_link(self, text: str) -> LinkButton:
        """Offer an action across from the heading, and return its button."""
        link = LinkButton(text)
        self._head.addWidget(link)
        return link

    def add(self, content: QWidget | QLayout, stretch: int = 0) -> None:
        """Put something below what is there."""
        if isinstance(content, QLayout):
            self.body.addLayout(content, stretch)
        else:
            self.body.addWidget(content, stretch)

    def reach_out(self, design_units: int) -> None:
        """Let what stands below the heading come nearer to the edges by as much as it keeps free.

        So that a picture with room for a ring around it still begins where the heading does.
        """
        self._reach = design_units
        self._fit()

    def add_stretch(self) -> None:
        """Keep what is there at the top."""
        self.body.addStretch(1)

    def set_emphasis(self, emphasis: Emphasis) -> None:
        """Stand out: `accent` draws a ring, `usual` and `care` colour the sheet."""
        self.setProperty("emphasis", emphasis)
        self.style().unpolish(self)
        self.style().polish(self)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the margins in proportion to the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        if not hasattr(self, "_page"):
            return
        space = theme.scale().space
        reach = space(self._reach) if self._reach else 0
        self._page.setContentsMargins(space(18) - reach, space(16), space(18) - reach, space(16))
        self._head.setContentsMargins(reach, 0, reach, 0)
        for layout, gap in ((self._page, 12), (self._head, 12), (self.body, 12)):
            box: QBoxLayout = layout
            box.setSpacing(space(gap))

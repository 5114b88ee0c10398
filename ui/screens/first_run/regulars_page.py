"""The second page: who comes in almost every day."""

import re

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QLineEdit

from models.people.customer_drafts import LONGEST_NAME
from models.shop.first_steps import Regular
from ui import theme
from ui.screens.first_run.page import Page, ruled_line
from ui.widgets.plain_label import PlainLabel

translate = QCoreApplication.translate

ROWS = 5
_WIDTHS = (4, 4, 2)


class RegularsPage(Page):
    """Five ruled rows; one line is enough to start."""

    def __init__(self) -> None:
        super().__init__(
            translate("FirstRun", "Who comes in almost every day?"),
            translate(
                "FirstRun", "A name, or how you’d describe them. One line is enough to start."
            ),
        )
        headings = (
            translate("FirstRun", "Name or description"),
            translate("FirstRun", "What they have"),
            translate("FirstRun", "About when"),
        )
        self.rows = [[ruled_line(name, LONGEST_NAME) for name in headings] for _ in range(ROWS)]
        self._lay_out(headings)
        self.setFocusProxy(self.rows[0][0])

    def regulars(self) -> list[Regular]:
        """Return the rows that say who."""
        typed = [[line.text().strip() for line in row] for row in self.rows]
        return [Regular(who, things(has), when) for who, has, when in typed if who]

    def nameless_row(self) -> QLineEdit | None:
        """Return where a name is missing although something is known, if anywhere."""
        for who, *rest in self.rows:
            if not who.text().strip() and any(line.text().strip() for line in rest):
                return who
        return None

    def _lay_out(self, headings: tuple[str, ...]) -> None:
        space = theme.scale().space
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(16))
        grid.setVerticalSpacing(space(8))
        for column, (heading, width) in enumerate(zip(headings, _WIDTHS, strict=True)):
            grid.addWidget(PlainLabel(heading, "faint"), 0, column)
            grid.setColumnStretch(column, width)
        for row, lines in enumerate(self.rows, start=1):  # Tab follows the rows
            for column, line in enumerate(lines):
                grid.addWidget(line, row, column)
        self.body.addLayout(grid)
        self.body.addStretch(1)


def things(words: str) -> tuple[str, ...]:
    """Split “Fresca and licorice” into what can be asked for by itself; commas stay.

    “Sourdough, sliced” is one thing.
    """
    both = re.escape(translate("FirstRun", "and"))
    pieces = re.split(rf"\s+{both}\s+|\s*[&+;]\s*", words)
    return tuple(dict.fromkeys(piece.strip() for piece in pieces if piece.strip()))

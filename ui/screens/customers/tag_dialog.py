"""Give chosen customers a tag, or take one off them."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from models.changes import Author
from models.errors import Problem, Rejected
from models.people import tags
from models.people.customer_rows import Key
from models.people.tags import LONGEST, TagCount
from ui import wording
from ui.background import Background
from ui.screens.customers.filter_chip import FilterChip
from ui.screens.customers.form_dialog import FormDialog
from ui.screens.customers.words import people
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.suggestions import plain

translate = QCoreApplication.translate

_MOST_OFFERED = 16


class TagDialog(FormDialog):
    """One tag at a time; each is one step that can be undone."""

    def __init__(
        self,
        background: Background,
        keys: Sequence[Key],
        known: Sequence[TagCount],
        parent: QWidget | None = None,
    ) -> None:
        title = translate("TagDialog", "Tag {customers}").format(customers=people(len(keys)))
        super().__init__(background, title, parent)
        self._keys = keys
        self._known = known
        self.name = QLineEdit(placeholderText=self.tr("Tag, such as “catering”"))
        self.name.setAccessibleName(self.tr("Tag"))
        self.offered = QWidget()
        self._flow = FlowLayout(self.offered, gap=6)
        self.tag_button = KeyButton(self.tr("Tag them"), "Return", primary=True)
        self.untag_button = KeyButton(self.tr("Take it off"))
        self.page.addWidget(self.name)
        self.page.addWidget(self.offered)
        self.add_foot(self.tag_button, self.untag_button)
        self._connect()
        self._offer("")

    def chips(self) -> list[FilterChip]:
        """Return the tags on offer."""
        items = (self._flow.itemAt(n) for n in range(self._flow.count()))
        chips = (item.widget() for item in items if item)
        return [chip for chip in chips if isinstance(chip, FilterChip)]

    def _connect(self) -> None:
        self.name.textChanged.connect(self._offer)
        self.name.returnPressed.connect(self.tag)
        self.tag_button.clicked.connect(self.tag)
        self.untag_button.clicked.connect(self.untag)

    @Slot()
    def tag(self) -> None:
        """Give all of them what is typed."""
        self._tell(tags.tag)

    @Slot()
    def untag(self) -> None:
        """Take what is typed off all of them."""
        self._tell(tags.untag)

    def _tell(self, command: Callable[[Author, Sequence[UUID], str], None]) -> None:
        self.setEnabled(False)
        carry_out = partial(_carry_out, command, self._keys, self.name.text())
        self.background.tell(self, carry_out, self._on_done, self._on_refused)

    def _on_done(self, _nothing: None) -> None:
        self.accept()

    def _on_refused(self, error: Exception) -> None:
        self.setEnabled(True)
        self.name.setFocus()
        match error:
            case Rejected(problems) if Problem.EMPTY in problems.values():
                self.say(self.tr("Write the tag, or choose one."))
            case Rejected():
                longest = wording.number(LONGEST)
                self.say(
                    self.tr("A tag can have {count} letters: shorten it.").format(count=longest)
                )
            case _:
                self.fail(error)

    @Slot(str)
    def _offer(self, typed: str) -> None:
        """Offer the tags there are, and take off only one of these."""
        wanted = plain(typed)
        found = [tag for tag in self._known if wanted in plain(tag.name)]
        self._flow.clear()
        for tag in found[:_MOST_OFFERED]:
            chip = FilterChip(tag.name, wording.number(tag.customers), parent=self.offered)
            chip.setCheckable(False)
            chip.clicked.connect(self._on_offered)
            self._flow.addWidget(chip)
            chip.show()
        self.offered.setVisible(bool(found))
        self.untag_button.setEnabled(any(plain(tag.name) == wanted for tag in found))
        self.grow()

    @Slot()
    def _on_offered(self) -> None:
        chip = self.sender()
        if isinstance(chip, FilterChip):
            self.name.setText(chip.words())
            self.name.setFocus()


def _carry_out(
    command: Callable[[Author, Sequence[UUID], str], None],
    keys: Sequence[Key],
    name: str,
    author: Author,
) -> None:
    """Give, or take off, a tag; the many ids are read on the telling thread."""
    command(author, [UUID(key) for key in keys], name)

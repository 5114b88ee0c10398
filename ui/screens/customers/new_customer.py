"""Write a new customer into the notebook."""

from collections.abc import Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from models.errors import Problem, Rejected
from models.people import customers
from models.people.customers import CustomerDraft
from ui import theme, wording
from ui.background import Background
from ui.screens.customers.form_dialog import FormDialog
from ui.screens.customers.likely_line import LikelyLine
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel

translate = QCoreApplication.translate


class NewCustomerDialog(FormDialog):
    """A name or a description is enough; stays open until the notebook has accepted it."""

    added = Signal(object)  # the new customer's id
    known_wanted = Signal(object)  # the id of somebody it is already

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(background, translate("NewCustomerDialog", "New customer"), parent)
        self._empty = CustomerDraft()
        self.name = QLineEdit()
        self.described_as = QLineEdit(placeholderText=self.tr("red cap, spaniel called Biscuit"))
        self.phone = QLineEdit()
        self.likely = LikelyLine(background)
        self.save_button = KeyButton(self.tr("Write down"), "Return", primary=True)
        self._lay_out()
        self._connect()

    def draft(self) -> CustomerDraft:
        """Return what the user has typed."""
        return CustomerDraft(
            name=self.name.text(),
            described_as=self.described_as.text(),
            phone=self.phone.text(),
            id=self._empty.id,
        )

    @Slot()
    def save(self) -> None:
        """Ask the notebook to store the draft; close only once it has."""
        self.setEnabled(False)
        command = partial(customers.add, draft=self.draft())
        self.background.tell(self, command, self._on_saved, self._on_refused)

    def _lay_out(self) -> None:
        for words, field in (
            (self.tr("Name"), self.name),
            (self.tr("Or what you know them by"), self.described_as),
            (self.tr("Phone"), self.phone),
        ):
            self.page.addLayout(_labelled(words, field))
        self.page.addWidget(self.likely)
        self.add_foot(self.save_button)

    def _connect(self) -> None:
        for field in (self.name, self.described_as, self.phone):
            field.returnPressed.connect(self.save)
            field.textChanged.connect(self._on_typed)
        self.save_button.clicked.connect(self.save)
        self.likely.customer_wanted.connect(self._on_known)
        self.likely.changed.connect(self.grow)

    @Slot()
    def _on_typed(self) -> None:
        self.likely.look_for(self.draft())

    @Slot(object)
    def _on_known(self, customer: UUID) -> None:
        self.accept()
        self.known_wanted.emit(customer)

    def _on_saved(self, _no: int) -> None:
        customer: UUID = self._empty.id
        self.accept()
        self.added.emit(customer)

    def _on_refused(self, error: Exception) -> None:
        self.setEnabled(True)
        if isinstance(error, Rejected):
            self._point_out(error.problems)
        else:
            self.fail(error)

    def _point_out(self, problems: Mapping[str, Problem]) -> None:
        """Say what is wrong with the first field of which something is, and go there."""
        fields = {"name": self.name, "described_as": self.described_as, "phone": self.phone}
        name = next(name for name in fields if name in problems)
        self.say(self._sentence(name, problems[name]))
        fields[name].setFocus()
        fields[name].selectAll()

    def _sentence(self, field: str, problem: Problem) -> str:
        if problem is Problem.EMPTY:
            return self.tr("Write a name, or what you would know them by.")
        typed = len(getattr(self, field).text())
        too_long = {
            "name": self.tr("A name can have 200 letters, this one has {count}: shorten it."),
            "described_as": self.tr(
                "A description can have 200 letters, this one has {count}: shorten it."
            ),
            "phone": self.tr("A phone number can have 40 signs, this one has {count}: check it."),
        }
        return too_long[field].format(count=wording.number(typed))


def _labelled(words: str, field: QLineEdit) -> QVBoxLayout:
    label = PlainLabel(words, "secondary", wrap=True)
    label.setBuddy(field)
    field.setAccessibleName(words)
    column = QVBoxLayout()
    column.setSpacing(theme.scale().space(4))
    column.addWidget(label)
    column.addWidget(field)
    return column

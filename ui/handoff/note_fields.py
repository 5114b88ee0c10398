"""The fields of a note for the next shift, the same wherever one is written."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.handoff import LONGEST
from models.kinds import Heat
from models.shop import staff
from models.shop.staff import StaffRow
from models.touched import Touched
from ui import theme
from ui.handoff.due_field import DueField
from ui.handoff.heat_choice import HeatChoice
from ui.live_query import LiveQuery
from ui.session import Session
from ui.widgets.choice import Choice
from ui.widgets.flow_layout import FlowLayout


class NoteFields(QWidget):
    """Whom or what it is about, what to do, what if; how much it matters, who, until when."""

    edited = Signal()  # by a person

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.fields = {
            "who_line": QLineEdit(placeholderText=self.tr("Whom or what it is about")),
            "do": QLineEdit(placeholderText=self.tr("What to do")),
            "if_this": QLineEdit(placeholderText=self.tr("If …")),
            "then_that": QLineEdit(placeholderText=self.tr("then …")),
        }
        self.heat = HeatChoice()
        self.owner = Choice(self.tr("Who does it"))
        self.due = DueField(session)
        self._owner_wanted: UUID | None = None
        self._lay_out()
        self._connect()
        self._offer([])
        self._staff = LiveQuery(
            session.background, Touched.STAFF, self._ask_for_staff, self._offer, self
        )
        self._staff.refresh()

    def typed(self) -> dict[str, Any]:
        """Return what was typed and chosen, named as in a `NoteDraft`."""
        owner = self.owner.value()
        return {
            **{name: field.text() for name, field in self.fields.items()},
            "heat": self.heat.value(),
            "owner": owner if isinstance(owner, UUID) else None,
            "due_at": self.due.value(),
        }

    def show_note(self, note: Mapping[str, Any]) -> None:
        """Show what is named as in a `NoteDraft`; what is not named is empty."""
        for name, field in self.fields.items():
            if field.text() != (text := str(note.get(name, ""))):
                field.setText(text)
                field.setCursorPosition(0)
        self.heat.set_value(note.get("heat") or Heat.INFO)
        self._owner_wanted = note.get("owner")
        self.owner.set_value(self._owner_wanted)
        self.due.set_value(note.get("due_at"))

    def body(self) -> dict[str, Any]:
        """Return what was typed as a draft keeps it."""
        typed = self.typed()
        owner, due = typed["owner"], typed["due_at"]
        return {
            **typed,
            "heat": typed["heat"].value,
            "owner": owner.hex if owner else None,
            "due_at": due.isoformat() if due else None,
        }

    def show_body(self, body: Mapping[str, Any]) -> None:
        """Show what a draft has kept, also one of which only some fields are known."""
        owner, due = body.get("owner"), body.get("due_at")
        note = {name: body.get(name, "") for name in self.fields}
        note["heat"] = Heat(body.get("heat") or Heat.INFO.value)
        note["owner"] = UUID(owner) if owner else None
        note["due_at"] = datetime.fromisoformat(due) if due else None
        self.show_note(note)

    def in_order(self) -> Sequence[QWidget]:
        """Return what the hands go through, from top to bottom."""
        return [*self.fields.values(), self.heat, self.owner, self.due]

    def changeEvent(self, event: QEvent) -> None:
        """Keep the gaps in proportion to the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.layout():
            self._fit()

    def _lay_out(self) -> None:
        self._what_if, self._choices = QHBoxLayout(), FlowLayout(gap=8)
        self._what_if.addWidget(self.fields["if_this"])
        self._what_if.addWidget(self.fields["then_that"])
        for part in (self.heat, self.owner, self.due):
            self._choices.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.fields["who_line"])
        self._column.addWidget(self.fields["do"])
        self._column.addLayout(self._what_if)
        self._column.addLayout(self._choices)
        self._fit()

    def _fit(self) -> None:
        boxes: tuple[QBoxLayout, ...] = (self._column, self._what_if)
        for box in boxes:
            box.setSpacing(theme.scale().space(8))

    def _connect(self) -> None:
        names = {
            "who_line": self.tr("Whom or what it is about"),
            "do": self.tr("What to do"),
            "if_this": self.tr("If"),
            "then_that": self.tr("Then"),
        }
        for name, field in self.fields.items():
            field.setMaxLength(LONGEST[name])
            field.setAccessibleName(names[name])
            field.textEdited.connect(self.edited)
        self.heat.chosen.connect(self._on_chosen)
        self.owner.chosen.connect(self._on_chosen)
        self.due.edited.connect(self.edited)

    def _ask_for_staff(self) -> Callable[[], list[StaffRow]]:
        return partial(staff.everybody)

    def _offer(self, everybody: Sequence[StaffRow]) -> None:
        wanted = self.owner.value() if self.owner.count() else None
        anybody: tuple[str, object] = (self.tr("Whoever is in charge"), None)
        self.owner.set_options([anybody, *((person.name, person.id) for person in everybody)])
        self.owner.set_value(wanted or self._owner_wanted)

    @Slot(object)
    def _on_chosen(self, _value: object) -> None:
        self.edited.emit()

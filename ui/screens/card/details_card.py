"""What else to know about serving and reaching somebody; each detail stands by itself."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFormLayout, QWidget

from models.cards.card import CustomerCard
from models.kinds import Channel, MayContact
from models.people import customers
from models.people.customer_drafts import EXPECTATIONS
from models.people.customers import Detail
from ui import theme
from ui.screens.card import words
from ui.screens.card.section import Section
from ui.session import Session
from ui.widgets.choice import Choice
from ui.widgets.in_place_text import InPlaceText
from ui.widgets.plain_label import PlainLabel


class DetailsCard(Section):
    """Texts that are edited in place, and choices that hold as soon as they are made."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Details"))
        self._card: CustomerCard | None = None
        nothing = self.tr("Add")
        self.texts = {
            Detail.LOYALTY_CODE: InPlaceText(self.tr("Loyalty card"), nothing),
            Detail.SAY_IT: InPlaceText(self.tr("Say the name"), nothing),
            Detail.MET_HOW: InPlaceText(self.tr("How they came here"), nothing),
            Detail.EXPECTATION_WHY: InPlaceText(
                self.tr("Why"), nothing, paragraphs=True, longest=20_000
            ),
        }
        self.choices = {
            Detail.PREFERRED_CHANNEL: Choice(self.tr("Prefers"), _channels()),
            Detail.MAY_CONTACT: Choice(
                self.tr("May we write?"), [(words.may_contact(may), may) for may in MayContact]
            ),
            Detail.EXPECTATION: Choice(self.tr("Expects"), self._expectations()),
        }
        self._lay_out()
        for text in self.texts.values():
            text.committed.connect(self._on_text)
        for choice in self.choices.values():
            choice.chosen.connect(self._on_choice)

    def show_card(self, card: CustomerCard) -> None:
        """Show a customer's details."""
        super().show_card(card)
        self._card = card
        for detail, text in self.texts.items():
            text.set_text(getattr(card.details, detail.value) or "")
        for detail, choice in self.choices.items():
            choice.set_value(getattr(card.details, detail.value))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(theme.scale().space(12))
        form.setVerticalSpacing(theme.scale().space(6))
        order = (
            Detail.LOYALTY_CODE, Detail.PREFERRED_CHANNEL, Detail.MAY_CONTACT,
            Detail.EXPECTATION, Detail.EXPECTATION_WHY, Detail.MET_HOW, Detail.SAY_IT,
        )  # fmt: skip
        for detail in order:
            field: QWidget = self.texts.get(detail) or self.choices[detail]
            form.addRow(PlainLabel(self._name(detail), "secondary"), field)
        self.add(form)
        self.add(self.teller.problem)

    def _name(self, detail: Detail) -> str:
        return {
            Detail.LOYALTY_CODE: self.tr("Loyalty card"),
            Detail.PREFERRED_CHANNEL: self.tr("Prefers"),
            Detail.MAY_CONTACT: self.tr("May we write?"),
            Detail.EXPECTATION: self.tr("Expects"),
            Detail.EXPECTATION_WHY: self.tr("Why"),
            Detail.MET_HOW: self.tr("Met how"),
            Detail.SAY_IT: self.tr("Say it"),
        }[detail]

    def _expectations(self) -> list[tuple[str, object]]:
        levels = [(words.expectation(level), level) for level in EXPECTATIONS if level]
        return [(self.tr("not known"), None), *levels]

    def _edit(self, detail: Detail, value: object) -> None:
        if self._card:
            seen = getattr(self._card.details, detail.value)
            about = partial(customers.edit, customer_id=self.teller.customer, detail=detail)
            self.teller.tell(partial(about, seen=seen, value=value))

    @Slot(str)
    def _on_text(self, text: str) -> None:
        sender = self.sender()
        for detail, field in self.texts.items():
            if field is sender:
                self._edit(detail, text)

    @Slot(object)
    def _on_choice(self, value: object) -> None:
        sender = self.sender()
        for detail, choice in self.choices.items():
            if choice is sender:
                self._edit(detail, value)


def _channels() -> list[tuple[str, object]]:
    unknown = words.translate("Card", "not known")
    offered = (Channel.MESSAGE, Channel.PHONE, Channel.EMAIL, Channel.POST, Channel.COUNTER)
    return [(unknown, None), *((words.prefers(channel), channel) for channel in offered)]

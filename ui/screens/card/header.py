"""Who it is: badge, name or description, since when, how to reach them, tags."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.cards.card import CustomerCard
from models.kinds import ContactKind, Standing
from models.people import customers
from models.people.customers import Detail
from ui import theme, wording
from ui.screens.card import words
from ui.screens.card.tag_row import TagRow
from ui.screens.card.teller import Teller
from ui.session import Session
from ui.widgets.badge import Badge
from ui.widgets.chip import Chip
from ui.widgets.icon_button import IconButton
from ui.widgets.in_place_text import InPlaceText
from ui.widgets.plain_label import PlainLabel

_BADGE = 1.75  # of the badge in lists


class Header(QWidget):
    """The name stands large; while nobody knows it, the description does."""

    print_wanted = Signal()
    pdf_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.teller = Teller(session, self)
        self._card: CustomerCard | None = None
        self.badge = Badge("", scale=_BADGE)
        self.name = InPlaceText(self.tr("Name"), self.tr("Add a name"), role="title")
        self.description = InPlaceText(
            self.tr("Description"), self.tr("Describe them"), role="title"
        )
        self.small_name = InPlaceText(self.tr("Name"), self.tr("Add a name"), role="secondary")
        self.small_description = InPlaceText(
            self.tr("Description"), self.tr("Describe them"), role="secondary"
        )
        self.facts = PlainLabel("", "secondary", wrap=True)
        self.standing = Chip("", "plain")
        self.tags = TagRow(self.teller)
        self.more = IconButton("ellipsis", self.tr("More"))
        self._lay_out()
        self._connect()

    def show_card(self, card: CustomerCard) -> None:
        """Show who a customer is."""
        self.teller.turn_to(card)
        self._card = card
        who = card.details
        self.badge.set_name(who.name or "")
        for field in (self.name, self.small_name):
            field.set_text(who.name or "")
        for field in (self.description, self.small_description):
            field.set_text(who.described_as or "")
        named = bool(who.name)
        self.name.setVisible(named)
        self.small_name.setVisible(not named)
        self.description.setVisible(not named)
        self.small_description.setVisible(named and bool(who.described_as))
        self.facts.setText(" · ".join(filter(None, self._facts(card))))
        self.standing.setVisible(who.standing is not Standing.ACTIVE)
        self.standing.setText(_standing(who.standing))
        self.tags.show_card(card)

    def _facts(self, card: CustomerCard) -> list[str]:
        who = card.details
        phone = next((c.value for c in card.contacts if c.kind is ContactKind.PHONE), "")
        return [
            self.tr("Customer since {month}").format(month=wording.month(card.since)),
            phone,
            words.prefers(who.preferred_channel) if who.preferred_channel else "",
            self.tr("say “{how}”").format(how=who.say_it) if who.say_it else "",
        ]

    def _lay_out(self) -> None:
        space = theme.scale().space
        who = QVBoxLayout()
        who.setSpacing(space(2))
        fields = (self.name, self.description, self.small_description, self.small_name)
        for part in (*fields, self.facts, self.teller.problem):
            who.addWidget(part)
        self.facts.setContentsMargins(4, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(14))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.badge, 0, top)
        row.addLayout(who, 3)
        aside = QVBoxLayout()
        aside.setSpacing(space(6))
        aside.addWidget(self.tags, 0, Qt.AlignmentFlag.AlignRight)
        aside.addWidget(self.standing, 0, Qt.AlignmentFlag.AlignRight)
        aside.addStretch(1)
        row.addLayout(aside, 2)
        row.addWidget(self.more, 0, top)

    def _connect(self) -> None:
        self.name.committed.connect(self._on_name)
        self.small_name.committed.connect(self._on_name)
        self.description.committed.connect(self._on_description)
        self.small_description.committed.connect(self._on_description)
        self.more.clicked.connect(self._on_more)

    def _edit(self, detail: Detail, seen: str | None, value: str) -> None:
        self.teller.tell(
            partial(
                customers.edit,
                customer_id=self.teller.customer,
                detail=detail,
                seen=seen,
                value=value,
            )
        )

    @Slot(str)
    def _on_name(self, name: str) -> None:
        if self._card:
            self._edit(Detail.NAME, self._card.details.name, name)

    @Slot(str)
    def _on_description(self, words: str) -> None:
        if self._card:
            self._edit(Detail.DESCRIBED_AS, self._card.details.described_as, words)

    @Slot()
    def _on_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._card and self._card.details.described_as is None:
            menu.addAction(self.tr("Describe them"), self._describe)
        if self._card and self._card.details.standing is Standing.ARCHIVED:
            menu.addAction(self.tr("Bring back from the archive"), self._restore)
        else:
            menu.addAction(self.tr("Archive"), self._archive)
        menu.addSeparator()
        print_card = menu.addAction(self.tr("Print…"))
        print_card.setShortcut(QKeySequence("Ctrl+P"))
        print_card.triggered.connect(self.print_wanted)
        menu.addAction(self.tr("Save as PDF…")).triggered.connect(self.pdf_wanted)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    @Slot()
    def _describe(self) -> None:
        self.small_description.show()
        self.small_description.start_editing()

    @Slot()
    def _archive(self) -> None:
        self.teller.tell(partial(customers.archive, customers=[self.teller.customer]))

    @Slot()
    def _restore(self) -> None:
        self.teller.tell(partial(customers.restore, customers=[self.teller.customer]))


def _standing(standing: Standing) -> str:
    return {
        Standing.ACTIVE: "",
        Standing.ARCHIVED: wording.translate("Card", "Archived"),
        Standing.MOVED: wording.translate("Card", "Moved away"),
        Standing.DECEASED: wording.translate("Card", "Deceased"),
    }[standing]

"""Find whose loyalty card was scanned; offer to link one that nobody has."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from models.finding import find
from models.people import customers
from ui.session import Session
from ui.shell.command_list import CARD
from ui.shell.message_bar import MessageBar
from ui.shell.pages import Pages


class CardLinker(QObject):
    """Keeps an unknown code until it is linked to the customer whose card is open, or dropped."""

    found = Signal(object)  # the customer's id

    def __init__(
        self, session: Session, pages: Pages, find: QLineEdit, bar: MessageBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._pages = pages
        self._find = find
        self._bar = bar
        self._code = ""
        pages.changed.connect(self._on_page)
        bar.accepted.connect(self._link)
        bar.dismissed.connect(self._drop)

    @Slot(str, object)
    def look_up(self, code: str, field: QWidget | None) -> None:
        """Find the customer who holds a card; `field` is where the scanner typed."""
        then = partial(self._on_holder, code, field)
        self._session.background.ask(self, partial(_whose, code), then)

    def _on_holder(
        self, code: str, field: QWidget | None, answer: tuple[UUID | None, bool]
    ) -> None:
        holder, looks_like_another_number = answer
        if holder is not None:
            self._bar.dismiss()
            self.found.emit(holder)
        elif field is self._find and looks_like_another_number:
            self._go_on_looking(code)
        else:
            self._code = code
            self._offer()

    def _go_on_looking(self, typed: str) -> None:
        """Take it for the end of a phone number that somebody typed very fast."""
        self._find.setFocus()
        self._find.setText(typed)
        enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        self._find.keyPressEvent(enter)

    @Slot()
    def _on_page(self) -> None:
        if self._code:
            self._offer()

    def _offer(self) -> None:
        customer = self._open_customer()
        if customer is None:
            self._bar.offer(
                self.tr("Nobody has the card {code} yet. Open whose it is to link it.").format(
                    code=self._code
                ),
                "",
            )
        else:
            names = partial(customers.names, [customer])
            self._session.background.ask(self, names, partial(self._offer_to, customer))

    def _offer_to(self, customer: UUID, names: dict[UUID, str]) -> None:
        name = names.get(customer)
        if self._code and name:
            self._bar.offer(
                self.tr("Nobody has the card {code} yet.").format(code=self._code),
                self.tr("Link it to {name}").format(name=name),
            )

    @Slot()
    def _link(self) -> None:
        customer = self._open_customer()
        if customer is not None and self._code:
            work = partial(customers.link_card, customer_id=customer, code=self._code)
            self._session.background.tell(self, work, self._on_linked)

    def _on_linked(self, _nothing: None) -> None:
        self._bar.dismiss()

    @Slot()
    def _drop(self) -> None:
        self._code = ""

    def _open_customer(self) -> UUID | None:
        here = self._pages.here
        return here.subject if here.page == CARD and isinstance(here.subject, UUID) else None


def _whose(code: str) -> tuple[UUID | None, bool]:
    """Return who holds a card, and whether the code is part of some other number."""
    holder = customers.by_loyalty_code(code)
    return holder, holder is None and bool(find.search(code, 1))

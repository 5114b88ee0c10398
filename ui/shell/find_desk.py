"""What happens with what is chosen in the find field."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.clock import now
from models.counter import usuals, visits
from models.counter.visits import VisitRow
from models.ids import new_id
from models.people import customers
from models.people.customers import CustomerDraft
from ui.commands import Command, Commands
from ui.find.choices import FindAction
from ui.find.field import FindField
from ui.session import Session

HANDOFFS = "look in handoffs"


class FindDesk(QObject):
    """Opens cards, logs the usual of a numbered row, writes down new faces, runs commands."""

    customer_wanted = Signal(object)  # a customer's id
    handoffs_wanted = Signal(str)  # what to look for in them

    def __init__(
        self, session: Session, find: FindField, commands: Commands, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._find = find
        self._commands = commands
        find.customer_chosen.connect(self.customer_wanted)
        find.usual_wanted.connect(self._on_usual)
        find.usual_confirmed.connect(self._log_usual)
        find.new_customer_wanted.connect(self._on_new)
        find.action_chosen.connect(self._on_action)
        commands.changed.connect(self.offer_commands)

    @Slot()
    def offer_commands(self) -> None:
        """Let everything that can be done now be found by its name."""
        actions = [_findable(command) for command in self._commands.possible()]
        title = self.tr("“{words}” in earlier handoffs")
        self._find.set_actions([*actions, FindAction(title, "", HANDOFFS, takes_words=True)])

    @Slot(str, str)
    def _on_action(self, run: str, typed: str) -> None:
        if run == HANDOFFS:
            self.handoffs_wanted.emit(" ".join(typed.split()))
        else:
            self._commands.run(run)

    @Slot(object)
    def _on_usual(self, customer: UUID) -> None:
        """Log it, unless the same customer has just been logged: then ask in the row."""
        then = partial(self._on_known, customer)
        self._session.background.ask(self, partial(visits.last_within, customer), then)

    def _on_known(self, customer: UUID, last: VisitRow | None) -> None:
        if last is None:
            self._log_usual(customer)
        else:
            self._find.ask_again()

    @Slot(object)
    def _log_usual(self, customer: UUID) -> None:
        work = partial(
            usuals.log_usual,
            customer=customer,
            branch=self._session.shop.id,
            at=now(),
            visit_id=new_id(),
        )
        self._session.background.tell(self, work, self._nothing)

    @Slot(str)
    def _on_new(self, typed: str) -> None:
        """Write down somebody new: behind a plus stands how they look, else their name."""
        text = typed.strip()
        described = text.removeprefix("+").strip() if text.startswith("+") else None
        draft = CustomerDraft(None if described is not None else text, described)
        then, otherwise = partial(self._on_added, draft.id), partial(self._on_refused, typed)
        work = partial(customers.add, draft=draft)
        self._session.background.tell(self, work, then, otherwise)

    def _on_added(self, customer: UUID, _no: int) -> None:
        self.customer_wanted.emit(customer)

    def _on_refused(self, typed: str, error: Exception) -> None:
        """Give back what was typed, so that it can be mended; the window says what is wrong."""
        self._find.held.release()  # else what is given back would be chosen again
        if not self._find.text():
            self._find.setText(typed)
        self._session.background.failed.emit(error)

    def _nothing(self, _result: object) -> None:
        """The commit says what was done."""


def _findable(command: Command) -> FindAction:
    key = next(iter(command.keys), "")
    return FindAction(command.text, command.words, command.id, command.group, key)

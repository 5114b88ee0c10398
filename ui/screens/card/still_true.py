"""Asks whether an old fact is still true."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Slot

from models import preferences
from models.preferences import PreferenceRow
from ui.screens.card.teller import Teller
from ui.widgets.link_button import LinkButton


def oldest_stale(facts: Sequence[PreferenceRow], now: datetime) -> PreferenceRow | None:
    """Return the fact that has waited longest to be asked about again, if one has faded."""
    faded = (fact for fact in facts if fact.is_stale(now))
    return min(faded, key=lambda fact: fact.last_true(), default=None)


class StillTrue(LinkButton):
    """Stands where a fact has faded; pressing it says that it is as true as ever."""

    def __init__(self, teller: Teller) -> None:
        super().__init__("")
        self._teller = teller
        self._fact: PreferenceRow | None = None
        self.hide()
        self.clicked.connect(self._on_clicked)

    def show_facts(self, facts: Sequence[PreferenceRow], now: datetime) -> None:
        """Ask about the oldest of these facts that has faded."""
        self._fact = oldest_stale(facts, now)
        self.setVisible(self._fact is not None)
        if self._fact and len(facts) > 1:
            self.set_words(self.tr("{label}: still true?").format(label=self._fact.label))
        elif self._fact:
            self.set_words(self.tr("Still true?"))

    @Slot()
    def _on_clicked(self) -> None:
        if self._fact:
            fact = self._fact.id
            self._teller.tell(partial(preferences.confirm, preference_id=fact))

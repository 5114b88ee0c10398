"""The pages there are. Each is imported when it is first made, so that the window comes fast."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from ui.computer import Computer
from ui.session import Session
from ui.shell.command_list import (
    BRING_IN,
    CARD,
    CLEAN_UP,
    CUSTOMERS,
    HANDOFF,
    INSIGHTS,
    SETTINGS,
    TODAY,
)

Makers = Mapping[str, Callable[[], QWidget]]


def makers(session: Session, computer: Computer) -> Makers:
    """Say how each page is made."""
    return {
        TODAY: partial(_today, session),
        CARD: partial(_card, session),
        CUSTOMERS: partial(_customers, session),
        HANDOFF: partial(_handoff, session),
        SETTINGS: partial(_settings, session, computer),
        BRING_IN: partial(_bring_in, session),
        CLEAN_UP: partial(_clean_up, session),
        INSIGHTS: partial(_insights, session),
    }


def _today(session: Session) -> QWidget:
    from ui.screens.today.screen import TodayScreen  # noqa: PLC0415

    return TodayScreen(session)


def _customers(session: Session) -> QWidget:
    from ui.screens.customers.screen import CustomersScreen  # noqa: PLC0415

    return CustomersScreen(session)


def _card(session: Session) -> QWidget:
    from ui.screens.card.card_screen import CardScreen  # noqa: PLC0415

    return CardScreen(session)


def _handoff(session: Session) -> QWidget:
    from ui.screens.handoff.screen import HandoffScreen  # noqa: PLC0415

    return HandoffScreen(session)


def _bring_in(session: Session) -> QWidget:
    from ui.screens.bring_in.screen import BringInScreen  # noqa: PLC0415

    return BringInScreen(session)


def _settings(session: Session, computer: Computer) -> QWidget:
    from ui.screens.settings.settings_screen import SettingsScreen  # noqa: PLC0415

    return SettingsScreen(session, computer)


def _clean_up(session: Session) -> QWidget:
    from ui.screens.clean_up.screen import CleanUpScreen  # noqa: PLC0415

    return CleanUpScreen(session)


def _insights(session: Session) -> QWidget:
    from ui.screens.insights.screen import InsightsScreen  # noqa: PLC0415

    return InsightsScreen(session)

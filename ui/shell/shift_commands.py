"""The words and keys of shifts, and of handing over."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.commands import Command

translate = QCoreApplication.translate


def shifts(group: str) -> Sequence[Command]:
    """List how a shift begins and ends."""
    return (
        Command(
            "close-shift",
            translate("Commands", "Close the shift"),
            group,
            (),
            translate("Commands", "hand over handoff write seal"),
            icon="log-out",
        ),
        Command(
            "start-shift",
            translate("Commands", "Start a shift"),
            group,
            (),
            translate("Commands", "begin in charge"),
            icon="clock",
        ),
        Command(
            "end-shift",
            translate("Commands", "End the shift without a handoff"),
            group,
            (),
            translate("Commands", "stop"),
        ),
        Command(
            "go-off",
            translate("Commands", "Go off"),
            group,
            (),
            translate("Commands", "leave home sign out staff"),
        ),
    )


def handing_over() -> Sequence[Command]:
    """List the keys of the page Handoff and of what is about it on a card."""
    group = translate("Commands", "Handoff")
    return (
        Command(
            "why-for",
            translate("Commands", "Card: what was left about them; Enter opens it"),
            translate("Commands", "On the page"),
            ("Ctrl+H",),
        ),
        Command("main", translate("Commands", "The big button"), group, ("Ctrl+Return",)),
        Command("say", translate("Commands", "Say a must back: an answer"), group, ("1 … 3",)),
        Command("tick", translate("Commands", "Read, keep, done"), group, ("Space",)),
        Command("drop", translate("Commands", "Drop"), group, ("Del",)),
        Command("answer", translate("Commands", "Change, or answer"), group, ("Return",)),
        Command("heat", translate("Commands", "Must, watch, info"), group, ("M  W  I",)),
        Command("move", translate("Commands", "Move up or down"), group, ("Alt+Up",)),
        Command("earlier", translate("Commands", "Earlier handoffs"), group, ("Ctrl+E",)),
    )

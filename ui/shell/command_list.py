"""The words and keys of every command of the window."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.commands import Command
from ui.shell import shift_commands

translate = QCoreApplication.translate

TODAY, CUSTOMERS, SETTINGS = "today", "customers", "settings"
HANDOFF, INSIGHTS = "handoff", "insights"
CARD, BRING_IN, CLEAN_UP = "card", "bring-in", "clean-up"


def pages() -> Sequence[Command]:
    """List the pages of the rail, the one at its foot last."""
    group = translate("Commands", "Pages")
    return (
        Command(TODAY, translate("Commands", "Today"), group, ("Ctrl+1",), icon="calendar-days"),
        Command(CUSTOMERS, translate("Commands", "Customers"), group, ("Ctrl+2",), icon="users"),
        Command(
            HANDOFF,
            translate("Commands", "Handoff"),
            group,
            ("Ctrl+3",),
            translate("Commands", "shift notes take over musts earlier"),
            icon="arrow-left-right",
        ),
        Command(
            INSIGHTS,
            translate("Commands", "Insights"),
            group,
            ("Ctrl+5",),
            translate("Commands", "charts numbers how are we doing best slipping report"),
            icon="chart-column",
        ),
        Command(
            SETTINGS,
            translate("Commands", "Settings"),
            group,
            ("Ctrl+,",),
            translate("Commands", "preferences options shop staff language"),
            icon="settings",
        ),
    )


def counter() -> Sequence[Command]:
    """List what is done at the counter."""
    group = translate("Commands", "At the counter")
    return (
        Command("find", translate("Commands", "Find"), group, ("Ctrl+K",), icon="search"),
        Command(
            "log-visit",
            translate("Commands", "Log a visit"),
            group,
            ("Ctrl+L",),
            translate("Commands", "came in"),
            icon="check",
        ),
        Command(
            "leave-note",
            translate("Commands", "Leave a note"),
            group,
            ("Ctrl+N",),
            translate("Commands", "tell next shift handoff"),
            icon="sticky-note",
        ),
        Command(
            "new-customer",
            translate("Commands", "New customer"),
            group,
            (),
            translate("Commands", "add person face"),
            icon="user-plus",
        ),
        Command(
            CLEAN_UP,
            translate("Commands", "Clean up"),
            group,
            (),
            translate("Commands", "doubles duplicates merge bin tidy what we know"),
            icon="merge",
        ),
        *whoever_is_on(group),
    )


def whoever_is_on(group: str) -> Sequence[Command]:
    """List what whoever is on does beside it: take back, change over, cover the screen."""
    return (
        Command("undo", translate("Commands", "Undo"), group, ("Ctrl+Z",), icon="undo-2"),
        Command(
            "redo", translate("Commands", "Redo"), group, ("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo-2"
        ),
        Command(
            "who-is-on",
            translate("Commands", "Who is on"),
            group,
            ("Ctrl+U",),
            translate("Commands", "switch staff initials shift"),
            icon="user",
        ),
        *shift_commands.shifts(group),
        Command(
            "blank",
            translate("Commands", "Cover the screen"),
            group,
            ("F12",),
            translate("Commands", "privacy blank hide"),
            icon="eye-off",
        ),
    )


def looks() -> Sequence[Command]:
    """List how the program can look."""
    group = translate("Commands", "Look")
    return (
        Command("light", translate("Commands", "Light"), group, (), icon="sun"),
        Command(
            "dark", translate("Commands", "Dark"), group, (),
            translate("Commands", "night black"), icon="moon",
        ),
        Command(
            "system", translate("Commands", "Light or dark as the computer is"), group, (),
            icon="monitor",
        ),
        Command("larger", translate("Commands", "Larger text"), group, ("Ctrl++", "Ctrl+=")),
        Command("smaller", translate("Commands", "Smaller text"), group, ("Ctrl+-",)),
        Command("usual-size", translate("Commands", "Text as large as usual"), group, ("Ctrl+0",)),
        Command(
            "touch", translate("Commands", "Larger buttons, for fingers"), group, (),
            translate("Commands", "touch"),
        ),
    )  # fmt: skip


def program() -> Sequence[Command]:
    """List what concerns the program itself."""
    group = translate("Commands", "The program")
    return (
        *with_the_notebook(group),
        Command(
            "open", translate("Commands", "Open another notebook…"), group, (), icon="folder-open"
        ),
        Command(
            "demo",
            translate("Commands", "Look around a pretend shop"),
            group,
            (),
            translate("Commands", "demo sample example"),
            icon="store",
        ),
        Command("help", translate("Commands", "Keys and help"), group, ("F1",), icon="keyboard"),
        Command(
            "quit",
            translate("Commands", "Quit"),
            group,
            ("Ctrl+Q",),
            translate("Commands", "exit close"),
            icon="log-out",
        ),
    )


def with_the_notebook(group: str) -> Sequence[Command]:
    """List what fills a notebook, and what learns from it."""
    return (
        Command(
            BRING_IN,
            translate("Commands", "Bring in a list…"),
            group,
            (),
            translate("Commands", "import contacts csv vcard excel customers visits"),
            icon="download",
        ),
        Command(
            "learn",
            translate("Commands", "Learn anew how people come"),
            group,
            (),
            translate("Commands", "forecast rhythm fit model insights refresh"),
            icon="refresh-cw",
        ),
    )


def elsewhere() -> Sequence[Command]:
    """List keys that a page or a field handles by itself, or that come in rows."""
    group = translate("Commands", "On the page")
    return (
        Command(
            "rate",
            translate("Commands", "Rate the visit just logged"),
            translate("Commands", "At the counter"),
            ("Alt 1 … 5",),
        ),
        Command(
            "usual-by-number",
            translate("Commands", "Today: a numbered row; Enter logs its usual"),
            group,
            ("1 … 9",),
        ),
        Command("open-hit", translate("Commands", "Open the customer found"), group, ("Return",)),
        Command("log-usual", translate("Commands", "Card: log the usual"), group, ("Return",)),
        Command(
            "log-typed", translate("Commands", "Card: log what was typed"), group, ("Ctrl+Return",)
        ),
        Command(
            "still-true",
            translate("Commands", "Card: the oldest fact is still true"),
            group,
            ("Ctrl+T",),
        ),
        Command("print", translate("Commands", "Card, handoff: print it"), group, ("Ctrl+P",)),
        *shift_commands.handing_over(),
        Command(
            "new-face",
            translate("Commands", "New face: type + and a description"),
            group,
            ("+",),
        ),
        Command("back", translate("Commands", "Step back"), group, ("Esc",)),
    )


def ratings() -> Sequence[Command]:
    """List the five keys that rate the visit just logged."""
    group = translate("Commands", "At the counter")
    text = translate("Commands", "Rate the visit just logged: {value}")
    return [
        Command(f"rate-{value}", text.format(value=value), group, (f"Alt+{value}",), listed=False)
        for value in range(1, 6)
    ]


def every_command() -> Sequence[Command]:
    """List everything that has an action, in the order of the menu."""
    return [*counter(), *ratings(), *pages(), *looks(), *program()]

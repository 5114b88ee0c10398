"""``insights NAME``: the numbers behind a chart."""

import argparse
import json
import sys
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.command_line.notebook import notebook

translate = QCoreApplication.translate

NAMES = (
    "best", "rhythm", "frequency", "hours", "satisfaction", "make-it-right", "vocal", "sharing",
    "cohorts", "wants", "handoffs", "promises", "self-check",
)  # fmt: skip
DAYS = 90
MOST_DAYS = 36_500
FIRST_YEAR, LAST_YEAR = 1900, 2999  # a century around either is still in the calendar
FEW = 20  # lines of a table, where nobody asked for a number of them


def add_parser(commands: Any) -> None:
    """Say how the command is called."""
    parser = commands.add_parser(
        "insights", help=translate("CommandLine", "the numbers behind a chart")
    )
    parser.add_argument(
        "name",
        metavar="NAME",
        choices=NAMES,
        help=translate("CommandLine", "one of {names}").format(names=", ".join(NAMES)),
    )
    add_day(parser)
    parser.add_argument(
        "--days",
        type=_days,
        default=DAYS,
        metavar="N",
        help=translate("CommandLine", "how many days to look back or ahead"),
    )
    parser.add_argument(
        "--limit",
        type=_count,
        metavar="N",
        help=translate("CommandLine", "how many lines at most; totals stay whole"),
    )
    parser.add_argument(
        "--json", action="store_true", help=translate("CommandLine", "print one JSON document")
    )


def run(args: argparse.Namespace) -> int:
    """Print the series as a table, or as JSON."""
    from models.insights.reading import days  # noqa: PLC0415 - other commands need not wait
    from ui.insights import facts, tables  # noqa: PLC0415

    with notebook(args):
        as_of = args.as_of or days.today()
        limit = args.limit or (None if args.json else FEW)
        found = facts.told(args.name, facts.Asked(as_of, args.days, limit))
    if args.json:
        sys.stdout.write(f"{json.dumps(found, ensure_ascii=False)}\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in tables.lines(args.name, found))
    return 0


def add_day(parser: argparse.ArgumentParser) -> None:
    """Let a command look at the notebook as of a day."""
    parser.add_argument(
        "--as-of",
        type=a_day,
        metavar="DATE",
        help=translate("CommandLine", "the last day that counts, such as 2026-11-21"),
    )


def a_day(text: str) -> date:
    """Read a day, or say how one is written."""
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        words = translate("CommandLine", "a day is written like 2026-11-21")
        raise argparse.ArgumentTypeError(words) from error
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        words = translate("CommandLine", "a day from {first} to {last} is needed")
        words = words.format(first=FIRST_YEAR, last=LAST_YEAR)
        raise argparse.ArgumentTypeError(words)
    return day


def _days(text: str) -> int:
    days = _count(text)
    if days > MOST_DAYS:
        words = translate("CommandLine", "a hundred years are enough")
        raise argparse.ArgumentTypeError(words)
    return days


def _count(text: str) -> int:
    count = int(text) if text.isdecimal() else 0
    if count < 1:
        raise argparse.ArgumentTypeError(translate("CommandLine", "a number from 1 on is needed"))
    return count

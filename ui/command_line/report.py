"""``report FILE.pdf``: the owner's page."""

import argparse
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.exchange.out.whole_file import write_whole
from ui.command_line.insights import a_day
from ui.command_line.notebook import notebook

translate = QCoreApplication.translate


def add_parser(commands: Any) -> None:
    """Say how the command is called."""
    parser = commands.add_parser(
        "report", help=translate("CommandLine", "the owner's page, one sheet as PDF")
    )
    parser.add_argument(
        "file", metavar="FILE.pdf", type=Path, help=translate("CommandLine", "the file to write")
    )
    parser.add_argument(
        "--from",
        dest="first",
        type=a_day,
        metavar="DATE",
        help=translate("CommandLine", "the first day; half a year before the last unless said"),
    )
    parser.add_argument(
        "--to",
        dest="last",
        type=a_day,
        metavar="DATE",
        help=translate("CommandLine", "the last day; today unless said"),
    )


def run(args: argparse.Namespace) -> int:
    """Write the page and say where it is; the days the wrong way round are a wrong usage."""
    from models.insights.reading import days  # noqa: PLC0415 - other commands need not wait
    from models.insights.reading.boards import boards  # noqa: PLC0415
    from models.insights.reading.page import page  # noqa: PLC0415
    from models.insights.reading.source import Source  # noqa: PLC0415
    from models.insights.series.basis import Filter, Period  # noqa: PLC0415
    from ui.insights import leaving  # noqa: PLC0415

    with notebook(args) as shop:
        today = days.today()
        last = args.last or today
        if args.first and args.first > last:
            words = translate("CommandLine", "The first day lies after the last.")
            sys.stderr.write(f"{words}\n")
            return 2
        period = Period(args.first, last) if args.first else Period.ending(last)
        asked = Filter(period)
        name, told = shop.name if shop else "", boards(Source(asked))
        content = leaving.report_of(page(asked), told, name, asked, today)
    write_whole(args.file, content)
    sys.stdout.write(f"{args.file}\n")
    return 0

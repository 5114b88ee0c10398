"""``charts DIR``: every chart as a picture, a drawing and a table."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.exchange.out.whole_file import make_folder, write_whole
from ui.command_line.insights import add_day
from ui.command_line.notebook import notebook

translate = QCoreApplication.translate


def add_parser(commands: Any) -> None:
    """Say how the command is called."""
    parser = commands.add_parser(
        "charts", help=translate("CommandLine", "keep every chart as PNG, SVG and CSV")
    )
    parser.add_argument(
        "folder", metavar="DIR", type=Path, help=translate("CommandLine", "where the files go")
    )
    add_day(parser)
    parser.add_argument(
        "--json", action="store_true", help=translate("CommandLine", "print the names as JSON")
    )


def run(args: argparse.Namespace) -> int:
    """Write the files into the folder, which is made where it is missing, and name them."""
    from models.insights.reading import days  # noqa: PLC0415 - other commands need not wait
    from models.insights.reading.boards import boards  # noqa: PLC0415
    from models.insights.reading.page import page  # noqa: PLC0415
    from models.insights.reading.self_check import self_check  # noqa: PLC0415
    from models.insights.reading.source import Source  # noqa: PLC0415
    from models.insights.series.basis import Filter, Period  # noqa: PLC0415
    from ui.insights import leaving  # noqa: PLC0415

    with notebook(args) as shop:
        today = days.today()
        asked = Filter(Period.ending(args.as_of or today))
        source = Source(asked)
        facts = leaving.charts_of(page(asked), boards(source), self_check(source))
    make_folder(args.folder)
    names = []
    for name, content in leaving.files(facts, shop.name if shop else "", asked, today):
        write_whole(args.folder / name, content)
        names.append(name)
    if args.json:
        sys.stdout.write(f"{json.dumps(names)}\n")
    else:
        sys.stdout.writelines(f"{args.folder / name}\n" for name in names)
    return 0

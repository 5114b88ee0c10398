"""``export DIR``: everything the notebook holds, as files that any program reads."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.command_line.notebook import notebook
from ui.wording import number

translate = QCoreApplication.translate


def add_parser(commands: Any) -> None:
    """Say how the command is called."""
    parser = commands.add_parser(
        "export",
        help=translate("CommandLine", "take everything out: tables, calendar, JSON"),
    )
    parser.add_argument(
        "folder", metavar="DIR", type=Path, help=translate("CommandLine", "where the files go")
    )
    parser.add_argument(
        "--json", action="store_true", help=translate("CommandLine", "print one JSON document")
    )


def run(args: argparse.Namespace) -> int:
    """Write the files, and say which."""
    from models.exchange.everything import folder  # noqa: PLC0415 - others need not wait for it
    from ui.out_words import calendar_file  # noqa: PLC0415

    with notebook(args):
        written = folder.export(args.folder, calendar_file)
    if args.json:
        files = [{"file": file.path.name, "records": file.records} for file in written]
        told = {"ok": True, "folder": str(args.folder), "files": files}
        sys.stdout.write(f"{json.dumps(told, ensure_ascii=False)}\n")
    else:
        sentence = translate(
            "CommandLine", "Wrote {count} files into {folder}; {file} imports again without loss."
        )
        words = sentence.format(
            count=number(len(written)), folder=args.folder, file=folder.EVERYTHING
        )
        sys.stdout.write(f"{words}\n")
    return 0

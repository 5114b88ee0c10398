"""``backup [FILE]``: a verified copy of the notebook, made while it may be in use."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.care import shelf
from models.paths import is_url
from ui.flaw_words import kept_by_server

translate = QCoreApplication.translate


def add_parser(commands: Any) -> None:
    """Say how the command is called."""
    parser = commands.add_parser(
        "backup", help=translate("CommandLine", "make a verified copy of the notebook")
    )
    parser.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        type=Path,
        help=translate("CommandLine", "where to; beside the notebook unless said"),
    )
    parser.add_argument(
        "--json", action="store_true", help=translate("CommandLine", "print one JSON document")
    )


def run(args: argparse.Namespace) -> int:
    """Make it, and say where it is; return 1, with a sentence, if there is none."""
    from models.care import backup  # noqa: PLC0415 - other commands need not wait for it

    if is_url(args.place):
        sys.stderr.write(f"{kept_by_server()}\n")
        return 1
    target = args.file
    if target is not None and target.is_dir():
        target /= shelf.new_path(shelf.true_place(args.place)).name
    made = backup.make(args.place, to=target)
    if args.json:
        told = {
            "ok": True,
            "file": str(made.path),
            "bytes": made.size,
            "sha256": made.sha256,
            "schema": made.schema,
            "customers": made.customers,
            "visits": made.visits,
        }
        sys.stdout.write(f"{json.dumps(told, ensure_ascii=False)}\n")
    else:
        sentence = translate("CommandLine", "Made and tried a backup: {file}")
        sys.stdout.write(f"{sentence.format(file=made.path)}\n")
    return 0

"""``check``: whether the notebook holds what it must."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.database import KNOWN_MIGRATIONS
from models.paths import is_url
from ui import import_words
from ui.command_line.notebook import notebook
from ui.flaw_words import explain_flaw
from ui.problems import explain_failure

translate = QCoreApplication.translate


def add_parser(commands: Any) -> None:
    """Say how the command is called."""
    parser = commands.add_parser(
        "check", help=translate("CommandLine", "check that the notebook is whole")
    )
    parser.add_argument(
        "--json", action="store_true", help=translate("CommandLine", "print one JSON document")
    )


def run(args: argparse.Namespace) -> int:
    """Say what is wrong, and return 1 if anything is; the notebook is left as it is."""
    try:
        told = _examined(args)
    except Exception as error:
        sentence = explain_failure(error, args.place)
        if sentence is None:
            raise
        told = {"ok": False, "schema": None, "customers": None, "visits": None}
        told["problems"] = [sentence]
    if args.json:
        sys.stdout.write(f"{json.dumps(told, ensure_ascii=False)}\n")
    elif told["ok"]:
        sentence = translate("CommandLine", "All is well: {customers}, {visits}.")
        customers = import_words.customers(told["customers"])
        words = sentence.format(customers=customers, visits=import_words.visits(told["visits"]))
        sys.stdout.write(f"{words}\n")
    else:
        sys.stderr.writelines(f"{problem}\n" for problem in told["problems"])
    return 0 if told["ok"] else 1


def _examined(args: argparse.Namespace) -> dict[str, Any]:
    from models.care import check  # noqa: PLC0415 - other commands need not wait for it
    from models.faults import examine  # noqa: PLC0415

    if is_url(args.place):
        with notebook(args):
            found = check.of_open()
    else:
        examine(Path(args.place), KNOWN_MIGRATIONS)
        found = check.of_file(Path(args.place))
    return {
        "ok": found.ok,
        "schema": found.schema,
        "customers": found.customers,
        "visits": found.visits,
        "problems": [explain_flaw(flaw) for flaw in found.flaws],
    }

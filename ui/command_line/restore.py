"""``restore FILE``: put a backup in the notebook's place; what stands there is set aside."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.clock import now
from models.paths import data_dir, is_url
from ui import import_words
from ui.flaw_words import kept_by_server
from ui.single_instance import SingleInstance
from ui.wording import moment

translate = QCoreApplication.translate


def add_parser(commands: Any) -> None:
    """Say how the command is called."""
    parser = commands.add_parser(
        "restore", help=translate("CommandLine", "put a backup in the notebook's place")
    )
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=translate("CommandLine", "say what would come back, and do nothing"),
    )
    parser.add_argument(
        "--json", action="store_true", help=translate("CommandLine", "print one JSON document")
    )


def run(args: argparse.Namespace) -> int:
    """Bring the backup back, unless a window has the notebook open."""
    if is_url(args.place):
        sys.stderr.write(f"{kept_by_server()}\n")
        return 1
    if args.dry_run:
        return _preview(args)
    instance = SingleInstance(args.place)
    if Path(args.place).parent.is_dir() and not instance.is_first():
        sentence = translate(
            "CommandLine",
            "A window of The Usual has this notebook open: close it there, then try again.",
        )
        sys.stderr.write(f"{sentence}\n")
        return 1
    try:
        return _restore(args)
    finally:
        instance.let_go()


def _restore(args: argparse.Namespace) -> int:
    from models.care import restore  # noqa: PLC0415 - other commands need not wait for it

    if not args.notebook:
        data_dir()
    done = restore.restore(args.file, args.place)
    if args.json:
        told = {
            "ok": True,
            "file": str(done.place),
            "set_aside": done.aside and str(done.aside),
            "customers": done.customers,
            "visits": done.visits,
        }
        sys.stdout.write(f"{json.dumps(told, ensure_ascii=False)}\n")
        return 0
    sentence = translate("CommandLine", "Put back {customers} and {visits}.")
    sys.stdout.write(f"{_counted(sentence, done.customers, done.visits)}\n")
    if done.aside:
        sentence = translate("CommandLine", "What stood there before is now {file}")
        sys.stdout.write(f"{sentence.format(file=done.aside)}\n")
    return 0


def _preview(args: argparse.Namespace) -> int:
    from models.care import restore  # noqa: PLC0415 - other commands need not wait for it

    found = restore.preview(args.file)
    if args.json:
        told = {
            "ok": True,
            "file": str(found.path),
            "made_at": found.made_at.isoformat(),
            "schema": found.schema,
            "customers": found.customers,
            "visits": found.visits,
        }
        sys.stdout.write(f"{json.dumps(told, ensure_ascii=False)}\n")
        return 0
    sentence = translate("CommandLine", "Would put back {customers} and {visits} of {when}.")
    words = _counted(
        sentence,
        found.customers,
        found.visits,
        moment(found.made_at.astimezone(), now().astimezone().date()),
    )
    sys.stdout.write(f"{words}\n")
    return 0


def _counted(sentence: str, customers: int, visits: int, when: str = "") -> str:
    return sentence.format(
        customers=import_words.customers(customers), visits=import_words.visits(visits), when=when
    )

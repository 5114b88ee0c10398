"""``find TEXT``: what the find field finds, best first."""

import argparse
import json
import sys
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.finding.hits import Hit
from ui.command_line.notebook import notebook

translate = QCoreApplication.translate

MOST = 50


def add_parser(commands: Any) -> None:
    """Say how the command is called."""
    parser = commands.add_parser(
        "find", help=translate("CommandLine", "find customers by any scrap")
    )
    parser.add_argument(
        "text", metavar="TEXT", help=translate("CommandLine", "what is known of them")
    )
    parser.add_argument(
        "--limit",
        type=_count,
        default=MOST,
        metavar="N",
        help=translate("CommandLine", "how many at most"),
    )
    parser.add_argument(
        "--json", action="store_true", help=translate("CommandLine", "print one JSON document")
    )


def run(args: argparse.Namespace) -> int:
    """Print the hits, one a line, or all as JSON."""
    from models.finding import find  # noqa: PLC0415 - other commands need not wait for it

    with notebook(args):
        hits = find.search(args.text, args.limit)
    if args.json:
        found = [_facts(hit) for hit in hits]
        sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(f"{_line(hit)}\n" for hit in hits)
    return 0


def _facts(hit: Hit) -> dict[str, object]:
    return {
        "customer": str(hit.customer),
        "no": hit.no,
        "name": hit.name,
        "matched": hit.matched or hit.name,
        "why": hit.why.value,
    }


def _line(hit: Hit) -> str:
    from ui.find.reasons import line  # noqa: PLC0415 - only people need it

    reason, _ = line(hit)
    return f"{hit.no:>6}  {hit.name}" + (f"  ({reason})" if reason else "")


def _count(text: str) -> int:
    count = int(text)
    if count < 1:
        raise argparse.ArgumentTypeError(translate("CommandLine", "a number from 1 on is needed"))
    return count

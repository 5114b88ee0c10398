"""``main.py demo``: fill a new notebook with a pretend shop."""

import argparse
import json
import sys
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.changes import Author
from models.clock import settle_in
from models.demo import filling
from models.demo.filling import CUSTOMERS, SEED, Size
from models.paths import demo_notebook
from ui.command_line.notebook import notebook
from ui.import_words import customers, visits
from ui.opening import shop_of_today

translate = QCoreApplication.translate


def add_parser(subparsers: Any) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "demo", help=translate("CommandLine", "fill a new notebook with a pretend shop")
    )
    parser.add_argument(
        "--customers",
        metavar="N",
        type=_count,
        default=CUSTOMERS,
        help=translate("CommandLine", "how many people it has"),
    )
    parser.add_argument(
        "--visits",
        metavar="N",
        type=_count,
        help=translate("CommandLine", "how often they came, all together"),
    )
    parser.add_argument(
        "--seed",
        metavar="S",
        type=int,
        default=SEED,
        help=translate("CommandLine", "another number makes other people"),
    )
    parser.add_argument(
        "--json", action="store_true", help=translate("CommandLine", "print the counts as JSON")
    )


def run(args: argparse.Namespace) -> int:
    """Fill the notebook; one that holds customers is refused."""
    args.place = args.notebook or str(demo_notebook())
    with notebook(args, create=True) as known:
        shop = known or shop_of_today()
        settle_in(shop.time.zone)
        size = Size(args.customers, args.visits, args.seed)
        filled = filling.fill(Author(till="demo"), shop, size)
    counts = {"customers": filled.customers, "visits": filled.visits}
    sentence = translate("CommandLine", "A pretend shop with {customers} and {visits}.").format(
        customers=customers(filled.customers), visits=visits(filled.visits)
    )
    sys.stdout.write(f"{json.dumps(counts) if args.json else sentence}\n")
    return 0


def _count(words: str) -> int:
    if not words.isdecimal():
        reason = translate("CommandLine", "“{words}” is no number of people or visits")
        raise argparse.ArgumentTypeError(reason.format(words=words))
    return int(words)

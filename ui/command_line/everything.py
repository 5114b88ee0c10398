"""``import`` of a file that ``export`` wrote: another notebook's records, as they were."""

import argparse
import json
import sys
from dataclasses import asdict

from PySide6.QtCore import QCoreApplication

from models.changes import Author
from models.exchange.everything import record_file, taking_over
from ui import import_words
from ui.command_line.notebook import notebook

translate = QCoreApplication.translate


def is_one(args: argparse.Namespace) -> bool:
    """Tell whether the file to be imported is everything of a notebook."""
    return record_file.is_one(args.file)


def run(args: argparse.Namespace) -> int:
    """Take everything over into a new notebook; with ``--dry-run``, say how much that is."""
    if args.dry_run:
        counts = record_file.counts(args.file)
        taken = taking_over.Taken(
            sum(counts.values()), counts.get("customer", 0), counts.get("visit", 0)
        )
        sentence = translate("CommandLine", "Would take over {customers} and {visits}.")
    else:
        with notebook(args, create=True):
            taken = taking_over.take_over(Author(till="import"), args.file)
        sentence = translate("CommandLine", "Took over {customers} and {visits}.")
    if args.json:
        sys.stdout.write(f"{json.dumps({'ok': True, **asdict(taken)})}\n")
        return 0
    words = sentence.format(
        customers=import_words.customers(taken.customers), visits=import_words.visits(taken.visits)
    )
    sys.stdout.write(f"{words}\n")
    return 0

"""``main.py import FILE``: bring in customers or visits from a list."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from models import branches
from models.branches import Shop
from models.changes import Author
from models.exchange import importing
from models.exchange.columns import Field
from models.exchange.counts import Counts
from models.exchange.dates import DateOrder
from models.exchange.source import Choices, Kind, Source, examine
from models.exchange.trouble import CannotRead
from models.paths import is_url
from ui.command_line.notebook import notebook
from ui.import_words import explain_row, explain_unreadable, left_out, result
from ui.opening import shop_of_today

translate = QCoreApplication.translate

_TAB = ("tab", "\\t")


def add_parser(subparsers: Any) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "import", help=translate("CommandLine", "bring in customers or visits from a CSV file")
    )
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=translate("CommandLine", "say what would happen, and do nothing"),
    )
    parser.add_argument(
        "--json", action="store_true", help=translate("CommandLine", "print the counts as JSON")
    )
    _add_columns(parser)
    _add_letters(parser)


def _add_columns(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as",
        dest="kind",
        choices=[kind.value for kind in Kind],
        default=Kind.AUTO.value,
        help=translate("CommandLine", "what the rows are; found out unless said"),
    )
    parser.add_argument(
        "--map",
        metavar="FIELD=COLUMN",
        action="append",
        type=_mapping,
        default=[],
        help=translate("CommandLine", "which column holds what; fields: {fields}").format(
            fields=", ".join(Field)
        ),
    )
    parser.add_argument(
        "--dates",
        choices=[order.value for order in DateOrder],
        help=translate("CommandLine", "whether day, month or year comes first"),
    )


def _add_letters(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--encoding",
        metavar="NAME",
        help=translate("CommandLine", "how the letters are written, such as utf-8 or cp1252"),
    )
    parser.add_argument(
        "--delimiter",
        metavar="CHAR",
        type=_delimiter,
        help=translate("CommandLine", "what stands between two cells, such as ; or tab"),
    )


def run(args: argparse.Namespace) -> int:
    """Bring the file in; return 1, with a sentence, if it cannot be read without guessing."""
    said = Choices(
        Kind(args.kind),
        tuple(args.map),
        args.encoding,
        args.delimiter,
        args.dates and DateOrder(args.dates),
    )
    try:
        source = examine(args.file, said)
        counts = _rehearsed(args, source) if args.dry_run else _brought_in(args, source)
    except CannotRead as error:
        sys.stderr.write(f"{explain_unreadable(error)}\n")
        return 1
    _report(args, source, counts)
    return 0


def _brought_in(args: argparse.Namespace, source: Source) -> Counts:
    with notebook(args, create=True) as known:
        return importing.bring_in(Author(till="import"), source, known or _new_shop())


def _rehearsed(args: argparse.Namespace, source: Source) -> Counts:
    if not is_url(args.place) and not Path(args.place).exists():
        return importing.rehearse(source, shop_of_today(), with_notebook=False)
    with notebook(args) as known:
        return importing.rehearse(source, known or shop_of_today())


def _new_shop() -> Shop:
    """Open a shop, as visits belong to one; its name is asked for by the window."""
    shop = shop_of_today()
    branches.open_branch(Author(), shop.id, shop.name, shop.time.zone.key)
    return shop


def _report(args: argparse.Namespace, source: Source, counts: Counts) -> None:
    if source.letters.look_doubtful:
        doubt = translate(
            "Import",
            "Some letters of {file} look twice written: check a name with an accent, or say "
            "--encoding.",
        )
        sys.stderr.write(f"{doubt.format(file=args.file.name)}\n")
    if args.json:
        sys.stdout.write(f"{json.dumps(_as_data(counts), ensure_ascii=False)}\n")
        return
    words = left_out(counts)
    sys.stdout.write(f"{result(counts, args.file.name)}\n" + (f"{words}\n" if words else ""))


def _as_data(counts: Counts) -> dict[str, Any]:
    rejected = [{"row": left.row, "why": explain_row(left.why)} for left in counts.rejected]
    batch = counts.batch and str(counts.batch)
    return asdict(counts) | {"rejected": rejected, "batch": batch}


def _mapping(words: str) -> tuple[Field, str]:
    field, _, column = words.partition("=")
    try:
        return Field(field.strip().casefold().replace(" ", "_")), column
    except ValueError as error:
        reason = translate("CommandLine", "“{field}” is no field; there are: {fields}")
        raise argparse.ArgumentTypeError(
            reason.format(field=field, fields=", ".join(Field))
        ) from error


def _delimiter(sign: str) -> str:
    if sign.casefold() in _TAB:
        return "\t"
    if len(sign) != 1:
        reason = translate("CommandLine", "one sign, or “tab”")
        raise argparse.ArgumentTypeError(reason)
    return sign

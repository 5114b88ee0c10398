"""``main.py import FILE``: bring in customers, visits or ratings from a file."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.care import backup
from models.care.shelf import Why
from models.changes import Author
from models.exchange import importing
from models.exchange.columns import Field
from models.exchange.counts import Counts
from models.exchange.dates import DateOrder
from models.exchange.readers.phones import is_region
from models.exchange.scales import Scale, scale
from models.exchange.source import Choices, Kind, Source, examine
from models.exchange.trouble import CannotRead
from models.paths import is_url
from models.shop import branches
from models.shop.branches import Shop
from ui.command_line import everything
from ui.command_line.notebook import notebook
from ui.import_words import (
    doubts,
    explain_row,
    explain_unreadable,
    left_behind,
    left_out,
    result,
)
from ui.opening import shop_of_today

translate = QCoreApplication.translate

_SELDOM = {"ratings_added", "likely_doubles", "oddities"}  # said where there are any
_SIGNS = {"tab": "\t", "\\t": "\t", "space": " ", "spaces": " ", "whitespace": " "}


def add_parser(subparsers: Any) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "import", help=translate("CommandLine", "bring in customers, visits or ratings from a file")
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
    _add_meanings(parser)


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
        "--sheet",
        metavar="NAME",
        default="",
        help=translate("CommandLine", "which sheet of a workbook; the likeliest one unless said"),
    )
    parser.add_argument(
        "--delimiter",
        metavar="CHAR",
        type=_delimiter,
        help=translate("CommandLine", "what stands between two cells, such as ; or tab"),
    )


def _add_meanings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--region",
        metavar="GB",
        type=_region,
        help=translate("CommandLine", "the country whose own phone numbers have no country code"),
    )
    parser.add_argument(
        "--no-header",
        action="store_true",
        help=translate(
            "CommandLine", "the first row is no heading; say columns by their numbers, id=1"
        ),
    )
    parser.add_argument(
        "--scale",
        metavar="LOW-HIGH",
        type=_scale,
        help=translate("CommandLine", "from what to what people could rate, such as 0-10"),
    )


def run(args: argparse.Namespace) -> int:
    """Bring the file in; return 1, with a sentence, if it cannot be read without guessing."""
    if everything.is_one(args):
        return everything.run(args)
    said = Choices(
        Kind(args.kind),
        tuple(args.map),
        args.encoding,
        args.delimiter,
        args.dates and DateOrder(args.dates),
        has_headings=False if args.no_header else None,
        scale=args.scale,
        region=args.region or "",
        sheet=args.sheet,
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
        backup.make_if_changed(args.place, Why.IMPORT)
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
    for doubt in doubts(source):
        sys.stderr.write(f"{doubt}\n")
    if args.json:
        sys.stdout.write(f"{json.dumps(_as_data(counts), ensure_ascii=False)}\n")
        return
    words = (result(counts, args.file.name), left_out(counts), left_behind(counts))
    sys.stdout.write("".join(f"{sentence}\n" for sentence in words if sentence))


def _as_data(counts: Counts) -> dict[str, Any]:
    rejected = [{"row": left.row, "why": explain_row(left.why)} for left in counts.rejected]
    batch = counts.batch and str(counts.batch)
    said = asdict(counts) | {"rejected": rejected, "batch": batch}
    said |= {"oddities": dict(counts.oddities)}
    return {name: value for name, value in said.items() if value or name not in _SELDOM}


def _mapping(words: str) -> tuple[Field, str]:
    field, _, column = words.partition("=")
    try:
        return Field(field.strip().casefold().replace(" ", "_")), column
    except ValueError as error:
        reason = translate("CommandLine", "“{field}” is no field; there are: {fields}")
        raise argparse.ArgumentTypeError(
            reason.format(field=field, fields=", ".join(Field))
        ) from error


def _region(letters: str) -> str:
    if not is_region(letters):
        reason = translate("CommandLine", "“{letters}” is no country; Britain, say, is GB")
        raise argparse.ArgumentTypeError(reason.format(letters=letters))
    return letters.upper()


def _scale(words: str) -> Scale:
    try:
        return scale(words)
    except ValueError as error:
        reason = translate("CommandLine", "“{words}” is no scale; one is 0-10")
        raise argparse.ArgumentTypeError(reason.format(words=words)) from error


def _delimiter(sign: str) -> str:
    if sign.casefold() in _SIGNS:
        return _SIGNS[sign.casefold()]
    if len(sign) != 1:
        reason = translate("CommandLine", "one sign, or “tab”, or “space”")
        raise argparse.ArgumentTypeError(reason)
    return sign

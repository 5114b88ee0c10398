"""``handoff``: what was handed over last, or is being written, for other programs or on paper."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.clock import ShopTime
from models.exchange.out.whole_file import write_whole
from models.handoff import HandoffView, ItemRow
from models.shop.branches import Shop
from ui.command_line.notebook import notebook

translate = QCoreApplication.translate


def add_parser(commands: Any) -> None:
    """Say how the command is called."""
    parser = commands.add_parser(
        "handoff", help=translate("CommandLine", "print what was handed over last")
    )
    parser.add_argument(
        "--json", action="store_true", help=translate("CommandLine", "print one JSON document")
    )
    parser.add_argument(
        "--pdf", metavar="FILE", type=Path, help=translate("CommandLine", "write it on one page")
    )


def run(args: argparse.Namespace) -> int:
    """Print it; return 1, with a sentence, where nothing was ever handed over."""
    with notebook(args) as shop:
        view = _current(shop)
        if shop is None or view is None:
            sentence = translate(
                "CommandLine", "Nothing has been handed over yet: leave a note in the window first."
            )
            sys.stderr.write(f"{sentence}\n")
            return 1
        if args.pdf:
            _write(args.pdf, view, shop)
        if args.json or not args.pdf:
            _print(args, view, shop)
    return 0


def _current(shop: Shop | None) -> HandoffView | None:
    from models import handoff  # noqa: PLC0415 - other commands need not wait for it

    return handoff.current(shop.id) if shop else None


def _write(file: Path, view: HandoffView, shop: Shop) -> None:
    """Write the page; text is laid out without any window."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - only paper needs it

    from models.shop import staff  # noqa: PLC0415
    from ui import fonts, paper  # noqa: PLC0415
    from ui.handoff.sheet import sheet  # noqa: PLC0415

    application = QGuiApplication.instance()
    if application is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        application = QGuiApplication([])
    fonts.load()
    written = paper.pdf(sheet(view, shop, staff.names()), paper.page_layout())
    del application
    write_whole(file, written)


def _print(args: argparse.Namespace, view: HandoffView, shop: Shop) -> None:
    items = [item for item in view.items if item.is_open]
    if args.json:
        told = {"state": view.state.value, "items": [_facts(item, shop.time) for item in items]}
        sys.stdout.write(f"{json.dumps(told, ensure_ascii=False)}\n")
        return
    if view.summary:
        sys.stdout.write(f"{view.summary}\n")
    sys.stdout.writelines(f"{_line(item)}\n" for item in items)


def _facts(item: ItemRow, time: ShopTime) -> dict[str, Any]:
    due = time.local(item.due_at).isoformat(timespec="minutes") if item.due_at else None
    return {
        "heat": item.heat.value,
        "customer": item.customer_name or None,
        "who": item.who_line,
        "do": item.do,
        "owner": item.owner_name or None,
        "due": due,
        "if": item.if_this,
        "then": item.then_that,
        "carried": item.carried_count,
    }


def _line(item: ItemRow) -> str:
    from ui.handoff import words  # noqa: PLC0415 - only people need it

    text = ": ".join(filter(None, (item.who_line, item.do)))
    condition = words.condition(item.if_this, item.then_that)
    return f"{words.heat(item.heat)}  {' '.join(filter(None, (text, condition)))}"

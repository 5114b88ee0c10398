"""Read the command line; open the window or run one command.

Each command is a module of this package with ``add_parser(subparsers)`` and ``run(args) -> int``.
It imports what is slow inside `run`, so that the others start fast.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.paths import demo_notebook, shop_notebook
from ui import command_line

translate = QCoreApplication.translate

PAGES = ("today", "customers", "handoff", "insights", "settings")


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say; return the exit code, 0, 1 or 2."""
    window, rest = _options(add_help=False).parse_known_args(arguments)
    if not rest:
        return _open_window(window)
    return _run_command(_everything().parse_args(arguments))


def place_of(args: argparse.Namespace) -> str:
    """Return the notebook the arguments name: a path or a ``postgresql://`` URL."""
    return args.notebook or str(demo_notebook() if args.demo else shop_notebook())


def _options(*, add_help: bool) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py",
        description=translate("CommandLine", "A relationship notebook for small shops."),
        epilog=translate("CommandLine", "Without a command, the window opens."),
        add_help=add_help,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--notebook",
        metavar="PLACE",
        help=translate("CommandLine", "the notebook: a file or a postgresql:// URL"),
    )
    parser.add_argument(
        "--demo", action="store_true", help=translate("CommandLine", "work on the pretend shop")
    )
    parser.add_argument(
        "--page",
        choices=PAGES,
        default="",
        help=translate("CommandLine", "the page to open"),
    )
    return parser


def _everything() -> argparse.ArgumentParser:
    parser = _options(add_help=True)
    parser.set_defaults(run=_open_window)
    commands = parser.add_subparsers(metavar="COMMAND")
    for name in sorted(found.name for found in iter_modules(command_line.__path__)):
        module = import_module(f"ui.command_line.{name}")
        if hasattr(module, "add_parser"):
            _add(commands, module)
    return parser


def _add(commands: Any, module: Any) -> None:
    known = set(commands.choices)
    module.add_parser(commands)
    for name in commands.choices.keys() - known:
        commands.choices[name].set_defaults(run=module.run)


def _open_window(args: argparse.Namespace) -> int:
    start, places = import_module("ui.start"), import_module("ui.place")
    named = args.notebook or args.demo
    place = places.Place(place_of(args), create=args.demo) if named else None
    code: int = start.run(place, args.page)
    return code


def _run_command(args: argparse.Namespace) -> int:
    """Run one command; whatever it could not do is said in one sentence."""
    args.place = place_of(args)
    try:
        code: int = args.run(args)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has seen enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        from ui.problems import explain_failure  # noqa: PLC0415 - the window needs it later

        sentence = explain_failure(error, args.place)
        if sentence is None:
            raise
        sys.stderr.write(f"{sentence}\n")
        return 1
    return code

"""``tour DIR``: every page and dialog of a notebook as a picture."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

USUAL_SIZE = (1280, 800)
SMALLEST, LARGEST = 80, 200


def add_parser(commands: Any) -> None:
    """Say how the command is called."""
    parser = commands.add_parser(
        "tour", help=translate("CommandLine", "draw every page and dialog of a notebook")
    )
    parser.add_argument(
        "folder", metavar="DIR", type=Path, help=translate("CommandLine", "where the pictures go")
    )
    parser.add_argument(
        "--size",
        type=_size,
        default=USUAL_SIZE,
        metavar="WxH",
        help=translate("CommandLine", "how large the pages are"),
    )
    parser.add_argument(
        "--theme",
        choices=("light", "dark"),
        default="light",
        help=translate("CommandLine", "light or dark"),
    )
    parser.add_argument(
        "--text",
        type=_percent,
        default=100,
        metavar="PERCENT",
        help=translate("CommandLine", "size of the text, 80 to 200"),
    )
    parser.add_argument(
        "--touch",
        action="store_true",
        help=translate("CommandLine", "larger buttons, for fingers"),
    )
    parser.add_argument(
        "--language", metavar="L", help=translate("CommandLine", "a language, such as de or ar")
    )
    parser.add_argument(
        "--json", action="store_true", help=translate("CommandLine", "print the names as JSON")
    )


def run(args: argparse.Namespace) -> int:
    """Draw all pictures into the folder, which is made where it is missing."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.place import Place  # noqa: PLC0415 - after the platform is chosen
    from ui.tour_guide import Look, draw  # noqa: PLC0415 - brings all windows along

    look = Look(args.size, args.theme, args.text, args.touch, args.language or "")
    names = draw(Place(args.place, create=args.demo), args.folder, look)
    if args.json:
        sys.stdout.write(json.dumps(names) + "\n")
    else:
        sys.stdout.writelines(f"{args.folder / name}\n" for name in names)
    return 0


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) and int(height)):
        raise argparse.ArgumentTypeError(
            translate("CommandLine", "a width and a height are needed, such as 1280x800")
        )
    return int(width), int(height)


def _percent(text: str) -> int:
    percent = int(text)
    if not SMALLEST <= percent <= LARGEST:
        raise argparse.ArgumentTypeError(
            translate("CommandLine", "a number from 80 to 200 is needed")
        )
    return percent

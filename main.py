"""Start the notebook: ``python main.py``."""

import sys

from ui.command_line.frame import run


def main() -> None:
    """Run what the command line asks for, the window if it asks for nothing."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

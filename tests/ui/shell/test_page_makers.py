import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent.parent
HEAVY = {
    "numpy", "matplotlib", "psycopg", "PySide6.QtNetwork",
    "ui.screens.settings.settings_screen", "ui.screens.customers.screen",
    "ui.screens.insights.screen",
}  # fmt: skip


def test_the_window_does_not_wait_for_what_it_does_not_show() -> None:
    code = "import sys, ui.app; print(*filter(sys.modules.get, sys.modules))"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert HEAVY.isdisjoint(run.stdout.split())

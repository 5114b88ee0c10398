"""Run the benchmarks: ``python -m benchmarks [--size small] [NAME …]``; fail on a miss."""

import argparse
import os
import sys
from importlib import import_module

from benchmarks.common import NOW, SIZES, Measure

NAMES = (
    "startup", "find", "log", "card", "today", "load", "meanwhile", "insights", "insights_page",
    "handoff",
)  # fmt: skip
LINE = "{:<44} {:>11} {:>10.2f} {:>10.2f} {:>7.2f} {:>7.2f}  {}"


def main() -> int:
    """Measure what was named, or everything, at both sizes; return 1 when a budget is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[[], *NAMES])
    parser.add_argument("--size", action="append", choices=sorted(SIZES))
    chosen = parser.parse_args()
    os.environ.setdefault("THE_USUAL_NOW", f"{NOW}+01:00")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(f"{'what':<44} {'unit':>11} {'floor':>10} {'subject':>10} {'ratio':>7} {'budget':>7}")
    missed = 0
    for name in chosen.names or NAMES:
        for size in chosen.size or ("small", "big"):
            for measured in import_module(f"benchmarks.{name}").measure(SIZES[size]):
                missed += not measured.is_met
                print(_line(measured), flush=True)
    return int(missed > 0)


def _line(measured: Measure) -> str:
    verdict = "ok" if measured.is_met else "MISSED"
    return LINE.format(
        measured.name, measured.unit, measured.floor, measured.subject, measured.ratio,
        measured.budget, verdict,
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())

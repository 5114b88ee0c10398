"""Process start until the first window is painted, beside the least that Qt can show."""

import os
import random
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import shop
from benchmarks.common import Measure, Size, median
from benchmarks.painted import screen, until_painted

REPEATS = 9
WINDOW_BUDGET = 1.6
MEMORY_BUDGET = 1.5
VORTA_BUDGET = 0.5
PROGRAM = Path(__file__).parent.parent / "main.py"


def measure(size: Size) -> list[Measure]:
    """Start each program in turn, in random order, on a screen of their own."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        place = shop.copy(size, home)
        environment = {**os.environ, "THE_USUAL_HOME": str(home), "HOME": str(home)}
        programs: dict[str, Sequence[str]] = {
            "bare": [sys.executable, "-m", "benchmarks.bare_window"],
            "usual": [sys.executable, str(PROGRAM), "--notebook", str(place)],
        }
        if vorta := shutil.which("vorta"):
            programs["vorta"] = [vorta]
        seconds, memory = _watch(programs, environment)
    measures = [
        _measure("first window painted", size, "ms, median", seconds, "bare", WINDOW_BUDGET),
        _measure("memory at first window", size, "MB, median", memory, "bare", MEMORY_BUDGET),
    ]
    if "vorta" in programs:
        measures.append(
            _measure("first window, Vorta's", size, "ms, median", seconds, "vorta", VORTA_BUDGET)
        )
    return measures


def _watch(
    programs: Mapping[str, Sequence[str]], environment: dict[str, str]
) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    milliseconds: dict[str, list[float]] = {name: [] for name in programs}
    megabytes: dict[str, list[float]] = {name: [] for name in programs}
    turns = sorted(programs) * REPEATS
    random.Random(5).shuffle(turns)
    with screen() as display:
        for warming in programs.values():
            until_painted(warming, display, environment)
        for name in turns:
            taken, resident = until_painted(programs[name], display, environment)
            milliseconds[name].append(taken * 1000)
            megabytes[name].append(resident)
    return milliseconds, megabytes


def _measure(
    name: str, size: Size, unit: str, taken: Mapping[str, list[float]], floor: str, budget: float
) -> Measure:
    subject = median(taken["usual"])
    return Measure(f"{name} ({size.name})", unit, median(taken[floor]), subject, budget)

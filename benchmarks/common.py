"""What every benchmark shares: sizes, times, ratios, and a floor for writing."""

import os
import random
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

NOW = "2026-11-21T15:20"
FRAME_MS = 16.0
REPEATS = 41


@dataclass(frozen=True, slots=True)
class Size:
    """How large the notebook is that something is measured on."""

    name: str
    customers: int
    visits: int


SMALL = Size("small", 2_000, 50_000)
BIG = Size("big", 100_000, 1_000_000)
HUGE = Size("huge", 1_000_000, 10_000_000)
SIZES: Mapping[str, Size] = {size.name: size for size in (SMALL, BIG, HUGE)}


@dataclass(frozen=True, slots=True)
class Measure:
    """Something measured beside its floor; both in `unit`, the budget is for their ratio."""

    name: str
    unit: str
    floor: float
    subject: float
    budget: float

    @property
    def ratio(self) -> float:
        """How many times the floor the subject takes."""
        return self.subject / self.floor

    @property
    def is_met(self) -> bool:
        """Whether the ratio stays within its budget."""
        return self.ratio <= self.budget


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds `work` took."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def median(times: Sequence[float]) -> float:
    """Return the middle of some times."""
    return statistics.median(times)


def p99(times: Sequence[float]) -> float:
    """Return what 99 of 100 times stay below."""
    return statistics.quantiles(times, n=100, method="inclusive")[-1]


def interleaved(
    subjects: Mapping[str, Callable[[], object]], repeats: int = REPEATS, seed: int = 7
) -> dict[str, list[float]]:
    """Time each subject so many times, taking turns in random order, after one warm-up each."""
    dice = random.Random(seed)
    times: dict[str, list[float]] = {name: [] for name in subjects}
    for work in subjects.values():
        work()
    for _ in range(repeats):
        for name in dice.sample(sorted(subjects), len(subjects)):
            times[name].append(timed(subjects[name]))
    return times


def written_through(folder: Path, size: int) -> Callable[[], None]:
    """Return work that appends `size` bytes to a file and waits until the disk has them."""
    file = os.open(folder / "floor", os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
    page = os.urandom(size)

    def write() -> None:
        os.write(file, page)
        os.fdatasync(file)

    return write

"""Watch a screen until a program has painted its first window."""

import os
import select
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from Xlib import X
from Xlib.display import Display
from Xlib.error import XError
from Xlib.xobject.drawable import Window

SMALLEST = (600, 400)  # anything less is a tool tip or a splash
LONGEST_WAIT = 30.0  # seconds
STRIPES = 8


@contextmanager
def screen() -> Iterator[str]:
    """Start an X server with no window manager, and name it."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-noreset"],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as said:
        name = f":{said.readline().strip()}"
    try:
        yield name
    finally:
        server.terminate()
        server.wait()


def until_painted(
    command: Sequence[str], name: str, environment: dict[str, str] | None = None
) -> tuple[float, float]:
    """Start a program; return the seconds until its window was painted, and its memory then.

    Memory is the resident set in megabytes. The program is ended afterwards.

    Raises:
        TimeoutError: no window of at least `SMALLEST` was painted in time.
    """
    watched = Display(name)
    watched.screen().root.change_attributes(event_mask=X.SubstructureNotifyMask)
    watched.sync()
    start = time.perf_counter()
    program = subprocess.Popen(
        command,
        env={**(environment or os.environ), "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        window = _mapped(watched, start)
        _wait_for_pixels(window, start)
        return time.perf_counter() - start, _resident_mb(program.pid)
    finally:
        program.kill()
        program.wait()
        watched.close()


def _mapped(watched: Display, start: float) -> Window:
    while time.perf_counter() - start < LONGEST_WAIT:
        if not watched.pending_events():
            select.select([watched.fileno()], [], [], 0.05)
            continue
        event = watched.next_event()
        if event.type == X.MapNotify:
            size = event.window.get_geometry()
            if (size.width, size.height) >= SMALLEST:
                found: Window = event.window
                return found
    raise TimeoutError("no window")


def _wait_for_pixels(window: Window, start: float) -> None:
    """Look at a few stripes of the window until they are not all of one colour."""
    size = window.get_geometry()
    while time.perf_counter() - start < LONGEST_WAIT:
        rows = [size.height * n // STRIPES for n in range(1, STRIPES)]
        try:
            seen = b"".join(
                window.get_image(0, row, size.width, 1, X.ZPixmap, 0xFFFFFFFF).data for row in rows
            )
        except XError:
            continue
        if len({seen[n : n + 4] for n in range(0, len(seen), 4)}) > 1:
            return
    raise TimeoutError("nothing painted")


def _resident_mb(pid: int) -> float:
    with open(f"/proc/{pid}/status", encoding="ascii") as status:  # noqa: PTH123 - no path of ours
        line = next(line for line in status if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024

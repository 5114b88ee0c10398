"""Tell a loyalty card's scanner from hands on the keyboard: it types faster than anybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from time import monotonic_ns

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from ui.key_watch import KeyWatch
from ui.typed_text import Held, hold

MEDIAN_GAP_MS = 35
LONGEST_MS = 1500
FEWEST = 4
_A_NEW_START_MS = 300
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_AltGr,
    }
)
_PLAIN = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.KeypadModifier
    | Qt.KeyboardModifier.GroupSwitchModifier
)


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key: the sign it wrote, and when, in milliseconds."""

    sign: str
    at: int


def is_scan(strokes: Sequence[Stroke], enter_at: int) -> bool:
    """Tell whether keys that ended with Enter came from a scanner.

    A code has at least four signs, one of them a digit, and no blank. The middle gap between
    keys is 35 ms at most, and all of it takes no longer than a second and a half.
    """
    code = "".join(stroke.sign for stroke in strokes)
    if len(code) < FEWEST or not any(sign.isdigit() for sign in code):
        return False
    times = [*(stroke.at for stroke in strokes), enter_at]
    gaps = [later - earlier for earlier, later in pairwise(times)]
    return median(gaps) <= MEDIAN_GAP_MS and times[-1] - times[0] <= LONGEST_MS


class Scanner(KeyWatch):
    """Watches the keys wherever the hands are, and takes a scan out of the field it went to.

    The code's Enter goes nowhere, so that it presses no button of a dialog.
    """

    scanned = Signal(str, object)  # the code, and the field it was taken out of or None

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._strokes: list[Stroke] = []
        self._held: Held | None = None

    def claims(self, event: QKeyEvent) -> bool:
        """Keep the Enter of a scan from the shortcuts."""
        keeps = event.key() in _ENTER and is_scan(self._strokes, _when(event))
        if keeps:
            event.accept()
        return keeps

    def takes(self, event: QKeyEvent) -> bool:
        """Collect signs; keep the Enter of a scan from whoever has the focus."""
        if event.isAutoRepeat() or event.key() in _MODIFIERS:
            return False
        if event.key() in _ENTER:
            return self._end(_when(event))
        if _writes_a_sign(event):
            self._add(Stroke(event.text(), _when(event)))
        else:
            self._forget()
        return False

    def _add(self, stroke: Stroke) -> None:
        if self._strokes and stroke.at - self._strokes[-1].at > _A_NEW_START_MS:
            self._forget()
        focus = QApplication.focusWidget()
        if self._held is None or self._held.widget is not focus:
            self._held = hold(focus, self._code())
        self._strokes.append(stroke)

    def _end(self, at: int) -> bool:
        code, held = self._code(), self._held
        scan = is_scan(self._strokes, at)
        self._forget()
        if scan:
            if held is not None:
                held.put_back()
            self.scanned.emit(code, held and held.widget)
        return scan

    def _code(self) -> str:
        return "".join(stroke.sign for stroke in self._strokes)

    def _forget(self) -> None:
        self._strokes, self._held = [], None


def _writes_a_sign(event: QKeyEvent) -> bool:
    text = event.text()
    plain = not event.modifiers() & ~_PLAIN
    return plain and len(text) == 1 and text.isprintable() and not text.isspace()


def _when(event: QKeyEvent) -> int:
    """Return when a key went down: by the keyboard's own clock, which a busy window cannot bend."""
    return event.timestamp() or monotonic_ns() // 1_000_000

"""Press keys the way a keyboard does: into the window, wherever the focus is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def press(window: QWidget, key: Qt.Key | str, modifiers: Qt.KeyboardModifier | None = None) -> None:
    """Press one key."""
    held = modifiers or Qt.KeyboardModifier.NoModifier
    QTest.keyClick(_handle(window), key, held)  # type: ignore[arg-type]
    QApplication.sendPostedEvents()


def control(window: QWidget, key: Qt.Key) -> None:
    """Press a key with Ctrl."""
    press(window, key, Qt.KeyboardModifier.ControlModifier)


def write(window: QWidget, text: str, pause_ms: int = 0) -> None:
    """Type, sign by sign."""
    for sign in text:
        if pause_ms:
            QTest.qWait(pause_ms)
        press(window, sign)


def _handle(window: QWidget) -> QWindow:
    handle = window.windowHandle()
    assert handle is not None
    return handle

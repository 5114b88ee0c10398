"""One window for each notebook: a second start brings the first one forward."""

import os
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QCryptographicHash, QDeadlineTimer, QLockFile, QObject, Signal, Slot

from models.paths import cache_dir, is_url

PATIENCE_MS = 4000
_AGAIN_S = 0.05


class SingleInstance(QObject):
    """Holds a lock beside the notebook as long as the window is open.

    The lock is for people's sake: the notebook itself is safe with several writers. It is free
    at once when its holder has died.
    """

    asked_forward = Signal(str)  # the page that was asked for, or nothing

    def __init__(self, place: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.place, self._name, lock = _names(place)
        self._lock = QLockFile(str(lock))
        self._lock.setStaleLockTime(0)
        self._server: Any = None

    def is_first(self) -> bool:
        """Take the lock; also where none can be made, which opening will find out better."""
        if self._lock.tryLock(0):
            return True
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def raise_the_first(self, page: str = "") -> bool:
        """Ask the one who holds the lock to come forward; say whether it heard."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - slow, and seldom needed

        socket = QLocalSocket()
        deadline = QDeadlineTimer(PATIENCE_MS)
        socket.connectToServer(self._name)
        while not socket.waitForConnected(PATIENCE_MS):
            if deadline.hasExpired():
                return False
            Event().wait(_AGAIN_S)  # it has the lock, but is still on its way to its first picture
            socket.connectToServer(self._name)
        socket.write(f"{page}\n".encode())
        heard = socket.waitForBytesWritten(PATIENCE_MS) and socket.waitForReadyRead(PATIENCE_MS)
        socket.disconnectFromServer()
        return heard

    @Slot()
    def listen(self) -> None:
        """Hear those who come later; not before the first paint, loading the network takes time."""
        if not self._lock.isLocked():
            return
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - slow, and not needed before

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        self._server.listen(self._name)

    def let_go(self) -> None:
        """Let the next one be first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    @Slot()
    def _on_connected(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(self._on_word)
        socket.disconnected.connect(socket.deleteLater)
        self._hear(socket)

    @Slot()
    def _on_word(self) -> None:
        self._hear(self.sender())

    def _hear(self, socket: Any) -> None:
        if socket.canReadLine():
            page = bytes(socket.readLine().data()).decode("utf-8", "replace").strip()
            socket.write(b"ok\n")
            socket.flush()
            self.asked_forward.emit(page)


def _names(place: str) -> tuple[str, str, Path]:
    """Return the place without detours, what the server is called, and where the lock lies."""
    where = place if is_url(place) else os.path.realpath(place)
    digest = QCryptographicHash.hash(os.fsencode(where), QCryptographicHash.Algorithm.Sha256)
    sign = bytes(digest.toHex().data()).decode("ascii")[:24]
    lock = cache_dir() / f"{sign}.lock" if is_url(place) else Path(f"{where}.lock")
    return where, f"the-usual-{sign}", lock

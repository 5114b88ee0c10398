from threading import Event, get_ident

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.keeper import Keeper


class Asker(QObject):
    """Hears what came of it."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.heard_on = 0

    def hear(self, answer: object) -> None:
        self.heard.append(answer)
        self.heard_on = get_ident()


def test_work_is_done_elsewhere_and_answered_here(qtbot: QtBot) -> None:
    keeper, asker = Keeper(), Asker()
    keeper.do(get_ident, asker.hear, asker.hear)
    keeper.do(lambda: 1 // 0, asker.hear, asker.hear)
    assert keeper.is_busy()
    qtbot.waitUntil(lambda: len(asker.heard) == 2)
    thread, error = asker.heard
    assert thread != asker.heard_on == get_ident()
    assert isinstance(error, ZeroDivisionError)
    keeper.finish()


def test_what_was_begun_is_finished_though_nobody_hears(qtbot: QtBot) -> None:
    keeper, asker, begun, done = Keeper(), Asker(), Event(), Event()

    def work() -> None:
        begun.wait()
        done.set()

    keeper.do(work, asker.hear, asker.hear)
    begun.set()
    keeper.finish()
    assert done.is_set()
    qtbot.wait(20)
    assert asker.heard == []

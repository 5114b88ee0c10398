import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from tests.ui.widgets.conftest import Stand, part
from tests.ui.widgets.heard import hearing
from tests.ui.widgets.test_key_button import colors
from ui import theme
from ui.theme import LIGHT
from ui.widgets.plain_label import PlainLabel
from ui.widgets.problem_line import IconSign, ProblemLine


def test_it_takes_no_room_until_something_is_wrong(
    stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = ProblemLine()
    stand(line)
    assert not line.isVisible()
    with hearing(monkeypatch) as heard:
        line.set_text("A visit cannot lie in the future.")
        line.set_text("A visit cannot lie in the future.")
    assert line.isVisible()
    assert line.text() == "A visit cannot lie in the future."
    assert heard == ["A visit cannot lie in the future."]
    label = part(line, PlainLabel)
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.care)
    line.set_text("")
    assert not line.isVisible()


def test_a_sign_goes_with_the_colour(dressed: QApplication, stand: Stand) -> None:
    line = ProblemLine()
    stand(line)
    line.set_text("Wrong.")
    sign = part(line, IconSign)
    assert QColor(LIGHT.care).name() in colors(sign)
    before = sign.sizeHint().width()
    theme.apply(LIGHT, dressed, 200)
    assert sign.sizeHint().width() == 2 * before

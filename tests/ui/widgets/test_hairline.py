from PySide6.QtGui import QColor

from tests.ui.widgets.conftest import Stand
from ui.theme import LIGHT
from ui.widgets.hairline import Hairline


def test_it_is_one_pixel_of_the_hairline_colour(stand: Stand) -> None:
    line = Hairline()
    stand(line)
    assert line.height() == 1
    assert line.grab().toImage().pixelColor(10, 0) == QColor(LIGHT.hairline)

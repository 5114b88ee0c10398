from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from ui import theme, wording
from ui.screens.today.rating_dots import RatingDots


def dots(qtbot: QtBot, *values: int) -> RatingDots:
    widget = RatingDots()
    qtbot.addWidget(widget)
    widget.show_values(values)
    widget.resize(widget.sizeHint())
    return widget


def accent_columns(widget: RatingDots) -> int:
    image = widget.grab().toImage()
    accent = QColor(theme.current().accent)
    return sum(
        any(image.pixelColor(x, y) == accent for y in range(image.height()))
        for x in range(image.width())
    )


def test_each_rating_is_a_dot_of_its_own(qtbot: QtBot) -> None:
    one, two = accent_columns(dots(qtbot, 4)), accent_columns(dots(qtbot, 2, 4))
    assert one > 0
    assert two == 2 * one


def test_equal_ratings_stand_on_each_other(qtbot: QtBot) -> None:
    assert dots(qtbot, 4, 4).sizeHint().height() > dots(qtbot, 4, 2).sizeHint().height()


def test_the_values_are_read_aloud(qtbot: QtBot) -> None:
    assert dots(qtbot, 2, 5).accessibleName() == wording.listing(["2", "5"])

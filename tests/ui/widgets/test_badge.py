import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from tests.ui.widgets.conftest import Stand
from tests.ui.widgets.test_key_button import colors
from ui import theme
from ui.theme import LIGHT, Kind
from ui.widgets.badge import Badge, badge_size


@pytest.mark.parametrize(
    ("name", "signs", "kind"),
    [("Rosa Gutiérrez", "RG", "accent"), ("", "?", "plain"), ("+", "+", "usual")],
)
def test_it_shows_who_it_is(stand: Stand, name: str, signs: str, kind: Kind) -> None:
    badge = Badge(name)
    stand(badge)
    assert badge.signs() == signs
    assert badge.accessibleName() == name
    assert QColor(LIGHT.tint(kind)[1]).name() in colors(badge)


def test_it_can_become_somebody_else(stand: Stand) -> None:
    badge = Badge("", kind="info")
    stand(badge)
    before = badge.grab().toImage()
    badge.set_name("Ana Torres")
    assert badge.signs() == "AT"
    assert badge.grab().toImage() != before


def test_it_is_a_circle_that_follows_the_text(dressed: QApplication, stand: Stand) -> None:
    small, large = Badge("Rosa"), Badge("Rosa", scale=1.75)
    stand(small, large)
    assert small.width() == small.height() == badge_size() == 32
    assert large.width() == 56
    theme.apply(LIGHT, dressed, 200)
    assert small.sizeHint().width() == 64


def test_wide_signs_stay_inside(stand: Stand) -> None:
    badge = Badge("\N{CUNEIFORM SIGN LUGAL OVER LUGAL} Wwwww")
    stand(badge)
    image = badge.grab().toImage()
    middle = image.height() // 2
    ink = QColor(LIGHT.accent)
    assert image.pixelColor(1, middle) != ink
    assert image.pixelColor(image.width() - 2, middle) != ink

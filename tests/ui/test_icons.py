import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import icons, theme
from ui.icons import icon
from ui.inked import FOLDER
from ui.theme import DARK, LIGHT, Theme
from ui.widgets.icon_button import IconButton

pytestmark = pytest.mark.usefixtures("dressed")


def solid_colors(image: QImage) -> set[str]:
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    colors = [image.pixelColor(x, y) for x, y in points]
    return {color.name() for color in colors if color.alpha() == 255}


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_a_button_made_before_the_theme_changed_takes_its_ink(
    qapp: QApplication, qtbot: QtBot, colors: Theme
) -> None:
    button = IconButton("dot", "Round", "accent")
    qtbot.addWidget(button)
    theme.apply(DARK if colors is LIGHT else LIGHT, qapp)
    theme.apply(colors, qapp)
    drawn = button.icon().pixmap(button.iconSize()).toImage()
    assert solid_colors(drawn) == {QColor(colors.accent).name()}


def test_thousands_come_and_go_while_they_are_painted() -> None:
    sheet = QPixmap(48, 48)
    copies: list[QIcon] = []
    for n in range(3000):
        made = icon("check", "ink", 16)
        copy = QIcon(made)
        copy.addPixmap(sheet)  # makes the copy a picture of its own
        copies = [*copies[-20:], copy]
        del made
        painter = QPainter(sheet)
        icons.draw(painter, QRectF(0, 0, 24, 24), "arrow-left", "care")
        copies[n % len(copies)].paint(painter, 0, 0, 24, 24)
        painter.end()
        if not n % 500:
            gc.collect()
    assert not any(copy.pixmap(16, 16).isNull() for copy in copies)


def test_what_cannot_be_pressed_is_drawn_faint() -> None:
    faint = icon("dot", "accent").pixmap(48, 48, QIcon.Mode.Disabled).toImage()
    assert solid_colors(faint) == {QColor(LIGHT.faint).name()}


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.svg")), ids=lambda file: file.stem)
def test_every_icon_draws_something(file: Path) -> None:
    image = icon(file.stem, "ink").pixmap(24, 24).toImage()
    points = [(x, y) for x in range(24) for y in range(24)]
    assert any(image.pixelColor(x, y).alpha() > 128 for x, y in points)


def test_an_unknown_name_fails_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no such thing")


@pytest.mark.parametrize(("name", "turns"), [("arrow-left", True), ("check", False)])
def test_what_points_is_mirrored_for_those_who_read_from_the_right(
    qapp: QApplication, name: str, *, turns: bool
) -> None:
    left_to_right = icon(name).pixmap(48, 48).toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right_to_left = icon(name).pixmap(48, 48).toImage()
    assert (left_to_right != right_to_left) is turns


def test_painting_widgets_draw_them_straight_away() -> None:
    pixmap = QPixmap(48, 48)
    pixmap.fill(Qt.GlobalColor.white)
    painter = QPainter(pixmap)
    icons.draw(painter, QRectF(0, 0, 48, 48), "dot", "care")
    painter.end()
    assert QColor(LIGHT.care).name() in solid_colors(pixmap.toImage())


def test_the_licence_goes_with_them() -> None:
    assert "ISC License" in (FOLDER / "LICENSE").read_text("utf-8")

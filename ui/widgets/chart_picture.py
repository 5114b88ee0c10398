"""A chart as an image of Qt's, drawn on another thread."""

import sys

from PySide6.QtGui import QImage

from ui.charts.look import Look
from ui.charts.marks import Marks
from ui.charts.words import Words


def can_draw_at_once() -> bool:
    """Tell whether what draws has been loaded before."""
    return "ui.charts.picture" in sys.modules


def picture_of(
    facts: object, size: tuple[int, int, float, int], look: Look, words: Words
) -> tuple[QImage, Marks]:
    """Draw facts, `size` being width, height, pixels to each unit, and units to an inch.

    Loads what draws the first time, and so belongs on another thread.
    """
    from ui.charts import picture  # noqa: PLC0415 - no chart, no matplotlib

    width, height, ratio, dpi = size
    made = picture.draw(facts, picture.Canvas(width, height, ratio, dpi), look, words)
    stride = 4 * made.width
    image = QImage(made.pixels, made.width, made.height, stride, QImage.Format.Format_RGBA8888)
    return image.copy(), made.marks

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QStaticText
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.theme import DARK, LIGHT
from ui.widgets.row_text import Line, Marks, RowText


def drawn(texts: RowText, line: Line) -> QPixmap:
    pixmap = QPixmap(400, 40)
    pixmap.fill(QColor(LIGHT.sheet))
    painter = QPainter(pixmap)
    texts.draw(painter, QPointF(0, 0), line, "body", LIGHT.ink)
    painter.end()
    return pixmap


def ends_of(pixmap: QPixmap, color: str) -> tuple[int, int]:
    image = pixmap.toImage()
    wanted = QColor(color)
    found = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) == wanted for y in range(image.height()))
    ]
    return (found[0], found[-1]) if found else (-1, -1)


@pytest.mark.parametrize("marks", [(), ((0, 4),)])
def test_a_line_never_exceeds_its_room(marks: Marks) -> None:
    texts = RowText()
    line = texts.line("licorice " * 30, "body", 120, marks)
    assert 60 < line.width <= 121
    assert texts.line("lico", "body", 120, marks).width < 60


def test_what_was_found_is_marked_where_it_stands() -> None:
    texts = RowText()
    line = texts.line("🦄🦄 IIII licorice", "body", 400, ((8, 4),))
    start, end = ends_of(drawn(texts, line), LIGHT.accent)
    before = texts.metrics("body").horizontalAdvance("🦄🦄 IIII ")
    assert start == pytest.approx(before, abs=4)
    assert end < line.width - 10


def test_marks_beyond_the_cut_do_no_harm() -> None:
    texts = RowText()
    line = texts.line("licorice " * 30, "body", 100, ((200, 8), (0, 3)))
    assert ends_of(drawn(texts, line), LIGHT.accent)[0] >= 0


@pytest.mark.parametrize("marks", [(), ((0, 2),)])
def test_a_cut_line_ends_where_its_script_does(dressed: QApplication, marks: Marks) -> None:
    texts = RowText()
    line = texts.line("IIII licorice and tea", "body", 90, marks)
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = RowText().line("IIII licorice and tea", "body", 90, marks)
    assert drawn(texts, mirrored).toImage() == drawn(texts, line).toImage()


def test_plain_lines_are_kept_ready_for_drawing() -> None:
    texts = RowText()
    line = texts.line("Rosa", "body", 400)
    assert isinstance(line.text, QStaticText)
    assert line.text.textFormat() == Qt.TextFormat.PlainText
    assert texts.line("Rosa", "body", 400) is line
    texts.forget()
    assert texts.line("Rosa", "body", 400) is not line


def test_markup_is_drawn_as_it_was_typed() -> None:
    texts = RowText()
    bold = texts.line("<b>Rosa</b>", "body", 400)
    assert bold.width > texts.line("Rosa", "body", 400).width * 1.5


def test_new_lines_follow_the_theme(dressed: QApplication) -> None:
    texts = RowText()
    small = texts.line("Rosa", "body", 400).width
    theme.apply(DARK, dressed, 200)
    texts.forget()
    assert texts.line("Rosa", "body", 400).width == pytest.approx(2 * small, rel=0.1)


def test_a_long_walk_through_a_list_does_not_fill_the_memory() -> None:
    texts = RowText()
    first = texts.line("0", "body", 400)
    for n in range(1, 3_000):
        texts.line(str(n), "body", 400)
    assert texts.line("0", "body", 400) is not first

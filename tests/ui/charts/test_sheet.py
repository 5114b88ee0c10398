import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from tests.ui.charts.drawing import LOOK
from ui.charts import fonts
from ui.charts.sheet import LONGEST_NAME, Rect, Sheet

NAMES = (
    "$\\frac{1}{2}$ & <b>Müller</b>",
    "山田 太郎",
    "محمد عبد الله",
    "דנה כהן",
    "Łukasz Żółć 😀",
    "\u202eevil\u202c",
)


@pytest.fixture
def sheet() -> Sheet:
    return Sheet(Figure((6, 4), 96), LOOK)


@pytest.mark.parametrize("name", NAMES)
def test_names_are_drawn_as_they_are_written(sheet: Sheet, name: str) -> None:
    text = sheet.write(sheet.name(name, 400, sheet.plain), 10, 10, sheet.plain)
    assert not text.get_parse_math()
    sheet.figure.canvas.draw_idle()
    assert text.get_window_extent().width > 0
    known = [letter for letter in text.get_text() if letter != "\N{WHITE SQUARE}"]
    assert "".join(known) in name or set(known) <= set(name)


def test_what_no_font_has_is_a_square_and_no_warning(sheet: Sheet) -> None:
    unknown = "A\U000f0000B\U000f0001"
    assert fonts.drawable(unknown) == "A□B□"
    assert sheet.measure(unknown, sheet.plain) > 0
    assert fonts.drawable("two\nlines\tand more") == "two lines and more"


def test_the_houses_own_font_is_used(sheet: Sheet) -> None:
    plain = fonts.properties("Rosa", 10, 400)
    assert plain.get_family() == [fonts.HOUSE]
    strong = sheet.measure("Rosa Gutiérrez", sheet.strong)
    assert strong > sheet.measure("Rosa Gutiérrez", sheet.plain)


def test_long_names_end_in_an_ellipsis(sheet: Sheet) -> None:
    long = "Maria " * 20
    cut = sheet.name(long, 1000, sheet.plain)
    assert len(cut) == LONGEST_NAME
    assert cut.endswith("…")
    narrow = sheet.name(long, 60, sheet.plain)
    assert sheet.measure(narrow, sheet.plain) <= 61
    assert sheet.name("Rosa", 1000, sheet.plain) == "Rosa"


def test_lines_are_broken_where_they_fit(sheet: Sheet) -> None:
    lines = sheet.wrap("So many words that they need more than a line", 90, sheet.plain)
    assert len(lines) > 2
    assert all(sheet.measure(line, sheet.plain) <= 91 for line in lines)
    assert " ".join(lines) == "So many words that they need more than a line"


def test_no_line_begins_with_the_dot_between_remarks(sheet: Sheet) -> None:
    text = "one remark · another remark · a third"
    for width in range(40, 260, 5):
        lines = sheet.wrap(text, width, sheet.plain)
        assert not any(line.startswith("·") for line in lines)
    assert sheet.wrap(text, 1000, sheet.plain) == [text]


def test_places_are_counted_from_the_top_left(sheet: Sheet) -> None:
    axes = sheet.panel(Rect(40, 20, 200, 100))
    axes.set(xlim=(0, 10), ylim=(0, 4))
    assert sheet.place(axes, 0, 4) == pytest.approx((40, 20))
    assert sheet.place(axes, 10, 0) == pytest.approx((240, 120))
    assert sheet.span(axes, (0, 5), (0, 2)) == Rect(40, 70, 100, 50)
    box = sheet.box(Rect(0, 0, sheet.width, sheet.height / 2))
    assert (box.left, box.top, box.width, box.height) == (0, 0, 1, 0.5)
    assert Rect(0, 0, 10, 10).less(left=20).width == 1


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
@pytest.mark.parametrize("text", ["Chet Meisner", "2,304 visits · 26 May", "משה", "WAVE To Łódź"])
def test_what_is_measured_is_what_is_drawn(sheet: Sheet, text: str, weight: int) -> None:
    font = fonts.properties(text, 10, weight)
    drawn = Text(0, 0, text, fontproperties=font, parse_math=False)
    sheet.figure.add_artist(drawn)
    points = drawn.get_window_extent().width * 72 / 96
    assert fonts.width(text, 10, weight) == pytest.approx(points, rel=0.1)

import re
from collections.abc import Iterator
from dataclasses import astuple, fields
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from ui import theme
from ui.fonts import ROLES, Scale
from ui.theme import DARK, LIGHT, Theme
from ui.widgets.plain_label import PlainLabel

BOTH = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("paper", "rail", "sheet")
WASHES = ("accent_wash", "usual_wash", "care_wash", "info_wash")
INKS = ("ink", "soft", "faint", "accent", "usual", "care", "info")


@pytest.fixture(autouse=True)
def plain_again(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(LIGHT, qapp)


def luminance(color: str) -> float:
    channels = [QColor(color).redF(), QColor(color).greenF(), QColor(color).blueF()]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@BOTH
class TestContrast:
    @pytest.mark.parametrize("ground", GROUNDS)
    @pytest.mark.parametrize("ink", INKS)
    def test_every_ink_on_every_ground(self, colors: Theme, ink: str, ground: str) -> None:
        assert contrast(getattr(colors, ink), getattr(colors, ground)) >= 4.5

    @pytest.mark.parametrize("kind", ["usual", "care", "info", "accent", "plain"])
    def test_every_tag_on_its_wash(self, colors: Theme, kind: theme.Kind) -> None:
        assert contrast(*colors.tint(kind)) >= 4.5

    @pytest.mark.parametrize("wash", WASHES)
    @pytest.mark.parametrize("ink", ["ink", "soft"])
    def test_sentences_on_a_coloured_card(self, colors: Theme, ink: str, wash: str) -> None:
        assert contrast(getattr(colors, ink), getattr(colors, wash)) >= 4.5

    @pytest.mark.parametrize("ink", ["faint", "accent"])
    def test_facts_and_finds_in_a_selected_row(self, colors: Theme, ink: str) -> None:
        assert contrast(getattr(colors, ink), colors.accent_wash) >= 4.5

    @pytest.mark.parametrize("ink", ["on_accent", "on_accent_soft"])
    def test_words_and_keys_on_the_primary_button(self, colors: Theme, ink: str) -> None:
        assert contrast(getattr(colors, ink), colors.accent) >= 4.5

    def test_counts_in_a_bubble(self, colors: Theme) -> None:
        assert contrast(colors.sheet, colors.care) >= 4.5

    @pytest.mark.parametrize("ground", [*GROUNDS, *WASHES])
    def test_the_focus_ring_is_seen(self, colors: Theme, ground: str) -> None:
        assert contrast(colors.accent, getattr(colors, ground)) >= 3

    def test_what_cannot_be_pressed_can_still_be_read(self, colors: Theme) -> None:
        palette = colors.palette()
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            ink = palette.color(QPalette.ColorGroup.Disabled, role).name()
            assert contrast(ink, colors.sheet) >= 4.5
        assert contrast(colors.soft, colors.plain_wash) >= 4.5


@BOTH
def test_every_color_is_a_color(colors: Theme) -> None:
    assert all(QColor.isValidColorName(color) for color in astuple(colors))


def test_the_themes_are_those_that_were_drawn() -> None:
    drawn = {"paper", "rail", "sheet", "hairline", "ink", "soft", "accent", "accent_wash"}
    assert [getattr(LIGHT, name) for name in sorted(drawn)] == [
        *("#1F6F5C", "#E3F0EC", "#E4DED3", "#22262B", "#F7F4EE", "#F1EDE4", "#FFFFFF", "#555C63")
    ]
    assert (DARK.paper, DARK.usual, DARK.care, DARK.info) == (
        *("#191B1E", "#E9A55C", "#F08A7E", "#8FBBE6"),
    )


def test_no_color_is_named_outside_the_theme() -> None:
    root = Path(theme.__file__).parent
    color = re.compile(r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{3}\b|\brgba?\(")
    home = {root / "theme.py", root / "charts" / "look.py"}
    sources = [*root.rglob("*.py"), theme.STYLE_SHEET]
    named = [path for path in sources if path not in home and color.search(path.read_text("utf-8"))]
    assert named == []


@BOTH
@pytest.mark.parametrize("percent", [80, 100, 200])
@pytest.mark.parametrize("touch", [False, True])
def test_applying_dresses_the_application(
    qapp: QApplication, colors: Theme, percent: int, *, touch: bool
) -> None:
    theme.apply(colors, qapp, percent, touch=touch)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(colors.paper)
    assert colors.hairline in qapp.styleSheet()
    assert "$" not in qapp.styleSheet()
    assert theme.current() is colors
    assert theme.scale() == Scale(percent, touch)
    assert qapp.font().pointSizeF() == pytest.approx(Scale(percent).points("body"), abs=0.1)


def test_text_and_colors_change_under_a_standing_window(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(LIGHT, qapp)
    label = PlainLabel("Rosa", "title")
    field = QLineEdit("Rosa")
    for widget in (label, field):
        qtbot.addWidget(widget)
        widget.show()
    before = (label.sizeHint().height(), field.sizeHint().height())
    theme.apply(DARK, qapp, 200)
    after = (label.sizeHint().height(), field.sizeHint().height())
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.ink)
    assert after[0] > before[0] * 1.8
    assert after[1] > before[1] * 1.3
    assert field.height() >= QFontMetrics(field.font()).height() or field.isVisible()
    theme.apply(LIGHT, qapp, 80)
    assert label.sizeHint().height() < before[0]


def test_what_is_worn_already_is_not_put_on_again(qtbot: QtBot, qapp: QApplication) -> None:
    class Field(QLineEdit):
        changes = 0

        def changeEvent(self, event: QEvent) -> None:
            super().changeEvent(event)
            self.changes += event.type() == QEvent.Type.StyleChange

    theme.apply(DARK, qapp)
    field = Field()
    qtbot.addWidget(field)
    field.show()
    before = field.changes
    theme.apply(DARK, qapp)
    assert field.changes == before
    theme.apply(LIGHT, qapp)
    assert field.changes > before


def test_touch_gives_every_button_44_pixels(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(LIGHT, qapp, 80, touch=True)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    assert field.sizeHint().height() >= 44


@pytest.mark.parametrize(
    ("desktop", "expected"),
    [
        (Qt.ColorScheme.Dark, DARK),
        (Qt.ColorScheme.Light, LIGHT),
        (Qt.ColorScheme.Unknown, LIGHT),
    ],
)
def test_the_system_decides_where_the_user_leaves_it_to_it(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, desktop: Qt.ColorScheme, expected: Theme
) -> None:
    class Hinting:
        def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
            return desktop

    monkeypatch.setattr(QGuiApplication, "styleHints", Hinting)
    assert theme.for_scheme("system") is expected


def test_the_users_choice_is_taken(qapp: QApplication) -> None:
    assert theme.for_scheme("dark") is DARK
    assert theme.for_scheme("light") is LIGHT


def test_charts_get_the_theme_as_plain_data() -> None:
    look = DARK.look(Scale(150))
    assert (look.ink, look.sheet, look.usual) == (DARK.ink, DARK.sheet, DARK.usual)
    assert look.font_families[0] == "Inter"
    assert look.font_size == pytest.approx(Scale(150).points("secondary"))
    assert {field.name for field in fields(look.states)} == {
        *("on_time", "due", "late", "slipping", "gone")
    }


def test_figures_stand_in_columns(qapp: QApplication) -> None:
    theme.apply(LIGHT, qapp)
    metrics = QFontMetrics(theme.figures(theme.font("body")))
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


def test_no_size_of_text_is_written_in_pixels() -> None:
    sheet = theme.STYLE_SHEET.read_text("utf-8")
    assert not re.search(r"font-size:\s*\d", sheet)
    assert not re.search(r"font-size:[^;]*px", sheet)
    assert all(f"$size_{role}" in sheet or role == "strong" for role in ROLES)


def test_without_a_cache_there_are_no_ticks_but_all_the_rest(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.touch()
    monkeypatch.setenv("THE_USUAL_HOME", str(file))
    theme.apply(DARK, qapp)
    assert "image: none" in qapp.styleSheet()
    assert DARK.accent in qapp.styleSheet()


def test_plain_qt_labels_are_dressed_too(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(DARK, qapp)
    label = QLabel("Rosa")
    qtbot.addWidget(label)
    label.show()
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.ink)

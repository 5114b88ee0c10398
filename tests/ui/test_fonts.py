import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from ui import fonts
from ui.fonts import ROLES, Scale


@pytest.fixture(autouse=True)
def loaded(qapp: QApplication) -> None:
    fonts.load()


def test_the_typeface_comes_with_the_program() -> None:
    assert (fonts.FOLDER / "OFL.txt").exists()
    for role in ROLES:
        assert QFontInfo(Scale().font(role)).family() == "Inter"


@pytest.mark.parametrize("weight", [QFont.Weight.Medium, QFont.Weight.DemiBold, QFont.Weight.Bold])
def test_its_weights_are_real_ones(weight: QFont.Weight) -> None:
    plain = Scale().font("body")
    heavy = QFont(plain)
    heavy.setWeight(weight)
    assert QFontInfo(heavy).weight() == weight
    assert QFontMetricsF(heavy).horizontalAdvance("mmm") > QFontMetricsF(plain).horizontalAdvance(
        "mmm"
    )


@pytest.mark.parametrize("role", ROLES)
def test_text_follows_the_users_size(role: fonts.Role) -> None:
    assert Scale(200).points(role) == pytest.approx(2 * Scale().points(role))
    assert Scale(200).font(role).pointSizeF() == pytest.approx(Scale(200).points(role))


def test_sizes_keep_their_order() -> None:
    scale = Scale()
    sizes = [scale.points(role) for role in ("figure", "title", "body", "secondary", "faint")]
    assert sizes == sorted(sizes, reverse=True)
    assert scale.points("title") / scale.points("body") == pytest.approx(22 / 14)


@pytest.mark.parametrize(("asked", "given"), [(10, 80), (80, 80), (150, 150), (900, 200)])
def test_sizes_stay_within_reason(asked: int, given: int) -> None:
    assert Scale(asked).text_percent == given


def test_space_grows_half_as_fast_as_text() -> None:
    assert [Scale(percent).space(16) for percent in (100, 200)] == [16, 24]
    assert Scale().space(0) == 1


@pytest.mark.parametrize("percent", [80, 100, 200])
def test_touch_needs_44_pixels(percent: int) -> None:
    assert Scale(percent, touch=True).least_height() >= 44
    assert Scale(percent, touch=True).least_height() > Scale(percent).least_height()

"""Names in every script there is a font for."""

from collections.abc import Iterator

import pytest
from matplotlib import font_manager

from ui.charts import fonts

DEVANAGARI = "प्रियंका"
NOWHERE = "\ufdd0"  # a letter that never is one


@pytest.fixture
def as_if_just_installed() -> Iterator[None]:
    """Let matplotlib know no font but its own, as when others came after it first looked."""
    manager = font_manager.fontManager
    kept = list(manager.ttflist)
    manager.ttflist[:] = [entry for entry in kept if "mpl-data" in entry.fname]
    forget()
    yield
    manager.ttflist[:] = kept
    forget()


def forget() -> None:
    for known in (fonts._house, fonts._others, fonts._other_letters, fonts._learn_new_fonts):
        known.cache_clear()


@pytest.mark.usefixtures("as_if_just_installed")
def test_fonts_that_came_later_are_found_when_a_name_needs_them() -> None:
    if not any("Devanagari" in file for file in font_manager.findSystemFonts()):
        pytest.skip("no font for it on this machine")
    assert fonts.drawable(DEVANAGARI) == DEVANAGARI
    assert "Noto Sans Devanagari" in fonts.properties(DEVANAGARI, 10, 400).get_family()


def test_a_letter_no_font_has_is_a_square() -> None:
    assert fonts.drawable(f"Ada {NOWHERE}") == "Ada □"


def test_a_weight_that_a_script_has_not_is_not_told(caplog: pytest.LogCaptureFixture) -> None:
    font_manager.findfont(fonts.properties("Ω→", 10, 600))
    fonts.width("Ω→⚘", 10, 500)
    assert not caplog.records

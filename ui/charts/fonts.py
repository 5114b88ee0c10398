"""The typeface of the charts: the house's own Inter, and others for what it has no letters for.

Names come in every script there is. A letter that no font on this machine has is drawn as a
small square, as elsewhere on a screen.
"""

import logging
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

from matplotlib import font_manager
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.ft2font import FT2Font, LoadFlags

FOLDER = Path(__file__).parent.parent.parent / "resources" / "fonts"
HOUSE = "Inter of the house"  # a name of its own: one installed here may be another version
_COMES_WITH_MATPLOTLIB = "DejaVu Sans"
_OTHER_SCRIPTS = (
    *("Noto Sans", "Segoe UI", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari"),
    *("Noto Sans Thai", "Leelawadee UI", "Nirmala UI", "Noto Sans CJK SC", "Noto Sans CJK JP"),
    *("Noto Sans SC", "Noto Sans JP", "Noto Sans KR", "Microsoft YaHei", "Yu Gothic"),
    *("Malgun Gothic", "PingFang SC", "Hiragino Sans", "Apple SD Gothic Neo", "Arial Unicode MS"),
    *("WenQuanYi Zen Hei", "WenQuanYi Micro Hei", "Droid Sans Fallback", "IPAGothic"),
)
_FILES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
_END_OF_LATIN, _SIGNS = "\u0250", "–—‘’“”…·×"
_POINTS_PER_INCH, _FINE, _FINER = 72, 1000, 4
_FIXED_POINT = 65536
_ROUNDED_UP = 1.015  # each letter may grow to a whole pixel when it is drawn
_NO_LETTER = "\N{WHITE SQUARE}"


def properties(text: str, size: float, weight: int) -> font_manager.FontProperties:
    """Return the font to write `text` in, `size` in points."""
    families = [_house()] if _house_letters().issuperset(text) else [_house(), *_others()]
    return font_manager.FontProperties(family=families, size=size, weight=weight)


def drawable(text: str) -> str:
    """Return `text` on one line, each letter that no font has replaced by a square."""
    line = " ".join(text.split())
    if _house_letters().issuperset(line):
        return line
    if not all(map(_has, line)):
        _learn_new_fonts()
    return "".join(letter if _has(letter) else _NO_LETTER for letter in line)


def width(text: str, size: float, weight: int) -> float:
    """Return how wide a line of text will be, in the unit of `size`; a little too much at most."""
    advances = _advances(weight)
    if advances.keys() >= set(text):
        return sum(advances[letter] for letter in text) * size * _ROUNDED_UP
    renderer = RendererAgg(1, 1, _POINTS_PER_INCH)
    font = properties(text, size * _FINER, weight)
    across, _, _ = renderer.get_text_width_height_descent(text, font, ismath=False)
    return float(across) / _FINER * _ROUNDED_UP


@cache
def _advances(weight: int) -> Mapping[str, float]:
    """Return how far each common letter of the house's font goes, beside its size."""
    font = FT2Font(str(FOLDER / f"Inter-{_FILES[weight]}.otf"))
    font.set_size(_FINE, _POINTS_PER_INCH)
    common = [one for one in _house_letters() if one < _END_OF_LATIN or one in _SIGNS]
    return {
        letter: font.load_char(ord(letter), flags=LoadFlags.NO_HINTING).linearHoriAdvance
        / _FIXED_POINT
        / _FINE
        for letter in common
    }


@cache
def _house() -> str:
    """Make the house's fonts known to matplotlib; it needs to look through no folder for it."""
    for file in sorted(FOLDER.glob("*.otf")):
        entry = font_manager.ttfFontProperty(FT2Font(str(file)))
        font_manager.fontManager.ttflist.append(replace(entry, name=HOUSE))
    return HOUSE


@cache
def _house_letters() -> frozenset[str]:
    return _letters(str(FOLDER / "Inter-Regular.otf"))


@cache
def _others() -> tuple[str, ...]:
    """List the fonts of this machine for other scripts; one always comes with matplotlib."""
    logging.getLogger(font_manager.__name__).setLevel(logging.ERROR)  # a weight less is no news
    installed = {entry.name for entry in font_manager.fontManager.ttflist}
    return (*(name for name in _OTHER_SCRIPTS if name in installed), _COMES_WITH_MATPLOTLIB)


@cache
def _learn_new_fonts() -> None:
    """Find what was installed since matplotlib last looked, which it never does again by itself."""
    known = {entry.fname for entry in font_manager.fontManager.ttflist}
    for file in font_manager.findSystemFonts():
        if file not in known:
            with suppress(OSError, RuntimeError):  # no font, or one it cannot draw
                font_manager.fontManager.addfont(file)
    _others.cache_clear()


@cache
def _other_letters(family: str) -> frozenset[str]:
    return _letters(font_manager.fontManager.findfont(family))


def _has(letter: str) -> bool:
    known = letter in _house_letters()
    return known or any(letter in _other_letters(family) for family in _others())


def _letters(file: str) -> frozenset[str]:
    return frozenset(map(chr, FT2Font(file).get_charmap()))

"""The typeface of the charts: the house's own Inter, and others for what it has no letters for.

Names come in every script there is. A letter that no font on this machine has is drawn as a
small square, as elsewhere on a screen.
"""

from dataclasses import replace
from functools import cache
from pathlib import Path

from matplotlib import font_manager
from matplotlib.ft2font import FT2Font

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
    return "".join(letter if _has(letter) else _NO_LETTER for letter in line)


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
    installed = {entry.name for entry in font_manager.fontManager.ttflist}
    return (*(name for name in _OTHER_SCRIPTS if name in installed), _COMES_WITH_MATPLOTLIB)


@cache
def _other_letters(family: str) -> frozenset[str]:
    return _letters(font_manager.fontManager.findfont(family))


def _has(letter: str) -> bool:
    known = letter in _house_letters()
    return known or any(letter in _other_letters(family) for family in _others())


def _letters(file: str) -> frozenset[str]:
    return frozenset(map(chr, FT2Font(file).get_charmap()))

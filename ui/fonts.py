"""The typeface and the sizes of everything that is written."""

import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from PySide6.QtGui import QFont, QFontDatabase

FOLDER = Path(__file__).parent.parent / "resources" / "fonts"
FAMILIES = ("Inter", "SF Pro Text", "Segoe UI", "Noto Sans", "DejaVu Sans")
SMALLEST, LARGEST = 80, 200

Role = Literal[
    "body", "strong", "title", "heading", "secondary", "faint", "figure", "button", "tag", "key"
]
ROLES: tuple[Role, ...] = get_args(Role)

_POINTS_PER_DESIGN_UNIT = 1.0 if sys.platform == "darwin" else 0.75
_DESIGN: dict[Role, tuple[float, QFont.Weight]] = {
    "body": (14, QFont.Weight.Normal),
    "strong": (14, QFont.Weight.DemiBold),
    "title": (22, QFont.Weight.Bold),
    "heading": (13, QFont.Weight.DemiBold),
    "secondary": (13, QFont.Weight.Normal),
    "faint": (12, QFont.Weight.Normal),
    "figure": (28, QFont.Weight.DemiBold),
    "button": (14, QFont.Weight.Medium),
    "tag": (12, QFont.Weight.Medium),
    "key": (11, QFont.Weight.Normal),
}


@cache
def load() -> None:
    """Make the fonts that come with the program known to Qt; once per application."""
    for file in sorted(FOLDER.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))


@dataclass(frozen=True, slots=True)
class Scale:
    """How large everything is: text by the user's own percentage, space half as much."""

    text_percent: int = 100
    touch: bool = False

    def __post_init__(self) -> None:
        within = min(max(self.text_percent, SMALLEST), LARGEST)
        object.__setattr__(self, "text_percent", within)

    def points(self, role: Role) -> float:
        """Return the size of a role's text in points."""
        design, _ = _DESIGN[role]
        return design * _POINTS_PER_DESIGN_UNIT * self.text_percent / 100

    def weight(self, role: Role) -> int:
        """Return the weight of a role's text, 400 for plain."""
        return _DESIGN[role][1].value

    def font(self, role: Role) -> QFont:
        """Return the font of a role."""
        font = QFont(list(FAMILIES))
        font.setPointSizeF(self.points(role))
        font.setWeight(_DESIGN[role][1])
        return font

    def space(self, design: int) -> int:
        """Return a gap in pixels; it grows with the text, but only half as fast."""
        return max(1, round(design * (100 + self.text_percent) / 200))

    def least_height(self) -> int:
        """Return how high a row or a button is at least, in pixels."""
        return max(44, self.space(44)) if self.touch else self.space(38)

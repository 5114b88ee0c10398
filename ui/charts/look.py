"""The colours and sizes every chart shares."""

import math
from dataclasses import dataclass

_CHANNELS = (1, 3, 5)
_MIDDLE = 128
_GLARE = 0.05  # how contrast is reckoned for the eye


@dataclass(frozen=True, slots=True)
class StateColors:
    """Where a customer stands in their own rhythm; each goes with a word or a mark."""

    on_time: str = "#56B4E9"
    due: str = "#0072B2"
    late: str = "#E69F00"  # marked with a square
    slipping: str = "#D55E00"  # marked with a heavy cross
    gone: str = "#8A8A8A"  # marked with a thin cross


@dataclass(frozen=True, slots=True)
class Look:
    """What a chart may take from the theme, as plain data. Sizes are in points."""

    ink: str
    soft: str
    faint: str
    sheet: str
    hairline: str
    accent: str
    accent_wash: str
    usual: str
    care: str
    info: str
    states: StateColors = StateColors()
    sequential: str = "cividis"
    font_families: tuple[str, ...] = ("Inter", "DejaVu Sans")
    font_size: float = 9.75

    @property
    def is_dark(self) -> bool:
        """Tell whether light ink stands on a dark sheet."""
        return sum(_parts(self.sheet)) < len(_CHANNELS) * _MIDDLE

    def pale(self, color: str, share: float) -> str:
        """Return `color` thinned out on the sheet, to a share of its strength.

        Mixed, not transparent: it prints, and two of them do not add up where they overlap.
        """
        pairs = zip(_parts(color), _parts(self.sheet), strict=True)
        mixed = (round(over * share + under * (1 - share)) for over, under in pairs)
        return "#" + "".join(f"{part:02X}" for part in mixed)


def _parts(color: str) -> tuple[int, ...]:
    return tuple(int(color[start : start + 2], 16) for start in _CHANNELS)


def legible_on(color: str, look: Look) -> str:
    """Return whichever of the look's ink and sheet can better be read on a colour."""
    dark, light = sorted((look.ink, look.sheet), key=_lightness)
    far_from_dark = (_lightness(color) + _GLARE) / (_lightness(dark) + _GLARE)
    far_from_light = (_lightness(light) + _GLARE) / (_lightness(color) + _GLARE)
    return dark if far_from_dark > far_from_light else light


def _lightness(color: str) -> float:
    red, green, blue = (math.pow(part / 255, 2.2) for part in _parts(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

"""The colours and sizes every chart shares."""

from dataclasses import dataclass


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

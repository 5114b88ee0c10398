"""The colours of the notebook, by meaning, and how the whole application is dressed in them."""

from dataclasses import asdict, dataclass, field
from pathlib import Path
from string import Template
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui import fonts
from ui.charts.look import Look
from ui.fonts import ROLES, Role, Scale
from ui.inked import inked_file

STYLE_SHEET = Path(__file__).parent.parent / "resources" / "styles" / "usual.qss"

_GAPS = (2, 4, 6, 8, 10, 12, 16, 24, 40)

_IMAGES = {
    "down": ("chevron-down", "soft"),
    "up": ("chevron-up", "soft"),
    "earlier": ("chevron-left", "ink"),
    "later": ("chevron-right", "ink"),
    "check": ("check", "on_accent"),
    "some": ("minus", "on_accent"),
    "dot": ("dot", "on_accent"),
}

Scheme = Literal["light", "dark", "system"]
Kind = Literal["usual", "care", "info", "accent", "plain"]


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour the notebook uses; nothing else may name one."""

    paper: str
    rail: str
    sheet: str
    hairline: str
    ink: str
    soft: str
    faint: str
    accent: str
    accent_wash: str
    on_accent: str
    on_accent_soft: str
    usual: str
    usual_wash: str
    care: str
    care_wash: str
    info: str
    info_wash: str
    plain_wash: str

    def palette(self) -> QPalette:
        """Return the colours as Qt's own roles, so that native widgets follow without QSS."""
        role = QPalette.ColorRole
        colors = {
            role.Window: self.paper,
            role.Base: self.sheet,
            role.AlternateBase: self.rail,
            role.Button: self.sheet,
            role.ToolTipBase: self.sheet,
            role.Light: self.sheet,
            role.Midlight: self.rail,
            role.Mid: self.hairline,
            role.Dark: self.faint,
            role.Shadow: self.faint,
            role.WindowText: self.ink,
            role.Text: self.ink,
            role.ButtonText: self.ink,
            role.ToolTipText: self.ink,
            role.PlaceholderText: self.faint,
            role.Link: self.accent,
            role.LinkVisited: self.accent,
            role.Accent: self.accent,
            role.Highlight: self.accent,
            role.HighlightedText: self.on_accent,
        }
        palette = QPalette()
        for color_role, color in colors.items():
            palette.setColor(color_role, QColor(color))
        for text in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, text, QColor(self.faint))
        return palette

    def tint(self, kind: Kind) -> tuple[str, str]:
        """Return the ink and the wash of a tag or badge."""
        return {
            "usual": (self.usual, self.usual_wash),
            "care": (self.care, self.care_wash),
            "info": (self.info, self.info_wash),
            "accent": (self.accent, self.accent_wash),
            "plain": (self.soft, self.plain_wash),
        }[kind]

    def text_color(self, role: Role) -> str:
        """Return the ink a role is written in."""
        inks: dict[Role, str] = {
            "heading": self.soft,
            "secondary": self.soft,
            "faint": self.faint,
            "key": self.faint,
        }
        return inks.get(role, self.ink)

    def look(self, scale: Scale) -> Look:
        """Return what charts may know of the theme."""
        return Look(
            ink=self.ink,
            soft=self.soft,
            faint=self.faint,
            sheet=self.sheet,
            hairline=self.hairline,
            accent=self.accent,
            accent_wash=self.accent_wash,
            usual=self.usual,
            care=self.care,
            info=self.info,
            font_families=fonts.FAMILIES,
            font_size=scale.points("secondary"),
        )


LIGHT = Theme(
    paper="#F7F4EE",
    rail="#F1EDE4",
    sheet="#FFFFFF",
    hairline="#E4DED3",
    ink="#22262B",
    soft="#555C63",
    faint="#646A70",
    accent="#1F6F5C",
    accent_wash="#E3F0EC",
    on_accent="#FFFFFF",
    on_accent_soft="#D5E8E2",
    usual="#9E5412",
    usual_wash="#FBEFDF",
    care="#B4382D",
    care_wash="#FBE9E7",
    info="#2E5E8C",
    info_wash="#E6EEF6",
    plain_wash="#EDE9E0",
)
DARK = Theme(
    paper="#191B1E",
    rail="#1F2124",
    sheet="#222529",
    hairline="#363A40",
    ink="#ECE8E1",
    soft="#B3B0AA",
    faint="#A09E97",
    accent="#6CC3AB",
    accent_wash="#23382F",
    on_accent="#10231D",
    on_accent_soft="#17403A",
    usual="#E9A55C",
    usual_wash="#3A2D1C",
    care="#F08A7E",
    care_wash="#40221F",
    info="#8FBBE6",
    info_wash="#1F2F3F",
    plain_wash="#33373C",
)


@dataclass(frozen=True, slots=True)
class _Dress:
    theme: Theme = LIGHT
    scale: Scale = field(default_factory=Scale)


def for_scheme(scheme: Scheme) -> Theme:
    """Return the theme the user chose; `system` follows the desktop, light if it does not say."""
    if scheme == "system":
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if scheme == "dark" else LIGHT


def apply(theme: Theme, app: QApplication, text_percent: int = 100, *, touch: bool = False) -> None:
    """Dress the whole application; call it again at any time to change clothes.

    It takes a second where there are many widgets, so what is worn already is not put on again.
    """
    scale = Scale(text_percent, touch)
    wanted, worn = _Dress(theme, scale), app.property("dress")
    if worn == wanted:
        return
    if worn is None:
        fonts.load()
        app.setStyle("Fusion")
    app.setProperty("dress", wanted)
    app.setPalette(theme.palette())
    app.setFont(scale.font("body"))
    app.setStyleSheet(_style_sheet(theme, scale))


def current() -> Theme:
    """Return the theme the application wears, for what is painted by hand."""
    return _dress().theme


def scale() -> Scale:
    """Return the sizes the application wears."""
    return _dress().scale


def font(role: Role) -> QFont:
    """Return the font of a role in the sizes the application wears."""
    return scale().font(role)


def figures(font: QFont) -> QFont:
    """Return `font` with figures of one width, so that numbers stand in columns."""
    even = QFont(font)
    even.setFeature(QFont.Tag("tnum"), 1)
    return even


def _dress() -> _Dress:
    app = QCoreApplication.instance()
    dress = app.property("dress") if app else None
    return dress if isinstance(dress, _Dress) else _Dress()


def _style_sheet(theme: Theme, scale: Scale) -> str:
    names: dict[str, object] = dict(asdict(theme))
    names |= {f"size_{role}": f"{scale.points(role):.2f}pt" for role in ROLES}
    names |= {f"weight_{role}": scale.weight(role) for role in ROLES}
    for gap in _GAPS:
        names[f"s{gap}"] = f"{scale.space(gap)}px"
        names[f"s{gap}_focused"] = f"{scale.space(gap) - 1}px"  # the ring is a pixel wider
    indicator = round(scale.points("body") * 1.6)
    names["indicator"] = f"{indicator}px"
    names["indicator_half"] = f"{indicator // 2 + 1}px"
    names |= {
        f"image_{use}": inked_file(name, getattr(theme, ink))
        for use, (name, ink) in _IMAGES.items()
    }
    names["button_height"] = f"{scale.least_height() - 2 * scale.space(4) - 2}px"
    names["row_height"] = f"{scale.least_height() - (0 if scale.touch else scale.space(6))}px"
    names["link_height"] = f"{scale.least_height() - 4 if scale.touch else 0}px"
    names["tool_height"] = f"{scale.least_height() - 2 * scale.space(4) - 4}px"
    return Template(STYLE_SHEET.read_text("utf-8")).substitute(names)

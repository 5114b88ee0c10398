"""How much something matters: a word, and a shape that goes with it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from models.kinds import Heat
from ui import icons
from ui.handoff import words
from ui.icons import Ink
from ui.theme import Kind
from ui.widgets.chip import Chip

_KINDS: dict[Heat, Kind] = {Heat.MUST: "care", Heat.WATCH: "info", Heat.INFO: "plain"}
_SIGNS: dict[Heat, tuple[str, Ink]] = {
    Heat.MUST: ("triangle-alert", "care"),
    Heat.WATCH: ("eye", "info"),
    Heat.INFO: ("info", "soft"),
}


class HeatChip(Chip):
    """Says must, watch or info; nobody has to tell colours apart."""

    def __init__(self, heat: Heat) -> None:
        self._heat = heat
        super().__init__(words.heat(heat), _KINDS[heat])

    def set_heat(self, heat: Heat) -> None:
        """Say another heat."""
        self._heat = heat
        self.setText(words.heat(heat))
        self.set_kind(_KINDS[heat])

    def _draw_sign(self, painter: QPainter, place: QRectF) -> None:
        name, ink = _SIGNS[self._heat]
        icons.draw(painter, place, name, ink)

    def _sign_side(self) -> int:
        return round(self.fontMetrics().ascent())

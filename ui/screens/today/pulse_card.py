"""The pulse of the shop: how the day goes, and how happy people are."""

from PySide6.QtWidgets import QHBoxLayout

from models.counter.pulse import Pulse
from models.satisfaction import Satisfaction
from ui import theme, wording
from ui.screens.today import words
from ui.screens.today.rating_dots import RatingDots
from ui.widgets.card import Card
from ui.widgets.hairline import Hairline
from ui.widgets.plain_label import PlainLabel


class PulseCard(Card):
    """A figure for the visits, one for the ratings, and what each is worth."""

    def __init__(self) -> None:
        super().__init__()
        self.set_heading(self.tr("Pulse"))
        self.happy = PlainLabel("", "figure")
        self.of_five = PlainLabel(self.tr("of 5 in the last 7 days"), "secondary", wrap=True)
        self.range = PlainLabel("", "secondary", wrap=True)
        self.dots = RatingDots()
        self.visits = PlainLabel("", "figure")
        self.visits_words = PlainLabel("", "secondary", wrap=True)
        self.usual = PlainLabel("", "secondary", wrap=True)
        self._lay_out()

    def show_day(self, pulse: Pulse, found: Satisfaction | None, weekday: str) -> None:
        """Show how the day compares, and what people said this week."""
        self.visits.setText(wording.number(pulse.so_far))
        self.visits_words.setText(words.visits_word(pulse.so_far))
        self.usual.setText(words.sentence(words.usual_by_now(pulse, weekday)))
        known = found is not None and found.mean is not None
        for widget in (self.happy, self.of_five):
            widget.setVisible(known)
        self.dots.setVisible(found is not None and not known)
        if found is None:
            self.range.setText(self.tr("Nobody has said in the last 7 days how happy they are."))
            return
        self.range.setText(words.happy_range(found))
        self.dots.show_values(found.values)
        if found.mean is not None:
            self.happy.setText(wording.decimal(found.mean))

    def _lay_out(self) -> None:
        self.add(_figure(self.visits, self.visits_words))
        self.add(self.usual)
        self.add(Hairline())
        self.add(_figure(self.happy, self.of_five))
        self.add(self.dots)
        self.add(self.range)


def _figure(figure: PlainLabel, beside: PlainLabel) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(theme.scale().space(8))
    line.addWidget(figure)
    line.addWidget(beside, 1)
    return line

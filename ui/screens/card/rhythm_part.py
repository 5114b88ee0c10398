"""Rhythm: how often they come, on which day, about when, and whether they are due."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.cards.card import CustomerCard
from models.cards.habit import Habit
from models.rhythm import DAYS_FOR_A_RHYTHM
from ui import theme, wording
from ui.widgets.plain_label import PlainLabel


class RhythmPart(QWidget):
    """Says nothing about a rhythm before the fourth visit day, but how many there were."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = PlainLabel(self.tr("Rhythm"), "heading")
        self.often = PlainLabel("", "strong", wrap=True)
        self.when = PlainLabel("", wrap=True)
        self.last = PlainLabel("", "secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scale().space(4))
        for part in (self.heading, self.often, self.when, self.last):
            column.addWidget(part)
        column.insertSpacing(1, theme.scale().space(4))
        column.addStretch(1)

    def show_card(self, card: CustomerCard) -> None:
        """Show how a customer comes."""
        habit = card.habit
        known = habit.gap_days is not None
        self.often.setText(often(habit) if habit.gap_days else "")
        self.often.setVisible(known)
        self.when.setText(when(habit) if known else "")
        self.when.setVisible(bool(self.when.text()))
        lines = [_last(habit, card.today), _due(habit, card.today) if known else _missing(habit)]
        self.last.setText(" · ".join(filter(None, lines)))


def often(habit: Habit) -> str:
    """Say how often somebody comes: every 7 days, or about so often."""
    days = round(habit.gap_days or 0)
    if habit.is_about and days <= 1:
        return wording.translate("Card", "About every day")
    if habit.is_about:
        return wording.translate("Card", "About every %Ln days", "", days)
    if days <= 1:
        return wording.translate("Card", "Every day")
    return wording.translate("Card", "Every %Ln days", "", days)


def when(habit: Habit) -> str:
    """Say on which day and about when, as far as it is known."""
    if habit.weekday and habit.about:
        sentence = wording.translate("Card", "mostly {weekday}, about {time}")
    elif habit.weekday:
        sentence = wording.translate("Card", "mostly {weekday}")
    else:
        sentence = wording.translate("Card", "about {time}") if habit.about else ""
    return sentence.format(
        weekday=wording.weekday_name(habit.weekday) if habit.weekday else "",
        time=wording.clock(habit.about) if habit.about else "",
    )


def _last(habit: Habit, today: date) -> str:
    if habit.last_on is None:
        return wording.translate("Card", "Not been here yet")
    if habit.last_on == today:
        return wording.translate("Card", "here today")
    return wording.translate("Card", "last here {when}").format(
        when=wording.relative_day(habit.last_on, today)
    )


def _due(habit: Habit, today: date) -> str:
    """Say when they are expected, or how long they have stayed away."""
    due_on = habit.turns.due_on
    if due_on is None or habit.last_on is None:
        return ""
    if habit.turns.is_waited_for(today):
        away = wording.days((today - habit.last_on).days)
        return wording.translate("Card", "not seen for {days}").format(days=away)
    when = wording.relative_day(due_on, today)
    if due_on < today:
        return wording.translate("Card", "was expected {when}").format(when=when)
    return wording.translate("Card", "expected {when}").format(when=when)


def _missing(habit: Habit) -> str:
    """State the rule, and how far it is."""
    return wording.translate(
        "Card", "a rhythm shows from {needed} visit days on: {days} so far"
    ).format(needed=wording.number(DAYS_FOR_A_RHYTHM), days=wording.number(habit.visit_days))

"""What each chart is called, and what stands under its title when it leaves the program."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from models.insights.series.basis import Filter
from ui.chart_words import period as from_to
from ui.charts.heading import Heading

translate = QCoreApplication.translate


def title_of(name: str) -> str:
    """Name a chart by the question it answers."""
    titles = {
        "frequency": translate("Insights", "Visits per week"),
        "satisfaction": translate("Insights", "Satisfaction"),
        "best": translate("Insights", "Best customers"),
        "slipping": translate("Insights", "Who is slipping"),
        "hours": translate("Insights", "When they come"),
        "rhythm-map": translate("Insights", "Everybody’s rhythm"),
        "happiness": translate("Insights", "How happy each one is"),
        "make-it-right": translate("Insights", "Make it right"),
        "calendar": translate("Insights", "Day by day"),
        "cohorts": translate("Insights", "Do newcomers stay?"),
        "self-check": translate("Insights", "Can the forecast be trusted?"),
        "vocal": translate("Insights", "Most vocal"),
        "sharing": translate("Insights", "Likeliest to share"),
        "referrals": translate("Insights", "Who brings others, and what would be lost"),
        "wants": translate("Insights", "What do they want?"),
        "handoffs": translate("Insights", "Is the handoff working?"),
        "promises": translate("Insights", "Are promises kept?"),
    }
    return titles[name]


def heading(title: str, shop: str, asked: Filter, made_on: date, chosen: str = "") -> Heading:
    """Say of which shop, time and customers something tells, and when it was made."""
    made = translate("Insights", "Made on {day}").format(day=from_to(made_on, made_on))
    about = (shop, from_to(asked.period.first, asked.period.last), chosen, made)
    return Heading(title, (" · ".join(part for part in about if part),))

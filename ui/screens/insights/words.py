"""What the page calls the times and the customers it can be asked about."""

from PySide6.QtCore import QCoreApplication

from models.insights.series.basis import Filter, Group
from models.kinds import State
from ui.chart_words import chart_words
from ui.charts import states
from ui.screens.insights.wish import Span

translate = QCoreApplication.translate

STATES = (State.ON_TIME, State.DUE, State.LATE, State.SLIPPING, State.GONE, State.ONCE)


def span(span: Span) -> str:
    """Name a time to look at."""
    return {
        Span.MONTH: translate("Insights", "Last month"),
        Span.QUARTER: translate("Insights", "Last 3 months"),
        Span.HALF: translate("Insights", "Last 6 months"),
        Span.YEAR: translate("Insights", "Last 12 months"),
        Span.ALL: translate("Insights", "All there is"),
        Span.OWN: translate("Insights", "From … to …"),
    }[span]


def comparison(span: Span) -> str:
    """Offer to compare with as long a time before."""
    return {
        Span.MONTH: translate("Insights", "Compare to the month before"),
        Span.QUARTER: translate("Insights", "Compare to the 3 months before"),
        Span.HALF: translate("Insights", "Compare to the 6 months before"),
        Span.YEAR: translate("Insights", "Compare to the 12 months before"),
        Span.ALL: translate("Insights", "Compare to the time before"),
        Span.OWN: translate("Insights", "Compare to as long before"),
    }[span]


def why_no_comparison(asked: Filter) -> str:
    """Say why nothing is compared with the time before."""
    if asked.goes_by_coming:
        return translate(
            "Insights",
            "No comparison: these people are chosen by how they come now, and so came otherwise"
            " before.",
        )
    return translate("Insights", "No comparison: the notebook does not know the whole time before.")


def who(who: Group | State | None) -> str:
    """Name a group of customers."""
    if isinstance(who, State):
        word = states.word(who, chart_words())
        return translate("Insights", "Only: {state}").format(state=word)
    return {
        None: translate("Insights", "All customers"),
        Group.NEW: translate("Insights", "New ones"),
        Group.REGULAR: translate("Insights", "Regulars"),
    }[who]


def tag(name: str) -> str:
    """Name those who carry a tag."""
    return translate("Insights", "Tag: {name}").format(name=name)

"""Why there is nothing to say yet, in one sentence."""

from PySide6.QtCore import QCoreApplication

from ui.wording import number

translate = QCoreApplication.translate


def why_not(name: str, have: int, need: int) -> str:
    """Say what a series needs, and how much of it there is."""
    counted = translate("Insights", "Not enough yet: {have}, and it takes {need}.")
    return f"{_rule(name)} {counted.format(have=number(have), need=number(need))}"


def _rule(name: str) -> str:
    rules = {
        "frequency": translate("Insights", "A usual week is known after two whole weeks."),
        "hours": translate("Insights", "When people come is known after four whole weeks."),
        "satisfaction": translate(
            "Insights", "How happy people are is told once five of them have said so."
        ),
        "make-it-right": translate("Insights", "Nobody has rated a visit in this time."),
        "cohorts": translate("Insights", "Whether newcomers stay is seen after two whole months."),
        "self-check": translate(
            "Insights", "A forecast can be checked with enough customers and 90 days before it."
        ),
        "vocal": translate(
            "Insights", "Who speaks up is told once the words of five people are noted."
        ),
        "sharing": translate(
            "Insights", "Who brings others is told once five times are noted that somebody did."
        ),
        "wants": translate("Insights", "Nothing that people want is noted under a theme yet."),
        "promises": translate("Insights", "No promise came due in this time."),
        "handoffs": translate("Insights", "No handoff was sealed in this time."),
    }
    return rules[name]

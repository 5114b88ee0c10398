"""What the facts of the insights are called, in the user's language."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

ABOVE = (
    "as_of", "from", "to", "until", "days", "n", "people", "expected_visits_total", "a_week",
    "before", "said_total", "came_total", "taken", "musts", "said_back", "complete", "minutes",
    "into_shift", "carried_long",
)  # fmt: skip


def heading(key: str) -> str:
    """Name a fact, as it stands over a column or before its value."""
    return {**_of_time(), **_of_visits(), **_of_words()}[key]


def _of_time() -> dict[str, str]:
    return {
        "as_of": translate("Insights", "As of"),
        "from": translate("Insights", "From"),
        "to": translate("Insights", "To"),
        "until": translate("Insights", "Until"),
        "on": translate("Insights", "On"),
        "days": translate("Insights", "Days"),
        "starts_on": translate("Insights", "Begins on"),
        "last_visit_on": translate("Insights", "Last here"),
        "days_since": translate("Insights", "Days since"),
        "usual_days": translate("Insights", "Usually every … days"),
        "minutes": translate("Insights", "Minutes until taken over"),
        "into_shift": translate("Insights", "Minutes into the shift"),
    }


def _of_visits() -> dict[str, str]:
    return {
        "n": translate("Insights", "In all"),
        "no": translate("Insights", "No."),
        "name": translate("Insights", "Name"),
        "expected_visits": translate("Insights", "Visits expected"),
        "expected_visits_total": translate("Insights", "Visits expected of all"),
        "low": translate("Insights", "From at least"),
        "high": translate("Insights", "Up to"),
        "chance": translate("Insights", "Chance"),
        "visits_last_days": translate("Insights", "Visits before"),
        "state": translate("Insights", "State"),
        "at_stake": translate("Insights", "Visits at stake"),
        "a_week": translate("Insights", "Visits a week"),
        "before": translate("Insights", "In the time before"),
        "first_timers": translate("Insights", "First visits"),
        "returners": translate("Insights", "Came back"),
        "nameless": translate("Insights", "Nameless"),
        "open_days": translate("Insights", "Open days"),
        "size": translate("Insights", "Newcomers"),
        "said": translate("Insights", "Said"),
        "came": translate("Insights", "Came"),
        "said_total": translate("Insights", "Visits foretold"),
        "came_total": translate("Insights", "Visits that came"),
        "visits": translate("Insights", "Visits"),
    }


def _of_words() -> dict[str, str]:
    return {
        "people": translate("Insights", "People"),
        "mean": translate("Insights", "Mean"),
        "estimate": translate("Insights", "Probably"),
        "expected": translate("Insights", "Expected"),
        "given": translate("Insights", "Given"),
        "stake": translate("Insights", "Visits a year"),
        "priority": translate("Insights", "Priority"),
        "words": translate("Insights", "Words"),
        "ideas": translate("Insights", "Ideas"),
        "wants": translate("Insights", "Wants"),
        "thanks": translate("Insights", "Thanks"),
        "complaints": translate("Insights", "Complaints"),
        "brought": translate("Insights", "Brought"),
        "shares": translate("Insights", "Praise in public"),
        "warned": translate("Insights", "Warnings"),
        "kept": translate("Insights", "Kept"),
        "to_come": translate("Insights", "Still to bring"),
        "may_follow": translate("Insights", "May follow"),
        "title": translate("Insights", "What"),
        "of_best": translate("Insights", "Of the best"),
        "late": translate("Insights", "Late"),
        "broken": translate("Insights", "Broken"),
        "waiting": translate("Insights", "Waiting"),
        "sealed": translate("Insights", "Handed over"),
        "taken": translate("Insights", "Taken over"),
        "musts": translate("Insights", "Musts"),
        "said_back": translate("Insights", "Said back in time"),
        "complete": translate("Insights", "Written in full"),
        "carried_long": translate("Insights", "Carried over too often"),
    }

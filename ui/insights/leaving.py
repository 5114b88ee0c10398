"""Charts as files, and the owner's page: what the commands write and the page keeps."""

from collections.abc import Iterator, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from models.insights.reading.boards import Boards
from models.insights.reading.page import Page
from models.insights.series.basis import Basis, Filter
from models.insights.series.headlines import Headlines
from models.insights.series.people import SelfCheck
from ui.chart_files import content, report_pdf
from ui.charts.heading import Heading
from ui.charts.report import Report
from ui.insights.sentences import sentences
from ui.insights.titles import heading, title_of

translate = QCoreApplication.translate

ON_THE_PAGE = ("frequency", "satisfaction", "best", "slipping", "hours", "make-it-right")
BELOW = ("referrals", "handoffs", "wants", "promises")  # where there is something to tell
_MOST_BELOW = 2


def charts_of(
    page: Page, boards: Boards | None = None, check: SelfCheck | None = None
) -> dict[str, object]:
    """Return the facts of each chart by its name, in the order of the page.

    A board that has nothing to tell is left out.
    """
    named = {
        "frequency": page.frequency,
        "satisfaction": page.satisfaction,
        "best": page.best,
        "slipping": page.slipping,
        "hours": page.hours,
        "rhythm-map": page.rhythm_map,
        "happiness": page.happiness,
        "make-it-right": page.make_it_right,
        "calendar": page.calendar,
        "cohorts": page.cohorts,
    }
    checked = {"self-check": check} if check else {}
    return {**named, **checked, **(_told(boards) if boards else {})}


def _told(boards: Boards) -> dict[str, object]:
    parts = (
        ("vocal", boards.vocal),
        ("sharing", boards.sharing),
        ("referrals", boards.referrals),
        ("wants", boards.wants),
        ("handoffs", boards.handoffs),
        ("promises", boards.promises),
    )
    return {name: facts for name, facts in parts if facts.basis.is_enough}


def files(
    facts: dict[str, object], shop: str, asked: Filter, made_on: date
) -> Iterator[tuple[str, bytes]]:
    """Yield every chart as a picture, a drawing and a table."""
    for name, chart in facts.items():
        above = heading(title_of(name), shop, asked, made_on)
        for suffix in (".png", ".svg", ".csv"):
            yield name + suffix, content(chart, above, suffix)


def report_of(page: Page, boards: Boards, shop: str, asked: Filter, made_on: date) -> bytes:
    """Return the owner's page as PDF, on the paper that is usual where we are."""
    above = heading_of(shop, asked, made_on)
    return report_of_facts(charts_of(page, boards), page.headlines, above, made_on)


def heading_of(shop: str, asked: Filter, made_on: date, chosen: str = "") -> Heading:
    """Say what stands above the owner's page."""
    title = translate("Insights", "How are we doing?")
    return heading(title, shop, asked, made_on, chosen)


def report_of_facts(
    facts: Mapping[str, object], said: Headlines, above: Heading, made_on: date
) -> bytes:
    """Return the owner's page of what has been read, chart by chart, as PDF."""
    told = Report(
        above,
        sentences(said),
        tuple((title_of(name), facts[name]) for name in (*ON_THE_PAGE, *_below(facts))),
        made_on,
    )
    return report_pdf(told)


def _below(facts: Mapping[str, object]) -> list[str]:
    """Return the boards for which there is room below the charts."""
    told = [
        name
        for name in BELOW
        if isinstance(basis := getattr(facts.get(name), "basis", None), Basis) and basis.is_enough
    ]
    return told[:_MOST_BELOW] if len(told) >= _MOST_BELOW else []

"""The words of the list of customers."""

from PySide6.QtCore import QCoreApplication

from models.kinds import Standing
from models.people.customer_list import Order
from models.people.segments import Segment

translate = QCoreApplication.translate


def people(count: int) -> str:
    """Count customers."""
    if count == 1:
        return translate("Customers", "one customer")
    return translate("Customers", "%Ln customers", "", count)


def days(count: int) -> str:
    """Count entries of a calendar."""
    if count == 1:
        return translate("Customers", "one day to think of")
    return translate("Customers", "%Ln days to think of", "", count)


def file_kinds() -> list[str]:
    """Name the kinds of files a list can go into, each with its ending."""
    return [
        translate("Customers", "Table (*.csv)"),
        translate("Customers", "Workbook (*.xlsx)"),
        translate("Customers", "Address book, without warnings and notes (*.vcf)"),
        translate("Customers", "Calendar, with occasions and promises (*.ics)"),
    ]


def segment(segment: Segment) -> str:
    """Name a group of customers."""
    return {
        Segment.NEW: translate("Customers", "New"),
        Segment.REGULAR: translate("Customers", "Regular"),
        Segment.LATE: translate("Customers", "Late"),
        Segment.SLIPPING: translate("Customers", "Slipping"),
        Segment.QUIET: translate("Customers", "Gone quiet"),
        Segment.ONCE: translate("Customers", "Came once"),
        Segment.NO_VISIT: translate("Customers", "No visit yet"),
        Segment.NAMELESS: translate("Customers", "No name yet"),
        Segment.TAKE_CARE: translate("Customers", "Take care"),
        Segment.GET_IN_TOUCH: translate("Customers", "Get in touch"),
    }[segment]


def meaning(segment: Segment) -> str:
    """Say who belongs to a group."""
    return {
        Segment.NEW: translate("Customers", "First visit in the last 30 days"),
        Segment.REGULAR: translate(
            "Customers", "Came on four days or more, and probably still comes"
        ),
        Segment.LATE: translate(
            "Customers", "Eight in ten who came back here came back sooner than this"
        ),
        Segment.SLIPPING: translate(
            "Customers", "Nine in ten who came back here came back sooner than this"
        ),
        Segment.QUIET: translate("Customers", "Probably gone; or came twice, and then no more"),
        Segment.ONCE: translate("Customers", "Came once, and not again within the usual time"),
        Segment.NO_VISIT: translate("Customers", "In the notebook, and has not come in yet"),
        Segment.NAMELESS: translate("Customers", "Known by description only"),
        Segment.TAKE_CARE: translate("Customers", "Has an allergy or a limit"),
        Segment.GET_IN_TOUCH: translate(
            "Customers", "Late or slipping, and said that you may get in touch"
        ),
    }[segment]


def standing(standing: Standing) -> str:
    """Name those who are expected, or no longer expected, to come back."""
    return {
        Standing.ACTIVE: translate("Customers", "All"),
        Standing.ARCHIVED: translate("Customers", "Archived"),
        Standing.MOVED: translate("Customers", "Moved away"),
        Standing.DECEASED: translate("Customers", "Died"),
    }[standing]


def order(order: Order) -> str:
    """Name a way of sorting."""
    return {
        Order.NAME: translate("Customers", "By name"),
        Order.RECENT: translate("Customers", "Here last"),
        Order.FREQUENT: translate("Customers", "Here most often"),
        Order.NEWEST: translate("Customers", "Newest in the notebook"),
        Order.RATING: translate("Customers", "Happiest"),
    }[order]

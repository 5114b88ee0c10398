"""Words for what two customers have in common."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from models.doubles.likeness import Reason
from ui import wording

translate = QCoreApplication.translate


def alike(found: Iterable[Reason]) -> str:
    """Say all that two have in common."""
    names = {
        Reason.EMAIL: translate("Alike", "same e-mail"),
        Reason.PHONE: translate("Alike", "same phone"),
        Reason.SAME_NAME: translate("Alike", "same name"),
        Reason.OTHER_NAME: translate("Alike", "known by that name too"),
        Reason.LIKE_NAME: translate("Alike", "nearly the same name"),
        Reason.DESCRIPTION: translate("Alike", "described alike"),
    }
    return wording.listing([names[reason] for reason in found])

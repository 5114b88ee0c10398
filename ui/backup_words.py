"""Words for backups."""

from PySide6.QtCore import QCoreApplication

from models.care.restore import Restored
from models.care.shelf import Backup, Why
from models.clock import now
from ui import import_words
from ui.wording import moment

translate = QCoreApplication.translate


def when(backup: Backup) -> str:
    """Say when a backup was made: today 15:58."""
    here = now().astimezone()
    return moment(backup.made_at.astimezone(here.tzinfo), here.date())


def holds(backup: Backup) -> str:
    """Say what it would bring back: 120 customers, 4,000 visits."""
    return translate("Backup", "{customers}, {visits}").format(
        customers=import_words.customers(backup.customers),
        visits=import_words.visits(backup.visits),
    )


def why(backup: Backup) -> str:
    """Say on what occasion it was made."""
    return {
        Why.ASKED: translate("Backup", "made by hand"),
        Why.CLOSING: translate("Backup", "made on closing"),
        Why.IMPORT: translate("Backup", "made before an import"),
        Why.UPGRADE: translate("Backup", "made before an upgrade"),
    }[backup.why]


def put_back(done: Restored) -> str:
    """Say what is in the notebook's place now, and where the one before it went."""
    counted = translate("Backup", "{customers}, {visits}").format(
        customers=import_words.customers(done.customers), visits=import_words.visits(done.visits)
    )
    if done.aside is None:
        return translate("Backup", "The backup is back: {what}.").format(what=counted)
    return translate(
        "Backup", "The backup is back: {what}. What stood there before is kept as {file}."
    ).format(what=counted, file=done.aside.name)

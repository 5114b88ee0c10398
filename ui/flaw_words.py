"""Words for what is wrong inside a notebook or a backup."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from models.care.backup import Taken
from models.care.flaws import Damaged, Flaw
from models.exchange.everything.record_file import NotWhole

translate = QCoreApplication.translate


def explain_flaw(flaw: Flaw) -> str:
    """Say what does not hold."""
    return {
        Flaw.PAGES: translate("Flaw", "Parts of the file cannot be read."),
        Flaw.TIES: translate("Flaw", "Something belongs to a record that is not there."),
        Flaw.TABLES: translate("Flaw", "It is not a notebook of The Usual."),
        Flaw.FIND_INDEX: translate("Flaw", "The find field would not find everything."),
        Flaw.DERIVED: translate("Flaw", "Sums do not agree with the visits they count."),
        Flaw.JOURNAL: translate("Flaw", "The journal was changed from outside."),
        Flaw.COUNTS: translate("Flaw", "The copy holds less than the notebook."),
        Flaw.FINGERPRINT: translate("Flaw", "The file was changed since the backup was made."),
    }[flaw]


def explain_damage(flaws: Sequence[Flaw]) -> str:
    """Say that something is not whole, and that nothing was done with it."""
    sentence = translate("Flaw", "{flaw} It was left as it is, and nothing was put in its place.")
    return sentence.format(flaw=explain_flaw(flaws[0]))


def explain_care(error: BaseException) -> str | None:
    """Say why a backup could not be made or brought back, or return None for other errors."""
    match error:
        case Damaged(flaws):
            return explain_damage(flaws)
        case Taken():
            sentence = translate(
                "Flaw", "{file} is there already and is no backup, so it was left alone."
            )
            return sentence.format(file=Path(str(error)).name)
        case NotWhole(path):
            sentence = translate(
                "Flaw",
                "{file} is not all of an export, or a newer version of The Usual wrote it, so "
                "nothing was taken over: export again, or update the program.",
            )
            return sentence.format(file=path.name)
        case _:
            return None


def kept_by_server() -> str:
    """Say who keeps a notebook on a server safe."""
    return translate(
        "Flaw",
        "This notebook is on a PostgreSQL server: the server’s own tools, pg_dump and pg_restore, "
        "make its backups and bring them back.",
    )

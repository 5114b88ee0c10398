"""Words for what is wrong, and for what could not be done."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from models.errors import Fault, NewerNotebook, Obstacle, Problem, Refused, Rejected, Trouble
from models.exchange.out.whole_file import NotWritten
from models.faults import trouble
from ui.file_words import explain_unwritten
from ui.flaw_words import explain_care

translate = QCoreApplication.translate


def explain(problem: Problem) -> str:
    """Say what is wrong with a field, and what would be right."""
    return {
        Problem.EMPTY: translate("Problem", "Please fill this in."),
        Problem.TAKEN: translate("Problem", "Somebody else already has this: choose another."),
        Problem.TOO_LONG: translate("Problem", "This is too long to keep: shorten it."),
        Problem.NOT_A_DAY: translate("Problem", "There is no such day: check day and month."),
        Problem.IN_THE_FUTURE: translate("Problem", "This is in the future: check the date."),
        Problem.LONG_AGO: translate("Problem", "This is too long ago: check the year."),
        Problem.UNKNOWN_ZONE: translate(
            "Problem", "This time zone is not known here: choose one from the list."
        ),
        Problem.NOT_ASSUMED: translate(
            "Problem", "“Take care” must have been said or seen, never guessed: ask them."
        ),
        Problem.LOOP: translate(
            "Problem", "They would have brought each other in: check who brought whom."
        ),
        Problem.ONESELF: translate("Problem", "This is the same person: choose somebody else."),
    }[problem]


def explain_obstacle(obstacle: Obstacle) -> str:
    """Say why a command could not be carried out, and what is left to do."""
    return {
        Obstacle.CHANGED_SINCE: translate(
            "Obstacle",
            "It has been changed in the meantime, so nothing was done: look at it again.",
        ),
        Obstacle.GONE: translate(
            "Obstacle", "It is no longer in the notebook, so nothing was done."
        ),
        Obstacle.STILL_NEEDED: translate(
            "Obstacle",
            "Something written later builds on it, so nothing was done: undo that first.",
        ),
        Obstacle.NOTHING_TO_UNDO: translate("Obstacle", "There is nothing to undo today."),
        Obstacle.TOO_MANY_MUSTS: translate(
            "Obstacle", "There are three musts already: choose which of them becomes a watch."
        ),
        Obstacle.NOT_ALL_READ: translate(
            "Obstacle", "Not everything is read yet: say back each must, and tick each watch."
        ),
        Obstacle.NOT_EMPTY: translate(
            "Obstacle", "This notebook already holds customers: choose a new one."
        ),
    }[obstacle]


def explain_fault(fault: Fault, place: str | Path) -> str:
    """Say what is wrong with a notebook's place, and what to do."""
    sentence = _of_the_file(fault) or _of_the_disk(fault)
    return sentence.format(place=readable(place))


def explain_failure(error: BaseException, place: str | Path = "") -> str | None:
    """Say what went wrong in one sentence, or return None for a fault of the program itself."""
    if isinstance(error, NotWritten):
        return explain_unwritten(error)
    return _of_the_notebook(error, place)


def _of_the_notebook(error: BaseException, place: str | Path) -> str | None:
    match error:
        case Refused(obstacle):
            return explain_obstacle(obstacle)
        case Rejected(problems):
            return explain(next(iter(problems.values())))
        case NewerNotebook():
            return translate(
                "Fault",
                "A newer version of The Usual wrote this notebook, so it was left as it is: "
                "update the program, or choose another notebook.",
            )
        case _:
            found = trouble(error, place)
            return explain_trouble(found) if found else explain_care(error)


def explain_trouble(found: Trouble) -> str:
    """Say what is wrong with a notebook."""
    return explain_fault(found.fault, found.place)


def readable(place: str | Path) -> str:
    """Write a place as people know it: at home with ~, and never with a password."""
    text = str(place)
    if "://" in text:
        scheme, _, rest = text.partition("://")
        return f"{scheme}://{rest.rpartition('@')[2]}"
    home = str(Path.home())
    return text.replace(home, "~", 1) if text.startswith(home + "/") else text


def _of_the_file(fault: Fault) -> str:
    return {
        Fault.MISSING: translate(
            "Fault", "There is no notebook at {place}: check the place, or choose another notebook."
        ),
        Fault.NO_FOLDER: translate(
            "Fault",
            "The folder of {place} is not there: plug in the disk it is on, or choose another "
            "notebook.",
        ),
        Fault.NOT_A_NOTEBOOK: translate(
            "Fault", "{place} is not a notebook of The Usual, so it was left alone: choose another."
        ),
        Fault.EMPTY_FILE: translate(
            "Fault", "{place} is empty, 0 bytes: put a backup in its place, or choose another."
        ),
        Fault.NO_PERMISSION: translate(
            "Fault",
            "You may not open {place}: ask whoever looks after this computer for permission, or "
            "choose another notebook.",
        ),
        Fault.READ_ONLY: translate(
            "Fault",
            "{place} can only be read, so nothing could be written down: make it and its folder "
            "writable, or choose another notebook.",
        ),
    }.get(fault, "")


def _of_the_disk(fault: Fault) -> str:
    return {
        Fault.DISK_FULL: translate(
            "Fault",
            "The disk is full, so this was not stored: free some space and try again; what you "
            "typed is still here.",
        ),
        Fault.LOCKED: translate(
            "Fault", "Another program is busy with {place}: close it there, then try again."
        ),
        Fault.DAMAGED: translate(
            "Fault", "{place} is damaged: stop writing in it, and put a backup in its place."
        ),
        Fault.DISK_ERROR: translate(
            "Fault",
            "The disk did not do what it should, so this was not stored: check the disk and its "
            "cable, then try again.",
        ),
        Fault.NO_SERVER: translate(
            "Fault",
            "The database at {place} does not answer: check the network and the server, then try "
            "again.",
        ),
        Fault.REPLACED: translate(
            "Fault",
            "{place} was moved or replaced while it was open, so this was not stored: close the "
            "program and open the right notebook.",
        ),
    }[fault]

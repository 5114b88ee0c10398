"""Words for what was done, and for taking it back."""

from PySide6.QtCore import QCoreApplication

from models.changes import Action

translate = QCoreApplication.translate

_OF_MANY = {Action.SEAL, Action.TAKE_HANDOFF}  # what they touch is about many


def name(action: Action) -> str:
    """Name an action the way a menu would."""
    named = _of_the_shop(action) or _of_people(action) or _of_the_counter(action)
    return named or _of_the_handoff(action)


def title(action: Action, person: str = "") -> str:
    """Name an action and whom it was about: Log visit – Chet."""
    if not person or action in _OF_MANY:
        return name(action)
    return translate("Action", "{action} – {person}").format(action=name(action), person=person)


def done(action: Action, person: str = "") -> str:
    """Say what was done, to whom, and until when where it ends by itself."""
    if action is Action.SEE_TO and person:
        return translate("Action", "Seen to: {person}, until the next visit").format(person=person)
    return title(action, person)


def undoing(action: Action, person: str = "") -> str:
    """Name what Ctrl+Z would do: Undo: Log visit – Chet."""
    return translate("Action", "Undo: {action}").format(action=title(action, person))


def redoing(action: Action, person: str = "") -> str:
    """Name what Ctrl+Shift+Z would do: Redo: Log visit – Chet."""
    return translate("Action", "Redo: {action}").format(action=title(action, person))


def taken_back(action: Action, person: str = "") -> str:
    """Say that an action was undone."""
    return translate("Action", "Taken back: {action}").format(action=title(action, person))


def done_again(action: Action, person: str = "") -> str:
    """Say that an undo was taken back."""
    return translate("Action", "Done again: {action}").format(action=title(action, person))


def _of_the_shop(action: Action) -> str:
    return {
        Action.OPEN_BRANCH: translate("Action", "Open shop"),
        Action.EDIT_SHOP: translate("Action", "Change shop"),
        Action.CLOSE_DAY: translate("Action", "Closed day"),
        Action.CHANGE_SETTING: translate("Action", "Change setting"),
        Action.SAVE_STAFF: translate("Action", "Change staff"),
        Action.COME_ON: translate("Action", "Come on"),
        Action.GO_OFF: translate("Action", "Go off"),
        Action.START_SHIFT: translate("Action", "Start shift"),
        Action.END_SHIFT: translate("Action", "End shift"),
        Action.PLAN_SHIFTS: translate("Action", "Change shifts"),
        Action.IMPORT: translate("Action", "Bring in a list"),
        Action.FILL_DEMO: translate("Action", "Make a pretend shop"),
        Action.FIT: translate("Action", "Learn the shop’s rhythm"),
        Action.TAKE_OVER: translate("Action", "Take over another notebook"),
        Action.UNDO: translate("Action", "Undo"),
        Action.REDO: translate("Action", "Redo"),
    }.get(action, "")


def _of_people(action: Action) -> str:
    return {
        Action.ADD_CUSTOMER: translate("Action", "New customer"),
        Action.EDIT_CUSTOMER: translate("Action", "Change customer"),
        Action.ARCHIVE_CUSTOMER: translate("Action", "Archive"),
        Action.RESTORE_CUSTOMER: translate("Action", "Bring back from the archive"),
        Action.TAG_CUSTOMERS: translate("Action", "Change tags"),
        Action.MERGE: translate("Action", "Merge two cards"),
        Action.TAKE_APART: translate("Action", "Take cards apart"),
        Action.NEVER_THE_SAME: translate("Action", "Never the same"),
        Action.KEEP_BOTH: translate("Action", "Both kept"),
        Action.BIN: translate("Action", "Into the bin"),
        Action.TAKE_FROM_BIN: translate("Action", "Out of the bin"),
        Action.LINK_CARD: translate("Action", "Link card"),
        Action.ADD_PERSON_AROUND: translate("Action", "Add somebody around"),
        Action.REMOVE_PERSON_AROUND: translate("Action", "Remove somebody around"),
        Action.EDIT_OCCASION: translate("Action", "Change occasion"),
        Action.SAVE_PREFERENCE: translate("Action", "Remember"),
        Action.CONFIRM_PREFERENCE: translate("Action", "Still true"),
        Action.END_PREFERENCE: translate("Action", "No longer true"),
        Action.ASK_NEXT: translate("Action", "Ask next time"),
        Action.SEE_TO: translate("Action", "Seen to"),
    }.get(action, "")


def _of_the_counter(action: Action) -> str:
    return {
        Action.SAVE_NOTE: translate("Action", "Note"),
        Action.REMOVE_NOTE: translate("Action", "Remove note"),
        Action.LOG_VISIT: translate("Action", "Log visit"),
        Action.EDIT_VISIT: translate("Action", "Change visit"),
        Action.VOID_VISIT: translate("Action", "Take visit back"),
        Action.RATE: translate("Action", "Rating"),
        Action.PROMISE: translate("Action", "Promise"),
        Action.CLOSE_PROMISE: translate("Action", "Close promise"),
    }.get(action, "")


def _of_the_handoff(action: Action) -> str:
    return {
        Action.LEAVE_NOTE: translate("Action", "Leave a note"),
        Action.KEEP_ITEM: translate("Action", "Keep in the handoff"),
        Action.DROP_ITEM: translate("Action", "Drop from the handoff"),
        Action.EDIT_ITEM: translate("Action", "Change the handoff"),
        Action.MOVE_ITEM: translate("Action", "Move in the handoff"),
        Action.SAY_HOW_IT_IS: translate("Action", "How the shop is"),
        Action.SEAL: translate("Action", "Seal the handoff"),
        Action.SAY_BACK: translate("Action", "Say back"),
        Action.TAKE_HANDOFF: translate("Action", "Take over"),
        Action.REPLY: translate("Action", "Reply"),
        Action.FINISH_ITEM: translate("Action", "Done"),
    }.get(action, "")

from models.changes import Action
from ui import actions


def test_every_action_has_words() -> None:
    names = [actions.name(action) for action in Action]
    assert all(names)
    assert all(name != action.value for name, action in zip(names, Action, strict=True))


def test_undo_names_what_it_takes_back() -> None:
    assert actions.undoing(Action.LOG_VISIT, "Chet") == "Undo: Log visit – Chet"
    assert actions.redoing(Action.LOG_VISIT, "Chet") == "Redo: Log visit – Chet"
    assert actions.undoing(Action.EDIT_SHOP) == "Undo: Change shop"


def test_a_name_with_braces_is_only_a_name() -> None:
    assert actions.title(Action.RATE, "{0} & <b>") == "Rating – {0} & <b>"


def test_who_was_seen_to_is_named_and_until_when() -> None:
    assert actions.done(Action.SEE_TO, "Leo") == "Seen to: Leo, until the next visit"
    assert actions.taken_back(Action.SEE_TO, "Leo") == "Taken back: Seen to – Leo"
